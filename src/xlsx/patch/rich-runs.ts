/** Changes a rich text and keeps its fonts. */
import { alignRuns } from '../../workbook/text-runs';
import { decodeXstring, encodeXstring } from '../xml/escape';
import { childrenOf, decodeEntities, nextTag, prefixOf, type ElementSpan } from '../xml/scan';

/** UTF-16 units of an escape such as `_x000D_`. */
const ESCAPE_LENGTH = 7;

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
  let end = 0;
  const xml = aligned.map(({ run: index, text: runText }) => {
    end += runText.length;
    const run = runs[index];
    if (!run) return '';
    const encoded = encodeXstring(runText, text.slice(end, end + ESCAPE_LENGTH));
    return runText === run.text && encoded === encodeXstring(runText)
      ? item.slice(run.element.tag.start, run.element.end)
      : withText(item, run, prefix, encoded);
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

/** @param encoded the run's new text as XML */
function withText(item: string, run: Run, prefix: string, encoded: string): string {
  const properties = [...childrenOf(item, run.element.tag)].find(({ tag }) => tag.local === 'rPr');
  const font = properties ? item.slice(properties.tag.start, properties.end) : '';
  const t = `<${prefix}t xml:space="preserve">${encoded}</${prefix}t>`;
  return `<${prefix}r>${font}${t}</${prefix}r>`;
}
