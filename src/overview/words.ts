/** The words of the overview, the same in the page, the sheet and the lists. */
import { RULES } from '../rules/registry';
import type { RowStatus } from './rows';
import type { SortKey } from './view';

export const TITLE = '审核汇总';

export const STATUS_TITLES: Readonly<Record<RowStatus, string>> = {
  unusable: '无法读取',
  blocked: '不能提交',
  explain: '需说明',
  ready: '可以提交',
};

/** Headings of the table of forms. */
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

const RULE_TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]));

/** What a rule checks, for a list of faults; the id itself of one that this version does not know. */
export function ruleTitle(id: string): string {
  return RULE_TITLES.get(id) ?? id;
}
