import { readForms } from '../../../src/reading';
import { amountFormulas } from '../../../src/taskpane/session/formulas';
import { rightForm, type Patch } from '../../support/right-form';

function formulasOf(patch: Patch): Record<string, unknown> {
  const breakdown = readForms(rightForm(patch)).forms[0]?.breakdown;
  if (!breakdown) throw new Error('no breakdown');
  return Object.fromEntries(amountFormulas(breakdown, 2));
}

test('amounts are products, the total is a sum', () => {
  expect(formulasOf({})).toEqual({
    '绩效目标!D16': { formula: '=ROUND(E16*G16,2)' },
    '绩效目标!D17': { formula: '=ROUND(E17*G17,2)' },
    '绩效目标!D18': { formula: '=ROUND(E18*G18,2)' },
    '绩效目标!D19': { formula: '=SUM(D16:D18)' },
  });
});

test('a price in another unit is converted', () => {
  const formulas = formulasOf({ 绩效目标: { E15: '单价（元）', E16: 75000, E17: 12000, E18: 5000 } });
  expect(formulas['绩效目标!D16']).toEqual({ formula: '=ROUND(E16*G16/10000,2)' });
});

test('a price that is text makes no formula', () => {
  expect(formulasOf({ 绩效目标: { E16: '7.5万元' } })).not.toHaveProperty(['绩效目标!D16']);
});

test('subtotals are sums of their groups and are not added twice', () => {
  const formulas = formulasOf({
    绩效目标: {
      A18: '小计',
      B18: null,
      C18: null,
      D18: 54,
      E18: null,
      F18: null,
      G18: null,
      H18: null,
      I18: null,
      D19: 54,
    },
  });
  expect(formulas['绩效目标!D18']).toEqual({ formula: '=SUM(D16:D17)' });
  expect(formulas['绩效目标!D19']).toEqual({ formula: '=SUM(D16:D17)' });
});
