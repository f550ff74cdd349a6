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
  readonly hidden: boolean;
  /** 类别, filled forward where blank or merged. */
  readonly category: TextCell;
  readonly document: TextCell;
  readonly measure: TextCell;
  /** Absent members: the form has no place for that stage. */
  readonly stages: Readonly<Partial<Record<Stage, Mark>>>;
}

export type SafeguardColumn = 'category' | 'document' | 'measure' | 'stages';

export interface SafeguardTable {
  readonly sheet: string;
  /** The header cell of 保障阶段, else of 文件名称. */
  readonly header: CellRef;
  readonly missingColumns: readonly SafeguardColumn[];
  readonly rows: readonly Safeguard[];
}
