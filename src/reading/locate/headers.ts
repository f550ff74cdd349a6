/** Finds the header rows of tables. */
import { stripInvisible } from '../../language/text/text';
import { TABLE_SECTIONS } from '../sections';
import type { TableSection } from '../sections/section';
import { kindOf, nameOf, type LabelId } from '../sheet/labels';
import type { Place } from '../sheet/grid';
import type { Sheet } from '../sheet/sheet';
import type { HeaderCell, TableHeader } from '../sheet/table';

export interface FoundHeader extends TableHeader {
  readonly section: TableSection;
}

/** Cells that span more rows are vertical labels. */
const MAX_HEADER_ROWS = 3;
const MIN_COLUMNS = 2;

/** All table headers of a sheet, from top to bottom; for a table without a header row, a header derived from its contents. */
export function findHeaders(sheet: Sheet): FoundHeader[] {
  const headers: FoundHeader[] = [];
  let below = -1;
  for (const row of sheet.grid.wordRows) {
    if (row <= below) continue;
    const header = sidewaysHeaderAt(sheet, row) ?? headerAcrossAt(sheet, row) ?? headerAt(sheet, row);
    if (!header) continue;
    headers.push(header);
    below = header.bottom;
  }
  const unheaded = TABLE_SECTIONS.flatMap((section) => {
    const header = headers.some((one) => one.section === section) ? null : section.headerOfRows?.(sheet);
    return header ? [{ section, ...header }] : [];
  });
  return [...headers, ...unheaded].sort((a, b) => a.top - b.top);
}

/** A vertical header has at least this many labels below each other. */
const SIDEWAYS = 3;
/** More labels below each other are not a header. */
const MAX_SIDEWAYS = 30;

/**
 * A vertical header: the rows of the table are written as columns: 一级指标, 二级指标, 三级指标 and 指标值 below each other. `null` if
 * none begins in the row.
 */
function sidewaysHeaderAt(sheet: Sheet, row: number): FoundHeader | null {
  for (const { place, kind } of sheet.hitsIn(row)) {
    const isFirst = row === 0 || !isColumnLabel(sheet, sheet.grid.place(row - 1, place.column));
    if (kind !== 'whole' || !isColumnLabel(sheet, place) || !isFirst) continue;
    const labels = [place];
    for (let next = row + 1; next <= sheet.grid.lastRow && labels.length <= MAX_SIDEWAYS; next += 1) {
      const below = sheet.grid.place(next, place.column);
      if (below.row !== next || !isColumnLabel(sheet, below)) break;
      labels.push(below);
    }
    const section = TABLE_SECTIONS.find(({ readsSideways }) => readsSideways);
    // If 一级, 二级 and 三级 repeat, they are the levels of the rows and not a header.
    const isRepeated = new Set(labels.map(({ words }) => words)).size < labels.length;
    if (!section || isRepeated || labels.length < SIDEWAYS || labels.length > MAX_SIDEWAYS) continue;
    const cells = labels.flatMap((label) =>
      cellsOf(sheet, section, label.row).filter((cell) => cell.place.column === label.column),
    );
    const columns = new Set(cells.flatMap((cell) => [...cell.columns]));
    const isComplete = section.header.anyOf.some((column) => columns.has(column));
    if (isComplete && countIdentifying({ section, cells }) >= SIDEWAYS)
      return { section, top: row, bottom: row + labels.length - 1, cells, isSideways: true };
  }
  return null;
}

function headerAcrossAt(sheet: Sheet, row: number): FoundHeader | null {
  for (const section of TABLE_SECTIONS) {
    const header = section.headerAcross?.(sheet, row);
    if (header) return { section, ...header };
  }
  return null;
}

function headerAt(sheet: Sheet, row: number): FoundHeader | null {
  const upper = sheet.hitsIn(row);
  // A row without the label of a column is not a header.
  if (upper.length < 2 || !upper.some(({ kind, ids }) => kind === 'whole' && [...ids].some(isOfHeader)))
    return null;
  const lowerRow = row + 1;
  const spread = spreadHeader(sheet, row);
  const lower = spread || isHeaderRow(sheet, lowerRow) ? lowerRow : null;
  let best: FoundHeader | null = null;
  for (const section of TABLE_SECTIONS) {
    const header =
      (lower !== null && headerOf(sheet, section, row, lower, spread)) ||
      headerOf(sheet, section, row, null, null);
    if (header && (!best || isBetter(header, best))) best = header;
  }
  return best;
}

/** The header with more identifying columns is better; if equal, that of the section that requires more columns. */
function isBetter(header: FoundHeader, than: FoundHeader): boolean {
  const more = countIdentifying(header) - countIdentifying(than);
  return more !== 0 ? more > 0 : header.section.header.minimum > than.section.header.minimum;
}

