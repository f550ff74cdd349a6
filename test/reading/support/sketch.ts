/** Sheets written row by row, and short views of what was read from them. */
import { readForms, type ReadingOptions } from '../../../src/reading';
import type { NumberCell, TextCell } from '../../../src/form/cells';
import type { DeclarationForm } from '../../../src/form/declaration';
import type { Mark } from '../../../src/form/marks';
import { columnName, toA1 } from '../../../src/workbook/a1';
import type { CellRange, CellRef } from '../../../src/workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { workbookOf, type CellSketch, type SheetSketch } from '../../support/snapshots';

/** A sheet from its rows, beginning at A1; `null` leaves a cell empty. */
export function rows(lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): SheetSketch {
  const cells: Record<string, CellSketch> = {};
  lines.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== null) cells[`${columnName(column)}${row + 1}`] = cell;
    }),
  );
  return { cells, merges };
}

/** The only form of a workbook of the given sheets. */
export function readOne(
  sheets: Readonly<Record<string, SheetSketch>>,
  options?: ReadingOptions,
): DeclarationForm {
  return only(workbookOf(sheets), options);
}

/** The only form of a workbook. */
export function only(snapshot: WorkbookSnapshot, options?: ReadingOptions): DeclarationForm {
  const { forms } = readForms(snapshot, options);
  const [form] = forms;
  if (!form || forms.length > 1) throw new Error(`${forms.length} forms`);
  return form;
}

/** `绩效目标!D18`. */
export function place(at: CellRef): string {
  return `${at.sheet}!${toA1(at)}`;
}

/** `D18`. */
export function a1(at: CellRef): string {
  return toA1(at);
}

/** `D18 46`: address and value. */
export function seen(cell: TextCell | undefined): string | undefined {
  return cell && `${toA1(cell.at)} ${cell.text}`.trim();
}

/** The number of a cell, or the kind of its reading. */
export function number(cell: NumberCell | undefined): string | undefined {
  return cell && (cell.reading.kind === 'number' ? cell.reading.value.toFixed() : cell.reading.kind);
}

/** A cell's text after a mark is ticked or unticked. */
export function written(mark: Mark | undefined, ticked: boolean, text: string): unknown {
  if (!mark) return undefined;
  const change = ticked ? mark.tick : mark.untick;
  return 'insert' in change
    ? text.slice(0, change.start) + change.insert + text.slice(change.end)
    : change.content;
}

/** The same sheet with all cells moved down and to the right. */
export function moved(sheet: SheetSnapshot, down: number, right: number): SheetSnapshot {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right })),
    merges: sheet.merges.map(({ top, left, bottom, right: last }): CellRange => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: last + right,
    })),
    hiddenRows: sheet.hiddenRows.map((row) => row + down),
    hiddenColumns: sheet.hiddenColumns.map((column) => column + right),
  };
}

/** The same sheet with an empty row inserted, as Excel does it: merged areas across it grow. */
export function withRow(sheet: SheetSnapshot, at: number): SheetSnapshot {
  const after = (row: number): number => (row >= at ? row + 1 : row);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: after(cell.row) })),
    merges: sheet.merges.map((range) => ({ ...range, top: after(range.top), bottom: after(range.bottom) })),
    hiddenRows: sheet.hiddenRows.map(after),
  };
}

/** The same sheet with an empty column inserted. */
export function withColumn(sheet: SheetSnapshot, at: number): SheetSnapshot {
  const after = (column: number): number => (column >= at ? column + 1 : column);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, column: after(cell.column) })),
    merges: sheet.merges.map((range) => ({ ...range, left: after(range.left), right: after(range.right) })),
    hiddenColumns: sheet.hiddenColumns.map(after),
  };
}
