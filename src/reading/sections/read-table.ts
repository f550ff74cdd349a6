/** Reads a table by its kind. */
import { readBreakdown, type ReadBreakdown } from './breakdown/breakdown';
import type { TableId } from '../locate/headers';
import { readIndicators, type ReadIndicators } from './indicators/indicators';
import { readSafeguards, type ReadSafeguards } from './safeguards/safeguards';
import type { Stretch } from '../locate/table';

export type ReadTable = ReadIndicators | ReadBreakdown | ReadSafeguards;

/** The stretches may be of several sheets. `null` when no table can be made out under the headers. */
export function readTable(table: TableId, stretches: readonly Stretch[]): ReadTable | null {
  switch (table) {
    case 'indicators':
      return readIndicators(stretches);
    case 'breakdown':
      return readBreakdown(stretches);
    case 'safeguards':
      return readSafeguards(stretches);
  }
}
