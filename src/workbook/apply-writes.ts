/** Writing cells into a snapshot, as plain data. */
import { cellIndex } from './a1';
import { isFormula, type CellContent } from './cell';
import { FormulaIndex } from './dependents';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';
import type { CellWrite } from './workbook';

/**
 * The snapshot after the writes; the given one is not changed. Nothing is calculated: a formula that was written, and
 * every formula that depends on a written cell, has no cached result afterwards. Writes to sheets that do not exist are
 * ignored; of several writes to one cell the last counts.
 * @param formulas of the snapshot; for a snapshot that is written several times, those of the first one
 */
export function applyWrites(
  snapshot: WorkbookSnapshot,
  writes: readonly CellWrite[],
  formulas = new FormulaIndex(snapshot.sheets),
): WorkbookSnapshot {
  const bySheet = new Map<string, Map<number, CellWrite>>();
  for (const write of writes) {
    const cells = bySheet.get(write.at.sheet) ?? new Map<number, CellWrite>();
    cells.set(cellIndex(write.at.row, write.at.column), write);
    bySheet.set(write.at.sheet, cells);
  }
  const written = snapshot.sheets.map((sheet) => {
    const cells = bySheet.get(sheet.name);
    return cells ? writeSheet(sheet, cells) : sheet;
  });
  for (const { at, content } of writes) if (isFormula(content)) formulas.write(at, content.formula);
  const stale = formulas.take(writes.map(({ at }) => at));
  const sheets = written.map((sheet) => {
    const cells = stale.get(sheet.name);
    return cells ? withoutResults(sheet, cells) : sheet;
  });
  return { ...snapshot, sheets };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function writeSheet(sheet: SheetSnapshot, writes: ReadonlyMap<number, CellWrite>): SheetSnapshot {
  const cells = new Map(sheet.cells.map((cell) => [cellIndex(cell.row, cell.column), cell]));
  for (const [index, { at, content }] of writes) {
    const cell = withContent(cells.get(index) ?? { row: at.row, column: at.column, value: null }, content);
    if (isBlank(cell)) cells.delete(index);
    else cells.set(index, cell);
  }
  const ordered = [...cells.values()].sort((a, b) => cellIndex(a.row, a.column) - cellIndex(b.row, b.column));
  return { ...sheet, cells: ordered };
}

/** Format, lock and checkbox of a cell are kept; the fonts within a text are kept if the new content is a text. */
function withContent(cell: CellSnapshot, content: CellContent): CellSnapshot {
  const kept: Writable<CellSnapshot> = { ...cell };
  delete kept.formula;
  delete kept.uncached;
  if (typeof content !== 'string' || content === '') delete kept.richText;
  if (isFormula(content)) return { ...kept, value: null, formula: content.formula, uncached: true };
  return { ...kept, value: content === '' ? null : content };
}

/** Tells whether a cell has neither content nor format. */
function isBlank(cell: CellSnapshot): boolean {
  return cell.value === null && Object.keys(cell).every((key) => ['row', 'column', 'value'].includes(key));
}

function withoutResults(sheet: SheetSnapshot, stale: ReadonlySet<number>): SheetSnapshot {
  const cells = sheet.cells.map((cell): CellSnapshot =>
    cell.formula !== undefined && stale.has(cellIndex(cell.row, cell.column))
      ? { uncached: true, ...cell, value: null }
      : cell,
  );
  return { ...sheet, cells };
}
