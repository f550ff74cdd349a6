/** Properties of Range about the contents of its cells. */
import { contains } from '../../../../workbook/a1';
import type { CellRange } from '../../../../workbook/cell';
import type { HostCellChange, HostSheet } from '../../model';
import { isUnbounded } from '../address';
import { changeSheet, gridOf, places, readGrid, writeContents, type Cells } from '../cells';
import { RichApiError } from '../errors';
import { readInput } from '../input';
import type { PropertySpec } from '../object-type';
import type { Session } from '../session';
import { rawFormula, rawValue, valueType } from '../values';

const FORMULAS: PropertySpec<Cells> = {
  get: (cells, session) => readGrid(cells, session, rawFormula),
  set: writeInputs,
};

const NUMBER_FORMAT: PropertySpec<Cells> = {
  get: (cells, session) => readGrid(cells, session, (cell) => cell.numberFormat),
  set: writeNumberFormats,
};

export const CONTENT_PROPERTIES: Readonly<Record<string, PropertySpec<Cells>>> = {
  Values: {
    get: (cells, session) => readGrid(cells, session, (cell) => rawValue(cell.value)),
    set: writeInputs,
  },
  Formulas: FORMULAS,
  NumberFormat: NUMBER_FORMAT,
  Text: { get: (cells, session) => readGrid(cells, session, (cell) => cell.text) },
  ValueTypes: { get: (cells, session) => readGrid(cells, session, (cell) => valueType(cell.value)) },
  HasSpill: {
    get: (cells) => {
      const spills = (cells.sheet.blocks ?? []).filter(({ kind }) => kind === 'spill');
      const all = places(cells).map((at) => spills.some(({ range }) => contains(range, at)));
      return all.every(Boolean) ? true : all.some(Boolean) ? null : false;
    },
  },
  RowHidden: {
    get: ({ sheet, area }) => allOrNone(area.top, area.bottom, (row) => sheet.rowHidden(row)),
    set: ({ sheet, area }, value, session) => {
      const hidden = booleanOf(value);
      changeSheet(sheet, session, () => sheet.setRowsHidden(area.top, area.bottom, hidden));
    },
  },
  ColumnHidden: {
    get: ({ sheet, area }) => allOrNone(area.left, area.right, (column) => sheet.columnHidden(column)),
    set: ({ sheet, area }, value, session) => {
      const hidden = booleanOf(value);
      changeSheet(sheet, session, () => sheet.setColumnsHidden(area.left, area.right, hidden));
    },
  },
};

/** Writes values or formulas: in both, a text that begins with = is a formula. */
function writeInputs({ sheet, area }: Cells, value: unknown, session: Session): void {
  requireBounded(area);
  const given = gridOf(value, area);
  const changes: HostCellChange[] = [];
  for (const [index, row] of rowsTaking(sheet, area).entries()) {
    for (let column = area.left; column <= area.right; column += 1) {
      const input = readInput(given(index, column - area.left), sheet.cell(row, column).numberFormat);
      if (input) changes.push({ row, column, ...input });
    }
  }
  if (changes.length > 0) writeContents(sheet, changes, session);
}

/** If a filter hides rows, a block is written into the visible rows, one after another (office-js issue 224). */
function rowsTaking(sheet: HostSheet, { top, bottom }: CellRange): number[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const movesBlocks = sheet.filtered;
  return movesBlocks && rows.length > 1 ? rows.filter((row) => !sheet.rowHidden(row)) : rows;
}

function writeNumberFormats({ sheet, area }: Cells, value: unknown, session: Session): void {
  requireBounded(area);
  const given = gridOf(value, area);
  const changes: HostCellChange[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const numberFormat = given(row - area.top, column - area.left) ?? null;
      if (numberFormat === null) continue;
      if (typeof numberFormat !== 'string')
        throw new RichApiError('InvalidArgument', 'a number format is a text');
      changes.push({ row, column, numberFormat: numberFormat || 'General' });
    }
  }
  if (changes.length > 0) changeSheet(sheet, session, () => sheet.write(changes));
}

function requireBounded(area: CellRange): void {
  if (isUnbounded(area)) throw new RichApiError('InvalidArgument', 'an unbounded range takes no values');
}

/** `null` if some are and some are not, as documented. */
function allOrNone(first: number, last: number, is: (index: number) => boolean): boolean | null {
  const all = is(first);
  for (let index = first + 1; index <= last; index += 1) if (is(index) !== all) return null;
  return all;
}

function booleanOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new RichApiError('InvalidArgument', 'true or false is wanted');
  return value;
}
