/** The breakdown's amounts in the view 构成 are those that the rules compare. */
import { check } from '../../src/check';
import { moneyOf } from '../../src/engine/money';
import type { MoneyView } from '../../src/engine/views';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../support/right-form';

function moneyIn(patch: Patch[string]): MoneyView {
  const [form] = check(rightForm({ [TARGETS]: patch })).forms;
  if (!form) throw new Error('no form');
  return moneyOf(form);
}

const shown = ({ items, declared }: MoneyView) => ({
  items: items.map((item) => [item.declared, item.recomputed, item.share]),
  declared,
});

test('lists each item with its share of the recomputed sum, and the sum of the declared amounts', () => {
  expect(shown(moneyIn({ D16: 29 }))).toEqual({
    items: [
      ['29.00', '30.00', 0.5],
      ['24.00', '24.00', 0.4],
      ['6.00', '6.00', 0.1],
    ],
    declared: '59.00',
  });
});

test('converts an amount with a unit of its own to the unit of the table', () => {
  expect(shown(moneyIn({ D16: '300000元' })).items[0]).toEqual(['30.00', '30.00', 0.5]);
});

test('shows an amount with more decimals than the setting without rounding it', () => {
  expect(shown(moneyIn({ D17: 24.004 })).items[1]).toEqual(['24.004', '24.00', 0.4]);
});

test('a lump sum has no recomputed amount; with an unreadable amount there is no declared sum', () => {
  const money = shown(moneyIn({ D16: '若干', E16: null, G16: null, E17: null, G17: null }));
  expect(money).toEqual({
    items: [
      [null, null, null],
      ['24.00', null, 0.8],
      ['6.00', '6.00', 0.2],
    ],
    declared: null,
  });
});

test('an item without 项目明细 has the name of its 项目内容', () => {
  expect(moneyIn({ C17: null }).items.map(({ name }) => name)).toEqual([
    '助餐点设备采购',
    '居家适老化改造',
    '为老服务培训费',
  ]);
});

test('a form without a breakdown has no amounts', () => {
  const [form] = check({
    ...rightForm(),
    sheets: rightForm().sheets.filter(({ name }) => name === OVERVIEW),
  }).forms;
  expect(form && moneyOf(form)).toMatchObject({ items: [], coverage: null });
});

test('资金与绩效对照 lists the marks of each item by kind, each with its cell', () => {
  const { coverage } = moneyIn({ F8: '若干' });
  expect(coverage?.sentence).toBe('有可衡量指标的资金 54.00 万元，占 90%');
  expect(coverage?.rows[2]).toMatchObject({
    name: '为老服务培训费',
    amount: '6.00',
    share: 0.1,
    marks: {
      activity: [{ at: { row: 3, column: 3 }, name: '', measurable: true }],
      quantity: [{ at: { row: 7, column: 3 }, name: '为老服务培训', measurable: false }],
      quality: [],
      timeliness: [],
    },
  });
});
