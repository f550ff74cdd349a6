/** Impossible values in a form that is otherwise right, and possible values that look like them. */
import { check } from '../../../src/check';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { rows } from '../../reading/support/sketch';
import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS, type Patch } from '../../support/right-form';
import { workbookOf, type CellSketch } from '../../support/snapshots';

/** Rules with an error or a warning about a form. */
function rulesOf(form: WorkbookSnapshot): string[] {
  const findings = check(form).forms.flatMap((one) => one.findings);
  return [...new Set(findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule.id))];
}

const targets = (cells: Patch[string]): Patch => ({ [TARGETS]: cells });
const overview = (cells: Patch[string]): Patch => ({ [OVERVIEW]: cells });
/** An indicator of quality, time, cost or satisfaction. */
const quality = (name: string, target: string): Patch => targets({ D9: name, F9: target });
const time = (name: string, target: string): Patch => targets({ D10: name, F10: target });
const cost = (name: string, target: string): Patch => targets({ D11: name, F11: target });
/** An indicator of quantity that no breakdown row is about. */
const count = (name: string, target: string): Patch => targets({ D8: name, F8: target });

const IMPOSSIBLE: readonly (readonly [name: string, rule: string, patch: Patch])[] = [
  [
    'a fund below 0',
    'funds/number',
    overview({ B14: '（一）财政拨款：-180', B16: '2. 本级财政安排：-180', B18: '（二）其他资金：240' }),
  ],
  ['a percentage as a fund', 'funds/number', overview({ B13: '二、当年预算：100%' })],
  ['a count as a fund', 'funds/number', overview({ B18: '（二）其他资金：3个' })],
  ['a price and a quantity below 0', 'breakdown/number', targets({ E16: -7.5, G16: -4 })],
  ['a quantity of 0 beside an amount', 'breakdown/number', targets({ G16: 0 })],
  [
    'an amount displayed as a percentage',
    'breakdown/number',
    targets({ D16: { value: 30, numberFormat: '0%' } }),
  ],
  [
    'an amount displayed as a date',
    'breakdown/number',
    targets({ D16: { value: 30, numberFormat: 'yyyy/m/d' } }),
  ],
  [
    'a price displayed as a date',
    'breakdown/number',
    targets({ E16: { value: 7.5, numberFormat: 'm"月"d"日"' } }),
  ],
  ['a quantity displayed as 400%', 'breakdown/number', targets({ G16: { value: 4, numberFormat: '0%' } })],
  ['a percentage as an amount', 'breakdown/number', targets({ D16: '30%' })],
  ['-12个', 'target/range', count('培训班', '-12个')],
  ['0个', 'target/range', count('培训班', '0个')],
  ['≤-3元', 'target/range', cost('项目总成本', '≤-3元')],
  ['a rate of 0', 'target/range', quality('设备验收合格率', '0%')],
  ['a rate below 0', 'target/range', quality('设备验收合格率', '-5%')],
  ['105% of a share that cannot exceed 100%', 'target/range', quality('设备验收合格率', '105%')],
  ['≥100%', 'target/range', quality('设备验收合格率', '≥100%')],
  ['a time of 0', 'target/range', time('项目完成时间', '0天')],
  ['0年 as a time', 'target/range', time('项目完成时间', '0年')],
  ['≥ on a waiting time', 'target/direction', time('平均等待时间', '≥3天')],
  ['≥ on a response time', 'target/direction', time('应急响应时间', '≥24小时')],
  ['≥ on a rate of errors', 'target/direction', quality('数据差错率', '≥2%')],
  ['≥ on a rate of complaints', 'target/direction', targets({ D12: '投诉率', F12: '≥5%' })],
  ['≥ on the total cost', 'target/direction', cost('项目总成本', '≥60万元')],
  ['不足 on an accuracy', 'target/direction', quality('数据准确率', '不足92%')],
  ['≤ on a completion', 'target/direction', quality('任务完成率', '≤90%')],
  ['不足 on a satisfaction', 'target/satisfaction', targets({ F13: '不足92%' })],
  ['≥ on a rate of interruptions', 'target/direction', quality('服务中断率', '≥1%')],
  ['a count without a unit', 'target/unit', count('办结案件数量', '≥70')],
  ['12月31日后', 'target/timeliness', time('项目完成时间', '12月31日后')],
  ['a deadline before the start', 'target/timeliness', time('项目完成时间', '2025年10月底前')],
  ['a deadline after the end', 'target/timeliness', time('项目完成时间', '2027年3月底前')],
  ['a day that does not exist', 'target/timeliness', time('项目完成时间', '2026年2月30日前')],
  ['a period of two years in a project of one year', 'target/timeliness', time('项目完成时间', '24个月')],
  ['a blank for the year on one sheet', 'consistency/year', targets({ B2: '（    年）' })],
  ['2O26 on one sheet', 'consistency/year', targets({ B2: '（2O26年）' })],
  ['a blank before 年度 without brackets', 'consistency/year', targets({ B2: '    年度' })],
  ['二〇二O年 on one sheet', 'consistency/year', targets({ B2: '（二〇二O年）' })],
  ['26年 on one sheet', 'consistency/year', { [SAFEGUARDS]: { A2: '（26年）' } }],
  [
    'a blank for the year on every sheet',
    'consistency/year',
    { [OVERVIEW]: { A2: '（    年）' }, [TARGETS]: { B2: '（    年）' }, [SAFEGUARDS]: { A2: '（    年）' } },
  ],
  ['a target of at least 0 people', 'target/range', targets({ F12: '≥0人' })],
  ['a target of at least 0 days of free admission', 'target/range', count('免费开放天数', '≥0天')],
  ['another currency in a header', 'consistency/unit', overview({ A12: '项目资金（万欧元）' })],
  ['another currency', 'consistency/unit', targets({ G3: '金额单位：万美元' })],
  [
    'another currency on every sheet',
    'consistency/unit',
    { [OVERVIEW]: { E3: '金额单位：美元' }, [TARGETS]: { G3: '金额单位：美元' } },
  ],
  ['a unit cost of 0', 'target/range', cost('户均改造成本', '≤0元/户')],
  ['more than 1000‰', 'target/range', quality('数据准确率', '≥9900‰')],
  ['more days than a year has', 'target/range', count('场馆开放天数', '≥400天')],
  ['a length in place of a number of workers', 'target/unit', count('聘用护路员', '60公里')],
  ['people in place of a length', 'target/unit', count('养护道路里程', '860人')],
  ['≤ on a share of lessons given', 'target/direction', quality('实验开出率', '不高于95%')],
  ['a fraction of a person', 'target/range', targets({ D12: '驻点人员', F12: '0.6人' })],
  ['a range with its higher end first', 'target/range', time('故障处置时间', '99-30分钟')],
  ['≥ on a delivery time', 'target/direction', time('图书到馆时间', '≥3个月')],
  ['≥ on a time of completion', 'target/direction', time('改造完成时间', '≥200天')],
  ['a count in place of a rate', 'target/unit', quality('设备验收合格率', '100台')],
  ['a deadline at the end of an earlier year', 'target/timeliness', time('项目完成时间', '2025年年底前')],
  ['a target above the quantity of the breakdown', 'target/quantity', targets({ F6: '>4套' })],
  [
    '120个 as the target of 12个 in the goal',
    'narrative/count',
    {
      [OVERVIEW]: { B21: '年内建成12个社区分馆，完成居家适老化改造并开展培训。' },
      [TARGETS]: { D12: '社区分馆', F12: '120个' },
    },
  ],
  [
    '36册 in one text and 36万册 in another',
    'narrative/count',
    overview({
      B20: '建成藏有36万册图书的为老服务网络。',
      B21: '年内更新助餐点设备，采购36册图书并开展培训。',
    }),
  ],
  [
    '3个系统 in one text and 7个系统 in another',
    'narrative/count',
    overview({ B20: '建成3个管理系统。', B21: '年内更新助餐点设备，运行7个管理系统并开展培训。' }),
  ],
];

