import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import { workbookOf } from '../../support/snapshots';
import { rows } from '../../reading/support/sketch';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

type Cells = Patch[string];
const form = (cells: Cells, overview: Cells = {}) => rightForm({ [TARGETS]: cells, [OVERVIEW]: overview });
const at = '绩效目标!F11';
const suggested = { kind: 'suggested' as const, edits: { [at]: '≤60万元' } };

const cost = (target: Cells[string], name = '项目总成本'): ValidCase => ({
  name: `${name} ${JSON.stringify(target)}`,
  form: form({ D11: name, F11: target }),
  places: 1,
});
const wrong = (target: string, says: string[], name = '项目总成本'): InvalidCase => ({
  name: `${name} ${target}`,
  form: form({ D11: name, F11: target }),
  findings: [{ at, says: [`第11行“${name}”`, `“${target}”`, ...says], fix: suggested }],
});

/** A form with the total of all years and targets of all years beside those of the year. */
const twoPeriods = (all: string, year: string) =>
  workbookOf({
    绩效目标: rows([
      ['项目支出绩效目标申报表（2026年度）'],
      ['项目名称', '河道治理', '主管部门', '某局'],
      ['项目总投资', 180, '金额单位', '万元'],
      ['年度目标', '治理河道12公里'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实施周期指标值'],
      ['产出指标', '成本指标', '项目总成本', year, all],
      [null, '数量指标', '治理河道', '12公里', '36公里'],
    ]),
  });

/** A form with the funds of all years beside those of the year. */
const fundsOfYears = (all: string, year: string) =>
  workbookOf({
    表: rows([
      ['项目支出绩效目标申报表（2026年度）'],
      ['项目名称', '检验能力建设', '实施期限', '3年'],
      ['资金金额（万元）', '实施期资金总额', 900, '年度资金总额', 300],
      [null, '其中：财政拨款', 900, '其中：财政拨款', 300],
      [null, '其他资金', 0, '其他资金', 0],
      ['总体目标', '实施期总目标', null, '年度目标'],
      [null, '购置设备36台', null, '购置设备12台'],
      ['一级指标', '二级指标', '三级指标', '实施期指标值', '年度指标值'],
      ['产出指标', '数量指标', '购置设备', '36台', '12台'],
      [null, '成本指标', '项目总成本', all, year],
    ]),
  });

/** A form without a breakdown, in 元 or 万元. */
const budgetOf = (unit: string, budget: number, name: string, target: string) =>
  workbookOf({
    绩效目标: rows([
      ['项目支出绩效目标申报表（2026年度）'],
      ['项目名称', '教学楼加固', '主管部门', '某局'],
      [`年度资金总额（${unit}）`, budget, '其中：财政拨款', budget],
      ['年度目标', '加固教学楼2栋'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '补助学生人数', '≥2.45万人'],
      ['产出指标', '数量指标', '加固面积', '7200平方米'],
      ['产出指标', '数量指标', '其中：加固教学楼面积', '5200平方米'],
      ['产出指标', '成本指标', name, target],
    ]),
  });

/** A form whose table has captions of 一级目标 and no categories. */
const underCaptions = (target: string) =>
  workbookOf({
    绩效目标: rows([
      ['项目绩效目标申报表（2026年度）'],
      ['项目名称', '技能提升', '主管部门', '某局'],
      ['总预算', 860, '当年预算', 860],
      ['年度目标', '培训1.2万人次'],
      ['指标', '指标值'],
      ['产出指标'],
      ['培训人次', '≥1.2万人次'],
      ['人均培训补贴', target],
      ['满意度指标'],
      ['学员满意度', '≥90%'],
    ]),
  });

/** A form with one column of targets for each of three counties. */
const ofCounties = () =>
  workbookOf({
    绩效目标: rows([
      ['财政衔接补助资金绩效目标表（2026年度）'],
      ['项目名称', '现代农业产业园'],
      ['资金总额', 150, '其中：财政拨款', 150, '其他资金', 0],
      ['总体目标', '支持3个县提升现代农业产业园。'],
      ['一级指标', '二级指标', '三级指标', '甲县', '乙县', '丙县'],
      ['成本指标', '经济成本指标', '市级补助资金（万元）', '≤50', '≤50', '≤50'],
      ['产出指标', '数量指标', '提升产业园数量（个）', 1, 1, 1],
      ['效益指标', '社会效益指标', '带动农户数（户）', '≥100', '≥80', '≥60'],
      ['满意度指标', '服务对象满意度指标', '园区农户满意度（%）', '≥90', '≥90', '≥90'],
    ]),
  });

export const cases: RuleCases = {
  valid: [
    { name: 'the costs of several places are parts', form: ofCounties() },
    cost('≤1.2万元/户', '户均改造成本'),
    { name: 'a limit of money without a category', form: underCaptions('≤717元'), places: 1 },
    cost('≤12000元', '居家适老化改造服务单价'),
    cost('≤120元/平方米', '居家适老化改造服务每平方米成本'),
    cost('≤60.2万元', '设备采购成本'),
    cost('≥700万元', '带动社会资本投入'),
    {
      name: 'an unread row may be the cost indicator',
      form: rightForm({ [TARGETS]: { C11: '质量' }, [OVERVIEW]: { A24: '成本控制情况', B24: '60万元以内' } }),
      status: 'not-checked',
      why: '可能就是成本指标',
    },
    { name: 'at most the total', form: rightForm(), places: 1 },
    {
      name: 'at most the amount of the source in its name',
      form: form(
        { D11: '上级财政拨款使用额', F11: '≤25万元' },
        { B15: '1. 上级财政拨款：25.00', B16: '2. 本级财政安排：35.00' },
      ),
    },
    { ...cost('≤25万元', '单个点位补助上限'), name: 'the limit for a single thing is not the total' },
    {
      name: 'a price in words is not reported as the total',
      form: form({ D10: '护理床价格', C10: '成本', F10: '≤2万元/张' }),
    },
    {
      name: 'the cost of one thing beside the price of another',
      form: form({
        D10: '护理床采购成本',
        C10: '成本',
        F10: '≤2万元/张',
        D11: '助餐车采购成本',
        F11: '≤38万元',
      }),
    },
    {
      name: 'the year’s cost beside that of all years, if only the budget of all years is known',
      form: twoPeriods('≤180万元', '≤60万元'),
      places: 2,
    },
    cost('≤600000元'),
    cost('≤60.00万元'),
    cost('不超过60万元'),
    cost('控制在60万元以内'),
    cost('60万元以内'),
    cost('≤60万元；不突破预算'),
    cost('‹=475元/亩', '亩均成本'),
    cost('1600元/亩', '养护成本'),
    cost('≤3000元', '单位成本'),
    cost('≤5%', '成本偏差率'),
    cost('≤100%', '预算执行率'),
    cost('≥5%', '成本节约率'),
    cost('≤24万元', '居家适老化改造成本'),
    cost('100元', '参审补助'),
    cost('≤20万元', '宣传成本'),
    {
      name: 'a unit in the name',
      form: form({ D11: '项目总成本（万元）', F11: '≤60' }),
    },
    {
      name: 'the costs of the parts beside the total',
      form: form({ C10: '成本', D10: '设备成本', F10: '≤30万元' }),
    },
    {
      name: 'a total that is written rounded',
      form: form({ D18: 5.98, D19: 59.98, E18: 0.49833333 }, { B13: '二、当年预算：59.98' }),
    },
    {
      name: 'a lower bound, which target/direction reports',
      form: form({ F11: '≥60万元' }),
    },
    { name: 'a bare number, which target/unit reports', form: form({ F11: 60 }), status: 'passed' },
    {
      name: 'an amount of a fund with an unknown name',
      form: form({ D11: '年度投资', F11: '≤15万元' }, { B18: '本期投入：15.00' }),
    },
    {
      name: 'the only source, beside a wrong 当年预算 without a breakdown',
      form: form(
        { D16: null, D17: null, D18: null, D19: null, E16: null, E17: null, E18: null },
        { B12: '一、项目总预算：', B13: '二、当年预算：66.00', B18: '其他：0' },
      ),
    },
    {
      name: 'the sum of 上级, 本级 and 下级, beside a wrong 当年预算 without a breakdown',
      form: form(
        { D16: null, D17: null, D18: null, D19: null, E16: null, E17: null, E18: null },
        {
          B12: '一、项目总预算：',
          B13: '二、当年预算：66.00',
          B14: null,
          B15: '1. 上级财政拨款：20.00',
          B16: '2. 本级财政安排：40.00',
        },
      ),
    },
    {
      name: 'funds with another unit beside them than the form’s',
      form: rightForm({
        [TARGETS]: { F11: '≤60万元', A15: null, B15: null, C15: null, D15: null, E15: null, G15: null },
        [OVERVIEW]: {
          B12: '一、项目总预算：600000元',
          B13: '二、当年预算：600000元',
          B14: '（一）财政拨款：600000元',
        },
      }),
    },
    { name: 'a 合计 that is wrong by itself', form: form({ D19: 61 }) },
    {
      name: 'the cost of a purchase that is not in the project’s name',
      form: form({ D11: '血压计采购成本', F11: '≤40万元' }),
    },
    { name: 'the costs of all years and of the year', form: fundsOfYears('≤900万元', '≤300万元') },
    ...(
      [
        ['元', 3860000, '工程总造价', '≤386万元'],
        ['万元', 386, '工程总造价', '≤3860000元'],
        ['元', 3860000, '点位年均运维成本', '≤1930000元'],
        ['元', 3860000, '台均维护成本', '≤1800000元'],
        ['元', 3860000, '每平方米成本', '≤500元/平方米'],
        ['元', 3860000, '补助标准', '5元/生·天'],
      ] as const
    ).map(([unit, budget, name, target]) => ({
      name: `${name} ${target} of ${budget}${unit}`,
      form: budgetOf(unit, budget, name, target),
    })),
    {
      name: 'a column of one year, in a form without a year whose only budget may be that of both',
      form: workbookOf({
        申报书: rows([
          ['科技项目绩效目标申报书'],
          ['项目名称', '保鲜技术示范', '执行期限', '2025年1月1日至2026年12月31日'],
          ['项目经费（万元）', '总经费180，其中申请财政经费120，单位自筹60'],
          ['总体目标', '建设示范线1条'],
          ['类别', '指标名称', '2025年', '2026年'],
          ['数量', '示范线', '/', '1条'],
          ['成本', '年度经费支出', '≤80万元', '≤100万元'],
          ['满意度', '果农满意度', '≥90%', '≥90%'],
        ]),
      }),
    },
  ],
  invalid: [
    wrong('≤60%', ['单位不是金额']),
    {
      name: 'a unit cost that is not an amount of money',
      form: form({ D11: '检查差旅费', F11: '≤470人/天' }),
      findings: [{ at, says: ['“≤470人/天”', '不是金额', '≤470元/人'], fix: null }],
    },
    {
      name: 'the digits of a budget that is too small in the unit of the form',
      form: workbookOf({
        绩效目标: rows([
          ['项目支出绩效目标申报表（2026年度）'],
          ['项目名称', '河道治理', '主管部门', '某局'],
          ['年度资金总额（元）', 186.5, '其中：财政拨款', 186.5],
          ['年度目标', '治理河道12公里'],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '成本指标', '项目总成本', '≤186.5万元'],
        ]),
      }),
      findings: [{ at: '绩效目标!D6', says: ['按万元计则相符'], fix: null }],
    },
    {
      name: 'an amount that equals the budget only in the other unit',
      form: workbookOf({
        绩效目标: rows([
          ['项目支出绩效目标申报表（2026年度）'],
          ['项目名称', '河道治理', '主管部门', '某局'],
          ['年度资金总额（万元）', 860000, '其中：财政拨款', 860000],
          ['年度目标', '治理河道12公里'],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '成本指标', '项目总成本', '≤86万元'],
        ]),
      }),
      findings: [{ at: '绩效目标!D6', says: ['按元计则相符'], fix: null }],
    },
    {
      name: 'no cost indicator at all',
      form: form({ C11: '质量' }),
      findings: [{ at: '绩效目标!D5', says: ['没有成本指标', '≤60万元'], fix: null }],
    },
    {
      name: 'a unit cost in another currency',
      form: form({ D11: '单册成本', F11: '≤3美元/册' }),
      findings: [{ at, says: ['不是人民币'], fix: null }],
    },
    {
      name: 'a budget that nothing else confirms',
      form: rightForm({
        [TARGETS]: { F11: '≤63万元', A15: null, B15: null, C15: null, D15: null, E15: null, G15: null },
        [OVERVIEW]: {
          A12: null,
          B12: null,
          B13: '当年预算：60.00',
          B14: null,
          B15: null,
          B16: null,
          B17: null,
          B18: null,
        },
      }),
      findings: [{ at, says: ['项目预算 60 万元不一致', '请核对以哪个为准'], fix: null }],
    },
    wrong('不超预算', ['没有写明金额', '“≤60万元”']),
    wrong('可控', ['没有写明金额']),
    {
      name: 'the total by another name, beside a price',
      form: form({ D10: '单次培训成本', C10: '成本', F10: '≤0.5万元/次', D11: '预算成本', F11: '60万元' }),
      findings: [{ at, says: ['没有写明不超过多少', '≤60万元'] }],
    },
    {
      name: 'a price in words is not the total',
      form: form({ D11: '设备采购价格', F11: '不高于市场价' }),
      findings: [{ at, says: ['请写成“≤金额”'], fix: null }],
    },
    wrong('60万元', ['“≤60万元”']),
    {
      name: 'the cost of all years, if only the budget of all years is known',
      form: twoPeriods('≤150万元', '≤60万元'),
      findings: [{ at: '绩效目标!E6', says: ['项目预算 180 万元'], fix: null }],
    },
    wrong('≤75万元', ['60', '不一致']),
    wrong('≤60元', ['60 万元']),
    {
      name: 'a wrong unit printed above the breakdown: the funds have the right one',
      form: form({ G3: '金额单位：元', F11: '≤80万元' }),
      findings: [{ at, says: ['项目预算 60 万元'], fix: suggested }],
    },
    wrong('≤55万元', ['60 万元'], '采购成本'),
    {
      name: 'an amount in another unit than the form’s: the suggestion keeps it',
      form: form({ F11: '≤550000元' }),
      findings: [{ at, says: ['60 万元'], fix: { kind: 'suggested', edits: { [at]: '≤600000元' } } }],
    },
    {
      name: 'an amount with its unit in the name: the suggestion has no unit either',
      form: form({ D11: '项目总成本（万元）', F11: '≤55' }),
      findings: [{ at, says: ['60 万元'], fix: { kind: 'suggested', edits: { [at]: '≤60' } } }],
    },
    {
      name: 'the recomputed total differs from the budget, whose amount is suggested',
      form: form({ E16: 25, F11: '≤75万元' }),
      findings: [{ at, says: ['项目预算 60 万元'], fix: suggested }],
    },
    {
      name: 'a word for one of several costs: no amount is suggested',
      form: form({ C10: '成本', D10: '单位成本', F10: '合理' }),
      findings: [{ at: '绩效目标!F10', says: ['“合理”'], fix: null }],
    },
    ...(
      [
        ['设备采购成本', '≤700万元', '超过了整个项目的预算 60 万元'],
        ['户均改造成本', '≤80万元/户', '超过了整个项目的预算 60 万元'],
        ['户均改造成本', '≤40万元/户', '远大于项目预算 60 万元'],
        ['居家适老化改造服务单价', '≤1.2元', '的单价 12000 元相差悬殊'],
        ['居家适老化改造服务单价', '≤120000元', '的单价 12000 元相差悬殊'],
      ] as const
    ).map(([name, target, says]) => ({
      name: `${name} ${target}`,
      form: form({ D11: name, F11: target }),
      findings: [{ at, problem: 'scale', severity: 'warning' as const, says: [says], fix: null }],
    })),
    {
      name: 'another cost of all years than their funds',
      form: fundsOfYears('≤450万元', '≤300万元'),
      findings: [
        {
          at: '表!D10',
          says: ['项目预算 900 万元'],
          fix: { kind: 'suggested', edits: { '表!D10': '≤900万元' } },
        },
      ],
    },
    {
      name: 'a cost without a word for the total, which equals the budget only in the other unit',
      form: budgetOf('万元', 3860000, '工程总造价', '≤386万元'),
      findings: [{ at: '绩效目标!D9', says: ['按元计则相符'], fix: null }],
    },
    {
      name: 'a total that is cut, not rounded',
      form: form({ F11: '≤59万元', D18: 5.5, D19: 59.5, E18: 0.45833333 }, { B13: '二、当年预算：59.50' }),
      findings: [{ at, says: ['项目预算 59.5 万元'] }],
    },
    ...(
      [
        ['每平方米成本', '≤500元/平方米', '加固教学楼面积'],
        ['补助标准', '5元/生·天', '补助学生人数'],
      ] as const
    ).map(([name, target, counted]) => ({
      name: `${name} ${target} in a budget of 3860元`,
      form: budgetOf('元', 3860, name, target),
      findings: [{ at: '绩效目标!D9', problem: 'scale', says: [counted, '远大于项目预算'], fix: null }],
    })),
    {
      name: 'an amount without a limit and without a category',
      form: underCaptions('717元'),
      findings: [{ at: '绩效目标!A5', says: ['没有成本指标'] }],
    },
    {
      name: 'the budget as the cost of one person',
      form: form({ F11: '≤60万元/人' }),
      findings: [{ at, says: ['是单位成本'], fix: { kind: 'suggested', edits: { [at]: '≤60万元' } } }],
    },
  ],
};
