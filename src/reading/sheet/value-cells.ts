/** Makes the values of a form from cells. */
import Big from 'big.js';
import type { CellRef } from '../../workbook/cell';
import type { NumberCell, NumberReading, TextCell } from '../../form/cells';
import { fromCellNumber } from '../../language/numbers/decimal';
import { isError, isNumber } from '../../formula';
import { readNumber } from '../../language/numbers/number-text';
import type { Grid } from './grid';
import type { LabelSegment } from './label-reader';
import { trimEndOf } from '../../language/text/text';

/** Recomputed and stored results that differ by less are the same: Excel calculates in binary. */
const SAME_RELATIVE = new Big('1e-12');

/** Where a value stands within the text of its cell. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** The value of a whole cell. */
export function textCell(grid: Grid, row: number, column: number, label: string): TextCell {
  const whole = grid.text(row, column);
  return partOf(grid, row, column, label, { start: 0, end: whole.length });
}

/** The value that follows a label in its cell. */
export function inlineCell(grid: Grid, row: number, column: number, segment: LabelSegment): TextCell {
  const part = { start: segment.valueStart, end: segment.valueEnd };
  return partOf(grid, row, column, cleanLabel(segment.label), part);
}

/** A stretch of a cell's text as a value; blanks around it are left out. */
export function partOf(grid: Grid, row: number, column: number, label: string, part: Part): TextCell {
  const whole = grid.text(row, column);
  const piece = whole.slice(part.start, part.end);
  const text = piece.trim();
  const at: CellRef = grid.ref(row, column);
  const lead = piece.length - piece.trimStart().length;
  return {
    at,
    text,
    whole,
    start: text === '' ? part.end : part.start + lead,
    content: grid.content(at.row, at.column),
    label: cleanLabel(label),
  };
}

/** The number of a whole cell. */
export function numberCell(grid: Grid, row: number, column: number, label: string): NumberCell {
  const cell = textCell(grid, row, column, label);
  return { ...cell, reading: wholeReading(grid, cell.at) };
}

/** The number within a text value that shares its cell with a label. */
export function inlineNumber(grid: Grid, cell: TextCell): NumberCell {
  const { row, column } = cell.at;
  const result = grid.result(row, column);
  if (result.kind === 'unknown') return { ...cell, reading: { kind: 'uncached' } };
  if (isError(result.value)) return { ...cell, reading: { kind: 'error', error: result.value.error } };
  return { ...cell, reading: textReading(cell.text, 'inline') };
}

/** A label as it is named to people: on one line, without colon. */
export function cleanLabel(text: string): string {
  return trimEndOf(text.replace(/[\s\u200b]+/g, ''), /[:：]/);
}

function wholeReading(grid: Grid, at: CellRef): NumberReading {
  const result = grid.result(at.row, at.column);
  if (result.kind === 'unknown') return { kind: 'uncached' };
  const { value, computed } = result;
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'boolean') return { kind: 'unreadable', reason: 'none' };
  if (isError(value)) return { kind: 'error', error: value.error };
  if (!isNumber(value)) return textReading(value, 'whole');
  const stored = grid.cell(at.row, at.column)?.value;
  const cached = computed && typeof stored === 'number' ? fromCellNumber(stored) : null;
  return {
    kind: 'number',
    value,
    typed: true,
    plain: true,
    ...(cached && differs(cached, value) && { cached }),
  };
}

function differs(left: Big, right: Big): boolean {
  const larger = left.abs().gt(right.abs()) ? left.abs() : right.abs();
  return left.minus(right).abs().gt(larger.times(SAME_RELATIVE));
}

function textReading(text: string, where: 'whole' | 'inline'): NumberReading {
  const read = readNumber(text);
  switch (read.kind) {
    case 'blank':
    case 'dash':
      return { kind: 'blank' };
    case 'none':
    case 'several':
      return { kind: 'unreadable', reason: read.kind };
    case 'number':
      return {
        kind: 'number',
        value: read.value,
        typed: false,
        plain: where === 'inline' && read.clean,
        ...(read.unit !== undefined && { unit: read.unit }),
      };
  }
}
