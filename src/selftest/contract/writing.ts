import type { CellContent } from '../../workbook/cell';
import { requireSame } from '../same';
import {
  allCells,
  sortedMerges,
  usedCells,
  withoutResults,
  cellWrite,
  written,
  type ContractCase,
} from './case';
import { SnapshotIndex } from '../../workbook/snapshot-index';
import { FIXTURE, RICH_FIXTURE, SPILL_FIXTURE, TEXTS } from './fixtures';

const CONTENTS: readonly (readonly [name: string, title: string, content: string | number | boolean])[] = [
  ['a number', '数', 46],
  ['a negative decimal', '负的小数', -0.05],
  ['text', '文字', '≥95%'],
  ['text of several lines', '几行文字', '一\n二\t三 & <四> "五" '],
  ['a boolean', '逻辑值', false],
];

const contents = CONTENTS.map(([name, title, content]): ContractCase => ({
  name: `writes ${name} and leaves every other cell alone`,
  title: `写入${title}，别的单元格不变`,
  run: async (open) => {
    const { before, after } = await written(open, FIXTURE, [cellWrite('绩效目标', 'A2', content)]);
    requireSame(
      withoutResults(after['绩效目标']),
      withoutResults({ ...before['绩效目标'], A2: { value: content, numberFormat: '0.00' } }),
    );
    requireSame(withoutResults(after["它's 表"]), withoutResults(before["它's 表"]));
    for (const sheet of ['隐藏', '深藏', '保护']) requireSame(after[sheet], before[sheet]);
  },
}));

type Contents = Readonly<Record<string, Readonly<Record<string, CellContent>>>>;

/** A case that writes contents by sheet and address; afterwards each cell must hold exactly its content. */
function keeps(name: string, title: string, contents: Contents): ContractCase {
  const all = Object.entries(contents).flatMap(([sheet, cells]) =>
    Object.entries(cells).map(([address, content]) => ({ sheet, address, content })),
  );
  return {
    name,
    title,
    run: async (open) => {
      const writes = all.map(({ sheet, address, content }) => cellWrite(sheet, address, content));
      const { after } = await written(open, FIXTURE, writes);
      requireSame(
        all.map(({ sheet, address }) => after[sheet]?.[address]),
        all.map(({ content }) => (content === null || content === '' ? undefined : { value: content })),
      );
    },
  };
}

const texts = TEXTS.map((text) =>
  keeps(`writes the text ${JSON.stringify(text)} as text`, `文字“${text}”写进去仍是文字`, {
    绩效目标: { A1: text, J20: text },
  }),
);

const blanks = [null, ''].map((blank) =>
  keeps(
    `empties a cell with ${JSON.stringify(blank)}`,
    blank === null ? '清空单元格' : '用空文字清空单元格',
    { 绩效目标: { A1: blank, C2: blank } },
  ),
);

