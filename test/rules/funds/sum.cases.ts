import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf } from '../../support/snapshots';
import { rows } from '../../reading/support/sketch';

const funds = (cells: Patch[string], patch: Patch = {}) => rightForm({ ...patch, [OVERVIEW]: cells });
const cell = (address: string) => `${OVERVIEW}!${address}`;

/** The sources of every level side by side, with the amounts below. */
const inColumns = (heads: readonly string[], amounts: readonly (string | number | null)[]) => {
  const row = (number: number, values: readonly (string | number | null)[]) =>
    values.map((value, index) => [`${'ABCDEFGH'.charAt(index)}${number}`, value] as const);
  return workbookOf({
    表: Object.fromEntries([
      ...row(1, ['项目支出绩效目标申报表']),
      ...row(2, ['项目名称', '社区为老服务提升项目', '主管部门', '某区民政局']),
      ...row(3, ['项目负责人', '张某', '项目期限', '2026年1月至12月']),
      ...row(4, heads),
      ...row(5, amounts),
      ...row(6, ['一级指标', '二级指标', '三级指标', '指标值']),
      ...row(7, ['产出指标', '数量指标', '更新设备', '12套']),
    ]),
  });
};
const LEVELS = ['资金来源', '合计', '其中：中央资金', '省级资金', '市级资金', '县级资金', '其他资金'];

/** Amounts of two years with their sum, in rows 5 and 6. */
const byYears = (...totals: readonly number[]) =>
  workbookOf({
    表: {
      A1: '项目支出绩效目标申报表',
      ...{ A2: '项目名称', B2: '社区为老服务提升项目', C2: '主管部门', D2: '某区民政局' },
      ...{ A3: '2026年度目标', B3: '为480名老人提供助餐服务' },
      ...{ A4: '资金安排', B4: '来源', C4: '2026年', D4: '2027年', E4: '合计' },
      ...{ B5: '财政拨款', C5: 60, D5: 40, E5: totals[0] ?? null },
      ...{ B6: '自筹资金', C6: 10, D6: 20, E6: totals[1] ?? null },
      ...{ A7: '一级指标', B7: '二级指标', C7: '三级指标', D7: '指标值' },
      ...{ A8: '产出指标', B8: '数量指标', C8: '更新设备', D8: '12套' },
    },
  });

/** The sources of 财政拨款 in a separate list, with amounts in rows 4 and below. */
const inLists = (...lines: readonly (readonly [string, number])[]) =>
  workbookOf({
    表: rows([
      ['项目支出绩效目标申报表（2026年度）'],
      ['项目名称', '社区为老服务提升项目'],
      ['项目资金', '年度资金总额', '金额（万元）'],
      ...lines.map(([label, amount]) => [null, label, amount]),
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '更新设备', '12套'],
    ]),
  });
/** 上级资金 as the only source below the total. */
const fromAbove = (total: number, upper: number) =>
  workbookOf({
    表: rows([
      ['项目支出绩效目标申报表（2026年度）'],
      ['项目名称', '校舍改造', '主管部门', '某局'],
      ['年度资金总额（万元）', total],
      ['其中：上级资金', upper],
      ['年度目标', '改造校舍3栋'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '改造校舍', '3栋'],
    ]),
  });

const goal = (text: string, cells: Record<string, string | null> = {}) =>
  rightForm({ [OVERVIEW]: { B21: `年内方便老年人就近用餐，${text}`, ...cells } });

