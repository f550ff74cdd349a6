/** What every implementation of the port must do, whoever hosts the workbook. */
import type { CellContent } from '../../src/workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import {
  WorkbookError,
  type CellWrite,
  type Workbook,
  type WorkbookFault,
} from '../../src/workbook/workbook';
import { placeOf, workbookOf } from '../support/snapshots';

/** Opens a workbook that holds what the fixture says. Fixtures are plain JSON. */
export type OpenWorkbook = (fixture: WorkbookSnapshot) => Promise<Workbook>;

/** What a host has not got at all, so that the suite does not ask for it. */
export interface HostTraits {
  /** Files are never read-only to us: the caller decides where they are saved. */
  readonly canBeReadOnly: boolean;
  /** The workbench's grid shows a text of a file in one font; the file keeps them (test/e2e/trust-file). */
  readonly showsFonts: boolean;
}

const FIXTURE = workbookOf({
  绩效目标: {
    cells: {
      A1: '明细金额',
      B1: 46,
      C1: 11.5,
      D1: true,
      E1: { error: '#N/A' },
      A2: { value: 45, numberFormat: '0.00' },
      B2: { value: 43831, numberFormat: 'yyyy-mm-dd' },
      C2: { formula: '=A2*2', value: 90 },
      D2: { formula: '="共"&A2', value: '共45' },
      E2: { value: 0.95, numberFormat: '0%' },
      I1: { value: '文本格式', numberFormat: '@' },
      G2: '备注',
      A3: '第一行\n第二行 & <b>“引号”</b>',
      B3: ' 前后有空格 ',
      A5: '合并',
      A7: 7,
      A8: 8,
    },
    merges: ['A5:C6', 'E5:E7'],
    hiddenRows: [7, 8],
    hiddenColumns: ['F', 'G'],
  },
  "它's 表": { A1: '别的表', A2: { formula: '=绩效目标!A2', value: 45 } },
  隐藏: { cells: { A1: 1 }, visibility: 'hidden' },
  深藏: { cells: { A1: 2 }, visibility: 'veryHidden' },
  保护: { cells: { A1: '锁定', B1: { value: '可填', unlocked: true } }, protected: true },
});

const RICH_FIXTURE = workbookOf({
  绩效目标: { A1: { value: '预算854万元', richText: true }, B1: '一种字体' },
});

const TEXTS = [
  '=1+1',
  '+86',
  '-',
  '@SUM(A1)',
  "'引号",
  '00123',
  '46.00',
  '2020-12-31',
  '1/2',
  'TRUE',
  '#N/A',
  '5%',
  '1e5',
];

/**
 * Registers the suite for one implementation.
 * @param name of the implementation, for the test's title
 */
