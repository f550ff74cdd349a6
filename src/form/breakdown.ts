/** 项目构成分解: the cost breakdown. */
import type { CellRef } from '../workbook/cell';
import type { NumberCell, TextCell } from './cells';
import type { MoneyUnit } from '../language/numbers/units';

export interface BreakdownItem {
  /** 0-based. */
  readonly row: number;
  readonly hidden: boolean;
  readonly project?: TextCell;
  readonly content?: TextCell;
  readonly item: TextCell;
  readonly amount: NumberCell;
  readonly unitPrice?: NumberCell;
  readonly priceBasis?: TextCell;
  readonly quantity?: NumberCell;
  readonly quantityBasis?: TextCell;
  readonly note?: TextCell;
}

/** A 小计 row: the sum of the items of its group. */
export interface BreakdownSubtotal {
  readonly row: number;
  readonly label: TextCell;
  readonly amount: NumberCell;
  /** Some of the breakdown's items. */
  readonly items: readonly BreakdownItem[];
}

export interface BreakdownTotal {
  readonly row: number;
  readonly label: TextCell;
  readonly amount: NumberCell;
}

export type BreakdownColumn =
  | 'project'
  | 'content'
  | 'item'
  | 'amount'
  | 'unitPrice'
  | 'priceBasis'
  | 'quantity'
  | 'quantityBasis'
  | 'note';

export interface Breakdown {
  readonly sheet: string;
  /** The header cell of 明细金额. */
  readonly header: CellRef;
  readonly missingColumns: readonly BreakdownColumn[];
  /** 0-based column of each column found. */
  readonly columns: Readonly<Partial<Record<BreakdownColumn, number>>>;
  /** Unit of 明细金额 and 合计. */
  readonly amountUnit: MoneyUnit;
  /** Unit of 单价, from its own header where it says so, else that of the amounts. */
  readonly priceUnit: MoneyUnit;
  /** Used rows in order; spare blank rows, repeated headers and notes are left out. */
  readonly items: readonly BreakdownItem[];
  readonly subtotals: readonly BreakdownSubtotal[];
  /** 金额合计; absent where the table has none. */
  readonly total?: BreakdownTotal;
}
