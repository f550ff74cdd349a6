/** The cells of 项目构成分解, with their role in the text. */
import type { TextCell } from '../../../form/cells';
import type { FormTables } from '../../../form/section';
import { CellMap } from '../../../workbook/cell-map';
import { roleCells, type RoleCell } from '../section';

export function* breakdownCells({ breakdown }: FormTables): Generator<RoleCell, void> {
  if (!breakdown) return;
  const { items, subtotals, total } = breakdown;
  for (const row of items) {
    yield* roleCells('name', row.project, row.content, row.item);
    yield* roleCells(null, row.amount, row.unitPrice);
    yield* roleCells('note', row.priceBasis);
    yield* roleCells(null, row.quantity);
    yield* roleCells('note', row.quantityBasis, row.note);
  }
  yield* roleCells(null, ...subtotals.map(({ amount }) => amount), total?.amount);
}

/** The names of projects in the rows, each cell once. */
export function projectNamesInRows({ breakdown }: FormTables): TextCell[] {
  const names = new CellMap<TextCell>();
  for (const { project } of breakdown?.items ?? []) {
    if (project && project.text !== '') names.set(project.at, project);
  }
  return names.values();
}
