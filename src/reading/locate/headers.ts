/** Finds the header rows of the three tables. */
import type { SectionId } from '../../form/section';
import type { Place } from '../sheet/grid';
import type { LabelId } from '../sheet/labels';
import type { Sheet } from '../sheet/sheet';

export type TableId = Exclude<SectionId, 'overview'>;

/** One header cell with what it may mean in its table. */
export interface HeaderCell {
  readonly place: Place;
  /** It also is the printed name of a section (绩效指标, 制度保障), perhaps a vertical label beside the table. */
  readonly sectionName: boolean;
  /** Labels of this table only, without the part before the point: `amount`. */
  readonly columns: ReadonlySet<string>;
}

/** A header of one or two rows. */
export interface TableHeader {
  readonly table: TableId;
  readonly top: number;
  readonly bottom: number;
  /** From left to right; where two rows stand above each other, the lower one. */
  readonly cells: readonly HeaderCell[];
}

const PREFIXES: Readonly<Record<TableId, readonly string[]>> = {
  indicators: ['indicator'],
  breakdown: ['breakdown'],
  safeguards: ['safeguard', 'stage'],
};
const TABLES: readonly TableId[] = ['breakdown', 'indicators', 'safeguards'];

/** Columns that tell a table: how many of them must be there, and one group of which at least one must. */
const REQUIRED: Readonly<
  Record<TableId, { readonly of: readonly string[]; readonly count: number; readonly any: readonly string[] }>
> = {
  indicators: {
    of: ['dimension', 'category', 'name', 'target'],
    count: 2,
    // Levels alone are a list to choose from.
    any: ['name', 'target'],
  },
  breakdown: {
    of: ['content', 'item', 'amount', 'unitPrice', 'quantity'],
    count: 3,
    any: ['amount', 'unitPrice'],
  },
  safeguards: { of: ['category', 'document', 'measure', 'stages'], count: 2, any: ['document', 'measure'] },
};

/** Header cells that run further down are vertical labels. */
const MAX_HEADER_ROWS = 3;

/** All table headers of a sheet, from top to bottom. */
export function findHeaders(sheet: Sheet): TableHeader[] {
  const headers: TableHeader[] = [];
  let below = -1;
  for (const row of sheet.grid.rows) {
    if (row <= below) continue;
    const header = headerAt(sheet, row);
    if (!header) continue;
    headers.push(header);
    below = header.bottom;
  }
  return headers;
}

function headerAt(sheet: Sheet, row: number): TableHeader | null {
  const upper = sheet.hitsIn(row);
  if (upper.length < 2) return null;
  const lowerRow = row + 1;
  const lower = isHeaderRow(sheet, lowerRow) ? lowerRow : null;
  let best: TableHeader | null = null;
  for (const table of TABLES) {
    const own = (lower !== null && headerOf(sheet, table, row, lower)) || headerOf(sheet, table, row, null);
    if (own && (!best || tellingColumns(own) > tellingColumns(best))) best = own;
  }
  return best;
}

function headerOf(sheet: Sheet, table: TableId, row: number, lower: number | null): TableHeader | null {
  const upperCells = withoutSectionNames(cellsOf(sheet, table, row));
  const lowerCells = lower === null ? [] : withoutSectionNames(cellsOf(sheet, table, lower));
  const kept = upperCells.filter(
    ({ place }) =>
      !lowerCells.some((cell) => cell.place.column >= place.column && cell.place.column <= place.area.right),
  );
  // The row above a header has columns of its own, or it is no part of the header: a data row of another table.
  if (lowerCells.length > 0 && tellingColumns({ table, cells: kept }) === 0) return null;
  const cells = [...kept, ...lowerCells].sort((a, b) => a.place.column - b.place.column);
  const bottom = Math.max(
    lowerCells.length > 0 ? (lower ?? row) : row,
    ...cells.map(({ place }) => place.area.bottom).filter((last) => last < row + MAX_HEADER_ROWS),
  );
  const header = { table, top: row, bottom, cells };
  const { count, any } = REQUIRED[table];
  const columns = new Set(cells.flatMap((cell) => [...cell.columns]));
  // Beside the table's printed name two columns are enough: 项目支出明细预算, 项目明细, 金额.
  const named = sheet.hitsIn(row).some(({ ids, kind }) => ids.has(`section.${table}`) && kind === 'whole');
  return tellingColumns(header) >= (named ? Math.min(count, ENOUGH_COLUMNS) : count) &&
    any.some((column) => columns.has(column))
    ? header
    : null;
}

/** How many different columns that tell this table the header has. */
function tellingColumns({ table, cells }: Pick<TableHeader, 'table' | 'cells'>): number {
  const { of } = REQUIRED[table];
  return of.filter((column) => cells.some((cell) => cell.columns.has(column))).length;
}

function cellsOf(sheet: Sheet, table: TableId, row: number): HeaderCell[] {
  return sheet
    .hitsIn(row)
    .filter(({ kind }) => kind === 'whole')
    .map(({ place, ids }) => ({
      place,
      columns: columnsOf(table, ids),
      sectionName: [...ids].some((id) => id.startsWith('section.')),
    }))
    .filter(({ columns }) => columns.size > 0);
}

/** The name of a section is no column where another cell is. */
function withoutSectionNames(cells: readonly HeaderCell[]): HeaderCell[] {
  const plain = new Set(
    cells.filter(({ sectionName }) => !sectionName).flatMap(({ columns }) => [...columns]),
  );
  return cells.filter(
    ({ sectionName, columns }) => !sectionName || ![...columns].some((column) => plain.has(column)),
  );
}

function columnsOf(table: TableId, ids: ReadonlySet<LabelId>): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const id of ids) {
    const [prefix = '', name = ''] = id.split('.');
    if (PREFIXES[table].includes(prefix)) columns.add(prefix === 'stage' ? id : name);
  }
  return columns;
}

/** A row that holds nothing but labels of columns or stages: the second row of a header. */
function isHeaderRow(sheet: Sheet, row: number): boolean {
  const places = sheet.grid.placesIn(row);
  return (
    places.length > 0 &&
    places.every((place) =>
      [...sheet.labels.labelsOf(place.text)].some((id) =>
        /^(?:indicator|breakdown|safeguard|stage)\./.test(id),
      ),
    )
  );
}

/** Column headers that belong to one table alone: more than one of them in a row is a broken header. */
const OWN_COLUMNS: Readonly<Partial<Record<LabelId, TableId>>> = {
  'indicator.dimension': 'indicators',
  'indicator.category': 'indicators',
  'breakdown.item': 'breakdown',
  'breakdown.amount': 'breakdown',
  'breakdown.unitPrice': 'breakdown',
  'safeguard.document': 'safeguards',
  'safeguard.measure': 'safeguards',
  'safeguard.stages': 'safeguards',
};
const ENOUGH_COLUMNS = 2;

/** The table that a row looks like a header of, by columns that no other table has, though it may be too little for one. */
export function partialHeader(sheet: Sheet, row: number): TableId | null {
  const counts = new Map<TableId, number>();
  for (const { ids, kind } of sheet.hitsIn(row)) {
    const sections = kind === 'whole' ? new Set([...ids].flatMap((id) => OWN_COLUMNS[id] ?? [])) : [];
    for (const section of sections) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= ENOUGH_COLUMNS)?.[0] ?? null;
}
