import Big from 'big.js';
import type { NumberCell } from '../../../src/form/cells';
import { amountInPlace, numberContent } from '../../../src/figures/money/number-change';
import { readNumber } from '../../../src/language/numbers/number-text';
import type { CellContent } from '../../../src/workbook/cell';

const AT = { sheet: '项目总体情况', row: 12, column: 1 };

/** A fund as reading gives it: a label, then the value. */
function fund(label: string, text: string, content: CellContent = label + text): NumberCell {
  const read = readNumber(text);
  const unit = read.kind === 'number' && read.unit !== undefined ? { unit: read.unit } : {};
  return {
    at: AT,
    text,
    whole: label + text,
    start: label.length,
    content,
    label,
    reading:
      read.kind === 'number'
        ? { kind: 'number', value: read.value, typed: typeof content === 'number', plain: true, ...unit }
        : { kind: 'blank' },
  };
}

const written = (cell: NumberCell, value: string): string => {
  const change = amountInPlace(cell, new Big(value), '万元', 2);
  return 'insert' in change
    ? cell.whole.slice(0, change.start) + change.insert + cell.whole.slice(change.end)
    : JSON.stringify(change.content);
};

describe('amountInPlace replaces an amount', () => {
  test.each([
    ['with its decimals', '290.00', '296', '当年预算：296.00'],
    ['without decimals if the replaced amount has none', '290', '296', '当年预算：296'],
    ['with more decimals if the value needs them', '290', '296.5', '当年预算：296.5'],
    ['with separators', '1,290.00', '1296', '当年预算：1,296.00'],
    ['with its unit', '290.00万元', '296', '当年预算：296.00万元'],
    ['in the unit that is written', '2900000元', '296', '当年预算：2960000元'],
    ['before a remark', '290.00（含结转）', '296', '当年预算：296.00（含结转）'],
    ['in half-width digits', '２９０．００', '296', '当年预算：296.00'],
    ['in an empty place', '', '296', '当年预算：296.00'],
    ['in place of several numbers', '290万290万', '296', '当年预算：296.00'],
  ])('%s', (_, text, value, expected) => {
    expect(written(fund('当年预算：', text), value)).toBe(expected);
  });

  test('writes a number into a cell that contains a number', () => {
    expect(written(fund('', '290', 290), '296')).toBe('296');
  });

  test('writes a number into an empty cell', () => {
    expect(written(fund('', '', null), '296')).toBe('296');
  });
});

test('numberContent gives an exact number', () => {
  expect(numberContent(fund('', '0.30 '), new Big('0.1').plus('0.2'))).toEqual({ at: AT, content: 0.3 });
});
