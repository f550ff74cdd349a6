/** 项目构成分解: the cost breakdown. */
import type { CellRef } from '../workbook/cell';
import type { NumberCell, TextCell, UnreadCells } from './cells';
import { unitAt, unitInBrackets, type MoneyUnit } from '../language/numbers/units';

/**
 * The columns of the breakdown in reading order with what their cells hold: the name of a thing, a number, or a note.
 * The fields of `BreakdownItem` and how reading treats each column follow from this list.
 */
export const BREAKDOWN_COLUMNS = {
  project: 'name',
  content: 'name',
  item: 'name',
  amount: 'number',
  unitPrice: 'number',
  priceBasis: 'note',
  quantity: 'number',
  unit: 'note',
  quantityBasis: 'note',
  times: 'number',
  furtherTimes: 'number',
  note: 'note',
} as const satisfies Readonly<Record<string, 'name' | 'number' | 'note'>>;

export type BreakdownColumn = keyof typeof BREAKDOWN_COLUMNS;

/** The columns that are recognized by their contents, whatever their headers are. */
export type InferredColumn = 'unit' | 'times' | 'furtherTimes';

/** The columns whose cells hold numbers. */
export type BreakdownNumberColumn = {
  [Column in BreakdownColumn]: (typeof BREAKDOWN_COLUMNS)[Column] extends 'number' ? Column : never;
}[BreakdownColumn];

type ColumnCells = {
  readonly [Column in BreakdownColumn]: Column extends BreakdownNumberColumn ? NumberCell : TextCell;
};

/**
 * The cells of one row; a column that the table does not have is absent. `times` and `furtherTimes` are factors beside
 * 数量 (月数, 天数, 次数). A blank cell of them counts as 1. `unit` is that of 数量.
 */
export interface BreakdownItem
  extends Pick<ColumnCells, 'item' | 'amount'>, Partial<Omit<ColumnCells, 'item' | 'amount'>> {
  /** 0-based. */
  readonly row: number;
  readonly hidden: boolean;
}

/** A 小计 row: the sum of the items of its group. */
export interface BreakdownSubtotal {
  readonly row: number;
  readonly label: TextCell;
  readonly amount: NumberCell;
  /** Some of the breakdown's items. */
  readonly items: readonly BreakdownItem[];
  /** 备注 or 依据 in the same row. */
  readonly notes: readonly TextCell[];
}

export interface BreakdownTotal {
  readonly row: number;
  readonly label: TextCell;
  readonly amount: NumberCell;
  /** 备注 or 依据 in the same row. */
  readonly notes: readonly TextCell[];
}

export interface Breakdown {
  /** The header cell of 明细金额. */
  readonly header: CellRef;
  readonly missingColumns: readonly BreakdownColumn[];
  /** 0-based column of each column found. */
  readonly columns: Readonly<Partial<Record<BreakdownColumn, number>>>;
  /** Columns with values that were not read, if the table lacks columns. */
  readonly unreadColumns: readonly UnreadCells[];
  /** Unit of 明细金额 and 合计. */
  readonly amountUnit: MoneyUnit;
  /** Unit of 单价: the one in its header, otherwise the unit of the amounts. */
  readonly priceUnit: MoneyUnit;
  /** Used rows in order; blank rows, repeated headers and notes are left out. */
  readonly items: readonly BreakdownItem[];
  readonly subtotals: readonly BreakdownSubtotal[];
  /** 金额合计; absent if the table has none. */
  readonly total?: BreakdownTotal;
}

/** The denominator of a price as stated in its cell or its header: 百套 of 元/百套; `null` if neither states one. */
export function denominatorOf(price: NumberCell | undefined): string | null {
  const written = price?.reading.kind === 'number' ? price.reading.unit : undefined;
  return unitAt(written ?? '', 0)?.per ?? unitInBrackets(price?.label ?? '')?.per ?? null;
}
