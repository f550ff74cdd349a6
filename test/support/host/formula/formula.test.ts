import { evaluate } from './evaluate';
import { parseFormula } from './parse';
import type { CellValue } from '../../../../src/workbook/cell';
import { parseCell } from '../../../../src/workbook/a1';

const CELLS: Readonly<Record<string, CellValue>> = {
  A1: 11.5,
  A2: 4,
  A3: '文字',
  A4: true,
  B1: { error: '#REF!' },
  C1: '5',
};

function calculate(formula: string): CellValue {
  const parsed = parseFormula(formula);
  if (!parsed) return { error: '#NAME?' };
  return evaluate(parsed, (sheet, row, column) => {
    if (sheet === '别的') return 100;
    if (sheet !== undefined) return { error: '#REF!' };
    const address = Object.keys(CELLS).find((key) => {
      const at = parseCell(key);
      return at?.row === row && at.column === column;
    });
    return address === undefined ? null : (CELLS[address] ?? null);
  });
}

describe('calculating', () => {
  it.each<[string, CellValue]>([
    ['=A1*A2', 46],
    ['=1+2*3-4/2', 5],
    ['=(1+2)*3', 9],
    ['=2^3^1', 8],
    ['=-A2%', -0.04],
    ['=SUM(A1:A4)', 15.5],
    ['=SUM(A1:A2,1,"2",TRUE)', 19.5],
    ['=PRODUCT(A1,A2)', 46],
    ['=COUNT(A1:A4)', 2],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234,-2)', 1200],
    ['=1.005*100', 100.49999999999999],
    ['="共"&A2&"次"', '共4次'],
    ['=A2>=4', true],
    ['="a"="A"', true],
    ['=1<"a"', true],
    ['=IF(A2>3,"多","少")', '多'],
    ['=IF(FALSE,1)', false],
    ['=A3+1', { error: '#VALUE!' }],
    ['=C1+1', 6],
    ['=1/0', { error: '#DIV/0!' }],
    ['=SUM(A1,B1)', { error: '#REF!' }],
    ['=VLOOKUP(1,2,3)', { error: '#NAME?' }],
    ['=没有的名称', { error: '#NAME?' }],
    ['=别的!A1+1', 101],
    ["='别的'!A1", 100],
    ['=没有!A1', { error: '#REF!' }],
    ['=Z9', 0],
    ['="引""号"', '引"号'],
  ])('%s', (formula, result) => {
    expect(calculate(formula)).toEqual(result);
  });
});
