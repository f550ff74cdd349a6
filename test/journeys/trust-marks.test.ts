/** Ticks of 制度保障阶段 in every style that a row may have: they are written in the style of the row, and undone. */
import type { CellContent } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { rightForm, SAFEGUARDS } from '../support/right-form';
import type { CellSketch } from '../support/snapshots';
import { excelLab } from './support/emulated-excel';

const STAGES = ['立项和计划阶段', '实施阶段', '收尾和完成阶段'] as const;
const COLUMNS = ['D', 'E', 'F'] as const;
/** The row of the first document, counted from 1. */
const TOP = 5;

/** A way to tick stages. In its row all stages but 实施阶段 are ticked. */
interface Style {
  readonly ticked: (stage: string) => CellSketch;
  readonly unticked: (stage: string, row: number) => CellSketch;
  /** The content of the cell after ticking. */
  readonly written: CellContent;
  /** The column of the cell that is written, if it is not that of the stage. */
  readonly linked?: string;
}

/** A row in which each cell holds the name of its stage and the mark. */
const named = (name: (stage: string, mark: string) => string, ticked: string, unticked: string): Style => ({
  ticked: (stage) => name(stage, ticked),
  unticked: (stage) => name(stage, unticked),
  written: name('实施阶段', ticked),
});
const behind = (ticked: string, unticked: string) => named((stage, mark) => stage + mark, ticked, unticked);
const before = (ticked: string, unticked: string) => named((stage, mark) => mark + stage, ticked, unticked);
/** A row in which each cell holds only the mark; the headers name the stages. */
const alone = (ticked: CellSketch, unticked: CellSketch, written: CellContent): Style => ({
  ticked: () => ticked,
  unticked: () => unticked,
  written,
});

const BESIDE_NAMES: Readonly<Record<string, Style>> = {
  '☑ behind the name': behind(' ☑', ' ☐'),
  'a box with a tick behind it': behind('□√', '□'),
  '■ before the name': before('■', '□'),
  '☒': behind(' ☒', ' ☐'),
  circles: before('●', '○'),
  'square brackets': before('[x] ', '[ ] '),
  'round brackets': before('（√）', '（  ）'),
  'a tick or nothing behind the name': behind('✔', ''),
};
const ALONE: Readonly<Record<string, Style>> = {
  'a tick, or an empty cell': alone('√', null, '√'),
  'a box': alone('☑', '☐', '☑'),
  '是 and 否': alone('是', '否', '是'),
  'TRUE and FALSE': alone(true, false, true),
  'native checkboxes': alone({ value: true, checkbox: true }, { value: false, checkbox: true }, true),
  'what the linked cell of a form control says': {
    ticked: () => '☑',
    unticked: (_, row) => ({ formula: `=IF($K$${row},"☑","☐")`, value: '☐' }),
    written: true,
    linked: 'K',
  },
  'the linked cell of a form control': {
    ticked: () => true,
    unticked: (_, row) => ({ formula: `=K${row}`, value: false }),
    written: true,
    linked: 'K',
  },
};

const documentOf = (row: number): string => `《第${row}号管理制度》`;

/** A form with one document for each style. */
function formOf(styles: readonly Style[], headed: boolean): WorkbookSnapshot {
  const rows = styles.flatMap(({ ticked, unticked, linked }, index): [string, CellSketch][] => {
    const row = TOP + index;
    return [
      [`A${row}`, '项目管理制度'],
      [`B${row}`, documentOf(row)],
      [`C${row}`, '立项前组织论证，签订合同后实施，完工后组织验收'],
      ...COLUMNS.map((column, at): [string, CellSketch] => [
        `${column}${row}`,
        at === 1 ? unticked(STAGES[at], row) : ticked(STAGES[at] ?? ''),
      ]),
      ...(linked === undefined ? [] : [[`${linked}${row}`, false] as [string, CellSketch]]),
    ];
  });
  const heads = COLUMNS.map((column, at): [string, CellSketch] => [`${column}4`, STAGES[at] ?? '']);
  return rightForm(
    { [SAFEGUARDS]: Object.fromEntries(headed ? [...heads, ...rows] : rows) },
    headed ? { [SAFEGUARDS]: { merges: ['A1:F1', 'A2:F2', 'A3:F3'] } } : {},
  );
}

const lab = excelLab();
jest.setTimeout(60_000);

test.each([
  ['ticks and unticks boxes beside the names of the stages', BESIDE_NAMES, false],
  ['ticks and unticks boxes below the names of the stages', ALONE, true],
])('%s', async (_, styles, headed) => {
  const all = Object.entries(styles).map(([looks, style], index) => {
    const row = TOP + index;
    return { looks, ...style, row, at: `${style.linked ?? 'E'}${row}` };
  });
  const { root, host } = await lab.openPane(formOf(all, headed));
  await root.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
  const contents = () => host.evaluate(() => window.excel.contents());
  const written = async () => {
    const cells = await host.evaluate(([sheet, places]) => places.map((at) => window.excel.cell(sheet, at)), [
      SAFEGUARDS,
      all.map(({ at }) => at),
    ] as const);
    return Object.fromEntries(
      all.map(({ looks }, index) => [looks, { ...cells[index], text: expect.anything() as unknown }]),
    );
  };
  const [then, old] = [await contents(), await written()];
  await root.getByRole('tab', { name: '制度保障阶段' }).click();
  const boxOf = (row: number, more: { checked?: boolean } = {}) =>
    root.getByRole('checkbox', { name: `${documentOf(row)} 实施阶段`, exact: true, ...more });
  for (const { row } of all) await boxOf(row, { checked: false }).check();
  await root.getByRole('button', { name: `写回工作簿（${all.length} 个单元格）`, exact: true }).click();
  await root.getByText(`已写回 ${all.length} 个单元格`).first().waitFor();
  const expected = all.map(({ looks, written: content }) => [
    looks,
    { ...old[looks], content, value: content },
  ]);
  expect(await written()).toEqual(Object.fromEntries(expected));
  const changes = all.map(({ at, written: content }) => [`${SAFEGUARDS}!${at}`, content]);
  expect(await contents()).toEqual({ ...then, ...Object.fromEntries(changes) });
  for (const { row } of all) await boxOf(row, { checked: true }).waitFor();
  await root.getByRole('button', { name: '撤销本次修改' }).first().click();
  await root.getByText(`已撤销 ${all.length} 个单元格`).first().waitFor();
  expect(await contents()).toEqual(then);
  for (const { row } of all) await boxOf(row, { checked: false }).waitFor();
});
