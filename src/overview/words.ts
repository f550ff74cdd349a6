/** User-visible texts of the overview, shared by page, workbook and CSV. */
import Big from 'big.js';
import { formatAmount } from '../language/numbers/decimal';
import { RULES } from '../rules/registry';
import { SET_RULES } from '../rules/set-registry';
import type { Counts, RowStatus } from './rows';
import type { SortKey } from './view';

export const TITLE = '审核汇总';

export const STATUS_TITLES: Readonly<Record<RowStatus, string>> = {
  unusable: '无法读取',
  blocked: '不能提交',
  explain: '需说明',
  ready: '可以提交',
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
};

export const NO_PROJECT = '（未填项目名称）';
export const NO_UNIT = '（未填单位）';
/** Place of a finding without a cell. */
export const WHOLE_FORM = '整张表';
export const NOT_CHECKED = '没有在申报表之间核对。';

export const tableTitles = {
  statuses: '结论与预算',
  faults: '常见问题',
  across: '申报表之间',
  forms: '申报表',
  findings: '问题',
};

export const factWords = {
  time: '校验时间',
  version: '程序版本',
  rules: '规则设置',
  ownLayout: '按各表的版式和年度选择',
};

export const totalWords = {
  files: '文件',
  filesValue: (files: number, forms: number, unusable: number): string =>
    `${files} 个，申报表 ${forms} 份${unusable > 0 ? `，无法读取 ${unusable} 个` : ''}`,
  findings: '问题',
  findingsValue: ({ errors, warnings, hints, explained }: Counts): string =>
    `错误 ${errors} 项，警告 ${warnings} 项，提示 ${hints} 项${explained > 0 ? `，已说明 ${explained} 项` : ''}`,
  rows: '份数',
  forms: '份数',
  places: '处数',
  unread: '没有读到预算的',
  total: '合计',
  explained: '已说明',
  reason: '原因',
  noFaults: '没有发现问题。',
  noForms: '没有文件。',
  noFindings: '没有发现问题。',
  budgetChart: '各结论的预算（万元）',
  faultChart: '涉及份数最多的问题',
  share: (percent: string): string => `${percent}%`,
  more: (rules: number): string => `另有 ${rules} 条规则发现问题，见各份申报表。`,
};

export const findingWords = {
  severity: '程度',
  place: '位置',
  message: '内容',
  rule: '规则',
  fix: '修正',
  reason: '说明',
};

export const acrossWords = {
  otherFile: '另一处文件',
  otherProject: '另一处项目',
  otherPlace: '另一处位置',
  none: (forms: number): string =>
    forms < 2 ? '只有一份申报表，不用相互核对。' : `${forms} 份申报表之间没有发现问题。`,
  notApplied: (title: string, why: string): string => `未核对“${title}”：${why}`,
};

const RULE_TITLES: ReadonlyMap<string, string> = new Map(
  [...RULES, ...SET_RULES].map(({ id, title }) => [id, title]),
);

/** Title of a rule; the id itself for a rule that this version does not know. */
export function ruleTitle(id: string): string {
  return RULE_TITLES.get(id) ?? id;
}

/** Formats an amount with separators and all its decimals, two at least (`1,200.00`). @param amount an exact plain decimal */
export function amountText(amount: string): string {
  const value = new Big(amount);
  return formatAmount(value, Math.max(2, value.c.length - value.e - 1));
}
