import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';
import { SHANGHAI } from '../../../src/profiles/shanghai';

type Cells = Patch[string];
const form = (cells: Cells) => rightForm({ [TARGETS]: cells });
const at = '绩效目标!F6';

/** An indicator about no row of the breakdown. */
const counted = (target: string, name = '宣传手册'): ValidCase => ({
  name: `${name} ${target}`,
  form: form({ D8: name, F8: target, G8: '' }),
  places: 3,
});
/** A row of 数量 4 in 公里, or in another unit, and its indicator. */
const length = (target: string, unit = '公里') =>
  form({ C16: '村道养护', D6: '村道养护', F6: target, I16: unit });
const differs = (target: string, after: string): InvalidCase => ({
  name: `${target} where the breakdown has 4`,
  form: form({ F6: target }),
  findings: [
    {
      at,
      severity: 'warning',
      says: ['第6行“助餐点设备采购”', `“${target}”`, '第16行“助餐点设备采购”', '数量是 4'],
      fix: { kind: 'suggested', edits: { [at]: after } },
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: 'counts that meet the breakdown', form: rightForm(), places: 3 },
    counted('≥100公里', '清淤河道长度'),
    counted('280人次'),
    counted('30万', '接待人次'),
    counted('20万元', '发放补贴金额'),
    counted('2间'),
    counted('985米'),
    counted('3500公斤'),
    counted('13969.56标箱'),
    counted('3-5场'),
    counted('1,200份'),
    counted('不少于3次'),
    counted('7×24小时', '热线值守'),
    counted('1:20', '师生比'),
    counted('三场'),
    counted('5榀'),
    counted('培训3场；讲座2场'),
    counted('40学时'),
    counted('超13万元/年'),
    counted('满意度测评4次', '满意度测评'),
    { name: 'a unit in the name', form: form({ D8: '系统数（个）', F8: 7, G8: '' }) },
    { name: 'at least fewer than the breakdown has', form: form({ F6: '≥3套' }) },
    { name: 'the same number in another form', form: form({ F6: '４套设备' }) },
    ...['4公里', '4000米', '4km', '≥3.5公里'].map((target) => ({
      name: `${target} where the breakdown has 4公里`,
      form: length(target),
    })),
    { name: 'tonnes of water where the breakdown has cubic metres', form: length('4吨', '立方米') },
    { name: 'the same number in formal numerals', form: form({ F6: '肆套' }) },
    { name: 'people of the households that the row counts', form: form({ F7: '35人', H17: '申请户数' }) },
    { name: 'the same number in a variant of the counter', form: form({ F7: '20戶', H17: '申请户数' }) },
    {
      name: 'people at the events that the breakdown counts',
      form: form({ F8: '280人次' }),
    },
    {
      name: 'with the multiple in the remark of the row',
      form: form({ F8: '30万场', D18: 6, E18: 0.2, G18: 30, I18: '万场' }),
    },
    {
      name: 'a quantity written with its multiple',
      form: form({ F8: '30万场', D18: 6, E18: 0.00002, G18: '30万场' }),
    },
    { name: 'two indicators about one row', form: form({ D7: '助餐点设备采购品种', F7: '9种', G7: '' }) },
    { name: 'one purchase of a service that is done many times', form: form({ E18: 6, G18: 1 }) },
    { name: 'one purchase of many things', form: form({ E16: 30, G16: 1 }) },
    {
      name: 'a satisfaction filed under 数量 is judged as one',
      form: form({ D8: '居民满意度', F8: '满意' }),
      places: 2,
    },
    {
      name: 'a target without an indicator, which target/required reports',
      form: form({ D8: null, F8: '100%' }),
      places: 2,
    },
    {
      name: 'a target for another thing than the row names',
      form: form({
        B18: '服务',
        C18: '为老服务培训和效果评估',
        D8: '为老服务效果评估报告',
        F8: '1份',
        G8: '',
      }),
    },
    {
      name: 'a factor of the row’s product',
      form: form({ D8: '为老服务培训班', F8: '3个', H18: '3个班×4次' }),
    },
    {
      name: 'a part of the row’s sum',
      form: form({ D8: '为老服务培训', F8: '8场', H18: '集中8场、上门4场' }),
    },
    counted('2PB', '新增存储容量'),
    {
      name: 'a row in the multiple of the target',
      form: form({ D6: '助餐点设备', F6: '4万套', G6: '', I16: '数量为万套' }),
    },
    {
      name: 'a row in the multiple of the target, as the basis of its price or quantity says',
      form: form({ F6: '4万套', F16: '询价，元/万套', F8: '12万场', H18: '全年12万场' }),
    },
    {
      name: 'a row in the multiple of the target, as its column of units says',
      form: form({ I15: '单位', I16: '万套', I17: '户', I18: '场', F6: '4万套' }),
    },
    { name: 'no matching breakdown row', form: form({ D6: '应急演练', F6: '9次', G6: '' }) },
  ],
  invalid: [
    ...['若干套', '多套', '四余套'].map((target) => ({
      name: `${target}: its own counter`,
      form: form({ F6: target }),
      findings: [{ at, says: ['可写作“4套”'], fix: { kind: 'suggested' as const, edits: { [at]: '4套' } } }],
    })),
    differs('壹拾肆套', '4套'),
    ...['20人', '20公里'].map((target) => ({
      name: `${target} where the row counts 20 households`,
      form: form({ F7: target, H17: '申请户数' }),
      findings: [
        {
          at: '绩效目标!F7',
          severity: 'warning' as const,
          says: [target, '单位不同', '数量是 20（户）'],
          fix: null,
        },
      ],
    })),
    {
      name: 'an indicator named like the basis of a quantity',
      form: form({ D8: '开班次数', F8: '15次', G8: '', H18: '开班次数' }),
      findings: [{ at: '绩效目标!F8', severity: 'warning', says: ['15次', '第18行', '数量是 12'] }],
    },
    {
      name: 'a rate, with the number and the counter of the matching row',
      form: form({ F6: '100%' }),
      findings: [
        {
          at,
          severity: 'warning',
          says: ['第6行“助餐点设备采购”', '“100%”', '比率', '“4个”'],
          fix: { kind: 'suggested', edits: { [at]: '4个' } },
        },
      ],
    },
    {
      name: 'a word',
      form: form({ F6: '完善' }),
      findings: [
        {
          at,
          severity: 'error',
          says: ['“完善”不是数量'],
          fix: { kind: 'suggested', edits: { [at]: '4个' } },
        },
      ],
    },
    {
      name: 'a date',
      form: form({ F6: '2026年6月底前' }),
      findings: [{ at, severity: 'warning', says: ['是时间'] }],
    },
    {
      name: 'a date without a matching row: the finding names the category of dates',
      form: form({ D6: '应急演练', F6: '2026年6月底前', G6: '' }),
      findings: [{ at, severity: 'warning', says: ['期限应移到时效指标', '人数、件数'], fix: null }],
    },
    {
      name: 'a rate without a matching row: the finding names the category of rates',
      form: form({ D6: '应急演练', F6: '九成以上', G6: '' }),
      findings: [{ at, severity: 'warning', says: ['比率应移到质量指标', '人数、件数'], fix: null }],
    },
    {
      name: 'no matching row: nothing to suggest',
      form: form({ D6: '应急演练', F6: '保障', G6: '' }),
      findings: [{ at, severity: 'error', says: ['请写明数量和单位'], fix: null }],
    },
    {
      name: 'matched by the remark if the name matches no row',
      form: form({ D6: '更新台套', F6: '100%' }),
      findings: [{ at, severity: 'warning', fix: { kind: 'suggested', edits: { [at]: '4个' } } }],
    },
    {
      name: 'the counter that other texts of the form use',
      form: rightForm({
        [TARGETS]: { D6: '助餐点设备', F6: '100%' },
        [OVERVIEW]: { B21: '年内更新4台助餐点设备，完成居家适老化改造并开展培训。' },
      }),
      findings: [{ at, severity: 'warning', fix: { kind: 'suggested', edits: { [at]: '4台' } } }],
    },
    {
      name: 'the counter of the name',
      form: form({ D6: '助餐点设备采购（套）', F6: '完成' }),
      findings: [{ at, severity: 'error', fix: { kind: 'suggested', edits: { [at]: '4套' } } }],
    },
    {
      name: 'the counter of the row',
      form: form({ F6: '完成', H16: '设备清单4件' }),
      findings: [{ at, severity: 'error', fix: { kind: 'suggested', edits: { [at]: '4件' } } }],
    },
    {
      name: 'the counter of the profile',
      form: form({ F6: '完成' }),
      profile: { ...SHANGHAI, defaultCounter: '项' },
      findings: [{ at, severity: 'error', fix: { kind: 'suggested', edits: { [at]: '4项' } } }],
    },
    {
      name: 'a rate of ≥100%: its range is not reported',
      form: form({ F6: '≥100%' }),
      findings: [{ at, severity: 'warning', fix: { kind: 'suggested', edits: { [at]: '4个' } } }],
    },
    {
      name: 'two lots in place of one',
      form: form({ D8: '为老服务培训', F8: '2项', E18: 6, G18: 1 }),
      findings: [
        {
          at: '绩效目标!F8',
          severity: 'warning',
          fix: { kind: 'suggested', edits: { '绩效目标!F8': '1项' } },
        },
      ],
    },
    {
      name: 'people, where the basis of the quantity counts people',
      form: form({ D8: '为老服务培训', F8: '15人', H18: '在册人数' }),
      findings: [
        {
          at: '绩效目标!F8',
          problem: 'differs',
          severity: 'warning',
          fix: { kind: 'suggested', edits: { '绩效目标!F8': '12人' } },
        },
      ],
    },
    {
      name: 'another number of the multiple in the remark of the row',
      form: form({ F8: '25万场', D18: 6, E18: 0.2, G18: 30, I18: '万场' }),
      findings: [
        {
          at: '绩效目标!F8',
          problem: 'differs',
          severity: 'warning',
          fix: { kind: 'suggested', edits: { '绩效目标!F8': '300000场' } },
        },
      ],
    },
    differs('5套', '4套'),
    differs('≥5套', '≥4套'),
    differs('三套', '4套'),
    differs('6套设备', '4套设备'),
    {
      name: 'a number under a unit in the name',
      form: form({ D6: '助餐点设备采购（套）', F6: 5 }),
      findings: [{ at, severity: 'warning', fix: { kind: 'suggested', edits: { [at]: 4 } } }],
    },
    {
      name: 'a row that counts months: no number to suggest',
      form: form({ F6: '100%', I16: '月' }),
      findings: [{ at, severity: 'warning', says: ['如“4个”'], fix: null }],
    },
    {
      name: 'several rates at once: no single number to suggest',
      form: form({ F6: '采购100%；安装100%' }),
      findings: [{ at, severity: 'warning', fix: null }],
    },
    {
      name: 'a quantity or a price that is 10,000 times too large: nothing is suggested',
      form: form({ G16: 40000 }),
      findings: [{ at, severity: 'warning', says: ['数量是 40000'], fix: null }],
    },
    {
      name: 'a quantity that contradicts its own row: nothing is suggested',
      form: form({ G16: 5 }),
      findings: [{ at, severity: 'warning', says: ['“4套”', '数量是 5', '请核对以哪个为准'], fix: null }],
    },
    {
      name: 'the number in the goal has a unit of measure',
      form: rightForm({
        [OVERVIEW]: { B21: '年内更新助餐点设备4米，完成居家适老化改造并开展培训。', B19: null },
        [TARGETS]: { F6: '100%', G6: null, H16: null, I16: null },
      }),
      findings: [{ at, severity: 'warning', fix: { kind: 'suggested', edits: { [at]: '4米' } } }],
    },
    {
      name: 'an amount of money for teachers',
      form: form({ D8: '邀请名师授课', F8: '25元', G8: '' }),
      findings: [{ at: '绩效目标!F8', severity: 'warning', says: ['是金额，不是数量'], fix: null }],
    },
    {
      name: 'an amount of money for a number of people',
      form: form({ D8: '救助人数', F8: '20万元', G8: '' }),
      findings: [{ at: '绩效目标!F8', severity: 'warning', says: ['是金额，不是数量'], fix: null }],
    },
    {
      name: 'a name that ends the longer name of the only such row',
      form: form({ C16: '微机控制万能试验机', D6: '购置试验机数量', F6: '5台' }),
      findings: [
        { at, severity: 'warning', says: ['数量是 4'], fix: { kind: 'suggested', edits: { [at]: '4台' } } },
      ],
    },
    ...(
      [
        ['40公里', '4公里'],
        ['3800米', '4000米'],
      ] as const
    ).map(([target, after]) => ({
      name: `${target} where the breakdown has 4公里`,
      form: length(target),
      findings: [
        {
          at,
          severity: 'warning' as const,
          says: ['与预算不一致', '数量是 4'],
          fix: { kind: 'suggested' as const, edits: { [at]: after } },
        },
      ],
    })),
    {
      name: 'an area where the breakdown has a length',
      form: length('4平方公里'),
      findings: [{ at, severity: 'warning', says: ['与预算的单位不同', '公里'], fix: null }],
    },
    ...['4倍', '4℃'].map((target) => ({
      name: `${target} where the breakdown has 4 of something`,
      form: form({ F6: target }),
      findings: [{ at, severity: 'warning' as const, says: ['与预算的单位不同', '数量是 4'], fix: null }],
    })),
    {
      name: 'a target in a multiple that the row may count in: no number to suggest',
      form: form({ F6: '5万套' }),
      findings: [{ at, problem: 'differs', severity: 'warning', says: ['数量是 4'], fix: null }],
    },
    {
      name: 'a target that is ten times the number in a column of units',
      form: form({ I15: '单位', I16: '万套', I17: '户', I18: '场', F6: '40万套' }),
      findings: [
        {
          at,
          problem: 'differs',
          severity: 'warning',
          fix: { kind: 'suggested', edits: { [at]: '40000套' } },
        },
      ],
    },
  ],
};
