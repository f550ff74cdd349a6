/** Builds snapshots from short descriptions of sheets. */
import type { CellRef } from '../../src/workbook/cell';
import { placeOf } from '../../src/workbook/sketch';

export * from '../../src/workbook/sketch';

/** The cell of `表!格`. */
export function refOf(place: string): CellRef {
  const [sheet = '', address = ''] = place.split('!');
  return { sheet, ...placeOf(address) };
}