export const cases: RuleCases = {
  valid: [
    { name: 'the right form', form: rightForm(), places: 3 },
    { name: 'the sums of years', form: byYears(100, 30), places: 2 },
    {
      name: 'the list of a source',
      form: inLists(
        ['（一）财政拨款小计', 6.3],
        ['1、一般公共预算', 6],
        ['2、政府性基金', 0.3],
        ['（二）自有资金小计', 2],
        ['1、事业收入', 2],
      ),
      places: 1,
    },
    {
      name: 'a part of a source that begins with 其中',
      form: inLists(['一、财政拨款', 6.3], ['1、其中：上年结转', 2], ['二、其他资金', 0]),
      status: 'not-applicable',
    },
    { name: 'a part of the total', form: fromAbove(17, 16), status: 'not-applicable' },
    {
      name: 'sources of every level in columns',
      form: inColumns(LEVELS, ['（万元）', 100, 40, 30, 20, null, 10]),
      places: 1,
    },
    {
      name: 'in columns, without the central level',
      form: inColumns(
        ['资金来源', '合计', '省级资金', '市级资金', '其他资金'],
        ['（万元）', 100, 60, 40, null],
      ),
      places: 1,
    },
    {
      name: 'in columns, with the carry-over of the year before',
      form: inColumns(
        ['项目资金', '上年预算资金', '年度资金总额', '财政拨款', '上年结转', '其他资金'],
        ['（万元）', 80, 100, 85, 5, 10],
      ),
      places: 1,
    },
    {
      name: 'in columns, 财政拨款 first and then its parts',
      form: inColumns(
        ['项目资金', '年度资金总额', '财政拨款', '其中：中央资金', '省级资金', '其他资金'],
        ['（万元）', 100, 90, 50, 40, 10],
      ),
      places: 2,
    },
    {
      name: 'three parts',
      form: funds({
        B15: '1. 上级财政拨款：10.10',
        B16: '2. 本级财政安排：49.70',
        B17: '3. 下级财政配套：0.20',
      }),
    },
    {
      name: 'other funds',
      form: funds({
        B14: '（一）财政拨款：50.00',
        B16: '2. 本级财政安排：50.00',
        B18: '（二）其他资金：10.00',
      }),
    },
    {
      name: 'separators and the unit',
      form: funds({ B13: '二、当年预算：60万元', B14: '（一）财政拨款：600,000元' }),
    },
    { name: 'only blank parts', form: funds({ B16: '2. 本级财政安排：' }), places: 2 },
    { name: 'a larger 总预算', form: funds({ B12: '一、项目总预算：180.00' }) },
    {
      name: '企业自筹 pays all of 总投资, and public money is paid afterwards',
      form: workbookOf({
        表: {
          A1: '项目支出绩效目标申报表',
          ...{ A2: '项目名称', B2: '智能粮库升级', C2: '主管部门', D2: '某区粮食局' },
          ...{ A3: '总投资（万元）', B3: 2600, C3: '申请补助（万元）', D3: 780 },
          ...{ A4: '企业自筹（万元）', B4: 2600, C4: '年度目标', D4: '升级粮库3座' },
          ...{ A5: '一级指标', B5: '二级指标', C5: '三级指标', D5: '指标值' },
          ...{ A6: '产出指标', B6: '数量指标', C6: '升级粮库', D6: '3座' },
        },
      }),
      places: 1,
    },
    {
      name: 'a total with an unrecognized source: the total is not checked',
      form: funds({
        B14: '（一）中央资金：50.00',
        B15: null,
        B16: null,
        B17: null,
        B18: '（二）其他资金：0.00',
      }),
      status: 'not-checked',
      why: '没有认出全部资金来源',
      places: 1,
    },
    { name: 'dashes for nothing', form: funds({ B15: '1. 上级财政拨款：——', B18: '（二）其他资金：/' }) },
    {
      name: 'a blank 当年预算, which overview/required reports',
      form: funds({ B13: '二、当年预算：' }),
      places: 1,
    },
    {
      name: '上年结转 is a separate source',
      form: funds({ B14: '（一）财政拨款：45.00', B16: '2. 本级财政安排：45.00', B18: '上年结转：15.00' }),
      places: 3,
    },
    {
      name: 'a row with an unknown label that completes the sum',
      form: funds({ B14: '（一）财政拨款：45.00', B16: '2. 本级财政安排：45.00', B18: '社会捐赠：15.00' }),
      places: 3,
    },
    {
      name: 'a row with an unknown label, and a sum that is wrong with and without it',
      form: funds({ B14: '（一）财政拨款：45.00', B16: '2. 本级财政安排：45.00', B18: '往来款：5.00' }),
      status: 'not-checked',
      why: '“往来款”',
    },
    {
      name: 'a fund that cannot be read, which funds/number reports',
      form: funds({ B14: '（一）财政拨款：6O.00' }),
      status: 'not-checked',
      why: '未核对',
    },
    ...[
      ...[
        '总投资60万元。',
        '总投资600万元，本年安排60万元。',
        '带动社会总投资600万元。',
        '一期总投资6万元。',
      ],
      ...[
        '去年项目资金6万元，本年60万元。',
        '2025年项目预算6万元。',
        '部门总预算6000万元。',
        '累计总投资600万元。',
      ],
      ...[
        '项目总预算约58万元。',
        '项目总投资59.8万元。',
        '每户项目资金6000元。',
        '企业总投资6亿元。',
        '合计6万元。',
      ],
      ...[
        '项目预算执行率100%。',
        '争取项目资金600万元。',
        '总投资75万元。',
        '其中项目资金6万元。',
        '项目资金58万元。',
      ],
      ...[
        '上级单位项目资金600万元。',
        '项目资金标准6万元。',
        '区级财政项目资金600万元。',
        '项目预算660平方米。',
      ],
    ].map((text) => ({ name: text, form: goal(text) })),
    {
      name: 'a part of a project of several years, whose total the form does not print',
      form: goal('项目总投资600万元。', { B12: null, E7: '2028-12-31' }),
    },
    ...['90.00', '120.00', '61.00'].map((total) => ({
      name: `a total of ${total}, which earlier money may explain`,
      form: funds({ B12: `一、项目总预算：${total}` }),
    })),
    {
      name: 'ten times the budget of the year in a project of several years',
      form: funds({ B12: '一、项目总预算：600.00', E7: '2028-12-31' }),
    },
    {
      name: 'ten times the budget of the year in a project without dates',
      form: funds({ B12: '一、项目总预算：600.00', B7: null, E7: null }),
    },
    ...(
      [
        ['another source beside 财政拨款', [100, 60, 30, 10]],
        ['another source of nothing', [70, 60, 0, 10]],
        ['a part of 财政拨款', [70, 60, 30, 10]],
      ] as const
    ).map(([meaning, amounts]) => ({
      name: `上级补助 alone as ${meaning}`,
      form: inColumns(['资金来源', '合计', '财政拨款', '上级补助', '其他资金'], ['金额', ...amounts]),
    })),
  ],
  invalid: [
    {
      name: 'a wrong sum of years beside a right sum of years',
      form: byYears(100, 40),
      findings: [
        { at: '表!E6', says: ['“自筹资金”', '合计 40.00', '2026年 10.00', '2027年 20.00'], fix: null },
      ],
    },
    {
      name: 'in columns, 0.01 too much',
      form: inColumns(LEVELS, ['（万元）', 100.01, 40, 30, 20, null, 10]),
      findings: [{ at: '表!B5', says: ['合计 100.01', '省级资金 30.00', '市级资金 20.00', '0.01 万元'] }],
    },
    {
      name: '其他资金 that equals the total, beside 财政拨款',
      form: rightForm({
        [OVERVIEW]: { B12: '一、项目总预算：60.00', B13: null, B18: '（二）其他资金：60.00' },
      }),
      findings: [{ at: `${OVERVIEW}!B12`, says: ['60.00'] }],
    },
    {
      name: 'in full-width digits, which funds/number also reports',
      form: inColumns(LEVELS, ['（万元）', '１０１', 40, 30, 20, null, 10]),
      findings: [{ at: '表!B5', says: ['合计 101.00', '1.00 万元'] }],
    },
    {
      name: '财政拨款 blank and its only part less than 当年预算: no fix is offered',
      form: rightForm({ [OVERVIEW]: { B14: '（一）财政拨款：', B16: '2. 本级财政安排：50.00' } }),
      findings: [{ at: `${OVERVIEW}!B14`, says: ['没有填写', '50.00 万元'], fix: null }],
    },
    {
      name: 'only 财政拨款 is wrong: it differs in both sums',
      form: funds({ B14: '（一）财政拨款：66.00' }),
      findings: [
        {
          at: cell('B14'),
          says: ['财政拨款 66.00 万元', '本级财政安排 60.00 万元', '相差 6.00 万元'],
          fix: { kind: 'safe', edits: { [cell('B14')]: '（一）财政拨款：60.00' } },
        },
      ],
    },
    {
      name: '财政拨款 blank',
      form: funds({ B14: '（一）财政拨款：' }),
      findings: [
        {
          at: cell('B14'),
          says: ['没有填写'],
          fix: { kind: 'safe', edits: { [cell('B14')]: '（一）财政拨款：60.00' } },
        },
      ],
    },
    {
      name: 'only 当年预算 is wrong: the breakdown confirms the other funds, and the format of the number is kept',
      form: funds({ B13: '二、当年预算：1,060.0万元' }),
      findings: [
        {
          at: cell('B13'),
          says: ['当年预算 1,060.00 万元', '财政拨款 60.00 万元', '相差 1,000.00 万元'],
          fix: { kind: 'safe', edits: { [cell('B13')]: '二、当年预算：60.0万元' } },
        },
      ],
    },
    {
      name: 'a part is wrong: the sum is confirmed, the only part is suggested',
      form: funds({ B16: '2. 本级财政安排：59.00' }),
      findings: [
        {
          at: cell('B14'),
          says: ['财政拨款 60.00 万元，本级财政安排 59.00 万元，两者应相等，相差 1.00 万元'],
          fix: { kind: 'suggested', edits: { [cell('B16')]: '2. 本级财政安排：60.00' } },
        },
      ],
    },
    {
      name: 'one of several parts is wrong: no fix is offered',
      form: funds({ B15: '1. 上级财政拨款：10.00', B16: '2. 本级财政安排：40.00' }),
      findings: [
        {
          at: cell('B14'),
          says: ['上级财政拨款 10.00 万元 + 本级财政安排 40.00 万元 = 50.00 万元'],
          fix: null,
        },
      ],
    },
    {
      name: '当年预算 confirmed by the breakdown, 财政拨款 by its level: the rest is 其他资金',
      form: funds({ B14: '（一）财政拨款：50.00', B16: '2. 本级财政安排：50.00' }),
      findings: [
        {
          at: cell('B13'),
          says: ['当年预算 60.00 万元', '财政拨款 50.00 万元'],
          fix: { kind: 'suggested', edits: { [cell('B18')]: '（二）其他资金：10.00' } },
        },
      ],
    },
    {
      name: 'the sum of the parts is more than 总预算: it is not written as the total',
      form: funds({ B13: '二、当年预算：50.00', B14: '（一）财政拨款：80.00' }),
      findings: [
        { at: cell('B13'), fix: null },
        { at: cell('B14'), says: ['财政拨款 80.00 万元', '相差 20.00 万元'] },
      ],
    },
    {
      name: '总预算 below 当年预算',
      form: funds({ B12: '一、项目总预算：50.00' }),
      findings: [{ at: cell('B12'), says: ['小于当年预算', '相差 10.00 万元'], fix: null }],
    },
    {
      name: 'a difference of 0.01 between amounts that binary numbers cannot represent',
      form: funds({ B15: '1. 上级财政拨款：0.10', B16: '2. 本级财政安排：59.89' }),
      findings: [{ at: cell('B14'), says: ['相差 0.01 万元'] }],
    },
    {
      name: 'no other figure confirms the total: lowering it is only suggested',
      form: funds(
        { B12: '一、项目总预算：900.00', B13: '二、当年预算：70.00', B18: '（二）其他资金：5.00' },
        { [TARGETS]: { D16: '待定' } },
      ),
      findings: [
        {
          at: cell('B13'),
          fix: {
            kind: 'suggested',
            alternatives: [
              { label: '当年预算改为 65.00 万元', edits: { [cell('B13')]: '二、当年预算：65.00' } },
            ],
          },
        },
      ],
    },
    {
      name: 'no other figure confirms the total, and only one part is filled in: either may be wrong',
      form: funds(
        { B12: '一、项目总预算：900.00', B13: '二、当年预算：50.00', B15: '', B18: '' },
        { [TARGETS]: { D16: '待定', F11: '不超预算' } },
      ),
      findings: [
        {
          at: cell('B13'),
          fix: {
            kind: 'suggested',
            alternatives: [{ label: '当年预算改为 60.00', edits: { [cell('B13')]: '二、当年预算：60.00' } }],
          },
        },
      ],
    },
    {
      name: 'no other figure confirms the total, and the other part is a typed 0: either may be wrong',
      form: workbookOf({
        绩效目标: {
          A1: '项目支出绩效目标申报表（2026年度）',
          ...{ A2: '项目名称', B2: '社区为老服务提升项目', C2: '主管部门', D2: '某局' },
          ...{ E2: '项目负责人', F2: '张某' },
          ...{ A3: '预算资金（万元）', B3: 72, C3: '其中：财政拨款', D3: 71.5, E3: '其他资金', F3: 0 },
          ...{ A4: '一级指标', B4: '二级指标', C4: '三级指标', D4: '指标值' },
          ...{ A5: '产出指标', B5: '数量指标', C5: '更新设备', D5: '12套' },
        },
      }),
      findings: [
        {
          at: '绩效目标!B3',
          fix: {
            kind: 'suggested',
            alternatives: [
              { label: '预算资金（万元）改为 71.50 万元', edits: { '绩效目标!B3': 71.5 } },
              { label: '财政拨款改为 72.00 万元', edits: { '绩效目标!D3': 72 } },
            ],
          },
        },
      ],
    },
    {
      name: 'the cost target agrees with the parts: the sum is wrong',
      form: funds(
        { B12: '一、项目总预算：900.00', B13: '二、当年预算：50.00', B15: '', B18: '' },
        { [TARGETS]: { D16: '待定' } },
      ),
      findings: [
        {
          at: cell('B13'),
          fix: {
            kind: 'suggested',
            edits: { [cell('B13')]: '二、当年预算：60.00' },
          },
        },
      ],
    },
    {
      name: 'the cost target agrees with the sum: the only part is wrong',
      form: funds(
        { B12: '一、项目总预算：60.00', B14: '（一）财政拨款：70.00', B15: '', B16: '', B18: '' },
        { [TARGETS]: { D16: '待定' } },
      ),
      findings: [
        {
          at: cell('B13'),
          fix: { kind: 'suggested', edits: { [cell('B14')]: '（一）财政拨款：60.00' } },
        },
      ],
    },
    {
      name: 'no other figure confirms the total, and a part is blank: the total is not lowered to the filled parts',
      form: funds(
        { B12: '一、项目总预算：900.00', B13: '二、当年预算：70.00' },
        { [TARGETS]: { D16: '待定' } },
      ),
      findings: [{ at: cell('B13'), says: ['相差 10.00 万元'], fix: null }],
    },
    {
      name: 'a source is wrong: 当年预算, 财政拨款 and the cost target agree, so the total is not changed',
      form: funds(
        { B12: '一、项目总预算：', B18: '（二）其他资金：15.00' },
        { [TARGETS]: { D16: '待定', D19: null } },
      ),
      findings: [{ at: cell('B13'), says: ['相差 15.00 万元'], fix: null }],
    },
    {
      name: 'a third source recognized by its list mark',
      form: funds({
        B14: '（一）财政拨款：40.00',
        B16: '2. 本级财政安排：40.00',
        B18: '（二）社保基金安排：10.00',
      }),
      findings: [{ at: cell('B13'), says: ['社保基金安排 10.00 万元', '相差 10.00 万元'] }],
    },
    {
      name: 'a source recognized by its words',
      form: funds({ B14: '（一）财政拨款：45.00', B16: '2. 本级财政安排：45.00', B18: '社会捐赠：5.00' }),
      findings: [{ at: cell('B13'), says: ['社会捐赠 5.00 万元', '相差 10.00 万元'] }],
    },
    ...(
      [
        ['总投资600万元。', '600万元'],
        ['申请资金6万元。', '6万元'],
        ['总投资6000元。', '6000元'],
        ['项目总预算58万元。', '58万元'],
        ['项目总预算60.5万元。', '60.5万元'],
        ['共需资金600万元。', '600万元'],
        ['预算总额6000万元。', '6000万元'],
        ['总投资6万元，完成改造20户。', '6万元'],
      ] as const
    ).map(([text, written]) => ({
      name: text,
      form: goal(text),
      findings: [
        {
          at: `${OVERVIEW}!B21`,
          problem: 'text',
          severity: 'warning' as const,
          says: [`“${written}”与项目资金 60.00 万元不一致`],
          fix: null,
        },
      ],
    })),
    {
      name: 'another total in a form without a breakdown',
      form: workbookOf({
        表: rows([
          ['项目支出绩效目标申报表（2026年度）'],
          ['项目名称', '河道治理', '主管部门', '某局'],
          ['起止日期', '2026年1月1日至2026年12月31日'],
          ['年度资金总额（万元）', 60, '其中：财政拨款', 60],
          ['年度目标', '治理河道12公里，总投资600万元。'],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', '治理河道', '12公里'],
        ]),
      }),
      findings: [{ at: '表!B5', problem: 'text', severity: 'warning', says: ['“600万元”'], fix: null }],
    },
    ...(['600.00', '600000.00'] as const).map((total) => ({
      name: `a total of ${total} in a project of one year`,
      form: funds({ B12: `一、项目总预算：${total}` }),
      findings: [
        {
          at: cell('B12'),
          problem: 'shifted',
          severity: 'warning' as const,
          says: ['倍，而项目起止在同一年内'],
          fix: null,
        },
      ],
    })),
    {
      name: 'a total that is slightly more than the budget of the only year',
      form: funds({ B12: '一、项目总预算：60.01' }),
      findings: [
        {
          at: cell('B12'),
          problem: 'near-budget',
          severity: 'warning',
          says: ['60.01 万元', '相差 0.01 万元', '同一年内'],
          fix: null,
        },
      ],
    },
    {
      name: 'the larger source is blank: either it was forgotten or the other source is wrong',
      form: funds({ B14: '（一）财政拨款：', B15: '', B16: '', B17: '', B18: '（二）其他资金：6.50' }),
      findings: [
        {
          at: cell('B13'),
          fix: {
            kind: 'suggested',
            alternatives: [
              { label: '其他资金改为 60.00 万元', edits: { [cell('B18')]: '（二）其他资金：60.00' } },
              { label: '财政拨款改为 53.50 万元', edits: { [cell('B14')]: '（一）财政拨款：53.50' } },
            ],
          },
        },
      ],
    },
    {
      name: 'the smaller source is blank: either it was forgotten or the other source is wrong',
      form: funds({ B14: '（一）财政拨款：40.00', B15: '', B16: '', B17: '', B18: '（二）其他资金：' }),
      findings: [
        {
          at: cell('B13'),
          fix: {
            kind: 'suggested',
            alternatives: [
              { label: '财政拨款改为 60.00 万元', edits: { [cell('B14')]: '（一）财政拨款：60.00' } },
              { label: '其他资金改为 20.00 万元', edits: { [cell('B18')]: '（二）其他资金：20.00' } },
            ],
          },
        },
      ],
    },
    {
      name: 'the list of a source that does not add up',
      form: inLists(
        ['（一）财政拨款小计', 6.3],
        ['1、一般公共预算', 6.03],
        ['2、政府性基金', 0],
        ['（二）自有资金小计', 0],
      ),
      findings: [
        { at: '表!C4', says: ['财政拨款小计 6.30 万元', '一般公共预算 6.03 万元', '相差 0.27 万元'] },
      ],
    },
    {
      name: 'a part that is more than the total',
      form: fromAbove(15, 16),
      findings: [
        {
          at: '表!B4',
          problem: 'above-total',
          says: ['上级资金 16.00 万元，大于年度资金总额', '相差 1.00 万元'],
          fix: null,
        },
      ],
    },
    {
      name: 'a total that is right neither with 上级补助 nor without it',
      form: inColumns(['资金来源', '合计', '财政拨款', '上级补助', '其他资金'], ['金额', 90, 60, 0, 10]),
      findings: [{ at: '表!B5', says: ['合计 90.00 万元', '财政拨款 60.00 万元 + 其他资金 10.00 万元'] }],
    },
  ],
};
