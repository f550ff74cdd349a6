import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import { rows } from '../../reading/support/sketch';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf } from '../../support/snapshots';

const current = (text: string) => rightForm({ [OVERVIEW]: { B13: `二、当年预算：${text}` } });
const at = `${OVERVIEW}!B13`;

export const cases: RuleCases = {
  valid: [
    { name: 'plain numbers', form: rightForm(), places: 4 },
    { name: 'with separators', form: current('1,060.00') },
    { name: 'with the unit', form: current('60.00万元') },
    { name: 'with the same amount in formal numerals', form: current('60.00（大写：陆拾万元整）') },
    {
      name: 'a total in formal numerals',
      form: rightForm({ [TARGETS]: { A20: '合计（大写）：人民币陆拾万元整' } }),
    },
    { name: 'in 元', form: current('600000元') },
    { name: 'with its share in a remark', form: current('60万元（占100%）') },
    {
      name: 'an amount below 0 in an adjustment',
      form: rightForm({ [OVERVIEW]: { B4: '2026年预算调整项目', B18: '（二）其他资金：-5' } }),
    },
    { name: 'with a remark without digits', form: current('60.00（含上年结转）') },
    {
      name: 'a number in a separate cell',
      form: rightForm({ [OVERVIEW]: { B13: '二、当年预算', D13: 60 } }),
    },
  ],
  invalid: [
    {
      name: 'one number twice',
      form: current('60万60万'),
      findings: [
        { at, says: ['60万60万', '60.00'], fix: { kind: 'safe', edits: { [at]: '二、当年预算：60.00' } } },
      ],
    },
    {
      name: 'a text that may be one number with a comma',
      form: current('60,60'),
      findings: [{ at, says: ['不止一个数字'], fix: null }],
    },
    {
      name: 'several numbers with words',
      form: current('60万60万（其中设备30万）'),
      findings: [{ at, says: ['不止一个数字'], fix: null }],
    },
    {
      name: 'letters in place of digits, in a row of a source without a known label',
      form: workbookOf({
        绩效目标: rows(
          [
            ['项目支出绩效目标申报表（2026年度）'],
            ['项目名称', '幼儿园公用经费', '主管部门', '某局'],
            ['项目资金（万元）', '合计', 200],
            [null, '省级资金', 10],
            [null, '县级资金', '19O'],
            ['年度目标', '补助12所幼儿园'],
            ['一级指标', '二级指标', '三级指标', '指标值'],
            ['产出指标', '数量指标', '补助幼儿园', '12所'],
          ],
          ['A3:A5'],
        ),
      }),
      findings: [{ at: '绩效目标!C5', says: ['“县级资金”', '“19O”不是数字'], fix: null }],
    },
    { name: 'a percentage', form: current('100%'), findings: [{ at, says: ['不是金额'], fix: null }] },
    { name: 'a count', form: current('60个'), findings: [{ at, says: ['不是金额'], fix: null }] },
    {
      name: 'an amount below 0',
      form: rightForm({
        [OVERVIEW]: { B14: '（一）财政拨款：-180', B16: '2. 本级财政安排：-180', B18: '（二）其他资金：240' },
      }),
      findings: [
        { at: `${OVERVIEW}!B14`, problem: 'negative', says: ['“财政拨款”', '-180', '小于 0'], fix: null },
        { at: `${OVERVIEW}!B16`, problem: 'negative', fix: null },
      ],
    },
    {
      name: 'a number with the format of a percentage',
      form: rightForm(
        { [OVERVIEW]: { B13: '二、当年预算', D13: { value: 60, numberFormat: '0%' } } },
        { [OVERVIEW]: { merges: [] } },
      ),
      findings: [{ at: `${OVERVIEW}!D13`, says: ['6000%', '不是金额'], fix: null }],
    },
    {
      name: 'words',
      form: current('约60万元左右，待定'),
      findings: [{ at, says: ['无法确定金额'], fix: null }],
    },
    {
      name: 'full-width digits',
      form: current('６０．００'),
      findings: [
        { at, says: ['６０．００', '60.00'], fix: { kind: 'safe', edits: { [at]: '二、当年预算：60.00' } } },
      ],
    },
    {
      name: 'another amount in formal numerals',
      form: current('60.00（大写：陆佰万元整）'),
      findings: [{ at, problem: 'in-words', says: ['“陆佰万元”'], fix: null }],
    },
    {
      name: 'another amount in formal numerals beside 合计',
      form: rightForm({ [TARGETS]: { A19: '金额合计（大写：陆万元整）' } }),
      findings: [{ at: `${TARGETS}!A19`, problem: 'in-words', says: ['“陆万元”'], fix: null }],
    },
    {
      name: 'a repeated amount that is too large for a project',
      form: current('600000万600000万'),
      findings: [{ at, says: ['无法确定金额'], fix: null }],
    },
  ],
};
