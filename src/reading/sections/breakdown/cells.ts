/** The cells of 项目构成分解, with their role in the text. */
import type { TextCell } from '../../../form/cells';
import type { FormTables } from '../../../form/section';
import { CellMap } from '../../../workbook/cell-map';
import { roleCells, type RoleCell } from '../section';

export function breakdownCells({ breakdown }: FormTables): RoleCell[] {
  if (!breakdown) return [];
  const { items, subtotals, total } = breakdown;
  return [
    ...items.flatMap((row): RoleCell[] => [
      ...roleCells('name', row.project, row.content, row.item),
      ...roleCells(null, row.amount, row.unitPrice),
      ...roleCells('note', row.priceBasis),
      ...roleCells(null, row.quantity),
      ...roleCells('note', row.quantityBasis, row.note),
    ]),
    ...roleCells(null, ...subtotals.map(({ amount }) => amount), total?.amount),
  ];
}

/** The names of projects in the rows, each cell once. */
export function projectNamesInRows({ breakdown }: FormTables): TextCell[] {
  const names = new CellMap<TextCell>();
  for (const { project } of breakdown?.items ?? []) {
    if (project && project.text !== '') names.set(project.at, project);
  }
  return names.values();
}
