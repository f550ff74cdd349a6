import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import { rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const two = (first: string, second: string, content = '服务内容') =>
  breakdownForm({
    rows: [
      { item: first, amount: 30, price: 15, quantity: 2 },
      { item: second, content, amount: 30, price: 15, quantity: 2 },
    ],
    total: 60,
  });
const finding = { at: `${BREAKDOWN}!C5`, says: ['第5行', '第4行', '“服务内容”'], fix: null };

export const cases: RuleCases = {
  valid: [
    { name: 'different items', form: rightForm(), places: 3 },
    { name: 'the same item under another 内容', form: two('培训费', '培训费', '另一内容') },
    { name: 'names that differ by a number', form: two('培训费1', '培训费2') },
  ],
  invalid: [
    { name: 'the same item', form: two('培训费', '培训费'), findings: [finding] },
    { name: 'white space and width', form: two('培训费（一期）', '培训费 (一期)'), findings: [finding] },
    {
      name: 'names that differ only by the suffix of an export',
      form: two('培训费', '培训费_1'),
      findings: [finding],
    },
  ],
};
