/** The change of one cell by a correction. */
import type { CellContent, CellRef } from '../workbook/cell';
import type { TextCell } from './cells';

/** Puts new content into a cell. */
export interface ContentChange {
  readonly at: CellRef;
  readonly content: CellContent;
}

/** Replaces `[start, end)` of a cell's text (UTF-16 offsets into the text as read). */
export interface SpanChange {
  readonly at: CellRef;
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Several span changes of one cell can be combined if they do not overlap. */
export type CellChange = ContentChange | SpanChange;

/** Replaces a value and nothing else that its cell holds. */
export function replaceText({ at, start, text }: TextCell, insert: string): SpanChange {
  return { at, start, end: start + text.length, insert };
}

/** Tells the two kinds of change apart. */
export function isSpanChange(change: CellChange): change is SpanChange {
  return 'insert' in change;
}
