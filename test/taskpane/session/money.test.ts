/** The amounts that are compared with each other. */
import type { CheckedView } from '../../../src/engine/views';
import { agreeingAmounts } from '../../../src/taskpane/session/money';

const amounts = (
  totals: CheckedView['totals'],
  filledBreakdown = totals.breakdown,
  items: number | null = 3,
) =>
  agreeingAmounts({ form: { items }, totals, filledBreakdown } as CheckedView).map(
    ({ of, amounts: shown, differences, agrees }) => [
      of,
      shown.map(({ basis, amount }) => (basis ? `${basis} ${amount}` : amount)),
      differences.map(({ from, difference }) => `${from} ${difference}`),
      agrees,
    ],
  );

test('金额合计 is compared with Σ 明细金额, 当年预算 with 金额合计', () => {
  expect(amounts({ breakdown: '60', declared: '60.00', currentYear: '60' })).toEqual([
    ['breakdown', ['60'], [], null],
    ['declared', ['60.00'], [], true],
    ['currentYear', ['60'], [], true],
  ]);
  expect(amounts({ breakdown: '60', declared: '70', currentYear: '80' })).toEqual([
    ['breakdown', ['60'], [], null],
    ['declared', ['70'], ['breakdown 10'], false],
    ['currentYear', ['80'], ['declared 10'], false],
  ]);
});

test('shows both the filled and the recomputed sum if they differ', () => {
  expect(amounts({ breakdown: '515', declared: '296', currentYear: '296' }, '517.1')).toEqual([
    ['breakdown', ['filled 517.1', 'recomputed 515'], [], null],
    ['declared', ['296'], ['filled -221.1', 'recomputed -219'], false],
    ['currentYear', ['296'], [], false],
  ]);
});

test('当年预算 alone is not marked as right while the amounts before it differ', () => {
  const [, , budget] = amounts({ breakdown: '60', declared: '70', currentYear: '70' });
  expect(budget).toEqual(['currentYear', ['70'], [], false]);
});

test('without 金额合计, 当年预算 is compared with Σ 明细金额', () => {
  expect(amounts({ breakdown: '60', declared: null, currentYear: '80' })[2]).toEqual([
    'currentYear',
    ['80'],
    ['breakdown 20'],
    false,
  ]);
});

test('compares nothing in a form without a breakdown', () => {
  expect(amounts({ breakdown: null, declared: null, currentYear: '80' }, null, null)).toEqual([
    ['currentYear', ['80'], [], null],
  ]);
});
