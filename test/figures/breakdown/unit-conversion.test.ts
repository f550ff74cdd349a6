import Big from 'big.js';
import { convertFunds } from '../../../src/figures/breakdown/unit-conversion';
import type { DeclarationForm } from '../../../src/form/declaration';
import { readForms } from '../../../src/reading';
import { toA1 } from '../../../src/workbook/a1';
import { rightForm } from '../../support/right-form';
import { workbookOf } from '../../support/snapshots';

/** The cells of 项目资金 that are changed, from yuan to 万元. */
function converted(form: DeclarationForm | undefined): string[] {
  if (!form) throw new Error('no form');
  return convertFunds(form, new Big(60), new Big('0.0001'), 2).map(({ at }) => toA1(at));
}

const changed = (funds: Readonly<Record<string, string>>): string[] =>
  converted(readForms(rightForm({ 项目总体情况: funds })).forms[0]);

it('converts all funds if they agree with each other', () => {
  expect(
    changed({
      B12: '一、项目总预算：600000',
      B13: '二、当年预算：600000',
      B14: '（一）财政拨款：600000',
      B16: '2. 本级财政安排：600000',
    }),
  ).toEqual(['B12', 'B13', 'B14', 'B16']);
});

it('converts a small fund together with the others', () => {
  expect(
    changed({
      B12: '一、项目总预算：600000',
      B13: '二、当年预算：600000',
      B14: '（一）财政拨款：599500',
      B16: '2. 本级财政安排：599500',
      B18: '（二）其他资金：500',
    }),
  ).toContain('B18');
});

it('converts a row without a known label together with the others', () => {
  const form = readForms(
    workbookOf({
      项目总体情况: {
        cells: {
          A1: '财政项目支出绩效目标申报表',
          A2: '项目名称',
          B2: '道路养护',
          A3: '项目资金申请',
          B3: '资金总额：',
          C3: 2500000,
          B4: '一、预算资金：',
          C4: 2000000,
          B5: '二、自有资金：',
          C5: 300000,
          B6: '三、其他：',
          C6: 200000,
          A7: '项目总目标',
          B7: '道路平整。',
        },
        merges: ['A3:A6'],
      },
    }),
  ).forms[0];
  expect(converted(form)).toEqual(['C3', 'C4', 'C5', 'C6']);
});

it('does not convert a total below the budget of one year, because it is already in the right unit', () => {
  expect(
    changed({
      B12: '一、项目总预算：60.00',
      B13: '二、当年预算：600000',
      B14: '（一）财政拨款：600000',
      B16: '2. 本级财政安排：600000',
    }),
  ).toEqual(['B13', 'B14', 'B16']);
});
