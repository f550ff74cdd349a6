/** Shared formulas as they apply to the other cells. */
import { sharedFormula } from '../../src/workbook/shift-formula';

describe('a shared formula', () => {
  const cases: readonly (readonly [string, number, number, string])[] = [
    ['=E18*G18', 1, 0, '=E19*G19'],
    ['=E18*G18', 0, 0, '=E18*G18'],
    ['=ROUND( E18 * $G18, 2 )', 2, 1, '=ROUND( F20 * $G20, 2 )'],
    ['=$E$18*G$18', 5, 5, '=$E$18*L$18'],
    ['=\'表 1\'!A1+"A1"', 1, 0, '=\'表 1\'!A2+"A1"'],
    ["='[1]表 1'!A1+[1]表!A1", 1, 0, "='[1]表 1'!A2+[1]表!A2"],
    ['=SUM(D18:D22)', -1, 0, '=SUM(D17:D21)'],
    ['=SUM(A1:OFFSET(B1,3,0))', 1, 0, '=SUM(A2:OFFSET(B2,3,0))'],
    ['=SUM(C:C)+SUM(3:3)', 1, 1, '=SUM(D:D)+SUM(4:4)'],
    ['=A1+B1', 0, -1, '=XFD1+A1'],
    ['=A1', -1, 0, '=A1048576'],
    ['=SUM({1,2})*A1', 1, 0, '=SUM({1,2})*A2'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
    ['=SUM(表1[[#This Row],[A1]])+A1', 1, 0, '=SUM(表1[[#This Row],[A1]])+A2'],
    ['="A1', 1, 0, '="A1'],
  ];
  test.each(cases)('%s moves %i down and %i to the right', (formula, down, right, expected) => {
    expect(sharedFormula(formula)(down, right)).toBe(expected);
  });
});
