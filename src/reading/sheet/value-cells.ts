/** Makes the text and number cells of a form from the cells of a sheet. */
import Big from 'big.js';
import type { CellRef } from '../../workbook/cell';
import type { NumberCell, NumberReading, TextCell } from '../../form/cells';
import { fromCellNumber } from '../../language/numbers/decimal';
import { isError, isNumber, type CellResult } from '../../formula';
import { readNumber } from '../../language/numbers/number-text';
import type { Grid, Place } from './grid';
import type { LabelSegment } from './label-reader';
import { trimEndOf } from '../../language/text/text';

/** A smaller relative difference between a recomputed and a stored result is Excel's binary rounding. */
const SAME_RELATIVE = new Big('1e-12');

/** The position of a value within the text of its cell. */
interface Part {
  readonly start: number;
  readonly end: number;
}

export function textAt(grid: Grid, place: Place, label: string): TextCell {
  return partOf(grid, place, label, { start: 0, end: place.text.length });
}

/** The value that follows a label in its cell. */
export function inlineCell(
  grid: Grid,
  place: Place,
  { label, valueStart, valueEnd }: LabelSegment,
): TextCell {
  return partOf(grid, place, label, { start: valueStart, end: valueEnd });
}

/** A part of a cell's text as a value, without the white space around it. */
export function partOf(grid: Grid, { row, column, text: whole }: Place, label: string, part: Part): TextCell {
  const piece = whole.slice(part.start, part.end);
  const text = piece.trim();
  return {
    at: { sheet: grid.name, row, column },
    text,
    whole,
    start: text === '' ? part.end : part.start + piece.length - piece.trimStart().length,
    content: grid.content(row, column),
    label: cleanLabel(label),
  };
}

export function numberAt(grid: Grid, place: Place, label: string): NumberCell {
  return { reading: readingAt(grid, place), ...textAt(grid, place, label) };
}

/** The number in a text value that shares its cell with a label. */
export function inlineNumber(grid: Grid, cell: TextCell): NumberCell {
  const { row, column } = cell.at;
  const result = grid.result(row, column);
  if (result.kind === 'unknown') return { reading: { kind: 'uncached' }, ...cell };
  if (isError(result.value)) return { reading: { kind: 'error', error: result.value.error }, ...cell };
  return { reading: textReading(cell.text, 'inline'), ...cell };
}

/** A label for messages: on one line, without a colon. */
export function cleanLabel(text: string): string {
  return trimEndOf(text.replace(/[\s\u200b]+/g, ''), /[:：]/);
}

/** The number in the top-left cell of an area. */
export function readingAt(grid: Grid, at: Pick<CellRef, 'row' | 'column'>): NumberReading {
  const result = grid.result(at.row, at.column);
  if (result.kind === 'unknown') return { kind: 'uncached' };
  const { value, computed } = result;
  if (!computed && isNumber(value)) return storedReading(result, value);
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'boolean') return { kind: 'unreadable', reason: 'none' };
  if (isError(value)) return { kind: 'error', error: value.error };
  if (!isNumber(value)) return textReading(value, 'whole');
  const stored = grid.cell(at.row, at.column)?.value;
  const cached = typeof stored === 'number' ? fromCellNumber(stored) : null;
  return {
    kind: 'number',
    value,
    typed: true,
    plain: true,
    ...(cached && differs(cached, value) && { cached }),
  };
}

const READINGS = new WeakMap<CellResult, NumberReading>();

/** Cells with the same number share their result, and therefore their reading. */
function storedReading(result: CellResult, value: Big): NumberReading {
  let reading = READINGS.get(result);
  if (!reading) READINGS.set(result, (reading = { kind: 'number', value, typed: true, plain: true }));
  return reading;
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
