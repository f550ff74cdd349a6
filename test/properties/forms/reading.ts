/** Odd content never throws, and large sheets are read in linear time. */
import fc from '../../support/fast-check';
import { LABELS, readForms } from '../../../src/reading';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { CellChange } from '../../../src/form/change';
import type { CellRange } from '../../../src/workbook/cell';
import { propertyRuns } from '../../support/property-runs';
import { rightForm } from '../../support/right-form';
import { sheetOf, workbookOf } from '../../support/snapshots';
import { anyText } from '../../support/any-text';

const WORDS = LABELS.ids.flatMap((id) => LABELS.wordsOf(id));
const GLYPHS = [
  '☐',
  '☑',
  '√',
  '[ ]',
  '口',
  '（√）',
  '：',
  ':',
  '  ',
  '\n',
  '（',
  '）',
  '2020',
  '年',
  '46.00',
  '小计',
  '表',
  '续',
];

const text = fc.oneof(
  fc.constantFrom(...WORDS),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...GLYPHS)), { maxLength: 6 })
    .map((parts) => parts.join('')),
  anyText({ maxLength: 12 }),
);
const cell: fc.Arbitrary<CellSnapshot> = fc.record(
  {
    row: fc.nat(14),
    column: fc.nat(9),
    value: fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), fc.constant({ error: '#REF!' })),
    formula: fc.oneof(
      fc.constantFrom('=A1', '=SUM(A1:J15)', '=B2*C3', '=IF(A1,"☑","☐")', '=1/0'),
      fc.string().map((rest) => `=${rest}`),
    ),
    uncached: fc.constant(true),
    numberFormat: fc.oneof(fc.constantFrom('0.00', '0%', 'yyyy-mm-dd', '#,##0.00', '"¥"0', '@'), fc.string()),
    checkbox: fc.constant(true),
  },
  { requiredKeys: ['row', 'column', 'value'] },
);
const merge: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(14), fc.nat(9), fc.nat(3), fc.nat(4))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
const sheet: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    name: fc.string(),
    cells: fc.array(cell, { maxLength: 70 }),
    merges: fc.array(merge, { maxLength: 6 }),
    hiddenRows: fc.uniqueArray(fc.nat(14)),
    visibility: fc.constantFrom('visible', 'hidden', 'veryHidden'),
  })
  .map((sketch) => ({ ...sheetOf(sketch.name, { cells: {} }), ...sketch }));

test('reading random contents never fails, and all recognized places are in the workbook', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(sheet, { selector: ({ name }) => name.toLowerCase(), maxLength: 3 }),
      fc.boolean(),
      (sheets, date1904) => {
        const { forms } = readForms({ ...workbookOf({}), sheets, date1904 });
        const names = new Set(sheets.map(({ name }) => name));
        for (const form of forms) {
          for (const { at, text: prose, whole, start } of form.prose) {
            expect(names.has(at.sheet)).toBe(true);
            expect(whole.slice(start, start + prose.length)).toBe(prose);
          }
        }
      },
    ),
    propertyRuns(300),
  );
});

test('reading never fails after a random change of one cell', () => {
  const form = rightForm();
  fc.assert(
    fc.property(fc.nat(2), cell, (index, changed) => {
      const sheets = form.sheets.map((original, position) =>
        position === index
          ? {
              ...original,
              cells: [
                ...original.cells.filter(
                  (other) => other.row !== changed.row || other.column !== changed.column,
                ),
                changed,
              ],
            }
          : original,
      );
      expect(readForms({ ...form, sheets }).forms.length).toBeGreaterThan(0);
    }),
    propertyRuns(200),
  );
});

const mark = fc.constantFrom('☐', '☑', '□', '■', '√', '[ ]', '[x]', '（ ）', '（√）', '☐ ✓', '');

