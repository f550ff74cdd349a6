/** 绩效目标: the indicator table. */
import type { CellRef } from '../workbook/cell';
import type { NumberCell, TextCell } from './cells';
import type { TargetValue } from '../language/target/value';

/** 一级目标 by meaning. `null` where the words are none of these. */
export type DimensionId = 'output' | 'benefit' | 'impact' | 'cost' | 'satisfaction';

/** 二级目标 by meaning. `null` where the words are none of these. */
export type CategoryId =
  | 'quantity' // 数量
  | 'quality' // 质量
  | 'timeliness' // 时效
  | 'cost' // 成本, 经济成本, 社会成本, 生态环境成本
  | 'economic' // 经济效益
  | 'social' // 社会效益
  | 'ecological' // 生态环境, 生态效益
  | 'sustainability' // 可持续影响
  | 'satisfaction' // 满意度, 服务对象满意度
  | 'longTerm' // 长效管理
  | 'humanResources' // 人力资源
  | 'cooperation' // 部门协助
  | 'facilities' // 配套设施
  | 'information' // 信息共享
  | 'other'; // 其他

/** A level's cell: filled forward from above where blank or merged. */
export interface LevelCell<Id extends string> {
  readonly at: CellRef;
  readonly text: string;
  readonly id: Id | null;
}

export interface TargetCell extends TextCell {
  readonly value: TargetValue;
  /** Layouts with 计算符号/指标值/计量单位 in columns of their own: the value was put together from these. */
  readonly operatorAt?: CellRef;
  readonly unitAt?: CellRef;
}

/** A row of the indicator table. Side-by-side periods (年度 beside 全程) give one entry each. */
export interface Indicator {
  /** 0-based. */
  readonly row: number;
  readonly hidden: boolean;
  readonly period: 'annual' | 'overall';
  readonly dimension: LevelCell<DimensionId>;
  readonly category: LevelCell<CategoryId>;
  readonly name: TextCell;
  readonly target: TargetCell;
  /** Absent where the table has no such column. */
  readonly note?: TextCell;
  /** 分值 or 权重 of this row; absent where the table has no such column. */
  readonly weight?: NumberCell;
}

export type IndicatorColumn = 'dimension' | 'category' | 'name' | 'target';

export interface IndicatorTable {
  readonly sheet: string;
  /** The header cell of 三级目标: where findings about the whole table are shown. */
  readonly header: CellRef;
  /** The header cell of 分值 or 权重; absent where the table has no such column. */
  readonly weightHeader?: CellRef;
  readonly missingColumns: readonly IndicatorColumn[];
  readonly rows: readonly Indicator[];
  /** 主体活动（作业、任务）和对应产出的详细描述; absent where the form has no such field. */
  readonly mainActivity?: TextCell;
  /** 分值/权重 written beside 一级 or 二级 levels (parents) and as a total, where the layout has them. */
  readonly parentWeights: readonly {
    readonly level: 'dimension' | 'category' | 'total';
    readonly text: string;
    readonly weight: NumberCell;
    /** Those of the table's rows that it is for. */
    readonly rows: readonly Indicator[];
  }[];
}
