import Big from 'big.js';
import type { NumberCell, NumberReading } from '../../../src/form/cells';
import { moneyOf, quantityOf } from '../../../src/figures/money/money';

function cell(reading: NumberReading): NumberCell {
  const at = { sheet: '项目构成分解', row: 3, column: 3 };
  return { at, text: '', whole: '', start: 0, content: null, label: '金额', reading };
}
const number = (value: string, unit?: string) =>
  cell({
    kind: 'number',
    value: new Big(value),
    typed: false,
    plain: false,
    ...(unit === undefined ? {} : { unit }),
  });

test.each([
  ['46', undefined, '万元', '46'],
  ['46', '万元', '万元', '46'],
  ['46', '万', '万元', '46'],
  ['460000', '元', '万元', '46'],
  ['115000', '元/个', '万元', '11.5'],
  ['11.5', '万元每套', '元', '115000'],
  ['0.5', '亿元', '万元', '5000'],
  ['46', '个', '万元', '46'],
] as const)('%s %s is in %s: %s', (value, unit, target, expected) => {
  expect(moneyOf(number(value, unit), target)?.toFixed()).toBe(expected);
});

test.each([
  ['3', undefined, '3'],
  ['3', '套', '3'],
  ['3', '万人次', '30000'],
  ['3', '百件', '300'],
])('a quantity of %s %s is %s', (value, unit, expected) => {
  expect(quantityOf(number(value, unit))?.toFixed()).toBe(expected);
});

test('what is no number has no value', () => {
  expect(moneyOf(cell({ kind: 'blank' }), '万元')).toBeNull();
  expect(quantityOf(cell({ kind: 'unreadable', reason: 'none' }))).toBeNull();
  expect(moneyOf(undefined, '万元')).toBeNull();
});
