/** Changing text whose parts have fonts of their own, without losing those fonts. */
import { decodeXstring, encodeXstring } from '../xml/escape';
import { childrenOf, decodeEntities, nextTag, prefixOf, type ElementSpan } from '../xml/scan';

interface Run {
  readonly element: ElementSpan;
  readonly text: string;
  /** Where its text begins and ends in the whole. */
  readonly start: number;
  readonly end: number;
}

/**
 * The runs of a string with its text changed.
 * @param item XML of the `si` or `is` element
 * @param prefix of the part that the result goes into
 * @returns content for an `is` element; `null` when there are no runs or the change touches more than one of them
 */
export function keepRuns(item: string, prefix: string, text: string): string | null {
  const root = nextTag(item, 0);
  if (!root || prefixOf(root) !== prefix) return null;
  const runs = readRuns(item, [...childrenOf(item, root)]);
  const before = runs?.map((run) => run.text).join('');
  if (!runs || before === undefined) return null;
  const span = changedSpan(before, text);
  const changed = runs.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!changed) return null;
  const xml = runs.map((run) => {
    if (run !== changed) return item.slice(run.element.tag.start, run.element.end);
    const own = text.slice(run.start, run.end + text.length - before.length);
    return own === '' ? '' : withText(item, run, prefix, own);
  });
  return xml.join('');
}

function readRuns(item: string, elements: readonly ElementSpan[]): Run[] | null {
  const runs: Run[] = [];
  let at = 0;
  for (const element of elements.filter(({ tag }) => tag.local === 'r')) {
    const t = [...childrenOf(item, element.tag)].find(({ tag }) => tag.local === 't');
    const raw = t?.tag.kind === 'open' ? item.slice(t.tag.end, t.contentEnd) : '';
    // Comments and CDATA sections: too rare to be worth taking apart.
    if (raw.includes('<')) return null;
    const text = decodeXstring(decodeEntities(raw));
    runs.push({ element, text, start: at, end: at + text.length });
    at += text.length;
  }
  return runs.length > 0 ? runs : null;
}

/** The part of the old text that the new one does not have. */
function changedSpan(before: string, after: string): { start: number; end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept])
    kept++;
  return { start, end: before.length - kept };
}

function withText(item: string, run: Run, prefix: string, text: string): string {
  const properties = [...childrenOf(item, run.element.tag)].find(({ tag }) => tag.local === 'rPr');
  const font = properties ? item.slice(properties.tag.start, properties.end) : '';
  const t = `<${prefix}t xml:space="preserve">${encodeXstring(text)}</${prefix}t>`;
  return `<${prefix}r>${font}${t}</${prefix}r>`;
}
