/** The target of Range and RangeAreas objects, and the rules for writing to it. */
import { contains } from '../../../workbook/a1';
import type { CellRange } from '../../../workbook/cell';
import { sharedFormula } from '../../../workbook/shift-formula';
import {
  isHostFormula,
  type HostCell,
  type HostCellChange,
  type HostSheet,
  type HostWorkbook,
} from '../model';
import { columnCount, isUnbounded, rowCount } from './address';
import { RichApiError } from './errors';

/** The part of a session that reading and writing need. */
export interface Connection {
  readonly workbook: HostWorkbook;
  readonly withholdsValues: boolean;
  acting<R>(actor: 'add-in', change: () => R): R;
}

/** For more cells Excel returns `null` instead of values. */
const MAX_CELLS_READ = 5_000_000;

/** Areas of a sheet. */
export class Cells {
  /** The reference under which office.js keeps the object; `undefined` if it does not keep it. */
  reference: string | undefined;

  constructor(
    readonly sheet: HostSheet,
    readonly areas: readonly CellRange[],
  ) {}

  /**
   * The only area of a range.
   * @throws RichApiError if its cells were deleted
   */
  get area(): CellRange {
    const [area] = this.areas;
    if (!area) throw new RichApiError('InvalidReference', 'its cells were deleted');
    return area;
  }
}

/**
 * One result for each cell, row by row.
 * @returns `null` for ranges that are unbounded or have too many cells, as Excel does
 */
export function readGrid<R>(
  target: Cells,
  session: Connection,
  read: (cell: HostCell, row: number, column: number) => R,
): R[][] | null {
  const { area, sheet } = target;
  if (isUnbounded(area) || rowCount(area) * columnCount(area) > MAX_CELLS_READ) return null;
  if (session.withholdsValues) return null;
  return Array.from({ length: rowCount(area) }, (_, i) =>
    Array.from({ length: columnCount(area) }, (_, j) =>
      read(sheet.cell(area.top + i, area.left + j), area.top + i, area.left + j),
    ),
  );
}

/** The common value of all cells; `null` if they differ. */
export function common<R>(target: Cells, read: (cell: HostCell) => R): R | null {
  let found: { readonly value: R } | undefined;
  for (const { row, column } of places(target)) {
    const value = read(target.sheet.cell(row, column));
    if (found && found.value !== value) return null;
    found = { value };
  }
  return found ? found.value : null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns of all cells. @throws RichApiError if the areas are unbounded */
export function places(target: Cells): Place[] {
  if (target.areas.some(isUnbounded)) throw new RichApiError('InvalidArgument', 'the range is unbounded');
  return target.areas.flatMap(placesIn);
}

/** Rows and columns of the cells of an area. */
export function placesIn(area: CellRange): Place[] {
  return Array.from({ length: rowCount(area) * columnCount(area) }, (_, index) => ({
    row: area.top + Math.floor(index / columnCount(area)),
    column: area.left + (index % columnCount(area)),
  }));
}

/**
 * Checks that a grid of values has the shape of the range; one value stands for all its cells.
 * @throws RichApiError `InvalidArgument`
 */
export function gridOf(value: unknown, area: CellRange): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const fits =
    value.length === rowCount(area) &&
    value.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw new RichApiError(
      'InvalidArgument',
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
  return (row, column) => {
    const line: unknown = value[row];
    return Array.isArray(line) ? (line[column] as unknown) : undefined;
  };
}

/**
 * Writes contents into cells.
 * @throws RichApiError `AccessDenied` if one of them may not be changed
 */
export function writeContents(
  sheet: HostSheet,
  changes: readonly HostCellChange[],
  session: Connection,
): void {
  requireWritable(session);
  if (sheet.protected && changes.some(({ row, column }) => sheet.cell(row, column).locked)) {
    throw new RichApiError('AccessDenied', `${sheet.name} is protected`);
  }
  for (const { kind, range } of sheet.blocks ?? []) {
    if (kind !== 'spill' && changes.some((change) => contains(range, change)))
      throw new RichApiError('InvalidOperation', BLOCK_REFUSALS[kind]);
  }
  // Only the first cell of a merge can be written.
  const effective = changes.filter(
    ({ row, column }) =>
      !sheet.merges.some(
        (merge) => contains(merge, { row, column }) && (merge.top !== row || merge.left !== column),
      ),
  );
  if (effective.length > 0) session.acting('add-in', () => sheet.write(withTableFill(sheet, effective)));
}

/** Texts of Excel's dialogs. The error code is an assumption, because that of the object model is not documented. */
const BLOCK_REFUSALS = {
  array: "You can't change part of an array.",
  pivot: "You can't change this part of a PivotTable.",
} as const;

/** If a formula is written into one cell of a table, adds the changes that fill the other rows of its column. */
function withTableFill(sheet: HostSheet, changes: readonly HostCellChange[]): readonly HostCellChange[] {
  const [change] = changes;
  if (!change || changes.length > 1 || change.content === undefined || !isHostFormula(change.content))
    return changes;
  const { row, column, content } = change;
  const table = sheet.tables?.find(({ body }) => contains(body, change));
  if (!table) return changes;
  const rows = Array.from({ length: rowCount(table.body) }, (_, index) => table.body.top + index);
  const shifted = sharedFormula(content.formula);
  const filled = rows
    .filter((other) => other !== row)
    .map((other) => ({ row: other, column, content: { formula: shifted(other - row, 0) } }));
  return [change, ...filled];
}

/** Changes formats, lines or merges. @throws RichApiError `AccessDenied` on a protected sheet */
export function changeSheet(sheet: HostSheet, session: Connection, change: () => void): void {
  requireWritable(session);
  if (sheet.protected) throw new RichApiError('AccessDenied', `${sheet.name} is protected`);
  session.acting('add-in', change);
}

/** @throws RichApiError `AccessDenied` if sheets can be neither added, removed nor renamed */
export function requireStructure(session: Connection): void {
  requireWritable(session);
  if (session.workbook.structureProtected)
    throw new RichApiError('AccessDenied', 'the structure of the workbook is protected');
}

/** @throws RichApiError `AccessDenied` if the workbook is read-only */
export function requireWritable(session: Connection): void {
  if (session.workbook.readOnly) throw new RichApiError('AccessDenied', 'the workbook is read-only');
}

/** @throws RichApiError `InvalidOperation`: a hidden sheet can be neither activated nor selected */
export function requireVisible(sheet: HostSheet): void {
  if (sheet.visibility !== 'visible') throw new RichApiError('InvalidOperation', `${sheet.name} is hidden`);
}
