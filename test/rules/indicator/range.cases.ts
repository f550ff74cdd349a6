import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';
import { rows } from '../../reading/support/sketch';
import { workbookOf } from '../../support/snapshots';

type Cells = Patch[string];
const form = (cells: Cells) => rightForm({ [TARGETS]: cells });
const at = '绩效目标!F9';
const right = (target: Cells[string], name = '设备验收合格率'): ValidCase => ({
  name: `${name} ${JSON.stringify(target)}`,
  form: form({ D9: name, F9: target }),
});
const full = (target: string, after: string): InvalidCase => ({
  name: target,
  form: form({ F9: target }),
  findings: [
    {
      at,
      says: ['第9行“设备验收合格率”', `“${target}”`, '“100%”'],
      fix: { kind: 'safe', edits: { [at]: after } },
    },
  ],
});
const over = (target: Cells[string], name = '设备验收合格率'): InvalidCase => ({
  name: `${name} ${JSON.stringify(target)}`,
  form: form({ D9: name, F9: target }),
  findings: [{ at, says: ['超过了 100%'], fix: null }],
});

/** Targets of all years and of the year in separate tables. */
const twoTables = (all: string, year: string) =>
  workbookOf({
    表: rows([
      ['项目支出绩效目标申报表（2026年度）'],
      ['项目名称', '农田管护', '主管部门', '某局'],
      ['长期绩效指标', '一级指标', '二级指标', '指标内容', '指标值'],
      ['', '产出指标', '数量指标', '管护农田面积', all],
      ['年度绩效指标', '一级指标', '二级指标', '指标内容', '指标值'],
      ['', '产出指标', '数量指标', '管护农田面积', year],
    ]),
  });

const halfYears = (half: string, year: string) =>
  workbookOf({
    表: rows([
      ['项目绩效目标表'],
      ['（2026年度）'],
      ['项目名称', '公园开放', '主管部门', '某局'],
      ['年度资金总额', 20, '其中：财政拨款', 20],
      ['年度目标', '开放公园。'],
      ['一级指标', '二级指标', '三级指标', '半年指标值', '全年指标值'],
      ['产出指标', '数量指标', '开放天数', half, year],
      ['产出指标', '质量指标', '设施完好率', '98%', '98%'],
    ]),
  });

