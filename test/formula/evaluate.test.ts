/** Simple formulas are computed exactly, as in Excel; others are not computed. */
import Big from 'big.js';
import { Calculator, storedValue } from '../../src/formula';
import type { CellValue } from '../../src/workbook/cell';
import { sheetOf, workbookOf, type CellSketches } from '../support/snapshots';

const DATA: CellSketches = {
  A1: 11.5,
  A2: 4,
  A3: '46.00',
  A4: '待定',
  A5: true,
  A7: { error: '#N/A' },
  A8: '',
  B1: 0.1,
  B2: 0.2,
  B3: 0.3,
  B4: 1,
  C1: '5%',
  C2: '１２',
  D1: { formula: '=SUBTOTAL(9,B1:B2)', value: 0.3 },
  D2: { formula: '=SUM(B1:B3)', value: 0.6 },
};

function evaluate(formula: string, cells: CellSketches = DATA): CellValue {
  const calculator = new Calculator(
    workbookOf({ 本表: { ...cells, Z9: { formula } }, "表 1's": { A1: 7 }, 隐: { A1: 1 } }),
  );
  const result = calculator.resultAt({ sheet: '本表', row: 8, column: 25 });
  return result.kind === 'value' && result.computed ? storedValue(result.value) : 'unsupported';
}

const error = (text: string): CellValue => ({ error: text });

describe('operators', () => {
  const cases: readonly (readonly [string, CellValue])[] = [
    ['=A1*A2', 46],
    ['=0.1+0.2', 0.3],
    ['=B1+B2-B3', 0],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=1-2-3', -4],
    ['=8/4/2', 1],
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=50%', 0.5],
    ['=200%%', 0.02],
    ['=+A1', 11.5],
    ['=--A3', 46],
    ['=1/0', error('#DIV/0!')],
    ['=A3+1', 47],
    ['=A4+1', error('#VALUE!')],
    ['=A5+1', 2],
    ['=A6+1', 1],
    ['=A8+1', error('#VALUE!')],
    ['=A7+1', error('#N/A')],
    ['=C1*100', 5],
    ['=1.5e3', 1500],
    ['=.5+1.', 1.5],
    ['="金额"&A1&"万元"', '金额11.5万元'],
    ['="他说""好"""', '他说"好"'],
    ['=A4', '待定'],
    ['=A6', 0],
    ['=#REF!+1', error('#REF!')],
    ['=$A$1*A$2', 46],
    ["='表 1''s'!A1+隐!A1", 8],
    ['=没有!A1', error('#REF!')],
    ['=A1>A2', true],
    ['=A4="待定"', true],
    ['=A6=0', true],
    ['=A6=""', true],
    ['=A1<>11.5', false],
    ['=TRUE', true],
  ];
  test.each(cases)('%s', (formula, expected) => expect(evaluate(formula)).toEqual(expected));
});

describe('functions', () => {
  const cases: readonly (readonly [string, CellValue])[] = [
    ['=SUM(A1:A3)', 15.5],
    ['=SUM(A1:A2,B4,10)', 26.5],
    ['=SUM("5",TRUE)', 6],
    ['=SUM(A1:A7)', error('#N/A')],
    ['=SUM(B:B)', 1.6],
    ['=SUM(1:1)', 11.9],
    ['=SUM(E1:E5)', 0],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.345,2)', -2.35],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(1234,-2)', 1200],
    ['=ROUND(11.5*4,)', 46],
    ['=ROUNDUP(2.341,2)', 2.35],
    ['=ROUNDDOWN(2.349,2)', 2.34],
    ['=TRUNC(2.9)', 2],
    ['=INT(-2.1)', -3],
    ['=ABS(-3)', 3],
    ['=PRODUCT(A1:A2)', 46],
    ['=MAX(A1:A3)', 11.5],
    ['=MIN(B1:B4)', 0.1],
    ['=AVERAGE(B1:B3)', 0.2],
    ['=AVERAGE(E1:E3)', error('#DIV/0!')],
    ['=SUMPRODUCT(A1:A2,B1:B2)', 1.95],
    ['=SUMPRODUCT(A1:A2,B1:B3)', error('#VALUE!')],
    ['=IF(A1>A2,"大","小")', '大'],
    ['=IF(A2>A1,1)', false],
    ['=IF(A1>A2,,1)', 0],
    ['=IFERROR(1/0,0)', 0],
    ['=IFERROR(A1,0)', 11.5],
    ['=SUBTOTAL(9,B1:B2)', 0.3],
    ['=SUBTOTAL(9,B1:D1)', 0.1],
    ['=sum(a1:a2)', 15.5],
    ['=_xlfn.CONCAT("a",1)', 'a1'],
    ['=AND(A1>1,A2>1)', true],
    ['=OR(FALSE,A2>9)', false],
    ['=VALUE("1,200.5")', 1200.5],
  ];
  test.each(cases)('%s', (formula, expected) => expect(evaluate(formula)).toEqual(expected));
});

