/** Changes of target values, which are in one cell or have columns for operator and unit. */
import type Big from 'big.js';
import type { CellContent } from '../../workbook/cell';
import type { CellChange } from '../../form/change';
import { formatPlain, toCellNumber } from '../../language/numbers/decimal';
import type { TargetCell } from '../../form/indicators';
import type { QuantityTarget } from '../../language/target-value/value';
import { textOf, type Span } from '../../language/text/span';

/** A value to be written: `≥` 90 `%`. */
export interface WrittenTarget {
  readonly operator: '' | '≥' | '≤';
  readonly number: Big;
  readonly unit: string;
}

/** `≥90%`. */
export function targetText({ operator, number, unit }: WrittenTarget): string {
  return `${operator}${formatPlain(number)}${unit}`;
}

/**
 * Replaces a target by a number; operator and unit go to their columns if the layout has them.
 * @returns `null` if a cell beside it states that it is not a number (定性)
 */
export function replaceTarget(cell: TargetCell, written: WrittenTarget): readonly CellChange[] | null {
  const { at, operatorAt, unitAt, qualitative } = cell;
  if (qualitative === true) return null;
  const inValueCell = {
    ...written,
    ...(operatorAt && { operator: '' as const }),
    ...(unitAt && { unit: '' }),
  };
  if (sharesItsCell(cell)) return [inPlace(cell, targetText(inValueCell))];
  const isBare = inValueCell.operator === '' && inValueCell.unit === '';
  const content: CellContent =
    isBare && typeof cell.content !== 'string' ? toCellNumber(inValueCell.number) : targetText(inValueCell);
  return [
    ...(operatorAt ? [{ at: operatorAt, content: written.operator || '=' }] : []),
    { at, content },
    ...(unitAt ? [{ at: unitAt, content: written.unit }] : []),
  ];
}

/** Replaces a target by words or a date; cells of operator and unit beside it are emptied. */
export function replaceTargetText(cell: TargetCell, text: string): readonly CellChange[] {
  if (sharesItsCell(cell)) return [inPlace(cell, text)];
  const emptied = [cell.operatorAt, cell.unitAt].flatMap((at) => (at ? [{ at, content: null }] : []));
  return [{ at: cell.at, content: text }, ...emptied];
}

/** Tells whether the cell of a target also holds the name of its indicator: `群众满意度：满意`. */
function sharesItsCell({ text, whole, start }: TargetCell): boolean {
  return whole.slice(0, start).trim() !== '' || whole.slice(start + text.length).trim() !== '';
}

function inPlace({ at, text, start }: TargetCell, insert: string): CellChange {
  return { at, start, end: start + text.length, insert };
}

/** The text from which a target's value was read, and the position at which the text of its cell begins in it. */
function readText({ text, value, operatorAt, unitAt }: TargetCell): {
  readonly text: string;
  readonly from: number;
} {
  if (!operatorAt && !unitAt) return { text, from: 0 };
  const read = ' '.repeat(value.span.start) + value.source;
  return { text: read, from: Math.max(read.indexOf(text), 0) };
}

/** The text of a part of a target, whichever cell it is in. */
export function partOfTarget(cell: TargetCell, span: Span): string {
  return textOf(readText(cell).text, span);
}

/** Tells whether a part of a target is in the cell of the operator. */
export function isInOperatorCell(cell: TargetCell, { end }: Span): boolean {
  return cell.operatorAt !== undefined && end <= readText(cell).from;
}

/**
 * Replaces a part of a target's text.
 * @param span a place in the text that the value was read from
 * @returns `null` if the cell does not hold that text (a formatted number, or in the cell of operator or unit)
 */
export function replaceWithin(cell: TargetCell, span: Span, insert: string): CellChange | null {
  const { text, from } = readText(cell);
  const start = cell.start + span.start - from;
  const end = cell.start + span.end - from;
  if (typeof cell.content !== 'string' || start < cell.start) return null;
  if (cell.content.slice(start, end) !== textOf(text, span)) return null;
  return { at: cell.at, start, end, insert };
}

/** Replaces only a target's number: 5个系统 becomes 4个系统, wherever the operator and the unit are. */
export function replaceNumber(
  cell: TargetCell,
  { numberSpan, multiple }: Pick<QuantityTarget, 'numberSpan' | 'multiple'>,
  number: Big,
): CellChange {
  const within = replaceWithin(cell, numberSpan, formatPlain(number));
  const content = typeof cell.content === 'string' ? formatPlain(number) : toCellNumber(number.div(multiple));
  return within ?? { at: cell.at, content };
}
