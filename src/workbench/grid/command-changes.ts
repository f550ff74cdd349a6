/** Converts one of Univer's commands to a change in the terms of the emulated host. */
import {
  ObjectMatrix,
  type ICellData,
  type ICommand,
  type ICommandInfo,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import type { HostChange } from '../host/model';
import { fromUniverRange } from './ranges';

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly data: Nullable<ICellData>;
}

type Matrix = Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>;

/** The parameters of a command of that kind; `null` for another one. */
export function paramsOf<P extends object, R>(
  command: Readonly<ICommandInfo>,
  kind: ICommand<P, R>,
): P | null {
  return command.id === kind.id ? (command.params as P) : null;
}

/** All cells of a matrix with their data. */
export function matrixCells(matrix: Matrix): readonly Cell[] {
  const cells: Cell[] = [];
  new ObjectMatrix(matrix ?? {}).forValue((row, column, data) => {
    cells.push({ row, column, data });
  });
  return cells;
}

/** The bounding range of some cells; `null` without cells. */
export function bounds(cells: Iterable<{ readonly row: number; readonly column: number }>): CellRange | null {
  let range: CellRange | null = null;
  for (const { row, column } of cells)
    range = unite(range, { top: row, bottom: row, left: column, right: column });
  return range;
}

/** The bounding range of two ranges. */
export function unite(range: CellRange | null, other: CellRange): CellRange {
  if (!range) return other;
  return {
    top: Math.min(range.top, other.top),
    bottom: Math.max(range.bottom, other.bottom),
    left: Math.min(range.left, other.left),
    right: Math.max(range.right, other.right),
  };
}

/** Changes of other kinds than cell contents, which need the values before the change (see `ChangeFeed`). */
export function changesOf(command: Readonly<ICommandInfo>): readonly HostChange[] {
  const moved = paramsOf(command, MoveRangeMutation);
  if (moved) {
    return [
      { kind: 'cells', sheet: moved.from.subUnitId, range: fromUniverRange(moved.fromRange) },
      { kind: 'cells', sheet: moved.to.subUnitId, range: fromUniverRange(moved.toRange) },
    ];
  }
  const insertedRows = paramsOf(command, InsertRowMutation);
  if (insertedRows)
    return [{ kind: 'rows-inserted', sheet: insertedRows.subUnitId, range: wholeRows(insertedRows.range) }];
  const removedRows = paramsOf(command, RemoveRowMutation);
  if (removedRows)
    return [{ kind: 'rows-deleted', sheet: removedRows.subUnitId, range: wholeRows(removedRows.range) }];
  const rows = paramsOf(command, MoveRowsMutation);
  if (rows)
    return [
      { kind: 'cells', sheet: rows.subUnitId, range: wholeRows(span(rows.sourceRange, rows.targetRange)) },
    ];
  const columns = paramsOf(command, MoveColsMutation);
  if (columns) return [fromColumn(columns.subUnitId, span(columns.sourceRange, columns.targetRange))];
  const shifted = paramsOf(command, InsertColMutation) ?? paramsOf(command, RemoveColMutation);
  if (shifted) return [fromColumn(shifted.subUnitId, shifted.range)];
  return buildChanges(command);
}

/** Styles and merges. */
function buildChanges(command: Readonly<ICommandInfo>): readonly HostChange[] {
  const merged =
    paramsOf(command, AddWorksheetMergeMutation) ?? paramsOf(command, RemoveWorksheetMergeMutation);
  if (merged)
    return merged.ranges.map((range) => ({
      kind: 'cells',
      sheet: merged.subUnitId,
      range: fromUniverRange(range),
    }));
  const set = paramsOf(command, SetRangeValuesMutation);
  const content = contentCells(command);
  const looks = set && content?.cells.length === 0 ? bounds(matrixCells(set.cellValue)) : null;
  return set && looks ? [{ kind: 'formats', sheet: set.subUnitId, range: looks }] : [];
}

function wholeRows(range: IRange): CellRange {
  return { top: range.startRow, bottom: range.endRow, left: 0, right: MAX_COLUMNS - 1 };
}

/** Inserted or removed columns move all cells to their right. */
function fromColumn(sheet: string, range: IRange): HostChange {
  return {
    kind: 'cells',
    sheet,
    range: { top: 0, bottom: MAX_ROWS - 1, left: range.startColumn, right: MAX_COLUMNS - 1 },
  };
}

function span(one: IRange, other: IRange): IRange {
  return {
    startRow: Math.min(one.startRow, other.startRow),
    endRow: Math.max(one.endRow, other.endRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}

/** Members of Univer's cell data that make up its content. */
const CONTENT_KEYS = ['v', 'f', 'si', 'p'] as const;

/** The cells whose contents a mutation sets. Styles and markers are not contents. */
export function contentCells(command: Readonly<ICommandInfo>) {
  const set = paramsOf(command, SetRangeValuesMutation);
  if (!set) return null;
  const cells = matrixCells(set.cellValue).filter(
    ({ data }) => !data || CONTENT_KEYS.some((key) => data[key] !== undefined),
  );
  return { sheet: set.subUnitId, unit: set.unitId, cells };
}