export const cases: RuleCases = {
  valid: [
    { name: 'less in the year than in all years', form: twoTables('12万亩', '4万亩') },
    { name: 'fewer in half a year than in the year', form: halfYears('≥150天', '≥300天') },
    right('≥95%且≤98%'),
    right('≥95%；误差≤5%'),
    right('1.5学时', '人均培训学时'),
    right('-18℃', '冷库温度'),
    right('≤0分', '考核扣分'),
    right('24小时/天', '热线服务时间'),
    right('1.5', '参与人次（万人次）'),
    right('≤1年', '平均等待时间'),
    right('每周7天', '食堂开放时间'),
    right('≥18小时', '食堂每日开放时间'),
    right('≤0.16毫克O3', '臭氧浓度'),
    right('pH6-9', '出水水质'),
    right('6-9', '出水pH值'),
    right('10人公里', '客运周转量'),
    right('O2O服务点3个', '服务点'),
    right('达到30天以内', '办理时间'),
    { name: 'rates of at most 100 %, counts and amounts above 0', form: rightForm(), places: 8 },
    right('105%', '床位使用率'),
    right('110%', '收入完成率'),
    right('110%', '达产率'),
    right('≥120%', '任务量完成率'),
    right('≥105%', '小学毛入学率'),
    right('≥150%', '粮食自给率'),
    right('≥150%', '流动比率'),
    right('≤65%', '写字楼空置率'),
    right('0%', '逾期率'),
    right('-5%', '同比增长率'),
    { name: 'free of charge', form: form({ D6: '免费门票金额', F6: '0元' }) },
    { name: '0 events that should not happen', form: form({ D6: '安全事故数', F6: '0起' }) },
    { name: 'a deviation', form: form({ D6: '误差', F6: '±3个' }) },
    {
      name: 'a rate as a count, which target/quantity reports',
      form: form({ F6: '≥100%' }),
      status: 'not-checked',
    },
    {
      name: 'a wrong direction, which target/direction reports',
      form: form({ D9: '差错率', F9: '≥100%' }),
      status: 'not-checked',
    },
    right('100%'),
    right('=100.00(%)'),
    right('达到100%'),
    right('≤100%'),
    right('95%以上'),
    right('≥120%', '产值增长率'),
    right('≥100%', '资金周转率'),
    right('同比提高120%'),
    right('≥150人', '培训人数'),
    right({ value: 1, numberFormat: '0%' }),
  ],
  invalid: [
    {
      name: 'a count below 0',
      form: form({ F6: '-4套' }),
      findings: [
        { at: '绩效目标!F6', problem: 'negative', severity: 'error', says: ['“-4套”小于 0'], fix: null },
      ],
    },
    {
      name: 'a cost below 0',
      form: form({ F11: '≤-3元' }),
      findings: [{ at: '绩效目标!F11', problem: 'negative', severity: 'error', fix: null }],
    },
    {
      name: 'a count below 0 of things that regulate a temperature',
      form: form({ D6: '安装温感设备', F6: '－5个' }),
      findings: [{ at: '绩效目标!F6', problem: 'negative', severity: 'error', fix: null }],
    },
    ...['新增停车位数量', '采购无人机数量', '无障碍设施改造'].map((name) => ({
      name: `a target of 0 for ${name}`,
      form: form({ D6: name, F6: '0个' }),
      findings: [{ at: '绩效目标!F6', problem: 'zero', severity: 'error' as const, fix: null }],
    })),
    {
      name: 'more than the highest value of a scale',
      form: form({ D9: '服务考核得分', F9: '120分' }),
      findings: [{ at, problem: 'too-large', says: ['大得不可能'], fix: null }],
    },
    {
      name: 'nothing to be done beside indicators in other columns of the row',
      form: workbookOf({
        表: rows([
          ['项目绩效目标表（2026年度）'],
          ['项目名称', '教玩具更新', '申报单位', '某局', '年度资金总额', 20],
          ['年度绩效目标', '更新教玩具'],
          ['绩效指标', '产出指标', null, '满意度指标'],
          [null, '数量', '质量', '服务对象满意度'],
          ['指标名称', '更新幼儿园数', '验收合格率', '家长满意度'],
          ['指标值', '0所', '100%', '≥90%'],
        ]),
      }),
      findings: [{ at: '表!B7', problem: 'zero', severity: 'error', fix: null }],
    },
    {
      name: 'nothing to be done',
      form: form({ F6: '0套' }),
      findings: [{ at: '绩效目标!F6', problem: 'zero', severity: 'error', says: ['是 0'], fix: null }],
    },
    {
      name: 'a time of 0',
      form: form({ F10: '0天' }),
      findings: [{ at: '绩效目标!F10', problem: 'zero', severity: 'error', fix: null }],
    },
    {
      name: 'a share of 0 that should be high',
      form: form({ F9: '0%' }),
      findings: [{ at, problem: 'zero', severity: 'error', fix: null }],
    },
    {
      name: 'at least 100% of a rate that may exceed 100%',
      form: form({ D9: '设备巡检率', F9: '≥100%' }),
      findings: [{ at, problem: 'at-least-all', fix: { kind: 'suggested', edits: { [at]: '100%' } } }],
    },
    {
      name: '>100% may be a wrong number',
      form: form({ F9: '>100%' }),
      findings: [{ at, problem: 'at-least-all', fix: { kind: 'suggested', edits: { [at]: '100%' } } }],
    },
    full('≥100%', '100%'),
    full('≥ 100 %', '100 %'),
    full('>=100%', '100%'),
    full('≥100百分比', '100百分比'),
    full('不低于100%', '100%'),
    full('100%以上', '100%'),
    full('≥１００％', '１００％'),
    full('合格率≥100%；完好率≥98%', '合格率100%；完好率≥98%'),
    over('120%'),
    over('≥105%'),
    over('90%-110%'),
    over('120%', '能力提升项目完成率'),
    over('130%', '学员增收户占比'),
    over({ value: 1.2, numberFormat: '0%' }),
    {
      name: 'a satisfaction of ≥100%',
      form: form({ F13: '≥100%' }),
      findings: [{ at: '绩效目标!F13', fix: { kind: 'safe', edits: { '绩效目标!F13': '100%' } } }],
    },
    {
      name: 'a count below 0 in words',
      form: form({ F6: '负4套' }),
      findings: [
        { at: '绩效目标!F6', problem: 'negative', severity: 'error', says: ['“负4套”小于 0'], fix: null },
      ],
    },
    {
      name: 'at least 0 events that should not happen',
      form: form({ D12: '安全事故数', F12: '≥0起' }),
      findings: [
        { at: '绩效目标!F12', problem: 'zero', severity: 'error', says: ['“≥0起”总能达到'], fix: null },
      ],
    },
    {
      name: 'a fraction of a thing',
      form: form({ D12: '制作宣传片', F12: '2.5部；30.5人' }),
      findings: [
        { at: '绩效目标!F12', problem: 'fraction', severity: 'warning', says: ['不是整数'], fix: null },
      ],
    },
    {
      name: 'a range with its higher end first',
      form: form({ F10: '99-30分钟' }),
      findings: [
        { at: '绩效目标!F10', problem: 'descending', severity: 'warning', says: ['前大后小'], fix: null },
      ],
    },
    {
      name: 'more than 1000‰',
      form: form({ F9: '1001‰' }),
      findings: [{ at, says: ['超过了 100%'], fix: null }],
    },
    ...(
      [
        ['≥9O%', '“≥9O%”中的“9O%”的数字里有字母'],
        ['1.2.3%', '数字里有字母或多余的小数点'],
        ['≤≥90%', '既是下限又是上限'],
        ['≥90%以下', '既是下限又是上限'],
        ['98-', '只写了范围的一端'],
      ] as const
    ).map(([target, says]) => ({
      name: target,
      form: form({ F9: target }),
      findings: [{ at, problem: 'malformed', severity: 'warning' as const, says: [says], fix: null }],
    })),
    ...(
      [
        ['数据差错率', '≤95%', 'too-large', '高得不可能'],
        ['惠及老人', '≥20万%', 'malformed', '有两个单位'],
        ['惠及老人', '≥8000亿人', 'too-large', '大得不可能'],
        ['惠及人数', '≥80亿人次', 'too-large', '大得不可能'],
        ['惠及老人', '20人×10', 'malformed', '只写了算式'],
        ['惠及老人', '40或60人', 'malformed', '写了两个数'],
        ['登记时间', '2026-10-31-', 'malformed', '只写了范围的一端'],
        ['热线服务时间', '25小时/天', 'too-much-time', '超过了这段时间的长度'],
        ['食堂每日开放时间', '28小时', 'too-much-time', '超过了这段时间的长度'],
        ['食堂开放时间', '每周8天', 'too-much-time', '超过了这段时间的长度'],
        ['火警响应时间', '≤6年', 'too-much-time', '超过了这段时间的长度'],
        ['受益人口（人）', '1200.5', 'fraction', '不是整数'],
        ['在库设备', '≥95台且≤90台', 'descending', '下限大于上限'],
      ] as const
    ).map(([name, target, problem, says]) => ({
      name: `${name} ${target}`,
      form: form({ D12: name, F12: target }),
      findings: [{ at: '绩效目标!F12', problem, severity: 'warning' as const, says: [says], fix: null }],
    })),
    {
      name: 'more in the year than in all years, in separate tables',
      form: twoTables('12万亩', '40万亩'),
      findings: [
        { at: '表!E6', problem: 'part', severity: 'warning', says: ['大于第4行的“12万亩”'], fix: null },
      ],
    },
    {
      name: 'a use of 0',
      form: form({ D12: '设备使用率', F12: '≤0%' }),
      findings: [{ at: '绩效目标!F12', problem: 'zero', severity: 'error', says: ['等于不做'], fix: null }],
    },
    {
      name: 'more in half a year than in the year',
      form: halfYears('≥350天', '≥300天'),
      findings: [
        { at: '表!D7', problem: 'part', severity: 'warning', says: ['部分不能大于整体'], fix: null },
      ],
    },
    {
      name: '0 people who benefit',
      form: form({ F12: '0人' }),
      findings: [{ at: '绩效目标!F12', problem: 'zero', severity: 'error', says: ['等于不做'], fix: null }],
    },
    {
      name: 'a share of more than ten tenths',
      form: form({ D9: '绿化成活率', F9: '十二成' }),
      findings: [{ at: '绩效目标!F9', severity: 'warning', says: ['超过了 100%'] }],
    },
    {
      name: 'a range in words with its higher end first',
      form: form({ F7: '20户至10户' }),
      findings: [{ at: '绩效目标!F7', problem: 'descending', severity: 'warning', says: ['前大后小'] }],
    },
  ],
};
