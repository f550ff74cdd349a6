/** The four sections of a declaration. */
export type SectionId = 'overview' | 'indicators' | 'breakdown' | 'safeguards';

/** Their printed names. */
export const SECTION_TITLES: Readonly<Record<SectionId, string>> = {
  overview: '项目总体情况',
  indicators: '绩效目标',
  breakdown: '项目构成分解',
  safeguards: '制度保障',
};

/**
 * What became of a section: `read`; `missing` though the layout has it; `unreadable` (its title or part of its header
 * is there, but no table could be made out); `absent`: this layout has no such section, which is no fault.
 */
export type SectionState = 'read' | 'missing' | 'unreadable' | 'absent';
