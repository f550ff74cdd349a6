/** Changes a rich text and keeps its fonts. */
import { alignRuns } from '../../workbook/text-runs';
import { decodeXstring, encodeXstring } from '../xml/escape';
import { childrenOf, decodeEntities, nextTag, prefixOf, type ElementSpan } from '../xml/scan';

interface Run {
  readonly element: ElementSpan;
  readonly text: string;
}

/**
 * The runs of a string with its text changed: characters that stay keep their font.
 * @param item XML of the `si` or `is` element
 * @param prefix of elements in the part that gets the result
 * @returns content for an `is` element; `null` without runs or without text
 */
export function keepRuns(item: string, prefix: string, text: string): string | null {
  const root = nextTag(item, 0);
  if (!root || text === '' || prefixOf(root) !== prefix) return null;
  const runs = readRuns(item, [...childrenOf(item, root)]);
  if (!runs) return null;
  const aligned = alignRuns(
    runs.map((run) => run.text),
    text,
  );
  const xml = aligned.map(({ run: index, text: own }) => {
    const run = runs[index];
    if (!run) return '';
    return own === run.text
      ? item.slice(run.element.tag.start, run.element.end)
      : withText(item, run, prefix, own);
  });
  return xml.join('');
}

function readRuns(item: string, elements: readonly ElementSpan[]): Run[] | null {
  const runs: Run[] = [];
  for (const element of elements.filter(({ tag }) => tag.local === 'r')) {
    const t = [...childrenOf(item, element.tag)].find(({ tag }) => tag.local === 't');
    const raw = t?.tag.kind === 'open' ? item.slice(t.tag.end, t.contentEnd) : '';
    // Comments and CDATA sections in a text are rare; then the fonts are lost.
    if (raw.includes('<')) return null;
    const text = decodeXstring(decodeEntities(raw));
    runs.push({ element, text });
  }
  return runs.length > 0 ? runs : null;
}

function withText(item: string, run: Run, prefix: string, text: string): string {
  const properties = [...childrenOf(item, run.element.tag)].find(({ tag }) => tag.local === 'rPr');
  const font = properties ? item.slice(properties.tag.start, properties.end) : '';
  const t = `<${prefix}t xml:space="preserve">${encodeXstring(text)}</${prefix}t>`;
  return `<${prefix}r>${font}${t}</${prefix}r>`;
}
