/** How a change of a cell is shown, wherever it is shown. */
import type { FixEdit } from '../check';
import { fromCellNumber, formatPlain } from '../language/numbers/decimal';
import type { Span } from '../language/text/span';
import { clip } from '../figures/wording';
import { isFormula, type CellContent } from '../workbook/cell';
import { keptCharacters } from '../workbook/kept-characters';

/** What a cell holds, as the person would type it; an empty one gives `empty`. */
export function contentText(content: CellContent, empty: string): string {
  if (isFormula(content)) return content.formula;
  if (content === null || content === '') return empty;
  if (typeof content === 'number') return formatPlain(fromCellNumber(content));
  return typeof content === 'boolean' ? String(content).toUpperCase() : content;
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

/** A change: of a text, known places (`spans`) tell more than its two contents do. */
export type ShownEdit = Pick<FixEdit, 'before' | 'after' | 'spans'>;

/**
 * A change as it is shown: whole where the texts are short, else only what differs, with a little around it.
 * `more` counts changed places that are left out.
 * @param whole longest text that is shown whole
 */
export function changeParts(
  edit: ShownEdit,
  empty: string,
  whole: number = WHOLE,
): { parts: readonly ChangePart[]; more: number } {
  const before = contentText(edit.before, empty);
  const after = contentText(edit.after, empty);
  if (Math.max(before.length, after.length) <= whole) {
    return { parts: [{ head: '', before, after, tail: '' }], more: 0 };
  }
  const known = typeof edit.before === 'string' ? edit.spans : undefined;
  const spans = known ?? differences(before, after);
  const parts = spans.slice(0, MOST_PARTS).map((span) => around(before, span));
  return { parts, more: Math.max(spans.length - MOST_PARTS, 0) };
}

/** A change in one line: `45 → 46`; of a long text each changed place. `more` says how many are left out. */
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

function around(text: string, { start, end, insert }: TextChange): ChangePart {
  const from = Math.max(start - AROUND, 0);
  const to = Math.min(end + AROUND, text.length);
  return {
    head: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    before: clip(text.slice(start, end), WHOLE),
    after: clip(insert, WHOLE),
    tail: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}

/** The places in which two texts differ; what lies between them stays. */
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
  return joinNear(found, before);
}

/** Places with hardly anything between them read better as one. */
function joinNear(changes: readonly TextChange[], text: string): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last && change.start - last.end < AROUND) {
      const insert = last.insert + text.slice(last.end, change.start) + change.insert;
      joined.splice(-1, 1, { start: last.start, end: change.end, insert });
    } else joined.push(change);
  }
  return joined;
}
