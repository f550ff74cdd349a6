/** The text of a cell's change for display. */
import type { FixEdit } from '../check';
import { fromCellNumber, formatPlain } from '../language/numbers/decimal';
import type { Span } from '../language/text/span';
import { clip } from '../figures/wording';
import { isFormula, type CellContent } from '../workbook/cell';
import { keptCharacters } from '../workbook/kept-characters';

/** The content of a cell as the user would type it; `empty` for an empty cell. */
export function contentText(content: CellContent, empty: string): string {
  if (isFormula(content)) return content.formula;
  if (content === null || content === '') return empty;
  if (typeof content === 'number') return formatPlain(fromCellNumber(content));
  return typeof content === 'boolean' ? String(content).toUpperCase() : content;
}

/** One changed place with some characters of context, or a whole short content without context. */
export interface ChangePart {
  readonly head: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

const MAX_TEXT = 36;
/** Characters of context on each side of a change in a long text. */
const CONTEXT = 6;
const MAX_PARTS = 3;

/** The parts of an edit that are displayed. */
export type ShownEdit = Pick<FixEdit, 'before' | 'after' | 'spans'>;

/**
 * The parts of a change: the whole contents if they are short, else the differences with some context.
 * `more` counts the differences that are left out.
 * @param whole length up to which a text is shown whole
 */
export function changeParts(
  edit: ShownEdit,
  empty: string,
  whole: number = MAX_TEXT,
): { parts: readonly ChangePart[]; more: number } {
  const before = contentText(edit.before, empty);
  const after = contentText(edit.after, empty);
  if (Math.max(before.length, after.length) <= whole) {
    return { parts: [{ head: '', before, after, tail: '' }], more: 0 };
  }
  const known = typeof edit.before === 'string' ? edit.spans : undefined;
  const spans = known ?? differences(before, after);
  const parts = spans.slice(0, MAX_PARTS).map((span) => withContext(before, span));
  return { parts, more: Math.max(spans.length - MAX_PARTS, 0) };
}

/** A change in one line: `45 → 46`. `more` gives the words for the number of differences that are left out. */
export function changeLine(edit: ShownEdit, empty: string, more: (count: number) => string): string {
  const { parts, more: left } = changeParts(edit, empty);
  const changes = parts.map(
    ({ head, before, after, tail }) => `${head}${before}${tail} → ${head}${after}${tail}`,
  );
  return [...changes, ...(left > 0 ? [more(left)] : [])].join('；');
}

interface TextChange extends Span {
  readonly insert: string;
}

function withContext(text: string, { start, end, insert }: TextChange): ChangePart {
  const from = Math.max(start - CONTEXT, 0);
  const to = Math.min(end + CONTEXT, text.length);
  return {
    head: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    before: clip(text.slice(start, end), MAX_TEXT),
    after: clip(insert, MAX_TEXT),
    tail: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}

function differences(before: string, after: string): TextChange[] {
  const old = Array.from(before);
  const fresh = Array.from(after);
  const found: TextChange[] = [];
  let oldFrom = 0;
  let freshFrom = 0;
  let start = 0;
  const kept = [...keptCharacters(old, fresh), old.length];
  for (const [freshTo, oldTo] of kept.entries()) {
    if (oldTo === undefined) continue;
    const end = start + old.slice(oldFrom, oldTo).join('').length;
    const insert = fresh.slice(freshFrom, freshTo).join('');
    if (end > start || insert !== '') found.push({ start, end, insert });
    start = end + (old[oldTo]?.length ?? 0);
    oldFrom = oldTo + 1;
    freshFrom = freshTo + 1;
  }
  return joinClose(found, before);
}

/** Joins differences with little text between them. */
function joinClose(changes: readonly TextChange[], text: string): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last && change.start - last.end < CONTEXT) {
      const insert = last.insert + text.slice(last.end, change.start) + change.insert;
      joined.splice(-1, 1, { start: last.start, end: change.end, insert });
    } else joined.push(change);
  }
  return joined;
}