function headerOf(
  sheet: Sheet,
  section: TableSection,
  row: number,
  lower: number | null,
  spread: Spread | null,
): FoundHeader | null {
  const upperCells = withoutSectionNames(cellsOf(sheet, section, row)).map((cell) => widened(cell, spread));
  const lowerCells = lower === null ? [] : withoutSectionNames(cellsOf(sheet, section, lower));
  const kept = upperCells.filter(
    ({ place }) =>
      !lowerCells.some((cell) => cell.place.column >= place.column && cell.place.column <= place.area.right),
  );
  // An upper row without columns of its section is a data row of another table.
  if (lowerCells.length > 0 && countIdentifying({ section, cells: upperCells }) === 0) return null;
  const cells = [...kept, ...lowerCells].sort((a, b) => a.place.column - b.place.column);
  const bottom = Math.max(
    lowerCells.length > 0 || spread ? (lower ?? row) : row,
    ...cells.map(({ place }) => place.area.bottom).filter((last) => last < row + MAX_HEADER_ROWS),
  );
  const header = { section, top: row, bottom, cells };
  const { minimum, anyOf, sure } = section.header;
  const columns = new Set(cells.flatMap((cell) => [...cell.columns]));
  // If the row also names the section or has a header that only it has, two columns are enough: 项目支出明细预算, 项目明细, 金额.
  const named =
    cells.some(({ place }) => sure?.test(stripInvisible(place.text))) ||
    sheet.hitsIn(row).some(({ ids, kind }) => ids.has(`section.${section.id}`) && kind === 'whole');
  return countIdentifying(header) >= (named ? Math.min(minimum, MIN_COLUMNS) : minimum) &&
    anyOf.some((column) => columns.has(column))
    ? header
    : null;
}

function countIdentifying({ section, cells }: Pick<FoundHeader, 'section' | 'cells'>): number {
  return section.header.identifying.filter((column) => cells.some((cell) => cell.columns.has(column))).length;
}

function cellsOf(sheet: Sheet, section: TableSection, row: number): HeaderCell[] {
  return sheet
    .hitsIn(row)
    .filter(({ kind }) => kind === 'whole')
    .map(({ place, ids }) => ({
      place,
      columns: columnsOf(section, ids),
      sectionName: [...ids].some((id) => sheet.labels.roleOf(id) === 'title'),
    }))
    .filter(({ columns }) => columns.size > 0);
}

/** Drops cells with the name of a section if another cell stands for the same column. */
function withoutSectionNames(cells: readonly HeaderCell[]): HeaderCell[] {
  const plain = new Set(
    cells.filter(({ sectionName }) => !sectionName).flatMap(({ columns }) => [...columns]),
  );
  return cells.filter(
    ({ sectionName, columns }) => !sectionName || ![...columns].some((column) => plain.has(column)),
  );
}

function columnsOf({ header: { kinds } }: TableSection, ids: ReadonlySet<LabelId>): ReadonlySet<string> {
  const ofSection = [...ids].filter((id) => kinds.includes(kindOf(id)));
  return new Set(ofSection.map((id) => (kindOf(id) === kinds[0] ? nameOf(id) : id)));
}

/** A header cell that names several columns, merged or not. */
interface Spread {
  readonly column: number;
  /** The last of its columns. */
  readonly right: number;
}

/** Longer texts in the second row of a header are values. */
const MAX_SHORT = 6;

/**
 * The label that is the common header of several columns: below it are short words without digits, the first in its
 * column, the others below its merged area or below blank cells: 评价标准 above 优, 良, 中, 差. Other cells of the lower row
 * are labels of columns. `null` if it is a row of values.
 */
function spreadHeader(sheet: Sheet, row: number): Spread | null {
  const places = sheet.grid.placesIn(row + 1).filter((place) => !isColumnLabel(sheet, place));
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || places.length < 2) return null;
  const isShort = ({ text }: Place): boolean => text.trim().length <= MAX_SHORT && !/[\d０-９]/.test(text);
  const upper = sheet
    .hitsIn(row)
    .find(({ place, kind }) => kind === 'whole' && place.column === first.column);
  const { left, right } = upper?.place.area ?? { left: -1, right: -1 };
  const isSpread =
    left === first.column &&
    places.every(isShort) &&
    places.slice(1).every(({ column }) => column <= right || sheet.grid.isBlank(row, column));
  return isSpread ? { column: first.column, right: Math.max(right, last.column) } : null;
}

function widened(cell: HeaderCell, spread: Spread | null): HeaderCell {
  if (cell.place.column !== spread?.column) return cell;
  const { area } = cell.place;
  return { ...cell, place: { ...cell.place, area: { ...area, right: spread.right } } };
}

/** Tells whether a row is the second row of a header: it holds only labels of columns, or texts ending in 值 (2024年实际值). */
function isHeaderRow(sheet: Sheet, row: number): boolean {
  const places = sheet.grid.placesIn(row);
  const isLabel = (place: Place): boolean => isColumnLabel(sheet, place);
  return places.some(isLabel) && places.every((place) => isLabel(place) || /值\s*$/.test(place.text));
}

function isColumnLabel(sheet: Sheet, { words }: Place): boolean {
  return [...sheet.labels.labelsOf(words)].some(isOfHeader);
}

function isOfHeader(id: LabelId): boolean {
  return TABLE_SECTIONS.some(({ header }) => header.kinds.includes(kindOf(id)));
}

/** The section of an incomplete header, by columns that no other section has; `null` if the row is not one. */
export function partialHeader(sheet: Sheet, row: number): TableSection | null {
  const hits = sheet.hitsIn(row);
  if (hits.length < MIN_COLUMNS) return null;
  const counts = new Map<TableSection, number>();
  for (const { ids, kind } of hits) {
    for (const section of kind === 'whole' ? TABLE_SECTIONS : []) {
      const { exclusive, kinds } = section.header;
      if (exclusive.some((column) => ids.has(`${kinds[0] ?? ''}.${column}`)))
        counts.set(section, (counts.get(section) ?? 0) + 1);
    }
  }
  return [...counts].find(([, count]) => count >= MIN_COLUMNS)?.[0] ?? null;
}
