/** The amounts that must agree: what each is held against. */
import type { CheckedView } from '../../../src/engine/views';
import { agreeingAmounts } from '../../../src/taskpane/session/money';

const against = (totals: CheckedView['totals'], items: number | null = 3) =>
  agreeingAmounts({ form: { items }, totals } as CheckedView).map(({ of, against: other }) => [of, other]);

test('当年预算 is held against 金额合计 where it stands, else against Σ 明细金额', () => {
  expect(against({ breakdown: '60', declared: '70', currentYear: '80' })).toEqual([
    ['breakdown', null],
    ['declared', '60'],
    ['currentYear', '70'],
  ]);
  expect(against({ breakdown: '60', declared: null, currentYear: '80' })).toContainEqual([
    'currentYear',
    '60',
  ]);
});

test('a form without a breakdown has no sums of it', () => {
  expect(against({ breakdown: null, declared: null, currentYear: '80' }, null)).toEqual([
    ['currentYear', null],
  ]);
});
