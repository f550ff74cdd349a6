/** 制度保障: the institutional safeguards. */
import type { CellRef } from '../workbook/cell';
import type { TextCell } from './cells';
import type { Mark } from './marks';

/** The stages of a project in their order, with their printed names. */
export const STAGE_TITLES = {
  planning: '立项和计划阶段',
  execution: '实施阶段',
  closing: '收尾和完成阶段',
} as const;

export type Stage = keyof typeof STAGE_TITLES;

export const STAGES = Object.keys(STAGE_TITLES) as readonly Stage[];

export interface Safeguard {
  /** 0-based. */
  readonly row: number;
  /** 类别; a blank or merged cell repeats the one above. */
  readonly category: TextCell;
  readonly document: TextCell;
  readonly measure: TextCell;
  /** A stage is absent if the form has no place for it. */
  readonly stages: Readonly<Partial<Record<Stage, Mark>>>;
}

export type SafeguardColumn = 'category' | 'document' | 'measure' | 'stages';

export interface SafeguardTable {
  /** The header cell of 保障阶段, otherwise of 文件名称. */
  readonly header: CellRef;
  readonly missingColumns: readonly SafeguardColumn[];
  readonly rows: readonly Safeguard[];
}
