/** What text rules look at, and the error values among the cells that a form reads. */
import type { CellRef } from '../workbook/cell';
import { cellKey } from '../workbook/a1';
import type { TextCell } from '../form/cells';
import type { DeclarationForm, ProseCell } from '../form/declaration';
import { SECTION_IDS, type SectionId } from '../form/section';
import { isError } from '../formula';
import type { RoleCell } from './sections/section';
import type { Sheet } from './sheet/sheet';

/** A cell that the form reads. */
export interface ReadCell extends RoleCell {
  readonly section: SectionId;
}

/** Prose cells in the order of the workbook, each cell once; values that share a cell make one piece of prose. */
export function proseOf(cells: readonly ReadCell[], sheets: readonly Sheet[]): ProseCell[] {
  const found = new Map<string, ProseCell>();
  for (const { cell, section, role } of cells) {
    if (role === null || !('text' in cell && 'whole' in cell) || cell.text === '') continue;
    const key = cellKey(cell.at);
    const known = found.get(key);
    found.set(key, known ? joined(known, cell) : { ...cell, section, role });
  }
  return inReadingOrder([...found.values()], sheets);
}

/** Error values in cells that the form reads, each cell once. */
export function errorCellsOf(
  cells: readonly ReadCell[],
  sheets: readonly Sheet[],
): DeclarationForm['errorCells'] {
  const grids = new Map(sheets.map(({ grid }) => [grid.name, grid]));
  const found = new Map<string, DeclarationForm['errorCells'][number]>();
  for (const { cell, section } of cells) {
    const { sheet, row, column } = cell.at;
    const result = grids.get(sheet)?.result(row, column);
    if (result?.kind !== 'value' || !isError(result.value) || found.has(cellKey(cell.at))) continue;
    found.set(cellKey(cell.at), { at: cell.at, error: result.value.error, label: cell.label, section });
  }
  return inReadingOrder([...found.values()], sheets);
}

function joined(known: ProseCell, cell: TextCell): ProseCell {
  const start = Math.min(known.start, cell.start);
  const end = Math.max(known.start + known.text.length, cell.start + cell.text.length);
  return { ...known, start, text: known.whole.slice(start, end) };
}

/** As the form is read, whatever order its sheets are in. */
function inReadingOrder<Cell extends { readonly at: CellRef; readonly section: SectionId }>(
  cells: readonly Cell[],
  sheets: readonly Sheet[],
): Cell[] {
  const position = new Map(sheets.map((sheet) => [sheet.grid.name, sheet.position]));
  const order = ({ sheet }: CellRef): number => position.get(sheet) ?? 0;
  return [...cells].sort(
    (a, b) =>
      SECTION_IDS.indexOf(a.section) - SECTION_IDS.indexOf(b.section) ||
      order(a.at) - order(b.at) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column,
  );
}
