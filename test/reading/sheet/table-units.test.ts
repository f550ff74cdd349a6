import Big from 'big.js';
import { numberOf, type NumberCell, type NumberReading } from '../../../src/form/cells';
import { moneyInUnit, quantityInItsUnit } from '../../../src/reading/sheet/table-units';

function cell(reading: NumberReading, label = '金额'): NumberCell {
  const at = { sheet: '项目构成分解', row: 3, column: 3 };
  return { at, text: '', whole: '', start: 0, content: null, label, reading };
}
const number = (value: string, unit?: string, label = '金额') =>
  cell(
    {
      kind: 'number',
      value: new Big(value),
      typed: false,
      plain: false,
      ...(unit === undefined ? {} : { unit }),
    },
    label,
  );

test.each([
  ['46', undefined, '万元', '46'],
  ['46', '万元', '万元', '46'],
  ['46', '万', '万元', '46'],
  ['460000', '元', '万元', '46'],
  ['115000', '元/个', '万元', '11.5'],
  ['11.5', '万元每套', '元', '115000'],
  ['0.5', '亿元', '万元', '5000'],
  ['46', '千', '元', '46000'],
  ['46', '个', '万元', undefined],
  ['0.46', '%', '万元', undefined],
] as const)('converts %s %s to %s: %s', (value, unit, target, expected) => {
  expect(numberOf(moneyInUnit(number(value, unit), target))?.toFixed()).toBe(expected);
});

test.each([
  ['3', undefined, '数量', '单价', '3'],
  ['3', '套', '数量', '单价', '3'],
  ['3', '万人次', '数量', '单价', '30000'],
  ['3', '百件', '数量', '单价', '300'],
  ['3', '万人次', '数量（万人次）', '单价', '3'],
  ['3', '万', '数量（万人次）', '单价', '3'],
  ['3', '人次', '数量（万人次）', '单价', '0.0003'],
  ['3', '千克', '数量（千克）', '单价', '3'],
  ['300', '套', '数量', '单价（元/百套）', '3'],
  ['300', '套', '数量', '单价（元/套）', '300'],
])('converts a quantity of %s %s under %s beside %s to %s', (value, unit, label, price, expected) => {
  const quantity = quantityInItsUnit(number(value, unit, label), number('5', undefined, price));
  expect(numberOf(quantity)?.toFixed()).toBe(expected);
});

test('converts a quantity to the multiple for which its price is stated', () => {
  const quantity = quantityInItsUnit(number('300', '套'), number('5', '元/百套'));
  expect(numberOf(quantity)?.toFixed()).toBe('3');
});

test('does not change a cell without a number', () => {
  const [blank, words] = [cell({ kind: 'blank' }), cell({ kind: 'unreadable', reason: 'none' })];
  expect(moneyInUnit(blank, '万元')).toBe(blank);
  expect(quantityInItsUnit(words, undefined)).toBe(words);
});
