/** What the rows of a breakdown may be. */
import type { BreakdownItem } from '../../../form/breakdown';
import type { NumberCell } from '../../../form/cells';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';

export interface BreakdownRow {
  /** `remark`: its money is counted in another row. `other`: a heading, or nothing that counts. */
  readonly kind: 'item' | 'remark' | 'other';
  readonly row: number;
}

/** 小计 or 合计. */
export interface SummaryRow {
  readonly kind: 'summary';
  readonly sheet: Sheet;
  readonly sums: 'group' | 'total';
  readonly row: number;
  readonly label: Place;
  readonly amount: NumberCell;
}

/** Tells sums from items. */
export function isSummary(row: BreakdownItem | BreakdownRow | SummaryRow): row is SummaryRow {
  return 'kind' in row && row.kind === 'summary';
}
