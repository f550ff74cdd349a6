import { rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf } from '../../support/snapshots';

const form = (cells: Record<string, string | number | null>) => rightForm({ [TARGETS]: cells });

/** A column for each place, the last one for the whole county; every target except those of the first row is filled in. */
const places = (first: readonly (string | null)[]) =>
  workbookOf({
    表: {
      A1: '项目支出绩效目标申报表',
      A2: '（2026年度）',
      A3: '项目名称',
      B3: '社区为老服务提升项目',
      ...{ A5: '一级指标', B5: '二级指标', C5: '三级指标' },
      ...Object.fromEntries(
        ['甲县', '乙县', '丙县', '合计'].flatMap((place, index): [string, string | null][] => {
          const column = 'DEFG'.charAt(index);
          const others = [7, 8, 9].map((row): [string, string] => [`${column}${row}`, '4套']);
          return [[`${column}5`, place], [`${column}6`, first[index] ?? null], ...others];
        }),
      ),
      ...{ A6: '产出指标', B6: '数量指标', C6: '更新设备' },
      ...{ C7: '新建设备', C8: '维修设备', C9: '租用设备' },
    },
  });

/** 全程 beside 年度, as in the national layout; those of the first row are filled in. */
const sideBySide = (
  overall: string | null,
  annual: string | null,
  others: readonly (string | null)[] = [],
  name = '验收合格率',
) =>
  workbookOf({
    表: {
      A1: '项目支出绩效目标申报表',
      A2: '（2026年度）',
      A3: '项目名称',
      B3: '社区为老服务提升项目',
      A5: '一级指标',
      B5: '二级指标',
      C5: '三级指标',
      D5: '全程指标值',
      E5: '年度指标值',
      A6: '产出指标',
      B6: '数量指标',
      C6: '更新设备',
      D6: '12套',
      E6: '4套',
      B7: '质量指标',
      C7: name,
      D7: overall,
      E7: annual,
      ...Object.fromEntries(
        others.flatMap((other, index) => [
          [`C${index + 8}`, `故障率${index + 1}`],
          [`D${index + 8}`, other],
          [`E${index + 8}`, '≤5%'],
        ]),
      ),
    },
  });

export const cases: RuleCases = {
  valid: [
    { name: 'names and targets in every row', form: rightForm(), places: 9 },
    { name: 'a target that is a number', form: form({ F6: 4, D6: '助餐点设备采购（套）' }) },
    {
      name: '预算执行率 in the column of a level',
      form: form({ C13: '预算执行率', D13: null, F13: '100%' }),
    },
    { name: 'a target of 0', form: form({ D12: '安全事故数（起）', F12: 0 }) },
    { name: 'a blank target for the whole project beside the annual target', form: sideBySide(null, '100%') },
    {
      name: 'few targets for the whole project beside the annual targets',
      form: sideBySide(null, '100%', ['≤3%', null, '≤3%']),
    },
    {
      name: '`/` if the whole project has no target',
      form: sideBySide('/', '100%', ['≤3%', '≤3%']),
    },
    { name: 'a dash for the year beside the target of the whole project', form: sideBySide('100%', '—') },
    {
      name: 'blank targets of all places for an indicator about the whole',
      form: places([null, null, null, '2套']),
    },
  ],
  invalid: [
    {
      name: 'no target for the year beside the target of the whole project',
      form: sideBySide('100%', null),
      findings: [{ at: '表!E7', says: ['第7行“验收合格率”'] }],
    },
    {
      name: 'one blank target among the targets for the whole project',
      form: sideBySide(null, '100%', ['≤3%', '≤3%']),
      findings: [
        { at: '表!D7', severity: 'warning', says: ['第7行“验收合格率”', '“全程指标值”', '多数指标已经填写'] },
      ],
    },
    {
      name: 'both periods blank: one finding names both',
      form: sideBySide(null, null, ['≤3%', '≤3%']),
      findings: [
        {
          at: '表!D7',
          problem: 'target',
          says: ['第7行“验收合格率”没有填写目标值', '同一行的 E7（年度指标值）也是如此'],
          fix: null,
        },
      ],
    },
    {
      name: 'no target for the year, and a column for the whole project that is left blank',
      form: sideBySide(null, null, [null, null]),
      findings: [{ at: '表!E7', problem: 'target', says: ['第7行“验收合格率”没有填写目标值，请补上。'] }],
    },
    {
      name: 'blank for two places: one warning names both',
      form: places([null, '2套', null, '2套']),
      findings: [
        {
          at: '表!D6',
          problem: 'forgotten',
          severity: 'warning',
          says: ['第6行“更新设备”的“甲县”没有填写', '同一行的 F6（丙县）也是如此'],
        },
      ],
    },
    {
      name: 'blank in two rows: one finding for each row',
      form: sideBySide(null, '100%', ['≤3%', null, '≤3%', '≤3%', '≤3%', '≤3%']),
      findings: [
        { at: '表!D7', problem: 'forgotten', severity: 'warning', says: ['多数指标已经填写'] },
        { at: '表!D9', problem: 'forgotten', severity: 'warning', says: ['多数指标已经填写'] },
      ],
    },
    {
      name: 'an indicator without a target',
      form: form({ F8: null }),
      findings: [{ at: '绩效目标!F8', says: ['第8行“为老服务培训”', '目标值'], fix: null }],
    },
    { name: 'white space is not a target', form: form({ F8: '　 ' }), findings: [{ at: '绩效目标!F8' }] },
    { name: 'a dash is not a target', form: form({ F8: '——' }), findings: [{ at: '绩效目标!F8' }] },
    {
      name: 'a target without an indicator',
      form: form({ D7: null }),
      findings: [{ at: '绩效目标!D7', says: ['第7行', '“20户”', '三级目标'], fix: null }],
    },
    {
      name: 'targets of two periods without an indicator',
      form: sideBySide('100%', '≥95%', [], ''),
      findings: [{ at: '表!C7', problem: 'name', says: ['第7行的目标值“100%”、“≥95%”没有写明'], fix: null }],
    },
  ],
};
