import { readForms } from '../../src/reading';
import { amountFormulas } from '../../src/engine/formulas';
import { NAME, rightForm, type Patch } from '../support/right-form';

function formulasOf(patch: Patch): Record<string, unknown> {
  const breakdown = readForms(rightForm(patch)).forms[0]?.breakdown;
  if (!breakdown) throw new Error('no breakdown');
  return Object.fromEntries(amountFormulas(breakdown, 2));
}

test('writes each amount as a product and the total as a sum', () => {
  expect(formulasOf({})).toEqual({
    '绩效目标!D16': { formula: '=ROUND(E16*G16,2)' },
    '绩效目标!D17': { formula: '=ROUND(E17*G17,2)' },
    '绩效目标!D18': { formula: '=ROUND(E18*G18,2)' },
    '绩效目标!D19': { formula: '=SUM(D16:D18)' },
  });
});

test('the formula converts a unit price in another unit', () => {
  const formulas = formulasOf({ 绩效目标: { E15: '单价（元）', E16: 75000, E17: 12000, E18: 5000 } });
  expect(formulas['绩效目标!D16']).toEqual({ formula: '=ROUND(E16*G16/10000,2)' });
});

test('writes no formula if the unit price is text', () => {
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

test('a sum over two sheets refers to the other sheet by name', () => {
  const rest = {
    A1: '项目名称',
    B1: '项目内容',
    C1: '项目明细',
    D1: '明细金额',
    E1: '单价',
    F1: '依据',
    G1: '数量',
    H1: '依据',
    I1: '备注',
    A2: NAME,
    B2: '为老服务培训',
    C2: '为老服务培训费',
    D2: 6,
    E2: 0.5,
    F2: '培训费标准',
    G2: 12,
    H2: '培训计划',
    I2: '年度项目',
    A3: '金额合计',
    D3: 60,
  };
  const broken = Object.fromEntries(
    [18, 19].flatMap((row) => Array.from('ABCDEFGHI', (column) => [`${column}${row}`, null])),
  );
  const formulas = formulasOf({ 绩效目标: broken, '绩效目标（续）': rest });
  expect(formulas['绩效目标（续）!D3']).toEqual({ formula: "=SUM('绩效目标'!D16:D17,D2)" });
  expect(formulas['绩效目标（续）!D2']).toEqual({ formula: '=ROUND(E2*G2,2)' });
});
