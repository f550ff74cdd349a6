/** Finds the tables of a sheet and reads them. */
import { LIMITS } from '../../form/limits';
import { isBlankText, normalizeName } from '../../language/text/text';
import { FIELD_SECTIONS } from '../sections';
import type { ReadTable, TableSection } from '../sections/section';
import { hitsWithin, placesWithin, type RowSpan } from '../sheet/row-span';
import type { Place } from '../sheet/grid';
import type { Sheet } from '../sheet/sheet';
import { verticalLabel } from '../sheet/vertical-label';
import type { TableBlock, TableHeader } from '../sheet/table';
import type { FoundHeader } from './headers';
import { isContinued, projectNameOf } from './mentions';
import { endsTable, isColumnNumbers, isNote } from './table-end';

/** A table with the rows from its header to its last row. */
export interface TableOnSheet {
  readonly section: TableSection;
  readonly header: TableHeader;
  readonly rows: RowSpan;
  readonly blocks: readonly TableBlock[];
  readonly read: ReadTable;
}

/** The tables under these headers of a sheet, from top to bottom. */
export function tablesOf(sheet: Sheet, headers: readonly FoundHeader[]): TableOnSheet[] {
  const tables: TableOnSheet[] = [];
  let group: FoundHeader[] = [];
  headers.forEach((header, index) => {
    group.push(header);
    const next = headers[index + 1];
    if (next && continues(sheet, group, next)) return;
    const whole = group.map((repeated, position) =>
      blockOf(sheet, repeated, (group[position + 1]?.top ?? next?.top ?? sheet.grid.lastRow + 1) - 1),
    );
    const [first = header] = group;
    const { section } = header;
    const blocks = withinLimits(section, whole);
    const read = section.read(blocks);
    const lastRow = blocks === whole ? undefined : whole.at(-1)?.rows.at(-1);
    if (read)
      tables.push({
        section,
        header: first,
        rows: { top: first.top, bottom: lastRow ?? read.bottom },
        blocks,
        read,
      });
    group = [];
  });
  return tables;
}

/** The number of rows under the headers of a table. */
export function rowsOf(blocks: readonly TableBlock[]): number {
  return blocks.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** UTF-16 units of the words under the headers of a table. */
export function charactersOf(blocks: readonly TableBlock[]): number {
  return blocks.reduce(
    (sum, { sheet, rows }) => rows.reduce((within, row) => within + sheet.grid.charactersIn(row), sum),
    0,
  );
}

/** The number of columns of a table. */
export function columnsOf(blocks: readonly TableBlock[]): number {
  return Math.max(1, ...blocks.map(({ header }) => header.cells.length));
}

/**
 * A table that is too large for a form, cut off after the first row above the limit, so that a ledger with such headers
 * takes no extra time. A form with such a table is refused.
 */
function withinLimits({ limit }: TableSection, blocks: readonly TableBlock[]): readonly TableBlock[] {
  const most = Math.min(LIMITS.rows.most, Math.floor(LIMITS[limit].most / columnsOf(blocks)));
  let [count, characters] = [0, 0];
  const within = blocks.map((block) => {
    const end = block.rows.findIndex((row) => {
      if (count > most || characters > LIMITS.words.most) return true;
      count += 1;
      characters += block.sheet.grid.charactersIn(row);
      return false;
    });
    if (end < 0) return block;
    const rows = block.rows.slice(0, end);
    return { ...block, rows, under: rows };
  });
  return within.every((block, index) => block === blocks[index]) ? blocks : within;
}

function blockOf(sheet: Sheet, header: TableHeader, last: number): TableBlock {
  const below = sheet.grid.rowsWithin(header.bottom + 1, last);
  const under = below[0] !== undefined && isColumnNumbers(sheet, below[0]) ? below.slice(1) : below;
  const beside = labelBeside(sheet, header);
  const notes = under.filter(
    (row, index) => isNote(sheet, row) && continuesTable(sheet, header, under[index + 1]),
  );
  const rows = under.filter((row) => !notes.includes(row));
  const end = rows.findIndex((row) => endsTable(sheet, row) || (beside && beginsBlock(sheet, beside, row)));
  return { sheet, header, under: rows, rows: end < 0 ? rows : rows.slice(0, end) };
}

/** Tells whether a row below a note belongs to the table above it: it fills at least two of the columns and holds no label of a field. */
function continuesTable(sheet: Sheet, { cells }: TableHeader, row: number | undefined): boolean {
  if (row === undefined || endsTable(sheet, row)) return false;
  const places = sheet.grid.placesIn(row);
  const inColumns = places.filter(({ column }) =>
    cells.some(({ place: { area } }) => column >= area.left && column <= area.right),
  );
  return (
    inColumns.length > 1 &&
    inColumns.length === places.length &&
    !places.some((place) => sheet.isLabel(place))
  );
}

/** The vertical label left of a table that begins beside its header. */
function labelBeside(sheet: Sheet, { bottom, cells }: TableHeader): Place | null {
  const left = Math.min(...cells.map(({ place }) => place.column));
  for (let column = left - 1; column >= 0; column -= 1) {
    const label = verticalLabel(sheet.grid, bottom, column);
    if (label && label.area.bottom > bottom) return label;
  }
  return null;
}

/** Tells whether the next vertical label begins in the column of the one beside the table. */
function beginsBlock(sheet: Sheet, beside: Place, row: number): boolean {
  const { area, text } = beside;
  if (row <= area.bottom) return false;
  const next = sheet.grid.place(row, area.left);
  return next.row === row && !isBlankText(next.text) && normalizeName(next.text) !== normalizeName(text);
}

/** Tells whether a header repeats the header of the table above after a page break. */
function continues(sheet: Sheet, group: readonly FoundHeader[], next: FoundHeader): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || first.section !== next.section) return false;
  const between = { top: last.bottom + 1, bottom: next.top - 1 };
  if (placesWithin(sheet, between).some(({ text }) => isContinued(text))) return true;
  if (FIELD_SECTIONS.some((section) => section.isIn(sheet, between))) return false;
  const hits = hitsWithin(sheet, between);
  const { closingRow } = first.section;
  if (closingRow && hits.some(({ ids, kind }) => ids.has(closingRow) && kind !== 'within')) return false;
  const nameBetween = projectNameOf(sheet, between)?.text;
  if (nameBetween === undefined) return true;
  const nameAbove = projectNameOf(sheet, { top: 0, bottom: first.top - 1 })?.text;
  return normalizeName(nameBetween) === normalizeName(nameAbove ?? '');
}
