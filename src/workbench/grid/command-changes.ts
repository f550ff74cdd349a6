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
import { boundingRange } from '../host/richapi/address';
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
  return range ? boundingRange(range, other) : other;
}

/** Converts the parameters of commands of one kind to changes. */
type Converter = (command: Readonly<ICommandInfo>) => readonly HostChange[] | null;

function converter<P extends { readonly subUnitId: string }, R>(
  kind: ICommand<P, R>,
  convert: (params: P) => readonly Omit<HostChange, 'sheet'>[],
): Converter {
  return (command) => {
    const params = paramsOf(command, kind);
    return params && convert(params).map((change) => ({ ...change, sheet: params.subUnitId }));
  };
}

const cells = (range: CellRange) => ({ kind: 'cells', range }) as const;

const merged = ({ ranges }: { readonly ranges: readonly IRange[] }) => ranges.map(fromUniverRange).map(cells);

/** Inserted, removed or moved columns move all cells to their right. */
const columnsFrom = (...ranges: readonly IRange[]) => {
  const left = Math.min(...ranges.map(({ startColumn }) => startColumn));
  return [cells({ top: 0, bottom: MAX_ROWS - 1, left, right: MAX_COLUMNS - 1 })];
};

const rows = (range: CellRange): CellRange => ({ ...range, left: 0, right: MAX_COLUMNS - 1 });

const CONVERTERS: readonly Converter[] = [
  converter(InsertRowMutation, ({ range }) => [
    { kind: 'rows-inserted', range: rows(fromUniverRange(range)) },
  ]),
  converter(RemoveRowMutation, ({ range }) => [
    { kind: 'rows-deleted', range: rows(fromUniverRange(range)) },
  ]),
  converter(MoveRowsMutation, ({ sourceRange, targetRange }) => [
    cells(rows(boundingRange(fromUniverRange(sourceRange), fromUniverRange(targetRange)))),
  ]),
  converter(InsertColMutation, ({ range }) => columnsFrom(range)),
  converter(RemoveColMutation, ({ range }) => columnsFrom(range)),
  converter(MoveColsMutation, ({ sourceRange, targetRange }) => columnsFrom(sourceRange, targetRange)),
  converter(AddWorksheetMergeMutation, merged),
  converter(RemoveWorksheetMergeMutation, merged),
];

/** Changes of other kinds than cell contents, which need the values before the change (see `ChangeFeed`). */
export function changesOf(command: Readonly<ICommandInfo>): readonly HostChange[] {
  const moved = paramsOf(command, MoveRangeMutation);
  if (moved) {
    const { from, fromRange, to, toRange } = moved;
    return [
      { sheet: from.subUnitId, ...cells(fromUniverRange(fromRange)) },
      { sheet: to.subUnitId, ...cells(fromUniverRange(toRange)) },
    ];
  }
  for (const convert of CONVERTERS) {
    const changes = convert(command);
    if (changes) return changes;
  }
  return [];
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
