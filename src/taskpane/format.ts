/** How places, contents, differences and times are written in the pane. */
import Big from 'big.js';
import { fromCellNumber, formatAmount, formatPlain } from '../form/decimal';
import { clip } from '../form/wording';
import { toA1 } from '../workbook/a1';
import { isFormula, type CellContent, type CellRef } from '../workbook/cell';
import type { PreviewEdit } from './session/preview';

/** `绩效目标!D18`. */
export function placeText(at: CellRef): string {
  return `${at.sheet}!${toA1(at)}`;
}

/** What a cell holds, as the person would type it; an empty one gives `empty`. */
export function contentText(content: CellContent, empty: string): string {
  if (isFormula(content)) return content.formula;
  if (content === null || content === '') return empty;
  if (typeof content === 'number') return formatPlain(fromCellNumber(content));
  return typeof content === 'boolean' ? String(content).toUpperCase() : content;
}

/** A difference of two numbers with its sign, `+1` or `-0.5`; `null` where one of them is no number. */
export function differenceText(before: CellContent, after: CellContent): string | null {
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  const difference = fromCellNumber(after).minus(fromCellNumber(before));
  return `${difference.gt(0) ? '+' : ''}${formatPlain(difference)}`;
}

/** The difference of two amounts (`after` minus `before`) with its sign; `null` where one is missing or they agree. */
export function amountDifference(
  before: string | null,
  after: string | null,
  decimals: number,
): string | null {
  if (before === null || after === null) return null;
  const difference = new Big(after).minus(before);
  if (difference.eq(0)) return null;
  return `${difference.gt(0) ? '+' : ''}${formatAmount(difference, decimals)}`;
}

/** An amount with separators; `missing` where there is none. */
export function amountText(amount: string | null, decimals: number, missing: string): string {
  return amount === null ? missing : formatAmount(new Big(amount), decimals);
}

/** `12:03`. */
export function timeText(at: Date): string {
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** `2026年11月24日 12:03`. */
export function dateTimeText(at: Date): string {
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${timeText(at)}`;
}

/** One changed place with a little of the text around it; nothing around it where the whole content is shown. */
export interface ChangePart {
  readonly head: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

/** Longest text that is named whole. */
const WHOLE = 36;
/** Characters around a change in a long text. */
const AROUND = 6;
const MOST_PARTS = 3;

/**
 * A change as it is shown: whole where the texts are short, else only what differs, with a little around it.
 * `more` counts changed places that are left out.
 * @param whole longest text that is shown whole
 */
export function changeParts(
  edit: PreviewEdit,
  empty: string,
  whole: number = WHOLE,
): { parts: readonly ChangePart[]; more: number } {
  const before = contentText(edit.before, empty);
  const after = contentText(edit.after, empty);
  if (Math.max(before.length, after.length) <= whole) {
    return { parts: [{ head: '', before, after, tail: '' }], more: 0 };
  }
  if (edit.spans && typeof edit.before === 'string') {
    const text = edit.before;
    const parts = edit.spans.map(({ start, end, insert }) => around(text, start, end, insert));
    return { parts: parts.slice(0, MOST_PARTS), more: Math.max(parts.length - MOST_PARTS, 0) };
  }
  const start = commonPrefix(before, after);
  const suffix = commonSuffix(before.slice(start), after.slice(start));
  const insert = after.slice(start, after.length - suffix);
  return { parts: [around(before, start, before.length - suffix, insert)], more: 0 };
}

function around(text: string, start: number, end: number, insert: string): ChangePart {
  const from = Math.max(start - AROUND, 0);
  const to = Math.min(end + AROUND, text.length);
  return {
    head: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    before: clip(text.slice(start, end), WHOLE),
    after: clip(insert, WHOLE),
    tail: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}

function commonPrefix(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

function commonSuffix(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.at(-1 - length) === right.at(-1 - length)) length += 1;
  return length;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
