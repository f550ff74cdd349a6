/** The sections of a declaration. Everything that lists sections is derived from the two lists here. */
import type { Breakdown } from './breakdown';
import type { IndicatorTable } from './indicators';
import type { Overview } from './overview';
import type { SafeguardTable } from './safeguards';

/** The type of what is read of each section. */
export interface SectionTables {
  readonly overview: Overview;
  readonly indicators: IndicatorTable;
  readonly breakdown: Breakdown;
  readonly safeguards: SafeguardTable;
}

export type SectionId = keyof SectionTables;

export type FormTables = Readonly<Partial<SectionTables>>;

interface SectionWords {
  /** The printed name. */
  readonly title: string;
  /** The printed words by which the section is recognized, for messages. */
  readonly recognizedBy: string;
}

/** In the order in which a form is read. */
export const SECTION_WORDS: Readonly<Record<SectionId, SectionWords>> = {
  overview: {
    title: '项目总体情况',
    recognizedBy: '标题“项目总体情况”和“项目名称”“项目负责人”“当年预算”等栏目',
  },
  indicators: {
    title: '绩效目标',
    recognizedBy: '标题“绩效目标”和“一级目标、二级目标、三级目标、目标值”表头',
  },
  breakdown: {
    title: '项目构成分解',
    recognizedBy: '标题“项目构成分解”和“项目明细、明细金额、单价、数量”表头',
  },
  safeguards: {
    title: '制度保障',
    recognizedBy: '标题“制度保障”和“文件名称、具体措施、保障阶段”表头',
  },
};

/** In the order in which a form is read. */
export const SECTION_IDS = Object.keys(SECTION_WORDS) as readonly SectionId[];

/**
 * The result of looking for a section. `read`: its content was read. `missing`: the layout has it, but it was not
 * found. `unreadable`: its title or a part of its header was found, but no table. `prose`: a text instead of a table.
 * `absent`: the layout has no such section, which is not a fault.
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
