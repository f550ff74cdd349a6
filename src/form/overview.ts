/** 项目总体情况: people, dates, funds and reasons. */
import type { NumberCell, TextCell } from './cells';
import type { CellRef } from '../workbook/cell';
import type { Choice } from './marks';

/** Fields by their meaning; the printed labels differ between offices. */
export const OVERVIEW_FIELDS = [
  'declaringUnit', // 填报单位, 项目单位, 预算单位
  'competentDepartment', // 主管部门
  'projectName', // 项目名称
  'category', // 项目类别, 项目属性
  'manager', // 项目负责人
  'contact', // 联系人
  'phone', // 联系电话
  'startDate', // 起始日期
  'endDate', // 结束日期
  'period', // 项目期限, 起止日期 in one cell
  'summary', // 项目概况
  'basis', // 立项依据
  'necessity', // 必要性
  'feasibility', // 可行性
  'resources', // 项目相关资源投入和制度建设情况
  'overallGoal', // 项目总目标
  'annualGoal', // 年度绩效目标
  'otherMatters', // 需要说明的其他问题
  'unitHead', // 填报单位负责人 (signature at the foot)
  'preparer', // 填报人
  'preparedDate', // 填报日期
] as const;

export type OverviewFieldId = (typeof OVERVIEW_FIELDS)[number];

/** Fields that hold prose. */
export const NARRATIVE_FIELDS = [
  'summary',
  'basis',
  'necessity',
  'feasibility',
  'resources',
  'overallGoal',
  'annualGoal',
  'otherMatters',
] as const satisfies readonly OverviewFieldId[];

/** Members of 项目资金 by their meaning. */
export const FUNDS = [
  'total', // 项目总预算; 资金总额 if there is also a total of the year
  'currentYear', // 当年预算, 年度资金总额; 资金总额 if the form has no other total
  'fiscal', // 财政拨款
  'upper', // 上级财政拨款
  'own', // 本级财政安排
  'lower', // 下级财政配套
  'other', // 其他资金
] as const;

export type FundId = (typeof FUNDS)[number];

/** A row of 项目资金 with an unknown label, or with a label that another row also has. */
export interface FundRow {
  readonly cell: NumberCell;
  /**
   * The meaning of the row, inferred from its place. `part`: a part of the year's total like 财政拨款 and 其他资金. `detail`: a part of a
   * row above. `year`: the year's total, because its parts add up to it. `unknown`: the place does not decide.
   */
  readonly relation: 'part' | 'detail' | 'year' | 'unknown';
}

export interface Overview {
  /**
   * The fields whose label the form has; a blank value has empty text. 项目负责人及电话 gives `manager` (or `contact`) and
   * `phone` in the same cell.
   */
  readonly fields: Readonly<Partial<Record<OverviewFieldId, TextCell>>>;
  /** The funds whose label the form has. */
  readonly funds: Readonly<Partial<Record<FundId, NumberCell>>>;
  /** Other rows of 项目资金 with an amount, from top to bottom. */
  readonly fundRows: readonly FundRow[];
  /**
   * The total of the longer period and its sources if 中期资金总额 stands beside 年度资金总额, otherwise absent. `funds` holds
   * the year's funds and both totals.
   */
  readonly overallFunds?: Pick<Overview, 'funds' | 'fundRows'>;
  /** The amounts of a row of 项目资金 by periods with their sum, if most rows prove the sum; empty if the form has no such table. */
  readonly periodSums: readonly PeriodSum[];
  /** The steps of 项目实施进度计划, from top to bottom; empty if the form has no such table. */
  readonly schedule: readonly ScheduleStep[];
  /** The boxes of 项目类别, 项目属性 and the like, by label; empty if the field holds words without boxes. */
  readonly categories: readonly CategoryBoxes[];
}

/** A row of 项目资金 by periods: 2025年, 2026年, 合计. */
export interface PeriodSum {
  /** The row's label; `''` if it has none. */
  readonly name: string;
  readonly total: NumberCell;
  /** At least two; blank ones are 0. */
  readonly parts: readonly NumberCell[];
}

/** A row of 项目实施进度计划. */
export interface ScheduleStep {
  /** What is done; absent if the table has no column for it. */
  readonly content?: TextCell;
  /** Absent if the table has only a column of the dates of completion. */
  readonly start?: TextCell;
  readonly end: TextCell;
}

/** Choices of which exactly one is to be ticked. */
export interface CategoryBoxes {
  readonly label: string;
  /** The cell of the first choice. */
  readonly at: CellRef;
  /** At least one. */
  readonly choices: readonly Choice[];
}
