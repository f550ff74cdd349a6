/**
 * The sections of a declaration: the list that everything else is derived from. A section is a line in each of the three
 * lists here, and a folder of `reading/sections`.
 */
import type { Breakdown } from './breakdown';
import type { IndicatorTable } from './indicators';
import type { Overview } from './overview';
import type { SafeguardTable } from './safeguards';

/** What is read of each section. */
export interface SectionTables {
  readonly overview: Overview;
  readonly indicators: IndicatorTable;
  readonly breakdown: Breakdown;
  readonly safeguards: SafeguardTable;
}

export type SectionId = keyof SectionTables;

/** The sections that a form has. */
export type FormTables = Readonly<Partial<SectionTables>>;

/** Their printed names, in the order in which a form is read. */
export const SECTION_TITLES: Readonly<Record<SectionId, string>> = {
  overview: '项目总体情况',
  indicators: '绩效目标',
  breakdown: '项目构成分解',
  safeguards: '制度保障',
};

/** What each is recognized by, in the words of the printed form. */
export const SECTION_SIGNS: Readonly<Record<SectionId, string>> = {
  overview: '标题“项目总体情况”和“项目名称”“项目负责人”“当年预算”等栏目',
  indicators: '标题“绩效目标”和“一级目标、二级目标、三级目标、目标值”表头',
  breakdown: '标题“项目构成分解”和“项目明细、明细金额、单价、数量”表头',
  safeguards: '标题“制度保障”和“文件名称、具体措施、保障阶段”表头',
};

/** In the order in which a form is read. */
export const SECTION_IDS = Object.keys(SECTION_TITLES) as readonly SectionId[];

/**
 * What became of a section: `read`; `missing` though the layout has it; `unreadable` (its title or part of its header
 * is there, but no table could be made out); `prose`: a text stands where others have a table; `absent`: this layout has no such section, which is no fault.
 */
export type SectionState = 'read' | 'missing' | 'unreadable' | 'prose' | 'absent';

/** Printed words for a section's state. */
export const SECTION_STATE_TITLES: Readonly<Record<SectionState, string>> = {
  read: '已读取',
  missing: '未找到',
  unreadable: '无法识别',
  prose: '只有文字，没有表格',
  absent: '本版式没有',
};
