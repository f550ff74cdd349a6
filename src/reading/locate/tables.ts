/** Finds the tables of a sheet and reads them. */
import { normalizeName } from '../../language/text/text';
import { FIELD_SECTIONS } from '../sections';
import type { ReadTable, TableSection } from '../sections/section';
import { hitsWithin, usedRows, type RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import type { Stretch, TableHeader } from '../sheet/table';
import { findHeaders, type FoundHeader } from './headers';
import { isContinued, projectNameOf } from './mentions';
import { endsTable } from './table-end';

/** A table with the rows from its header to its last row. */
export interface TableOnSheet {
  readonly section: TableSection;
  readonly header: TableHeader;
  readonly rows: RowSpan;
  readonly stretches: readonly Stretch[];
  readonly read: ReadTable;
}

/** The tables of a sheet, from top to bottom. */
export function tablesOf(sheet: Sheet): TableOnSheet[] {
  const headers = findHeaders(sheet);
  const tables: TableOnSheet[] = [];
  let group: FoundHeader[] = [];
  headers.forEach((header, index) => {
    group.push(header);
    const next = headers[index + 1];
    if (next && continues(sheet, group, next)) return;
    const stretches = group.map((own, position) =>
      stretchOf(sheet, own, (group[position + 1]?.top ?? next?.top ?? sheet.grid.lastRow + 1) - 1),
    );
    const [first = header] = group;
    const { section } = header;
    const read = section.read(stretches);
    if (read)
      tables.push({
        section,
        header: first,
        rows: { top: first.top, bottom: read.bottom },
        stretches,
        read,
      });
    group = [];
  });
  return tables;
}

function stretchOf(sheet: Sheet, header: TableHeader, last: number): Stretch {
  const under = sheet.grid.rows.filter((row) => row > header.bottom && row <= last);
  const end = under.findIndex((row) => endsTable(sheet, row));
  return { sheet, header, under, rows: end < 0 ? under : under.slice(0, end) };
}

/** Tells whether a header only repeats that of the table above, after a page break. */
function continues(sheet: Sheet, group: readonly FoundHeader[], next: FoundHeader): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || first.section !== next.section) return false;
  const between = { top: last.bottom + 1, bottom: next.top - 1 };
  const texts = usedRows(sheet, between).flatMap((row) => sheet.grid.placesIn(row).map(({ text }) => text));
  if (texts.some(isContinued)) return true;
  if (FIELD_SECTIONS.some((section) => section.isIn(sheet, between))) return false;
  const hits = hitsWithin(sheet, between);
  const { closingRow } = first.section;
  if (closingRow && hits.some(({ ids, kind }) => ids.has(closingRow) && kind !== 'within')) return false;
  const nameBetween = projectNameOf(sheet, between)?.text;
  const nameAbove = projectNameOf(sheet, { top: 0, bottom: first.top - 1 })?.text;
  return nameBetween === undefined || normalizeName(nameBetween) === normalizeName(nameAbove ?? '');
}
