/** Reads a table by its kind. */
import { readBreakdown, type ReadBreakdown } from './breakdown';
import type { TableId } from './headers';
import { readIndicators, type ReadIndicators } from './indicators';
import { readSafeguards, type ReadSafeguards } from './safeguards';
import type { Sheet } from './sheet';
import type { Stretch } from './table';

export type ReadTable = ReadIndicators | ReadBreakdown | ReadSafeguards;

/** `null` when no table can be made out under the headers. */
export function readTable(sheet: Sheet, table: TableId, stretches: readonly Stretch[]): ReadTable | null {
  switch (table) {
    case 'indicators':
      return readIndicators(sheet, stretches);
    case 'breakdown':
      return readBreakdown(sheet, stretches);
    case 'safeguards':
      return readSafeguards(sheet, stretches);
  }
}
