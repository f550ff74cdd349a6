/** What a total's formula covers, and formulas copied elsewhere. */
import { shiftFormula, sumFormula, sumRanges } from '../../src/formula';
import { rangeToA1 } from '../../src/workbook/a1';

describe('合计公式的范围', () => {
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

  test('写出合计公式', () => {
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

  test('另一张表上的部分写明表名', () => {
    const other = { sheet: "表'2（续）", top: 3, left: 3, bottom: 5, right: 3 };
    const formula = sumFormula([{ ...other, sheet: '本表' }, other], '本表');
    expect(formula).toBe(`=SUM(D4:D6,'表''2（续）'!D4:D6)`);
    expect(sumRanges(formula, '本表')).toEqual([{ ...other, sheet: '本表' }, other]);
  });
});

describe('公式移到别处', () => {
  const cases: readonly (readonly [string, number, number, string | null])[] = [
    ['=E18*G18', 1, 0, '=E19*G19'],
    ['=ROUND( E18 * $G18, 2 )', 2, 1, '=ROUND( F20 * $G20, 2 )'],
    ['=$E$18*G$18', 5, 5, '=$E$18*L$18'],
    ['=\'表 1\'!A1+"A1"', 1, 0, '=\'表 1\'!A2+"A1"'],
    ['=SUM(D18:D22)', -1, 0, '=SUM(D17:D21)'],
    ['=SUM(C:C)+SUM(3:3)', 1, 1, '=SUM(D:D)+SUM(4:4)'],
    ['=A1+B1', 0, -1, '=#REF!+A1'],
    ['=A1', -1, 0, '=#REF!'],
    ['={1,2}', 1, 0, null],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
  ];
  test.each(cases)('%s 下移 %i、右移 %i', (formula, down, right, expected) => {
    expect(shiftFormula(formula, down, right)).toBe(expected);
  });
});
