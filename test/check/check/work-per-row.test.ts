/** The number of calls for each row of a large table, which does not depend on the machine. */
import { check } from '../../../src/check';
import { Calculator } from '../../../src/formula';
import { Prose } from '../../../src/language/numbers/prose';
import { Grid } from '../../../src/reading/sheet/grid';
import { breakdownForm } from '../../support/breakdown-form';
import { workbookOf, type CellSketch } from '../../support/snapshots';

const CELLS = 7;
/** The number of cells with text in a row. */
const TEXTS = 4;

/** A form with this many breakdown rows, all with the same numbers. It has not been read before, so that nothing of it is cached. */
function formOf(rows: number): ReturnType<typeof breakdownForm> {
  const items = Array.from({ length: rows }, (_, index) => ({
    cells: {
      B: '为老服务',
      C: `助餐点设备${'甲乙丙丁戊己庚辛'.charAt(index % 8)}型${'子丑寅卯辰巳午未申'.charAt(index % 9)}款`,
      D: 1.5,
      E: 0.5,
      F: '市场询价',
      G: 3,
      H: '年度计划',
    },
  }));
  return structuredClone(breakdownForm({ rows: items, total: 1.5 * rows, budget: String(1.5 * rows) }));
}

/** The number of calls for each row: the difference between checks of 200 and 100 rows, divided by 100. */
function aRow(spy: () => jest.SpyInstance): number {
  const [few = 0, many = 0] = [100, 200].map((rows) => {
    const form = formOf(rows);
    const spied = spy();
    check(form);
    const { length } = spied.mock.calls;
    spied.mockRestore();
    return length;
  });
  return (many - few) / 100;
}

it('a number that occurs in many rows is computed once', () => {
  expect(aRow(() => jest.spyOn(Calculator.prototype, 'resultOf'))).toBe(0);
});

it('a text is searched for numbers once for all rules', () => {
  expect(aRow(() => jest.spyOn(Prose, 'mayBe'))).toBe(TEXTS);
});

it('the number of accesses to a cell does not depend on the number of rules about its row', () => {
  expect(aRow(() => jest.spyOn(Grid.prototype, 'place'))).toBeLessThanOrEqual(4 * CELLS);
});

it.each([undefined, 1])(
  'running totals outside the form are not computed if their stored result is %p',
  (value) => {
    const form = formOf(3);
    const cells: Record<string, CellSketch> = {};
    for (let row = 1; row <= 100; row += 1) {
      cells[`A${row}`] = 1;
      cells[`B${row}`] = { formula: `=SUM(A$1:A${row})`, ...(value !== undefined && { value }) };
    }
    const ledger = workbookOf({ 台账: { cells } });
    const spied = jest.spyOn(Calculator.prototype, 'resultOf');
    check({ ...form, sheets: [...form.sheets, ...ledger.sheets] });
    const computed = spied.mock.calls.filter(
      ([sheet, cell]) => sheet === '台账' && cell.formula !== undefined,
    );
    spied.mockRestore();
    expect(computed).toEqual([]);
  },
);
