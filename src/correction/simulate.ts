/** A workbook as it would be after some edits, without writing anything. */
import { isFormula, type CellContent, type CellEdit } from '../workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

/** The snapshot with each edit's `after` in its cell. Edits of sheets that do not exist are left out. */
export function applyEdits(snapshot: WorkbookSnapshot, edits: readonly CellEdit[]): WorkbookSnapshot {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const own = bySheet.get(edit.at.sheet);
    if (own) own.push(edit);
    else bySheet.set(edit.at.sheet, [edit]);
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      return own ? editSheet(sheet, own) : sheet;
    }),
  };
}

function editSheet(sheet: SheetSnapshot, edits: readonly CellEdit[]): SheetSnapshot {
  const pending = new Map(edits.map((edit) => [`${edit.at.row},${edit.at.column}`, edit]));
  const cells = sheet.cells.map((cell) => {
    const key = `${cell.row},${cell.column}`;
    const edit = pending.get(key);
    pending.delete(key);
    return edit ? withContent(cell, edit.after) : cell;
  });
  for (const { at, after } of pending.values()) {
    cells.push(withContent({ row: at.row, column: at.column, value: null }, after));
  }
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function withContent(cell: CellSnapshot, content: CellContent): CellSnapshot {
  const kept: { -readonly [Member in keyof CellSnapshot]: CellSnapshot[Member] } = { ...cell, value: null };
  delete kept.formula;
  delete kept.uncached;
  if (!isFormula(content)) return { ...kept, value: content };
  return { ...kept, formula: content.formula, uncached: true };
}
