/** `HostSheet` on a sheet of the Univer grid. */
import {
  BooleanNumber,
  ICommandService,
  IUndoRedoService,
  type ICellData,
  type Injector,
  type IRange,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import {
  addMergeCellsUtil,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
  type FWorksheet,
} from '@univerjs/preset-sheets-core';
import type { CellRange } from '../../workbook/cell';
import type { SheetVisibility } from '../../workbook/snapshot';
import type { HostBlock, HostCell, HostCellChange, HostSheet } from '../host/model';
import { hasContent } from './cell-data';
import { bounds, matrixCells, unite } from './command-changes';
import type { GridSession } from './grid-session';
import { toHostCell, toUniverChange } from './host-cell';
import { hasOriginalOrder } from './origins';
import { extendSheet } from './navigation';
import { fromUniverRange, toUniverRange } from './ranges';

/** Univer measures in CSS pixels, the host in points. */
const POINTS_PER_PIXEL = 72 / 96;

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

export class UniverHostSheet implements HostSheet {
  readonly #sheet: Worksheet;
  readonly #facade: FWorksheet;

  /** @throws Error if the workbook has no sheet with that id */
  constructor(
    private readonly session: GridSession,
    readonly id: string,
  ) {
    const facade = session.book.getSheetBySheetId(id);
    if (!facade) throw new Error(`no sheet ${id}`);
    this.#facade = facade;
    this.#sheet = facade.getSheet();
  }

  get name(): string {
    return this.#sheet.getName();
  }

  get visibility(): SheetVisibility {
    if (this.#sheet.isSheetHidden() !== BooleanNumber.TRUE) return 'visible';
    return this.session.veryHidden.has(this.id) ? 'veryHidden' : 'hidden';
  }

  get protected(): boolean {
    return this.session.protectedSheets.has(this.id);
  }

  get merges(): readonly CellRange[] {
    return this.#sheet.getMergeData().map(fromUniverRange);
  }

  /** Univer stores the results of dynamic arrays separately from the cells. */
  get blocks(): readonly HostBlock[] {
    const { formulas, workbook } = this.session;
    const rows: Readonly<Record<number, Readonly<Record<number, IRange>> | null>> =
      formulas.getArrayFormulaRange()[workbook.getUnitId()]?.[this.id] ?? {};
    return Object.values(rows).flatMap((row) =>
      Object.values(row ?? {}).map((range) => ({ kind: 'spill', range: fromUniverRange(range) }) as const),
    );
  }

  cell(row: number, column: number): HostCell {
    const raw = this.#sheet.getCellRaw(row, column);
    const data = raw && hasContent(raw) ? raw : { ...raw, ...this.#spilled(row, column) };
    return toHostCell({
      data,
      styles: this.session.workbook.getStyles(),
      formula: this.#formula(data, row, column),
      display: () => this.#sheet.getCell(row, column),
    });
  }

  #spilled(row: number, column: number): Nullable<ICellData> {
    const { formulas, workbook } = this.session;
    return formulas.getArrayFormulaCellData()[workbook.getUnitId()]?.[this.id]?.[row]?.[column];
  }

  /** Copied formulas keep only a reference to the formula they were copied from. */
  #formula(data: Nullable<ICellData>, row: number, column: number): string {
    if (!data?.si) return data?.f ?? '';
    return (
      this.session.formulas.getFormulaStringByCell(row, column, this.id, this.session.workbook.getUnitId()) ??
      ''
    );
  }

  usedRange(valuesOnly: boolean): CellRange | null {
    const used: { row: number; column: number }[] = [];
    this.#sheet.getCellMatrix().forValue((row, column, data) => {
      if (data && (hasContent(data) || (!valuesOnly && data.s))) used.push({ row, column });
    });
    return bounds(used);
  }

  rowHidden(row: number): boolean {
    return !this.#sheet.getRowVisible(row);
  }

  columnHidden(column: number): boolean {
    return !this.#sheet.getColVisible(column);
  }

  columnWidth(column: number): number {
    return this.#sheet.getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  write(changes: readonly HostCellChange[]): void {
    const range = bounds(changes);
    if (!range) return;
    const value: Record<number, Record<number, ICellData>> = {};
    for (const change of changes) {
      const present = this.#sheet.getCellRaw(change.row, change.column);
      const row = (value[change.row] ??= {});
      row[change.column] = { ...row[change.column], ...toUniverChange(change, present) };
    }
    const { injector, commands, workbook } = this.session;
    const target = { unitId: workbook.getUnitId(), subUnitId: this.id };
    const changesStylesOnly = changes.every(
      ({ content, runs }) => content === undefined && runs === undefined,
    );
    this.session.perform(() => {
      extendSheet(this.#facade, range);
      if (changesStylesOnly) setStyles(injector, { ...target, cellValue: value });
      else
        commands.syncExecuteCommand(SetRangeValuesCommand.id, {
          ...target,
          range: toUniverRange(range),
          value,
        });
    });
  }

  rename(name: string): void {
    this.session.performInPlace(() => this.#facade.setName(name));
  }

  setVisibility(visibility: SheetVisibility): void {
    this.session.performInPlace(() => {
      if (visibility === 'veryHidden') this.session.veryHidden.add(this.id);
      else this.session.veryHidden.delete(this.id);
      const hidden = this.#sheet.isSheetHidden() === BooleanNumber.TRUE;
      if (visibility === 'visible' && hidden) this.#facade.showSheet();
      if (visibility !== 'visible' && !hidden) this.#facade.hideSheet();
    });
  }

  setProtected(on: boolean): void {
    if (on) this.session.protectedSheets.add(this.id);
    else this.session.protectedSheets.delete(this.id);
  }

  setRowsHidden(first: number, last: number, hidden: boolean): void {
    // Rows and columns beyond the grid are not hidden.
    const end = hidden ? last : Math.min(last, this.#facade.getMaxRows() - 1);
    if (end < first || (!hidden && !some(first, end, (row) => this.rowHidden(row)))) return;
    this.session.performInPlace(() => {
      if (hidden) {
        extendSheet(this.#facade, { ...FIRST_CELL, bottom: end });
        this.#facade.hideRows(first, end - first + 1);
      } else this.#facade.showRows(first, end - first + 1);
    });
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    const end = hidden ? last : Math.min(last, this.#facade.getMaxColumns() - 1);
    if (end < first || (!hidden && !some(first, end, (column) => this.columnHidden(column)))) return;
    this.session.performInPlace(() => {
      if (hidden) {
        extendSheet(this.#facade, { ...FIRST_CELL, right: end });
        this.#facade.hideColumns(first, end - first + 1);
      } else this.#facade.showColumns(first, end - first + 1);
    });
  }

  setColumnWidth(first: number, last: number, width: number): void {
    this.session.performInPlace(() =>
      this.#facade.setColumnWidths(first, last - first + 1, Math.round(width / POINTS_PER_PIXEL)),
    );
  }

  insertRows(first: number, count: number): void {
    this.session.performInPlace(() => this.#facade.insertRows(first, count));
  }

  deleteRows(first: number, count: number): void {
    this.session.performInPlace(() => this.#facade.deleteRows(first, count));
  }

  merge(ranges: readonly CellRange[]): void {
    const all = ranges.reduce(unite, null);
    if (!all) return;
    const { injector, workbook } = this.session;
    this.session.performInPlace(() => {
      extendSheet(this.#facade, all);
      addMergeCellsUtil(injector, workbook.getUnitId(), this.id, ranges.map(toUniverRange), {
        isForceMerge: true,
      });
    });
  }

  /** Tells whether the first rows and columns are still in the same places as in the file. */
  hasOriginalOrder(rows: number, columns: number): boolean {
    return hasOriginalOrder(this.#sheet, rows, columns);
  }
}

function some(first: number, last: number, is: (index: number) => boolean): boolean {
  for (let index = first; index <= last; index += 1) if (is(index)) return true;
  return false;
}

/**
 * Sets styles and markers of cells as one undo step, without changing contents. Univer's command for values would clear
 * formulas, because it treats a cell without a formula as one whose formula was removed.
 */
function setStyles(injector: Injector, params: ISetRangeValuesMutationParams): void {
  const commands = injector.get(ICommandService);
  const range = bounds(matrixCells(params.cellValue));
  if (!range) return;
  // The trigger tells Univer that formulas do not change.
  const undo = SetRangeValuesUndoMutationFactory(injector, params);
  commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...params, trigger: SetStyleCommand.id });
  // A redo has another trigger, so it needs the complete cells.
  const redo = SetRangeValuesUndoMutationFactory(injector, params);
  const heights = injector
    .get(SheetInterceptorService)
    .generateMutationsOfAutoHeight({ ...params, ranges: [toUniverRange(range)] });
  for (const { id, params: height } of heights.redos) commands.syncExecuteCommand(id, height);
  const set = (values: ISetRangeValuesMutationParams) => ({ id: SetRangeValuesMutation.id, params: values });
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: params.unitId,
    undoMutations: [set(undo), ...heights.undos],
    redoMutations: [set(redo), ...heights.redos],
  });
}