test('a mark is read as ticked after ticking and as unticked after unticking', () => {
  const written = (cells: readonly string[]): WorkbookSnapshot =>
    rightForm({ 制度保障: { D5: cells[0] ?? null, E5: cells[1] ?? null, F5: cells[2] ?? null } });
  fc.assert(
    fc.property(
      fc.tuple(mark, mark, mark),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('planning', 'execution', 'closing'),
      (marks, before, tick, stage) => {
        const names = ['立项和计划阶段', '实施阶段', '收尾和完成阶段'];
        const cells: string[] = names.map((name, index) =>
          before ? `${marks[index]}${name}` : `${name}${marks[index]}`,
        );
        const read = readForms(written(cells)).forms[0]?.safeguards?.rows[0]?.stages[stage];
        if (!read) throw new Error('no stage');
        const index = ['planning', 'execution', 'closing'].indexOf(stage);
        const chosen = tick ? read.tick : read.untick;
        const after = cells.map((cell, position) => (position === index ? applied(cell, chosen) : cell));
        const again = readForms(written(after)).forms[0]?.safeguards?.rows[0]?.stages[stage];
        expect([cells, after, again?.ticked]).toEqual([cells, after, tick]);
      },
    ),
  );
});

function applied(before: string, change: CellChange): string {
  if ('insert' in change) return before.slice(0, change.start) + change.insert + before.slice(change.end);
  return typeof change.content === 'string' ? change.content : '';
}

test('reads a form beside a sheet of 100,000 cells', () => {
  const cells: CellSnapshot[] = [];
  for (let row = 0; row < 10_000; row += 1) {
    for (let column = 0; column < 10; column += 1) {
      cells.push({ row, column, value: column % 2 === 0 ? `第${row}行的内容：${column}` : row + column });
    }
  }
  const big = { ...sheetOf('数据', { cells: {} }), cells };
  const form = rightForm();
  expect(readForms({ ...form, sheets: [big, ...form.sheets] }).forms).toHaveLength(1);
});

test('reads all of nearly 2,000 rows of a breakdown', () => {
  const cells: CellSnapshot[] = ['项目内容', '项目明细', '明细金额', '单价', '数量'].map((value, column) => ({
    row: 0,
    column,
    value,
  }));
  for (let row = 1; row <= 1_990; row += 1) {
    cells.push({ row, column: 0, value: `内容${row}` }, { row, column: 1, value: `明细${row}` });
    cells.push(
      { row, column: 2, value: row, formula: `=D${row + 1}*E${row + 1}` },
      { row, column: 3, value: 1 },
      { row, column: 4, value: row },
    );
  }
  cells.push(
    { row: 2_500, column: 0, value: '合计' },
    { row: 2_500, column: 2, value: null, formula: '=SUM(C2:C2500)', uncached: true },
  );
  const big = { ...sheetOf('明细', { cells: {} }), cells };
  const [form] = readForms({ ...workbookOf({}), sheets: [big] }).forms;
  expect(form?.breakdown?.items).toHaveLength(1_990);
  expect(form?.breakdown?.total?.amount.reading).toMatchObject({ kind: 'number', typed: true });
});

test.each([
  ['colons', '：'.repeat(15_000)],
  ['spaces', ' '.repeat(15_000)],
  ['opening brackets', '（'.repeat(15_000)],
  ['square brackets', '[ '.repeat(7_500)],
  ['labels', '项目名称：'.repeat(3_000)],
  ['numbers', '（一）1.'.repeat(3_000)],
  ['方框', '☐ '.repeat(7_500)],
  ['阶段', '实施阶段☐'.repeat(3_000)],
])('reads a form with a cell of 15,000 characters: %s', (_, value) => {
  const snapshot = rightForm({
    项目总体情况: { B5: value, B8: value, B12: value },
    绩效目标: { D6: value, F6: value, C16: value, D16: value },
    制度保障: { D5: value },
  });
  expect(readForms(snapshot).forms).toHaveLength(1);
});
