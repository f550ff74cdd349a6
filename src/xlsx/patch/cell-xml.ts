/** The XML of one cell. */
import { toA1 } from '../../workbook/a1';
import { isFormula, type CellContent } from '../../workbook/cell';
import { encodeXstring, decodeXstring } from '../xml/escape';
import {
  attributeOf,
  childrenOf,
  isMainElement,
  prefixOf,
  splice,
  decodeEntities,
  nextTag,
  type ElementSpan,
  type Splice,
} from '../xml/scan';
import { alignRuns } from '../../workbook/text-runs';

/** Attributes that describe the old value: its type and the metadata of values and dynamic arrays. */
const VALUE_ATTRIBUTES = ['t', 'cm', 'vm'];
const VALUE_ELEMENTS = ['f', 'v', 'is'];

interface ContentXml {
  /** The `t` attribute with a leading space; empty for numbers and blanks. */
  readonly type: string;
  readonly body: string;
}

/** XML of the `si` element of an index in the table of shared strings. */
export type SharedItem = (index: number) => string | null;

/** The XML of a cell that the file did not hold. */
export function newCell(
  prefix: string,
  at: { row: number; column: number },
  style: number | undefined,
  content: CellContent,
): string {
  const { type, body } = contentXml(prefix, content);
  const styled = style === undefined ? '' : ` s="${style}"`;
  const tag = `<${prefix}c r="${toA1(at)}"${styled}${type}`;
  return body === '' ? `${tag}/>` : `${tag}>${body}</${prefix}c>`;
}

/** The change that gives a cell new content. Its other attributes and elements keep their bytes; characters of a text that stay
 * keep their fonts. */
export function replaceContent(
  xml: string,
  cell: ElementSpan,
  content: CellContent,
  sharedItem: SharedItem,
): Splice {
  const { tag } = cell;
  const runs =
    typeof content === 'string' && content !== '' ? keptRuns(xml, cell, content, sharedItem) : null;
  const { type, body } = runs === null ? contentXml(prefixOf(tag), content) : inlineXml(prefixOf(tag), runs);
  const removed = VALUE_ATTRIBUTES.flatMap((name) => attributeOf(xml, tag, name) ?? []);
  const tagEnd = tag.end - (tag.kind === 'empty' ? 2 : 1);
  const relative = removed.map(({ start, end }) => ({
    start: start - tag.start,
    end: end - tag.start,
    text: '',
  }));
  const opening = splice(xml.slice(tag.start, tagEnd), relative).trimEnd() + type;
  const kept = [...childrenOf(xml, tag)]
    .filter((child) => !VALUE_ELEMENTS.some((name) => isMainElement(xml, child.tag, name, tag)))
    .map((child) => xml.slice(child.tag.start, child.end))
    .join('');
  const inner = body + kept;
  const text = inner === '' ? `${opening}/>` : `${opening}>${inner}</${tag.name}>`;
  return { start: tag.start, end: cell.end, text };
}

/** The change that replaces a cell's shared formula by the formula's text; the result stays. */
export function unsharedFormula(xml: string, formulaElement: ElementSpan, formula: string): Splice {
  const { tag } = formulaElement;
  const calculateAlways = attributeOf(xml, tag, 'ca')?.value === '1' ? ' ca="1"' : '';
  const text = `<${tag.name}${calculateAlways}>${encodeXstring(formula.slice(1))}</${tag.name}>`;
  return { start: tag.start, end: formulaElement.end, text };
}

/** The changes that remove a formula's cached result and its type. */
export function withoutResult(xml: string, cell: ElementSpan): Splice[] {
  const type = attributeOf(xml, cell.tag, 't');
  const results = [...childrenOf(xml, cell.tag)].filter(({ tag }) => isMainElement(xml, tag, 'v', cell.tag));
  return [
    ...(type ? [{ start: type.start, end: type.end, text: '' }] : []),
    ...results.map(({ tag, end }) => ({ start: tag.start, end, text: '' })),
  ];
}

function contentXml(prefix: string, content: CellContent): ContentXml {
  if (content === null || content === '') return { type: '', body: '' };
  const element = (name: string, text: string) => `<${prefix}${name}>${text}</${prefix}${name}>`;
  if (isFormula(content))
    return { type: '', body: element('f', encodeXstring(content.formula.slice(1).trim())) };
  if (typeof content === 'number') return { type: '', body: element('v', String(content)) };
  if (typeof content === 'boolean') return { type: ' t="b"', body: element('v', content ? '1' : '0') };
  // An inline string is used, so that the table of shared strings does not change.
  return inlineXml(prefix, `<${prefix}t xml:space="preserve">${encodeXstring(content)}</${prefix}t>`);
}

function inlineXml(prefix: string, content: string): ContentXml {
  return { type: ' t="inlineStr"', body: `<${prefix}is>${content}</${prefix}is>` };
}

function keptRuns(xml: string, cell: ElementSpan, text: string, sharedItem: SharedItem): string | null {
  const type = attributeOf(xml, cell.tag, 't')?.value;
  const wanted = type === 'inlineStr' ? 'is' : type === 's' ? 'v' : null;
  if (wanted === null) return null;
  const element = [...childrenOf(xml, cell.tag)].find(({ tag }) => isMainElement(xml, tag, wanted, cell.tag));
  if (element?.tag.kind !== 'open') return null;
  const item =
    wanted === 'is'
      ? xml.slice(element.tag.start, element.end)
      : sharedItem(Number(xml.slice(element.tag.end, element.contentEnd)));
  return item === null ? null : keepRuns(item, prefixOf(cell.tag), text);
}

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
function keepRuns(item: string, prefix: string, text: string): string | null {
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
    // Comments and CDATA sections in a text are rare; the fonts of such a text are lost.
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