const POSSIBLE: readonly (readonly [name: string, patch: Patch])[] = [
  [
    'a quantity of 50% of a contract',
    targets({ D6: '宣传手册', G6: '', E16: 60, G16: { value: 0.5, numberFormat: '0%' } }),
  ],
  ['公示时间≥7天', time('公示时间', '≥7天')],
  ['质保期≥2年', quality('设备质保期', '≥2年')],
  ['补助标准≥500元', cost('困难家庭补助标准', '≥500元/人')],
  ['投诉办结率≥95%', quality('投诉办结率', '≥95%')],
  ['故障排除率≥98%', quality('故障排除率', '≥98%')],
  ['无差错率≥98%', quality('数据无差错率', '≥98%')],
  ['床位使用率 105%', quality('床位使用率', '105%')],
  ['超期办结率≤2%', quality('工单超期办结率', '≤2%')],
  ['受理件数≥70', targets({ D12: '案件受理件数', F12: '≥70' })],
  ['110% of last year', quality('服务量占上年比例', '≥110%')],
  ['95% to 100%', quality('设备验收合格率', '≥95%且≤100%')],
  ['错发人数 0人', count('错发人数', '0人')],
  ['群众负担 0元/户', cost('免费改造群众负担', '≤0元/户')],
  ['990‰', quality('数据准确率', '≥990‰')],
  ['0.6万人', targets({ D12: '受益人数', F12: '≥0.06万人' })],
  ['开放天数 366天', count('场馆开放天数', '≥366天')],
  ['1月1日前', time('项目完成时间', '2027年1月1日前')],
  ['修复道路长度 3段', count('修复道路长度', '3段')],
  ['人均 0.6次', targets({ D12: '人均参加次数', F12: '0.6次' })],
  ['2.5人/户', targets({ D12: '户均人数', F12: '2.5人' })],
  ['20天降至5天', time('平均办理时间', '20天降至5天')],
  ['1.5个月', time('施工周期', '1.5个月')],
  ['全部12个村', quality('行政村覆盖率', '全部12个村')],
  ['响应及时率 30分钟内', quality('响应及时率', '30分钟内')],
  ['培训完成天数≥20天', time('培训完成天数', '≥20天')],
  ['闭馆天数 0天', time('闭馆天数', '0天')],
  ['使用率≤93%', quality('床位使用率', '≤93%')],
  ['收入完成率 110%', quality('收入完成率', '110%')],
  ['门票 0元', targets({ D12: '门票价格', F12: '0元' })],
  ['安全事故 0起', targets({ D12: '安全事故', F12: '0起' })],
  ['逾期 0天', time('逾期天数', '0天')],
  ['质保24个月', time('设备质保期', '24个月')],
  ['决算 2027年3月', time('决算完成时间', '2027年3月底前')],
  ['5月1日后开园', time('公园开放时间', '5月1日后开园')],
  ['招标 2025年', time('招标完成时间', '2025年12月底前')],
  ['60万元（占100%）', overview({ B13: '二、当年预算：60万元（占100%）' })],
  ['二〇二六年', targets({ B2: '（二〇二六年）' })],
  ['单位：某局', targets({ G3: '单位：某市某局' })],
  ['人民币万元', targets({ G3: '金额单位：人民币万元' })],
  ['万元、%', targets({ G3: '单位：万元、%' })],
  ['万元、个', targets({ G3: '单位：万元、个、%' })],
  [
    '现有120个、新建12个',
    overview({ B21: '现有120个社区分馆，新建12个社区分馆，共132个社区分馆，完成居家适老化改造。' }),
  ],
  ['同比增长 -5%', targets({ D12: '能耗同比增长率', F12: '-5%' })],
  ['12个月', time('项目完成时间', '12个月')],
  ['培训时长≥40小时', quality('人均培训时长', '≥40小时')],
  ['社会资本投入≥100万元', targets({ D12: '带动社会资本投入', F12: '≥100万元' })],
  ['成本控制率≤100%', cost('成本控制率', '≤100%')],
  ['使用年限≥8年', quality('设备使用年限', '≥8年')],
  ['审计 2027年6月', time('项目审计完成时间', '2027年6月底前')],
  ['2025–2026学年', targets({ B2: '（2025–2026学年）' })],
  ['20万元（占80%）', overview({ B18: '（二）其他资金：0万元（占0%）' })],
  [
    '减：上年结余 -5',
    {
      [OVERVIEW]: { B19: '助餐点设备采购4*75000元=300000元。' },
      [TARGETS]: { D17: 35, E17: 1.75, C18: '减：上年结余', D18: -5, E18: null, G18: null },
    },
  ],
];