export const WRITING: readonly ContractCase[] = [
  ...contents,
  ...texts,
  {
    name: 'writes every text unchanged to a cell with the text format',
    title: '“文本”格式的单元格里，文字原样保留',
    run: async (open) => {
      const workbook = await open(FIXTURE);
      for (const text of TEXTS) {
        // The workbook is read before a write, as before a correction, because a host may use the result of that reading.
        await workbook.read();
        await workbook.write([cellWrite('绩效目标', 'I1', text)]);
        const { I1 } = usedCells(await workbook.read(), '绩效目标');
        requireSame(I1, { value: text, numberFormat: '@' });
      }
    },
  },
  {
    name: 'keeps the fonts of text runs, or reports before the write that they will be lost',
    title: '改动一段文字，其中的字体保留',
    needs: 'fonts',
    run: async (open) => {
      const workbook = await open(RICH_FIXTURE);
      const writes = [cellWrite('绩效目标', 'A1', '预算共923万元')];
      const before = await workbook.read(undefined, 'before-write', writes);
      requireSame(allCells(before), allCells(RICH_FIXTURE));
      await workbook.write(writes);
      const keeps = before.limits?.losesFonts === true ? {} : { richText: true };
      const after = await workbook.read(undefined, 'before-write', writes);
      const { A1, B1 } = usedCells(after, '绩效目标');
      requireSame([A1, B1], [{ value: '预算共923万元', ...keeps }, { value: '一种字体' }]);
    },
  },
  {
    name: 'removes the fonts of text runs when the new value is not text',
    title: '写入的不是文字时，不留下字体',
    needs: 'fonts',
    run: async (open) => {
      const { after } = await written(open, RICH_FIXTURE, [cellWrite('绩效目标', 'A1', 923)]);
      requireSame(after['绩效目标']?.A1, { value: 923 });
    },
  },
  {
    name: 'reports before a write which cells belong to a dynamic array',
    title: '写入前认出动态数组的结果',
    needs: 'spills',
    run: async (open) => {
      const workbook = await open(SPILL_FIXTURE);
      const writes = ['C1', 'C3', 'D3'].map((address) => cellWrite('绩效目标', address, '改'));
      const snapshot = await workbook.read(undefined, 'before-write', writes);
      const index = new SnapshotIndex(snapshot);
      requireSame(
        writes.map(({ at }) => index.cell(at)?.inSpill === true),
        [true, true, false],
      );
      requireSame(usedCells(snapshot, '绩效目标').C3?.value, 3);
    },
  },
  {
    name: 'writes a formula as a formula',
    title: '写入公式',
    run: async (open) => {
      const { after } = await written(open, FIXTURE, [
        cellWrite('绩效目标', 'B1', { formula: '=SUM(A7:A8)+A2*2' }),
      ]);
      const cell = after['绩效目标']?.B1;
      requireSame(cell?.formula, '=SUM(A7:A8)+A2*2');
      if (cell?.uncached !== true) requireSame(cell?.value, 105);
    },
  },
  keeps('replaces a formula by a value', '用值代替公式', { 绩效目标: { C2: 92, D2: '共46' } }),
  ...blanks,
  {
    name: 'writes to empty cells in rows before, between and after the used ones',
    title: '写入原来空着的单元格',
    run: async (open) => {
      const { before, after } = await written(open, FIXTURE, [
        cellWrite("它's 表", 'C1', '右'),
        cellWrite('绩效目标', 'B4', 4),
        cellWrite('绩效目标', 'C30', '下'),
      ]);
      requireSame(after["它's 表"], { ...before["它's 表"], C1: { value: '右' } });
      requireSame(after['绩效目标'], { ...before['绩效目标'], B4: { value: 4 }, C30: { value: '下' } });
    },
  },
  keeps('writes to several sheets in one batch, including hidden ones', '一次写入几张表，包括隐藏的', {
    绩效目标: { B1: 47 },
    隐藏: { A1: '一' },
    "它's 表": { A1: '二' },
    深藏: { A1: 3 },
  }),
  {
    name: 'keeps merges and hidden rows, and writes the first cell of a merge',
    title: '写入合并单元格和隐藏的行，合并与隐藏不变',
    needs: 'merges',
    run: async (open) => {
      const workbook = await open(FIXTURE);
      await workbook.write([cellWrite('绩效目标', 'A5', '改过'), cellWrite('绩效目标', 'A7', 70)]);
      const snapshot = await workbook.read();
      const [sheet] = snapshot.sheets;
      const { A5, A7 } = usedCells(snapshot, '绩效目标');
      requireSame([A5?.value, A7?.value], ['改过', 70]);
      requireSame(sortedMerges(sheet), sortedMerges(FIXTURE.sheets[0]));
      requireSame(sheet?.hiddenRows, [6, 7]);
    },
  },
  {
    name: 'the last of several writes to one cell wins, within a batch and across batches',
    title: '同一格写几次，以最后一次为准',
    run: async (open) => {
      const workbook = await open(FIXTURE);
      await workbook.write([cellWrite('绩效目标', 'B1', 1), cellWrite('绩效目标', 'B1', '二')]);
      requireSame(usedCells(await workbook.read(), '绩效目标').B1, { value: '二' });
      await workbook.write([cellWrite('绩效目标', 'B1', 3)]);
      requireSame(usedCells(await workbook.read(), '绩效目标').B1, { value: 3 });
    },
  },
  {
    name: 'returns the contents before the write, or null if only this program can change them',
    title: '写入时一并读到写入前的内容',
    run: async (open) => {
      const workbook = await open(FIXTURE);
      const before = await workbook.write([
        cellWrite('绩效目标', 'A2', 46),
        cellWrite('绩效目标', 'C2', { formula: '=A2*3' }),
        cellWrite('绩效目标', 'A1', '改过'),
        cellWrite('绩效目标', 'J9', 1),
      ]);
      if (before) requireSame(before, [45, { formula: '=A2*2' }, '明细金额', null]);
    },
  },
  {
    name: 'changes nothing for an empty batch',
    title: '没有要写的，什么也不变',
    run: async (open) => {
      const { before, after } = await written(open, FIXTURE, []);
      requireSame(after, before);
    },
  },
];
