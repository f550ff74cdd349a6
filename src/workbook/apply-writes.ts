/** What a workbook looks like after cells have been written, as plain data. */
import { MAX_COLUMNS, cellKey } from './a1';
import { isFormula, type CellContent } from './cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';
import { dependentsOf } from './stale';
import type { CellWrite } from './workbook';

/**
 * The snapshot after the writes; the one given stays as it is. Nothing is calculated: a formula that was written, and
 * every formula that depends on a written cell, has no cached result afterwards. Writes to sheets that do not exist
 * are left out; of several writes to one cell the last stands.
 */
export function applyWrites(snapshot: WorkbookSnapshot, writes: readonly CellWrite[]): WorkbookSnapshot {
  const bySheet = new Map<string, Map<number, CellWrite>>();
  for (const write of writes) {
    const cells = bySheet.get(write.at.sheet) ?? new Map<number, CellWrite>();
    cells.set(indexOf(write.at), write);
    bySheet.set(write.at.sheet, cells);
  }
  const written = snapshot.sheets.map((sheet) => {
    const cells = bySheet.get(sheet.name);
    return cells ? writeSheet(sheet, cells) : sheet;
  });
  const stale = dependentsOf(
    writes.map((write) => write.at),
    written,
  );
  return { ...snapshot, sheets: stale.size === 0 ? written : written.map((sheet) => forget(sheet, stale)) };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function writeSheet(sheet: SheetSnapshot, writes: ReadonlyMap<number, CellWrite>): SheetSnapshot {
  const cells = new Map(sheet.cells.map((cell) => [indexOf(cell), cell]));
  for (const [index, { at, content }] of writes) {
    const cell = withContent(cells.get(index) ?? { row: at.row, column: at.column, value: null }, content);
    if (isBlank(cell)) cells.delete(index);
    else cells.set(index, cell);
  }
  return { ...sheet, cells: [...cells.values()].sort((a, b) => indexOf(a) - indexOf(b)) };
}

/** Format, lock and checkbox of a cell stay; the fonts within a text stay with a text. */
function withContent(cell: CellSnapshot, content: CellContent): CellSnapshot {
  const kept: Writable<CellSnapshot> = { ...cell };
  delete kept.formula;
  delete kept.uncached;
  if (typeof content !== 'string' || content === '') delete kept.richText;
  if (isFormula(content)) return { ...kept, value: null, formula: content.formula, uncached: true };
  return { ...kept, value: content === '' ? null : content };
}

/** Tells whether nothing is left of a cell but its place. */
function isBlank(cell: CellSnapshot): boolean {
  return cell.value === null && Object.keys(cell).every((key) => ['row', 'column', 'value'].includes(key));
}

function forget(sheet: SheetSnapshot, stale: ReadonlySet<string>): SheetSnapshot {
  const cells = sheet.cells.map((cell): CellSnapshot => {
    const at = { sheet: sheet.name, row: cell.row, column: cell.column };
    return cell.formula !== undefined && stale.has(cellKey(at))
      ? { ...cell, value: null, uncached: true }
      : cell;
  });
  return { ...sheet, cells };
}

function indexOf(at: { readonly row: number; readonly column: number }): number {
  return at.row * MAX_COLUMNS + at.column;
}
