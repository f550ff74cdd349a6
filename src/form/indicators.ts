/** 绩效目标: the indicator table. */
import type { CellRef } from '../workbook/cell';
import type { NumberCell, TextCell, UnreadCells } from './cells';
import type { TargetValue } from '../language/target-value/value';

/** 一级目标 by meaning, with their printed names for messages; forms may word them differently. */
export const DIMENSION_TITLES = {
  output: '产出目标',
  benefit: '效果目标',
  impact: '影响力目标',
  cost: '成本',
  satisfaction: '满意度',
} as const;

export type DimensionId = keyof typeof DIMENSION_TITLES;

export const DIMENSIONS = Object.keys(DIMENSION_TITLES) as readonly DimensionId[];

/** 二级目标 by meaning, with their printed names for messages; forms may word them differently. */
export const CATEGORY_TITLES = {
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  cost: '成本', // also 经济成本, 社会成本, 生态环境成本
  economic: '经济效益',
  social: '社会效益',
  ecological: '生态效益', // also 生态环境
  sustainability: '可持续影响',
  satisfaction: '满意度', // also 服务对象满意度
  longTerm: '长效管理',
  humanResources: '人力资源',
  cooperation: '部门协助',
  facilities: '配套设施',
  information: '信息共享',
  other: '其他',
} as const;

export type CategoryId = keyof typeof CATEGORY_TITLES;

export const CATEGORIES = Object.keys(CATEGORY_TITLES) as readonly CategoryId[];

/** A level's cell: filled forward from above where blank or merged. */
export interface LevelCell<Id extends string> {
  readonly at: CellRef;
  readonly text: string;
  /** `null` if the words are unknown. */
  readonly id: Id | null;
}

export interface TargetCell extends TextCell {
  readonly value: TargetValue;
  /** `text` with the operator and the unit of separate columns. */
  readonly combined: string;
  /** Cells of separate columns 计算符号 and 计量单位; the value is combined from them and the target. */
  readonly operatorAt?: CellRef;
  readonly unitAt?: CellRef;
  /** Whether a cell beside the target states 定性, so that a number would contradict it. */
  readonly qualitative?: boolean;
}

/** A row of the indicator table. If periods are side by side (年度 beside 全程), the row gives one entry for each. */
export interface Indicator {
  /** 0-based. */
  readonly row: number;
  readonly period: 'annual' | 'overall';
  readonly dimension: LevelCell<DimensionId>;
  readonly category: LevelCell<CategoryId>;
  readonly name: TextCell;
  readonly target: TargetCell;
  /** Absent if the table has no such column. */
  readonly note?: TextCell;
  /** 分值 or 权重 of this row; absent if the table has no such column. */
  readonly weight?: NumberCell;
}

/** Columns without which the indicators can't be checked. */
export type IndicatorColumn = 'dimension' | 'category' | 'name' | 'target';

export interface IndicatorTable {
  /** The header cell of 三级目标, at which findings about the whole table are shown. */
  readonly header: CellRef;
  /** The header cell of 分值 or 权重; absent if the table has no such column. */
  readonly weightHeader?: CellRef;
  readonly missingColumns: readonly IndicatorColumn[];
  /** The levels that the header names; the others were recognized by their words. */
  readonly headerLevels: readonly ('dimension' | 'category')[];
  readonly rows: readonly Indicator[];
  /** Columns with values that were not read. */
  readonly unreadColumns: readonly UnreadCells[];
  /** 主体活动（作业、任务）和对应产出的详细描述; absent if the form has no such field. */
  readonly mainActivity?: TextCell;
  /** 分值 or 权重 beside the levels 一级 and 二级, and their total, if the table has them. */
  readonly parentWeights: readonly {
    readonly level: 'dimension' | 'category' | 'total';
    readonly text: string;
    readonly weight: NumberCell;
    /** The rows to which the weight applies. */
    readonly rows: readonly Indicator[];
  }[];
}