describe('unsupported formulas', () => {
  test.each([
    '=VLOOKUP(A1,A:B,2,0)',
    '=SUM(表1[金额])',
    '=[1]Sheet1!A1',
    "='Sheet1:Sheet3'!A1",
    '={1,2}',
    '=A1:A2',
    '=A1:A2*2',
    '=C2+1',
    '=2^0.5',
    '=INDIRECT("A1")',
    '=A1+',
    '=SUM(A1',
    '=名称+1',
    '=SUBTOTAL(1,A1:A2)',
    '=A4<"乙"',
    `=${'('.repeat(300)}1${')'.repeat(300)}`,
    `=${'-'.repeat(5000)}1`,
    `=1${'+1'.repeat(5000)}`,
  ])('%s', (formula) => expect(evaluate(formula)).toBe('unsupported'));

  test('use the stored result of SUBTOTAL if rows are hidden', () => {
    const sheet = sheetOf('本表', {
      cells: { A1: 1, A2: 2, B1: { formula: '=SUBTOTAL(9,A1:A2)', value: 2 } },
      hiddenRows: [1],
    });
    const calculator = new Calculator({ ...workbookOf({}), sheets: [sheet] });
    expect(calculator.resultAt({ sheet: '本表', row: 0, column: 1 })).toEqual({
      kind: 'value',
      value: new Big(2),
      computed: false,
    });
  });
});

describe('references between formulas', () => {
  const at = (cells: CellSketches, row: number): unknown => {
    const result = new Calculator(workbookOf({ 本表: cells })).resultAt({ sheet: '本表', row, column: 0 });
    return result.kind === 'value' ? storedValue(result.value) : result.kind;
  };

  test('compute a chain without stored results', () => {
    expect(at({ A1: { formula: '=A2*2' }, A2: { formula: '=A3+1' }, A3: 2 }, 0)).toBe(6);
  });

  test('use the stored result of a circular reference, or are unknown without one', () => {
    expect(at({ A1: { formula: '=A2', value: 5 }, A2: { formula: '=A1', value: 5 } }, 0)).toBe(5);
    expect(at({ A1: { formula: '=A2' }, A2: { formula: '=A1' } }, 0)).toBe('unknown');
    expect(at({ A1: { formula: '=A1+1' } }, 0)).toBe('unknown');
  });

  test('use the stored result of a chain that is too long', () => {
    const cells: Record<string, CellSketches[string]> = { A1: 1 };
    for (let row = 2; row <= 5000; row += 1) cells[`A${row}`] = { formula: `=A${row - 1}+1`, value: row };
    expect(at(cells, 4999)).toBe(5000);
  });

  test('compute long formulas and many percent signs, and use the stored result of too many minus signs', () => {
    expect(at({ A1: { formula: `=${'1+'.repeat(4000)}1` } }, 0)).toBe(4001);
    expect(at({ A1: { formula: `=0${'%'.repeat(8000)}` } }, 0)).toBe(0);
    expect(at({ A1: { formula: `=${'-'.repeat(8000)}1`, value: 7 } }, 0)).toBe(7);
  });

  test('use the stored result of a chain of long formulas and deep brackets', () => {
    const deep = (row: number, inner: string): string =>
      `=${'SUM('.repeat(60)}${inner}A${row - 1}${')'.repeat(60)}`;
    const cells: Record<string, CellSketches[string]> = { A1: 1 };
    for (let row = 2; row <= 190; row += 1) {
      cells[`A${row}`] = { formula: row % 2 ? deep(row, '') : `=${'0+'.repeat(2000)}A${row - 1}`, value: 5 };
    }
    expect(at(cells, 189)).toBe(5);
  });

  test('use the stored result of an unsupported formula', () => {
    expect(at({ A1: { formula: '=A2+1' }, A2: { formula: '=VLOOKUP(1,B:C,2)', value: 3 } }, 0)).toBe(4);
    expect(at({ A1: { formula: '=A2+1' }, A2: { formula: '=VLOOKUP(1,B:C,2)' } }, 0)).toBe('unknown');
  });

  test('limit the number of digits of repeated products', () => {
    const cells: Record<string, CellSketches[string]> = { A1: 1.23456789012345 };
    for (let row = 2; row <= 150; row += 1) cells[`A${row}`] = { formula: `=A${row - 1}*A${row - 1}/3` };
    expect(typeof at(cells, 149)).toBe('number');
  });
});
