/** The ranges that a total's formula covers, and the formula for given ranges. */
import { sumFormula, sumRanges } from '../../src/formula';
import { rangeToA1 } from '../../src/workbook/a1';

describe('the ranges of a total’s formula', () => {
  const cases: readonly (readonly [string, readonly string[] | null])[] = [
    ['=SUM(D18:D22)', ['本表!D18:D22']],
    ['=SUM(D18:D20,D22)', ['本表!D18:D20', '本表!D22']],
    ['=D18+D19+D20', ['本表!D18', '本表!D19', '本表!D20']],
    ['=ROUND(SUM($D$18:$D$22),2)', ['本表!D18:D22']],
    ['=SUBTOTAL(9,D18:D22)', ['本表!D18:D22']],
    ["=SUM('表 1'!D1:D2)+D3", ['表 1!D1:D2', '本表!D3']],
    ['=+SUM(D22:D18)', ['本表!D18:D22']],
    ['=SUM(D18:D22)*2', null],
    ['=SUM(D18:D22)-D1', null],
    ['=SUM(D18:D22,5)', null],
    ['=296', null],
    ['=SUM(', null],
    ['296', null],
  ];
  test.each(cases)('%s', (formula, expected) => {
    const ranges = sumRanges(formula, '本表');
    expect(ranges && ranges.map((range) => `${range.sheet}!${rangeToA1(range)}`)).toEqual(expected);
  });

  test('include thousands of added cells', () => {
    const formula = `=${Array.from({ length: 1300 }, (_, index) => `A${index + 1}`).join('+')}`;
    expect(sumRanges(formula, '本表')).toHaveLength(1300);
  });

  test('are written as a SUM formula', () => {
    expect(
      sumFormula(
        [
          { sheet: '本表', top: 17, left: 3, bottom: 21, right: 3 },
          { sheet: '本表', top: 23, left: 3, bottom: 23, right: 3 },
        ],
        '本表',
      ),
    ).toBe('=SUM(D18:D22,D24)');
  });

  test('on another sheet are written with the sheet name', () => {
    const other = { sheet: "表'2（续）", top: 3, left: 3, bottom: 5, right: 3 };
    const formula = sumFormula([{ ...other, sheet: '本表' }, other], '本表');
    expect(formula).toBe(`=SUM(D4:D6,'表''2（续）'!D4:D6)`);
    expect(sumRanges(formula, '本表')).toEqual([{ ...other, sheet: '本表' }, other]);
  });
});
