import Big from 'big.js';
import { numberOf, type NumberCell, type NumberReading } from '../../../src/form/cells';
import { moneyInUnit, quantityInOnes } from '../../../src/reading/sheet/table-units';

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
  ['46', '千', '元', '46000'],
  ['46', '个', '万元', undefined],
  ['0.46', '%', '万元', undefined],
] as const)('%s %s is in %s: %s', (value, unit, target, expected) => {
  expect(numberOf(moneyInUnit(number(value, unit), target))?.toFixed()).toBe(expected);
});

test.each([
  ['3', undefined, '3'],
  ['3', '套', '3'],
  ['3', '万人次', '30000'],
  ['3', '百件', '300'],
])('a quantity of %s %s is %s', (value, unit, expected) => {
  expect(numberOf(quantityInOnes(number(value, unit)))?.toFixed()).toBe(expected);
});

test('a cell without a number stays as it is', () => {
  const [blank, words] = [cell({ kind: 'blank' }), cell({ kind: 'unreadable', reason: 'none' })];
  expect(moneyInUnit(blank, '万元')).toBe(blank);
  expect(quantityInOnes(words)).toBe(words);
});
