/** The recognized values and their places. People see them when they want to know why a cell was not read. */
import type { TextCell } from '../../form/cells';
import { columnName } from '../../workbook/a1';
import type { CellRef } from '../../workbook/cell';
import { printedLabel, type LabelGroup, type LabelId } from '../sheet/labels';

/** A value with its place. */
export interface RecognizedCell {
  /** The printed label, or the row's name. */
  readonly label: string;
  /** The label's id, by which `jixiao.config.json` gives it other words; absent for rows. */
  readonly id?: string;
  /** `''` if blank. */
  readonly text: string;
  readonly at: CellRef;
}

export interface RecognizedGroup {
  readonly title: string;
  readonly cells: readonly RecognizedCell[];
}

/** A cell in a row of a table, which identifies its column. */
export interface CellOfColumn {
  readonly id: LabelId;
  readonly at: CellRef;
  readonly isThere: boolean;
}

export function fieldsOf(cells: Readonly<Partial<Record<string, TextCell>>>, kind: string): RecognizedCell[] {
  return Object.entries(cells).flatMap(([id, cell]) =>
    cell ? [{ label: cell.label, id: `${kind}.${id}`, text: cell.text, at: cell.at }] : [],
  );
}

/** Each column of the rows once, from left to right, with its place in the header's row. */
export function columnsOfRows(
  labels: readonly LabelGroup[],
  { sheet, row }: CellRef,
  cells: readonly CellOfColumn[],
): RecognizedCell[] {
  const columns = new Map<string, RecognizedCell>();
  for (const { id, at, isThere } of cells) {
    if (!isThere) continue;
    columns.set(`${id} ${at.column}`, columnCell(labels, id, { sheet, row, column: at.column }));
  }
  return [...columns.values()].sort((left, right) => left.at.column - right.at.column);
}

/** A column with its place in the header's row. */
export function columnCell(labels: readonly LabelGroup[], id: LabelId, at: CellRef): RecognizedCell {
  return { label: printedLabel(labels, id), id, text: `${columnName(at.column)} 列`, at };
}
