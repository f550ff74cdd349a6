/** User-visible texts of the overview, the same in page, workbook and CSV. */
import Big from 'big.js';
import { formatAmount } from '../language/numbers/decimal';
import { COMPARISON_TITLE } from '../comparison';
import type { UnusableKind } from './file-report';
import type { FollowUpCounts, FollowUps } from './follow-up';
import type { Counts, OverviewRow, RowStatus } from './rows';
import type { Summary } from './summary';
import type { SortKey } from './view';

export const TITLE = '审核汇总';

export const STATUS_TITLES: Readonly<Record<RowStatus, string>> = {
  unusable: '不能校验',
  blocked: '不能提交',
  explain: '需说明',
  ready: '可以提交',
};

/** Verdict of a row; for an unusable file the kind of its fault. */
export function statusTitle({ status, unusable }: Pick<OverviewRow, 'status' | 'unusable'>): string {
  return unusable === null ? STATUS_TITLES[status] : UNUSABLE_TITLES[unusable];
}

const UNUSABLE_TITLES: Readonly<Record<UnusableKind, string>> = {
  unreadable: '读不了',
  'no-form': '不是申报表',
  'other-format': '请另存为 .xlsx',
};

/** Column titles of the table of forms. */
export const COLUMN_TITLES: Readonly<Record<SortKey, string>> = {
  file: '文件',
  project: '项目名称',
  unit: '申报单位',
  year: '年度',
  budget: '预算（万元）',
  status: '结论',
  errors: '错误',
  warnings: '警告',
  hints: '提示',
  coverage: '可衡量资金（%）',
};

export const NO_PROJECT = '（未填项目名称）';
export const NO_UNIT = '（未写明单位）';
/** Place of a finding without a cell. */
export const WHOLE_FORM = '整张表';
export const NOT_CHECKED = '没有在申报表之间核对。';

export const tableTitles = {
  statuses: '结论与预算',
  problems: '常见问题',
  across: '申报表之间',
  forms: '申报表',
  findings: '问题',
  followUp: '与上次相比',
  years: COMPARISON_TITLE,
  coverage: '资金与绩效对照',
};

export const factWords = {
  time: '校验时间',
  version: '程序版本',
  rules: '规则',
};

export const totalWords = {
  files: '文件',
  /** The number of files and of their outcomes; outcomes without files are left out. */
  filesValue: ({ files, forms, unusableKinds }: Summary): string =>
    [`${files} 个，申报表 ${forms} 份`, ...unusableCounts(unusableKinds)].join('，'),
  findings: '问题',
  findingsValue: ({ errors, warnings, hints, explained }: Counts): string =>
    [
      ...count('错误', errors, ' 项'),
      ...count('警告', warnings, ' 项'),
      ...count('提示', hints, ' 项'),
      ...count('已说明', explained, ' 项'),
    ].join('，') || '没有发现问题',
  rows: '份数',
  forms: '份数',
  places: '处数',
  budgetUnread: '预算未读出（份）',
  total: '合计',
  explained: '已说明',
  reason: '原因',
  noProblems: '没有发现问题。',
  noForms: '没有文件。',
  noFindings: '没有发现问题。',
  more: (problems: number): string => `另有 ${problems} 种问题，见各份申报表。`,
  passed: ({ rules, places }: OverviewRow['passed']): string => `已核对无误：${rules} 条规则，${places} 处。`,
  unchecked: (rules: string, why: string): string => `未核对：${rules}。${why}`,
};

/** `读不了 2`, `不是申报表 1`; kinds without files are left out. */
export function unusableCounts(kinds: Summary['unusableKinds']): string[] {
  return (['unreadable', 'no-form', 'other-format'] as const).flatMap((kind) =>
    count(UNUSABLE_TITLES[kind], kinds[kind]),
  );
}

function count(name: string, value: number, unit = ''): string[] {
  return value === 0 ? [] : [`${name} ${value}${unit}`];
}

export const followUpWords = {
  earlier: '上次问题',
  corrected: '已改',
  explained: '已说明',
  remaining: '未改',
  unchecked: '无法核对',
  added: '新增',
  missing: (forms: FollowUps['missing']): string => {
    const names = forms.map(({ project, file }) => project || file);
    return `上次有、这次没有的申报表 ${names.length} 份：${names.join('、')}。`;
  },
  withoutFindings: (count: number): string => `另有 ${count} 份上次没有意见，这次也没有新增问题。`,
  none: '上次的汇总里没有这些申报表。',
  /** `上次意见的 5 项：已改 4 项，未改 1 项` */
  sentence: ({ earlier, corrected, explained, remaining, unchecked, added }: FollowUpCounts): string => {
    const parts = [
      ...count('已改', corrected, ' 项'),
      ...count('已说明', explained, ' 项'),
      ...count('未改', remaining, ' 项'),
      ...count('无法核对', unchecked, ' 项'),
    ].join('，');
    const before = earlier === 0 ? '上次没有意见' : `上次意见的 ${earlier} 项：${parts}`;
    return added === 0 ? `${before}。` : `${before}；这次新增 ${added} 项。`;
  },
};

export const yearWords = {
  lastBudget: '上年预算（万元）',
  budget: '本年预算（万元）',
  growth: '增减',
  lowered: '目标值降低（个）',
  findings: '需注意（条）',
  lastFile: '上年文件',
  none: '没有与上年对应的申报表。',
  unpaired: (side: string, names: string, count: number): string =>
    `${side}没有对上的 ${count} 份：${names}。`,
  last: '上年',
  current: '本年',
  changes: '变化',
};

export const findingWords = {
  severity: '程度',
  place: '位置',
  message: '内容',
  places: (count: number): string => `${count} 处`,
  fixable: '可直接修正',
  suggested: '有修正建议',
  reasonGiven: (reason: string): string => `说明：“${reason}”`,
  problem: '问题',
  fix: '修正',
  reason: '说明',
};

export const acrossWords = {
  form: (index: number): string => `申报表${'一二三四五六七八九十'[index] ?? String(index + 1)}`,
  more: '其他申报表',
  otherProject: '申报表二项目',
  otherPlace: '申报表二位置',
  otherFile: '申报表二文件',
  none: (forms: number): string =>
    forms < 2 ? '只有一份申报表，不用相互核对。' : `${forms} 份申报表之间没有发现问题。`,
  notApplied: (title: string, why: string): string => `未核对“${title}”：${why}`,
};

/** Formats an amount with separators and all its decimals, two at least (`1,200.00`). @param amount an exact plain decimal */
export function amountText(amount: string): string {
  const value = new Big(amount);
  return formatAmount(value, Math.max(2, value.c.length - value.e - 1));
}
