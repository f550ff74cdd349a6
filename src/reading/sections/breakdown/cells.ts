/** The cells of 项目构成分解, with their role in the text. */
import type { BreakdownColumn } from '../../../form/breakdown';
import type { TextCell } from '../../../form/cells';
import type { FormTables } from '../../../form/section';
import { CellMap } from '../../../workbook/cell-map';
import type { RoleCell } from '../section';

/** The columns in the order in which a row is read, with their role. */
const ROLES = [
  ['project', 'name'],
  ['content', 'name'],
  ['item', 'name'],
  ['amount', null],
  ['unitPrice', null],
  ['priceBasis', 'note'],
  ['quantity', null],
  ['quantityBasis', 'note'],
  ['note', 'note'],
] as const satisfies readonly (readonly [BreakdownColumn, RoleCell['role']])[];

export function* breakdownCells({ breakdown }: FormTables): Generator<RoleCell, void> {
  if (!breakdown) return;
  const { items, subtotals, total } = breakdown;
  for (const item of items) {
    for (const [column, role] of ROLES) {
      const cell = item[column];
      if (cell) yield { cell, role };
    }
  }
  for (const sum of total ? [...subtotals, total] : subtotals) yield { cell: sum.amount, role: null };
}

/** The names of projects in the rows, each cell once. */
export function projectNamesInRows({ breakdown }: FormTables): TextCell[] {
  const names = new CellMap<TextCell>();
  for (const { project } of breakdown?.items ?? []) {
    if (project && project.text !== '') names.set(project.at, project);
  }
  return names.values();
}

/** Each row has an amount, and perhaps a price and a quantity. */
export function numbersInRows({ breakdown }: FormTables): number {
  return (breakdown?.items ?? []).reduce(
    (count, { unitPrice, quantity }) =>
      count + 1 + Number(unitPrice !== undefined) + Number(quantity !== undefined),
    0,
  );
}
