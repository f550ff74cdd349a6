/** Collects the texts for text rules, and the error values among the cells that a form reads. */
import type { CellRef } from '../workbook/cell';
import { CellMap } from '../workbook/cell-map';
import type { TextCell } from '../form/cells';
import type { DeclarationForm, ProseCell } from '../form/declaration';
import { SECTION_IDS, type SectionId } from '../form/section';
import type { RoleCell } from './sections/section';
import type { Sheet } from './sheet/sheet';

export interface ReadCell extends RoleCell {
  readonly section: SectionId;
}

/** Prose cells in reading order, each cell once; values in the same cell are joined. */
export function proseOf(cells: Iterable<ReadCell>, sheets: readonly Sheet[]): ProseCell[] {
  const found = new CellMap<ProseCell>();
  for (const { cell, section, role } of cells) {
    if (role === null || !('text' in cell && 'whole' in cell) || cell.text === '') continue;
    const known = found.get(cell.at);
    found.set(cell.at, known ? joined(known, cell) : proseCell(cell, section, role));
  }
  return inReadingOrder(found.values(), sheets);
}

/** Error values in cells that the form reads, each cell once. */
export function errorCellsOf(
  sources: readonly Iterable<ReadCell>[],
  sheets: readonly Sheet[],
): DeclarationForm['errorCells'] {
  const grids = new Map(sheets.map(({ grid }) => [grid.name, grid]));
  const found = new CellMap<DeclarationForm['errorCells'][number]>();
  for (const cells of sources) {
    for (const { cell, section } of cells) {
      const { sheet, row, column } = cell.at;
      const error = grids.get(sheet)?.error(row, column) ?? null;
      if (error === null || found.has(cell.at)) continue;
      found.set(cell.at, { at: cell.at, error, label: cell.label, section });
    }
  }
  return inReadingOrder(found.values(), sheets);
}

function proseCell(cell: TextCell, section: SectionId, role: ProseCell['role']): ProseCell {
  const { at, text, whole, start, content, label } = cell;
  return { at, text, whole, start, content, label, section, role };
}

function joined(known: ProseCell, cell: TextCell): ProseCell {
  const start = Math.min(known.start, cell.start);
  const end = Math.max(known.start + known.text.length, cell.start + cell.text.length);
  return { ...known, start, text: known.whole.slice(start, end) };
}

/** Sorts cells by section, then by sheet, row and column. */
function inReadingOrder<Cell extends { readonly at: CellRef; readonly section: SectionId }>(
  cells: readonly Cell[],
  sheets: readonly Sheet[],
): Cell[] {
  const positions = new Map(sheets.map((sheet) => [sheet.grid.name, sheet.position]));
  const sections = new Map(SECTION_IDS.map((id, position) => [id, position]));
  const ofSheet = ({ sheet }: CellRef): number => positions.get(sheet) ?? 0;
  const ofSection = (id: SectionId): number => sections.get(id) ?? 0;
  return [...cells].sort(
    (a, b) =>
      ofSection(a.section) - ofSection(b.section) ||
      ofSheet(a.at) - ofSheet(b.at) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column,
  );
}
