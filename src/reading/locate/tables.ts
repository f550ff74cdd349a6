/** Finds the tables of a sheet and reads them. */
import { normalizeName } from '../../language/text/text';
import { hasOverview } from './evidence';
import { findHeaders, type TableHeader } from './headers';
import { isContinued, projectNameOf } from './mentions';
import { readTable, type ReadTable } from '../sections/read-table';
import { hitsWithin, usedRows, type RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import type { Stretch } from './table';

/** A table with the rows from its header to its last row. */
export interface TableOnSheet {
  readonly header: TableHeader;
  readonly rows: RowSpan;
  readonly stretches: readonly Stretch[];
  readonly read: ReadTable;
}

/** The tables of a sheet, from top to bottom. */
export function tablesOf(sheet: Sheet): TableOnSheet[] {
  const headers = findHeaders(sheet);
  const tables: TableOnSheet[] = [];
  let group: TableHeader[] = [];
  headers.forEach((header, index) => {
    group.push(header);
    const next = headers[index + 1];
    if (next && continues(sheet, group, next)) return;
    const stretches = group.map((own, position) => ({
      sheet,
      header: own,
      top: own.bottom + 1,
      bottom: (group[position + 1]?.top ?? next?.top ?? sheet.grid.lastRow + 1) - 1,
    }));
    const [first = header] = group;
    const read = readTable(header.table, stretches);
    if (read) tables.push({ header: first, rows: { top: first.top, bottom: read.bottom }, stretches, read });
    group = [];
  });
  return tables;
}

/** Tells whether a header only repeats that of the table above, after a page break. */
function continues(sheet: Sheet, group: readonly TableHeader[], next: TableHeader): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || first.table !== next.table) return false;
  const between = { top: last.bottom + 1, bottom: next.top - 1 };
  const texts = usedRows(sheet, between).flatMap((row) => sheet.grid.placesIn(row).map(({ text }) => text));
  if (texts.some(isContinued)) return true;
  if (hasOverview(sheet, between)) return false;
  const hits = hitsWithin(sheet, between);
  if (first.table === 'breakdown' && hits.some(({ ids, kind }) => ids.has('row.total') && kind !== 'within'))
    return false;
  const nameBetween = projectNameOf(sheet, between)?.text;
  const nameAbove = projectNameOf(sheet, { top: 0, bottom: first.top - 1 })?.text;
  return nameBetween === undefined || normalizeName(nameBetween) === normalizeName(nameAbove ?? '');
}
