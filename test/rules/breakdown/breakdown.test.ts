import { check } from '../../../src/check';
import { toA1 } from '../../../src/workbook/a1';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import { ITEMS, total } from './total-formula.cases';
import { allPrices, oneAmount, totalAlone, wholeTable } from './unit.cases';

test('an amount that differs by 0.01 above a correct 合计 gives one finding', () => {
  const [form] = check(rightForm({ [TARGETS]: { D16: 29.99 } })).forms;
  const money = form?.findings.filter(({ rule }) => /^(?:breakdown|funds)\//.test(rule.id));
  expect(money?.map(({ rule, at }) => `${rule.id} ${at ? toA1(at) : ''}`)).toEqual(['breakdown/amount D16']);
});

test('breakdown/amount reports nothing about a wrong 当年预算', () => {
  const [form] = check(rightForm({ [OVERVIEW]: { B13: '二、当年预算：61.00' } })).forms;
  expect(form?.findings.filter(({ rule }) => rule.id === 'breakdown/amount')).toEqual([]);
});

test.each([
  ['leaves a row out', total('=SUM(D4:D5)', 30)],
  ['refers to a text', breakdownForm({ rows: ITEMS, total: { formula: '=C5', value: '乙' } })],
])('a formula that %s gives one finding at its cell', (_, workbook) => {
  const [form] = check(workbook).forms;
  const there = form?.findings.filter(({ at }) => at?.sheet === BREAKDOWN && at.row === 6);
  expect(there?.map(({ rule }) => rule.id)).toEqual(['breakdown/total-formula']);
});

test.each<[string, WorkbookSnapshot]>([
  ['the whole table', wholeTable],
  ['one amount', oneAmount],
  ['all prices', allPrices],
  ['only 合计', totalAlone],
])('only breakdown/unit reports amounts in the wrong unit: %s', (_, form) => {
  const [checked] = check(form).forms;
  const money = checked?.findings.filter(({ rule }) => /^(?:breakdown|funds|consistency)\//.test(rule.id));
  expect(money?.map(({ rule }) => rule.id)).toEqual(['breakdown/unit']);
});