export function workbookContract(
  name: string,
  open: OpenWorkbook,
  traits: HostTraits = { canBeReadOnly: true, showsFonts: true },
): void {
  describe(`${name} keeps the workbook contract`, () => {
    describe('reading', () => {
      it('gives every sheet in order, hidden ones included', async () => {
        const { sheets } = await (await open(FIXTURE)).read();
        expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected])).toEqual([
          ['绩效目标', 'visible', false],
          ["它's 表", 'visible', false],
          ['隐藏', 'hidden', false],
          ['深藏', 'veryHidden', false],
          ['保护', 'visible', true],
        ]);
        expect(new Set(sheets.map((sheet) => sheet.id)).size).toBe(sheets.length);
      });

      it('gives values of all kinds, formulas with their results, and number formats', async () => {
        const snapshot = await (await open(FIXTURE)).read();
        for (const sheet of FIXTURE.sheets)
          expect(usedCells(snapshot, sheet.name)).toEqual(usedCells(FIXTURE, sheet.name));
      });

      it('gives merges, hidden rows and hidden columns', async () => {
        const [sheet] = (await (await open(FIXTURE)).read()).sheets;
        expect(sortedMerges(sheet)).toEqual(sortedMerges(FIXTURE.sheets[0]));
        expect(sheet?.hiddenRows).toEqual([6, 7]);
        expect(sheet?.hiddenColumns).toEqual([5, 6]);
      });

      it('tells the calculation mode and the date system', async () => {
        const snapshot = await (await open(FIXTURE)).read();
        expect([snapshot.calculation, snapshot.date1904]).toEqual(['automatic', false]);
      });

      it('gives plain data that a later write does not change', async () => {
        const workbook = await open(FIXTURE);
        const before = await workbook.read();
        const copy: unknown = JSON.parse(JSON.stringify(before));
        await workbook.write([writeOf('绩效目标', 'A2', 46)]);
        expect(before).toEqual(copy);
      });

      it('reports progress up to the last sheet', async () => {
        const steps: [number, number][] = [];
        await (await open(FIXTURE)).read((done, total) => steps.push([done, total]));
        expect(steps.at(-1)).toEqual([5, 5]);
        expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
      });

      it('reads a workbook without any cell', async () => {
        const snapshot = await (await open(workbookOf({ 空: {} }))).read();
        expect(snapshot.sheets.map((sheet) => [sheet.name, usedCells(snapshot, sheet.name)])).toEqual([
          ['空', {}],
        ]);
      });
    });

    describe('writing', () => {
      it.each<[string, CellContent]>([
        ['a number', 46],
        ['a negative decimal', -0.05],
        ['text', '≥95%'],
        ['text of several lines', '一\n二\t三 & <四> "五" '],
        ['a boolean', false],
      ])('writes %s and leaves every other cell alone', async (_, content) => {
        const { before, after } = await written(FIXTURE, [writeOf('绩效目标', 'A2', content)]);
        expect(after['绩效目标']).toEqual({
          ...before['绩效目标'],
          A2: { value: content, numberFormat: '0.00' },
          C2: anyResultOf('=A2*2'),
          D2: anyResultOf('="共"&A2'),
        });
        expect(after["它's 表"]).toEqual({ ...before["它's 表"], A2: anyResultOf('=绩效目标!A2') });
        for (const sheet of ['隐藏', '深藏', '保护']) expect(after[sheet]).toEqual(before[sheet]);
      });

      it.each(TEXTS)('keeps the text %j text', async (text) => {
        const { after } = await written(FIXTURE, [
          writeOf('绩效目标', 'A1', text),
          writeOf('绩效目标', 'J20', text),
        ]);
        expect(after['绩效目标']?.A1).toEqual({ value: text });
        expect(after['绩效目标']?.J20).toEqual({ value: text });
      });

      it('keeps every text as it is in a cell that takes only text', async () => {
        const workbook = await open(FIXTURE);
        for (const text of TEXTS) {
          // As a correction does: what the last read told may matter to a host.
          await workbook.read();
          await workbook.write([writeOf('绩效目标', 'I1', text)]);
          const { I1 } = usedCells(await workbook.read(), '绩效目标');
          expect(I1).toEqual({ value: text, numberFormat: '@' });
        }
      });

      if (traits.showsFonts) {
        it('keeps the fonts within a text, or says beforehand that it cannot', async () => {
          const workbook = await open(RICH_FIXTURE);
          const before = await workbook.read();
          expect(allCells(before)).toEqual(allCells(RICH_FIXTURE));
          await workbook.write([writeOf('绩效目标', 'A1', '预算共923万元')]);
          const keeps = before.limits?.losesFonts === true ? {} : { richText: true };
          const { A1, B1 } = usedCells(await workbook.read(), '绩效目标');
          expect([A1, B1]).toEqual([{ value: '预算共923万元', ...keeps }, { value: '一种字体' }]);
        });

        it('leaves no fonts within what is no text', async () => {
          const { after } = await written(RICH_FIXTURE, [writeOf('绩效目标', 'A1', 923)]);
          expect(after['绩效目标']?.A1).toEqual({ value: 923 });
        });
      }

      it('writes a formula as a formula', async () => {
        const { after } = await written(FIXTURE, [
          writeOf('绩效目标', 'B1', { formula: '=SUM(A7:A8)+A2*2' }),
        ]);
        const cell = after['绩效目标']?.B1;
        expect(cell?.formula).toBe('=SUM(A7:A8)+A2*2');
        expect(cell?.uncached === true || cell?.value === 105).toBe(true);
      });

      it('replaces a formula by a value', async () => {
        const { after } = await written(FIXTURE, [
          writeOf('绩效目标', 'C2', 92),
          writeOf('绩效目标', 'D2', '共46'),
        ]);
        expect(after['绩效目标']?.C2).toEqual({ value: 92 });
        expect(after['绩效目标']?.D2).toEqual({ value: '共46' });
      });

      it.each([null, ''])('empties a cell with %j', async (blank) => {
        const { after } = await written(FIXTURE, [
          writeOf('绩效目标', 'A1', blank),
          writeOf('绩效目标', 'C2', blank),
        ]);
        expect(after['绩效目标']).not.toHaveProperty('A1');
        expect(after['绩效目标']).not.toHaveProperty('C2');
      });

      it('writes cells that were empty, in rows before, between and after the used ones', async () => {
        const { before, after } = await written(FIXTURE, [
          writeOf("它's 表", 'C1', '右'),
          writeOf('绩效目标', 'B4', 4),
          writeOf('绩效目标', 'C30', '下'),
        ]);
        expect(after["它's 表"]).toEqual({ ...before["它's 表"], C1: { value: '右' } });
        expect(after['绩效目标']).toEqual({ ...before['绩效目标'], B4: { value: 4 }, C30: { value: '下' } });
      });

      it('writes to several sheets in one batch, hidden ones too', async () => {
        const { after } = await written(FIXTURE, [
          writeOf('绩效目标', 'B1', 47),
          writeOf('隐藏', 'A1', '一'),
          writeOf("它's 表", 'A1', '二'),
          writeOf('深藏', 'A1', 3),
        ]);
        expect([after['绩效目标']?.B1, after['隐藏']?.A1, after["它's 表"]?.A1, after['深藏']?.A1]).toEqual([
          { value: 47 },
          { value: '一' },
          { value: '二' },
          { value: 3 },
        ]);
      });

      it('keeps merges and hidden rows, and writes the first cell of a merge', async () => {
        const workbook = await open(FIXTURE);
        await workbook.write([writeOf('绩效目标', 'A5', '改过'), writeOf('绩效目标', 'A7', 70)]);
        const snapshot = await workbook.read();
        const [sheet] = snapshot.sheets;
        expect(usedCells(snapshot, '绩效目标')).toMatchObject({ A5: { value: '改过' }, A7: { value: 70 } });
        expect(sortedMerges(sheet)).toEqual(sortedMerges(FIXTURE.sheets[0]));
        expect(sheet?.hiddenRows).toEqual([6, 7]);
      });

      it('lets the last of several writes to one cell stand, within a batch and after it', async () => {
        const workbook = await open(FIXTURE);
        await workbook.write([writeOf('绩效目标', 'B1', 1), writeOf('绩效目标', 'B1', '二')]);
        expect(usedCells(await workbook.read(), '绩效目标').B1).toEqual({ value: '二' });
        await workbook.write([writeOf('绩效目标', 'B1', 3)]);
        expect(usedCells(await workbook.read(), '绩效目标').B1).toEqual({ value: 3 });
      });

      it('changes nothing for an empty batch', async () => {
        const { before, after } = await written(FIXTURE, []);
        expect(after).toEqual(before);
      });
    });

    describe('refusing', () => {
      it('refuses a missing sheet and writes nothing', () =>
        refuses(FIXTURE, writeOf('没有的表', 'A1', 1), 'sheet-missing', '没有的表'));

      it('refuses a locked cell of a protected sheet and writes nothing', () =>
        refuses(FIXTURE, writeOf('保护', 'A1', '新'), 'sheet-protected', '保护'));

      it('refuses an empty, locked cell of a protected sheet', () =>
        refuses(FIXTURE, writeOf('保护', 'C9', '新'), 'sheet-protected', '保护'));

      it('writes an unlocked cell of a protected sheet, which stays protected', async () => {
        const { after } = await written(FIXTURE, [writeOf('保护', 'B1', '已填')]);
        expect(after['保护']).toEqual({ A1: { value: '锁定' }, B1: { value: '已填', unlocked: true } });
      });

      it('refuses a number that no cell can hold', () =>
        refuses(FIXTURE, writeOf('绩效目标', 'B1', Number.POSITIVE_INFINITY), 'unknown'));

      it('refuses text longer than a cell can hold', () =>
        refuses(FIXTURE, writeOf('绩效目标', 'B1', '长'.repeat(32_768)), 'too-large'));

      if (traits.canBeReadOnly) {
        it('refuses every write to a read-only workbook', async () => {
          const fixture = { ...FIXTURE, readOnly: true };
          expect((await (await open(fixture)).read()).readOnly).toBe(true);
          await refuses(fixture, writeOf('绩效目标', 'A1', 1), 'read-only');
        });
      }
    });

    async function written(fixture: WorkbookSnapshot, writes: readonly CellWrite[]) {
      const workbook = await open(fixture);
      const before = allCells(await workbook.read());
      await workbook.write(writes);
      return { before, after: allCells(await workbook.read()) };
    }

    async function refuses(fixture: WorkbookSnapshot, bad: CellWrite, fault: WorkbookFault, detail?: string) {
      const workbook = await open(fixture);
      const before = allCells(await workbook.read());
      const error: unknown = await workbook
        .write([writeOf('绩效目标', 'A1', '不该写入'), bad])
        .catch((e: unknown) => e);
      expect(error).toBeInstanceOf(WorkbookError);
      expect(error).toMatchObject({ fault, ...(detail === undefined ? {} : { detail }) });
      expect(allCells(await workbook.read())).toEqual(before);
    }
  });
}

function writeOf(sheet: string, address: string, content: CellContent): CellWrite {
  return { at: { sheet, ...placeOf(address) }, content };
}

/** Hosts that calculate give a new result, the others say that they have none. */
function anyResultOf(formula: string): unknown {
  return expect.objectContaining({ formula });
}

type Cell = Omit<CellSnapshot, 'row' | 'column'>;

function allCells(snapshot: WorkbookSnapshot): Record<string, Record<string, Cell>> {
  return Object.fromEntries(snapshot.sheets.map((sheet) => [sheet.name, usedCells(snapshot, sheet.name)]));
}

/** Cells with a value or a formula, by address: hosts may give more than those. */
function usedCells(snapshot: WorkbookSnapshot, sheetName: string): Record<string, Cell> {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  const cells = (sheet?.cells ?? []).filter((cell) => cell.value !== null || cell.formula !== undefined);
  return Object.fromEntries(
    cells.map(({ row, column, ...cell }) => [`${String.fromCharCode(65 + column)}${row + 1}`, cell]),
  );
}

function sortedMerges(sheet: SheetSnapshot | undefined): SheetSnapshot['merges'] {
  return [...(sheet?.merges ?? [])].sort((a, b) => a.top - b.top || a.left - b.left);
}
