import { SHANGHAI } from '../../../src/profiles/shanghai';
import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';
import { workbookOf } from '../../support/snapshots';

type Cells = Patch[string];
const form = (cells: Cells) => rightForm({ [TARGETS]: cells });
const at = '绩效目标!F13';

const share = (target: Cells[string], name = '老年人满意度'): ValidCase => ({
  name: `${name} ${JSON.stringify(target)}`,
  form: form({ D13: name, F13: target }),
  places: 1,
});
/** An indicator that this rule does not check. */
const other = (target: Cells[string], name: string): ValidCase => ({
  ...share(target, name),
  places: 0,
  status: 'not-applicable',
});
const wrong = (target: Cells[string], after: string, says: string[] = []): InvalidCase => ({
  name: JSON.stringify(target),
  form: form({ F13: target }),
  findings: [
    { at, says: ['第13行“老年人满意度”', ...says], fix: { kind: 'suggested', edits: { [at]: after } } },
  ],
});
/** A score instead of a share. @param after the suggested share */
const score = (target: string, after: string): InvalidCase => ({
  name: `the score ${target}`,
  form: form({ F13: target }),
  findings: [
    {
      at,
      problem: 'score',
      severity: 'warning',
      says: ['是分数', `“${after}”`],
      fix: { kind: 'suggested', edits: { [at]: after } },
    },
  ],
});

/** Operator, value and unit in separate columns. */
const columns = (operator: Cells[string], value: Cells[string], unit: Cells[string]) =>
  workbookOf({
    表: {
      A1: '项目支出绩效目标申报表',
      A2: '（2026年度）',
      A3: '项目名称',
      B3: '社区为老服务提升项目',
      A5: '一级指标',
      B5: '二级指标',
      C5: '三级指标',
      D5: '计算符号',
      E5: '指标值',
      F5: '计量单位',
      A6: '产出指标',
      B6: '数量指标',
      C6: '更新设备',
      D6: '=',
      E6: 4,
      F6: '套',
      A7: '满意度指标',
      B7: '服务对象满意度',
      C7: '老年人满意度',
      D7: operator,
      E7: value,
      F7: unit,
    },
  });

export const cases: RuleCases = {
  valid: [
    { name: 'a share', form: rightForm(), places: 1 },
    share('≥90%≤100%'),
    share('≥90', '老年人满意度（%）'),
    share(90, '老年人满意度（%）'),
    share('≥95%'),
    share('>92%'),
    share('>=98%'),
    share('95%以上'),
    share('达到90%以上'),
    share('≥90.00(%)'),
    share('≥９０％'),
    share('不低于90%'),
    share('95%'),
    share('95%±2%'),
    share('≥90%，问卷100份'),
    share({ value: 0.95, numberFormat: '0%' }),
    share('居民≥90%；物业≥85%'),
    share('≥90分', '满意度测评得分'),
    { name: 'with operator and unit in separate columns', form: columns('≥', 90, '%'), places: 1 },
    other('4次', '满意度测评'),
    other('100%', '满意度调查完成率'),
    other('≥300份', '满意度问卷'),
    other('≤2%', '居民不满意率'),
    other('≤5件', '投诉件数'),
    share('≥95%', '投诉处理满意率'),
    other('≥**%', '老年人满意度'),
  ],
  invalid: [
    wrong('满意', '≥90%', ['不是比率', '“≥90%”']),
    wrong('非常满意', '≥90%'),
    wrong('提升', '≥90%'),
    wrong('≥120%', '≥90%', ['0% 到 100%']),
    wrong('95', '≥95%', ['百分号']),
    wrong(0.95, '≥95%', ['百分号']),
    wrong('≤95%', '≥95%', ['方向']),
    wrong('4次', '≥90%'),
    score('≥92分', '≥92%'),
    score('≥4.5分', '≥90%'),
    score('4.8分（5分制）', '≥90%'),
    wrong('9', '≥90%', ['百分号']),
    {
      name: 'filed under 社会效益',
      form: form({ D12: '居民满意度', F12: '满意' }),
      places: 2,
      findings: [{ at: '绩效目标!F12', fix: { kind: 'suggested', edits: { '绩效目标!F12': '≥90%' } } }],
    },
    {
      name: 'filed under 数量',
      form: form({ D8: '学员满意率', F8: '较高' }),
      findings: [{ at: '绩效目标!F8' }],
    },
    {
      name: 'recognized by its target alone',
      form: form({ D12: '老年人评价', F12: '满意' }),
      findings: [{ at: '绩效目标!F12' }],
    },
    {
      name: 'the threshold is a setting',
      form: form({ F13: '满意' }),
      profile: { ...SHANGHAI, satisfactionThreshold: 85 },
      findings: [{ at, says: ['“≥85%”'], fix: { kind: 'suggested', edits: { [at]: '≥85%' } } }],
    },
    {
      name: 'a suggestion is not below the minimum of the office',
      form: form({ F13: '满意' }),
      profile: { ...SHANGHAI, satisfactionMinimum: 95 },
      findings: [{ at, says: ['“≥95%”'], fix: { kind: 'suggested', edits: { [at]: '≥95%' } } }],
    },
    {
      name: 'a word in a layout with columns for operator and unit',
      form: columns(null, '满意', null),
      findings: [
        {
          at: '表!E7',
          says: ['“满意”'],
          fix: { kind: 'suggested', edits: { '表!D7': '≥', '表!E7': '90', '表!F7': '%' } },
        },
      ],
    },
    {
      name: 'the cell of the operator is corrected',
      form: columns('≤', 90, '%'),
      findings: [{ at: '表!E7', says: ['“≤90%”'], fix: { kind: 'suggested', edits: { '表!D7': '≥' } } }],
    },
    {
      name: 'a list of several targets: nothing to suggest',
      form: form({ F13: '居民≥90%；物业满意' }),
      findings: [{ at, fix: null }],
    },
    {
      name: 'a share below the minimum of the office',
      form: form({ F13: '≥90%' }),
      profile: { ...SHANGHAI, satisfactionMinimum: 95 },
      findings: [
        {
          at,
          problem: 'low',
          says: ['低于本单位要求的 95%'],
          fix: { kind: 'suggested', edits: { [at]: '≥95%' } },
        },
      ],
    },
  ],
};
