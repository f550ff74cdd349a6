import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import { rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const hidden = (amount: number, hiddenRows: readonly number[]) =>
  breakdownForm({
    rows: [
      { item: '甲', amount: 60, price: 15, quantity: 4 },
      { item: '乙', amount, price: amount, quantity: 1 },
    ],
    total: 60 + amount,
    budget: `${60 + amount}.00`,
    hiddenRows,
  });

export const cases: RuleCases = {
  valid: [
    { name: 'nothing hidden', form: rightForm(), places: 3 },
    { name: 'a hidden row with an amount of 0', form: hidden(0, [5]) },
    { name: 'a hidden row elsewhere', form: hidden(5, [20]) },
  ],
  invalid: [
    {
      name: 'a hidden row with an amount',
      form: hidden(5, [5]),
      findings: [{ at: `${BREAKDOWN}!D5`, says: ['第5行“乙”', '5.00 万元', '隐藏'], fix: null }],
    },
  ],
};