/** A form of another layout with columns of places and of weights. */
const inPlaces = (lines: readonly (readonly CellSketch[])[]): WorkbookSnapshot =>
  workbookOf({
    表: rows([
      ['项目绩效目标表'],
      ['（2026年度）'],
      ['项目名称', '道路养护', '主管部门', '某局'],
      ['年度资金总额', 20, '其中：财政拨款', 20],
      ['年度目标', '养护道路30公里。'],
      ...lines,
    ]),
  });

const BESIDE_OTHERS: readonly (readonly [name: string, form: WorkbookSnapshot])[] = [
  [
    'a target of 0 for a town beside targets of other towns',
    inPlaces([
      ['一级指标', '二级指标', '三级指标', '东镇', '西镇', '南镇'],
      ['产出指标', '数量指标', '新建桥梁', '2座', '0座', '1座'],
      ['产出指标', '质量指标', '验收合格率', '100%', '100%', '100%'],
    ]),
  ],
  [
    'indicators of 0 points that are for reference or give bonus points',
    inPlaces([
      ['一级指标', '二级指标', '三级指标', '指标值', '分值', '备注'],
      ['产出指标', '数量指标', '养护里程', '30公里', 60],
      ['产出指标', '质量指标', '验收合格率', '100%', 40],
      ['产出指标', '质量指标', '返修处数', '≤2处', 0, '参考指标'],
      ['效益指标', '社会效益指标', '媒体报道次数（加分项）', '≥1次', 0],
    ]),
  ],
];

