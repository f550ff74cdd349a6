import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const at = `${OVERVIEW}!B19`;
const resources = (B19: string) => rightForm({ [OVERVIEW]: { B19 } });
const LIST =
  '助餐点设备采购4*75000元=300000元，居家适老化改造20*12000元=240000元，为老服务培训12*5000元=60000元';

export const cases: RuleCases = {
  valid: [
    { name: 'every row and the total', form: rightForm(), places: 4, why: '等于金额合计 60.00 万元' },
    { name: 'in 万元', form: resources('助餐点设备采购预算30万元。'), places: 1 },
    { name: 'without a unit, read in 元', form: resources('助餐点设备采购4*75000=300000。'), places: 1 },
    { name: 'no amount at all', form: resources('资金由区财政安排。'), places: 0, status: 'not-applicable' },
    {
      name: 'an earlier year',
      form: resources('2025年助餐点设备采购支出18万元。'),
      places: 0,
      status: 'not-applicable',
    },
    {
      name: 'last year',
      form: resources('去年助餐点设备采购经费18万元。'),
      places: 0,
      status: 'not-applicable',
    },
    {
      name: 'an amount for each person',
      form: resources('居家适老化改造每户补贴1.2万元。'),
      places: 0,
      status: 'not-applicable',
    },
    {
      name: 'prices of several rows of which only the first has the word 每户',
      form: resources('居家适老化改造每户1.2万元，为老服务培训5000元，助餐点设备7.5万元。'),
      places: 0,
      status: 'not-applicable',
    },
    {
      name: 'a part of a row',
      form: resources('助餐点设备采购，其中冰柜5万元。'),
      places: 0,
      status: 'not-applicable',
    },
    {
      name: 'rows after the total',
      form: resources('项目总预算60万元，其中助餐点设备采购30万元。'),
      places: 1,
    },
    {
      name: 'an estimate',
      form: resources('助餐点设备采购经费约28万元。'),
      places: 0,
      status: 'not-applicable',
    },
    {
      name: 'amounts about nothing in the table',
      form: resources('街道自筹绿化养护经费12万元。'),
      places: 0,
      status: 'not-applicable',
    },
    {
      name: 'the sum of some rows only',
      form: resources('助餐点设备采购30万元，居家适老化改造24万元，合计54万元。'),
      places: 2,
    },
    {
      name: 'a price in the wrong unit, which breakdown/unit reports',
      form: rightForm({ [TARGETS]: { E16: 75000 } }),
      places: 0,
      status: 'not-checked',
      why: '改正后',
    },
    {
      name: 'another unit printed above the table, which consistency/unit reports',
      form: rightForm({ [TARGETS]: { G3: '金额单位：元' } }),
      places: 0,
      status: 'not-checked',
    },
    {
      name: 'a row with a wrong amount or a wrong price: the text may state either',
      form: rightForm({ [TARGETS]: { E16: 8 } }),
      places: 4,
    },
    {
      name: 'a row whose amount cannot be read',
      form: rightForm({ [TARGETS]: { D16: '三十' } }),
      places: 2,
      status: 'not-checked',
      why: '无法识别',
    },
    {
      name: 'parts of a project over several years',
      form: rightForm({
        [OVERVIEW]: {
          B12: '一、项目总预算：120.00',
          B19: '项目总投资120万元，其中助餐点设备采购60万元、居家适老化改造48万元；本年为老服务培训6万元。',
        },
      }),
    },
  ],
  invalid: [
    {
      name: 'an amount of a row',
      form: resources('助餐点设备采购预算320000元。'),
      findings: [
        { at, says: ['“320000元”', '第16行“助餐点设备采购”', '30.00 万元', '相差 2.00 万元'], fix: null },
      ],
    },
    {
      name: 'a right calculation whose result differs from the row',
      form: resources('助餐点设备采购4*80000元=320000元。'),
      findings: [{ at, says: ['30.00 万元'] }],
    },
    {
      name: '合计 after every row',
      form: resources(`${LIST}，合计610000元。`),
      findings: [{ at, says: ['“610000元”', '金额合计是 60.00 万元', '相差 1.00 万元'] }],
    },
    {
      name: 'the table was changed and the text was not',
      form: rightForm({ [TARGETS]: { E18: 0.6, D18: 7.2, D19: 61.2 }, [OVERVIEW]: { B19: `${LIST}。` } }),
      findings: [{ at, says: ['第18行', '7.20 万元'] }],
    },
    {
      name: 'a row after the total',
      form: resources('项目总预算60万元，其中助餐点设备采购33万元。'),
      findings: [{ at, says: ['“33万元”', '第16行“助餐点设备采购”是 30.00'], fix: null }],
    },
    {
      name: 'an amount after a price in one sentence',
      form: resources('居家适老化改造每户1.2万元，助餐点设备30万元，为老服务培训费7万元。'),
      findings: [{ at, says: ['“7万元”', '“为老服务培训费”'] }],
    },
  ],
};
