/** Writing a target value back, whether it stands in one cell or in columns of its own for operator and unit. */
import type Big from 'big.js';
import type { CellContent } from '../../workbook/cell';
import type { CellChange } from '../../form/change';
import { formatPlain, toCellNumber } from '../../language/numbers/decimal';
import type { TargetCell } from '../../form/indicators';
import type { Span } from '../../language/text/span';

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

/** Replaces a target by a number; operator and unit go to their own cells where the layout has them. */
export function replaceTarget(cell: TargetCell, written: WrittenTarget): readonly CellChange[] {
  const { at, operatorAt, unitAt } = cell;
  const own = {
    ...written,
    ...(operatorAt && { operator: '' as const }),
    ...(unitAt && { unit: '' }),
  };
  const bare = own.operator === '' && own.unit === '';
  const content: CellContent =
    bare && typeof cell.content !== 'string' ? toCellNumber(own.number) : targetText(own);
  return [
    ...(operatorAt ? [{ at: operatorAt, content: written.operator || '=' }] : []),
    { at, content },
    ...(unitAt ? [{ at: unitAt, content: written.unit }] : []),
  ];
}

/** Replaces a target by words or a date; cells of operator and unit beside it are emptied. */
export function replaceTargetText(cell: TargetCell, text: string): readonly CellChange[] {
  const emptied = [cell.operatorAt, cell.unitAt].flatMap((at) => (at ? [{ at, content: null }] : []));
  return [{ at: cell.at, content: text }, ...emptied];
}

/**
 * Replaces a part of a target's text.
 * @param span a place in `cell.text`.
 * @returns `null` where that text is not what the cell holds (a formatted number, or put together from several cells).
 */
export function replaceWithin(cell: TargetCell, span: Span, insert: string): CellChange | null {
  const start = cell.start + span.start;
  const end = cell.start + span.end;
  if (typeof cell.content !== 'string' || cell.operatorAt || cell.unitAt) return null;
  if (cell.content.slice(start, end) !== cell.text.slice(span.start, span.end)) return null;
  return { at: cell.at, start, end, insert };
}

/** Replaces a target's number and nothing else: 5个系统 becomes 4个系统, whatever cells operator and unit stand in. */
export function replaceNumber(
  cell: TargetCell,
  { numberSpan }: { readonly numberSpan: Span },
  number: Big,
): CellChange {
  const within = replaceWithin(cell, numberSpan, formatPlain(number));
  const content = typeof cell.content === 'string' ? formatPlain(number) : toCellNumber(number);
  return within ?? { at: cell.at, content };
}