/** Columns for a part and for the whole, with a count, a length and a cost in them. */
const inParts = (headers: readonly [string, string], values: readonly (readonly [string, string])[]) =>
  inPlaces([
    ['一级指标', '二级指标', '三级指标', ...headers],
    ['产出指标', '数量指标', '开放天数', ...(values[0] ?? [])],
    ['产出指标', '数量指标', '养护道路长度', ...(values[1] ?? [])],
    ['成本指标', '经济成本指标', '养护总成本', ...(values[2] ?? [])],
  ]);
const HALF_AND_YEAR = ['半年指标值', '全年指标值'] as const;
const YEARS_AND_YEAR = ['中期指标值', '年度指标值'] as const;
const YEAR_AND_PLACE = ['年度指标值', '东县'] as const;

test.each([
  ['half a year', HALF_AND_YEAR, ['≥350天', '≥300天'], '≥350天'],
  ['a year of several', YEARS_AND_YEAR, ['≥200天', '≥300天'], '≥300天'],
  ['a place', YEAR_AND_PLACE, ['200天', '365天'], '365天'],
] as const)(
  'reports a target for %s that is larger than the target for the whole',
  (_, headers, days, part) => {
    const form = inParts(headers, [days, ['30公里', '30公里'], ['≤20万元', '≤20万元']]);
    const findings = check(form).forms.flatMap((one) => one.findings);
    expect(findings.filter(({ problem }) => problem.key === 'part').map(({ message }) => message)).toEqual([
      expect.stringContaining(part),
    ]);
  },
);

test.each([
  [HALF_AND_YEAR, ['≥150天', '≥300天'], ['15公里', '30000米'], ['≤10万元', '≤200000元']],
  [HALF_AND_YEAR, ['160天', '≥150天'], ['30公里', '30公里'], ['≤20万元', '≤20万元']],
  [YEARS_AND_YEAR, ['≥900天', '≥300天'], ['90公里', '30公里'], ['≤60万元', '≤20万元']],
  [YEAR_AND_PLACE, ['300天', '300天'], ['30公里', '12公里'], ['≤20万元', '≤8万元']],
  [['东县', '西县'] as const, ['300天', '200天'], ['20公里', '10公里'], ['≤12万元', '≤8万元']],
] as const)(
  'does not report targets of parts larger than the whole under %j: %j, %j and %j',
  (headers, days, length, cost) => {
    const findings = check(inParts(headers, [days, length, cost])).forms.flatMap((one) => one.findings);
    expect(findings.filter(({ problem }) => problem.key === 'part')).toEqual([]);
  },
);

test.each(IMPOSSIBLE)('reports %s', (_, rule, patch) => {
  expect(rulesOf(rightForm(patch))).toContain(rule);
});

const ABOUT =
  /^(?:target\/(?:range|unit|direction|timeliness|weight|satisfaction|quantity)|funds|consistency|narrative|breakdown\/(?:number|total))/;

test.each(POSSIBLE)('does not report %s', (_, patch) => {
  expect(rulesOf(rightForm(patch)).filter((rule) => ABOUT.test(rule))).toEqual([]);
});

test.each(BESIDE_OTHERS)('does not report %s', (_, form) => {
  expect(rulesOf(form).filter((rule) => ABOUT.test(rule))).toEqual([]);
});
