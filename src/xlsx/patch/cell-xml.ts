/** The XML of one cell. */
import { toA1 } from '../../workbook/a1';
import { isFormula, type CellContent } from '../../workbook/cell';
import { encodeXstring } from '../xml/escape';
import { attributeOf, childrenOf, prefixOf, type ElementSpan } from '../xml/scan';
import { splice, type Splice } from '../xml/splice';

/** Attributes that speak of the old value: its type and the metadata of values and dynamic arrays. */
const VALUE_ATTRIBUTES = ['t', 'cm', 'vm'];
const VALUE_ELEMENTS = new Set(['f', 'v', 'is']);

interface ContentXml {
  /** The `t` attribute, with a space in front; nothing for numbers and blanks. */
  readonly type: string;
  readonly body: string;
}

/** A cell that was not there before. */
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

/** The change that gives a cell new content; its other attributes and elements stay as they are, to the byte. */
export function replaceContent(xml: string, cell: ElementSpan, content: CellContent): Splice {
  const { tag } = cell;
  const { type, body } = contentXml(prefixOf(tag), content);
  const removed = VALUE_ATTRIBUTES.flatMap((name) => attributeOf(xml, tag, name) ?? []);
  const tagEnd = tag.end - (tag.kind === 'empty' ? 2 : 1);
  const relative = removed.map(({ start, end }) => ({
    start: start - tag.start,
    end: end - tag.start,
    text: '',
  }));
  const opening = splice(xml.slice(tag.start, tagEnd), relative).trimEnd() + type;
  const kept = [...childrenOf(xml, tag)]
    .filter((child) => !VALUE_ELEMENTS.has(child.tag.local))
    .map((child) => xml.slice(child.tag.start, child.end))
    .join('');
  const inner = body + kept;
  const text = inner === '' ? `${opening}/>` : `${opening}>${inner}</${tag.name}>`;
  return { start: tag.start, end: cell.end, text };
}

/** The change that gives a cell of a shared formula that formula's text as its own; its result stays. */
export function ownFormula(xml: string, formulaElement: ElementSpan, formula: string): Splice {
  const { tag } = formulaElement;
  const calculateAlways = attributeOf(xml, tag, 'ca')?.value === '1' ? ' ca="1"' : '';
  const text = `<${tag.name}${calculateAlways}>${encodeXstring(formula.slice(1))}</${tag.name}>`;
  return { start: tag.start, end: formulaElement.end, text };
}

/** The changes that leave a formula without its cached result and that result's type. */
export function withoutResult(xml: string, cell: ElementSpan): Splice[] {
  const type = attributeOf(xml, cell.tag, 't');
  const results = [...childrenOf(xml, cell.tag)].filter(({ tag }) => tag.local === 'v');
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
  // Inline, so that the table of shared strings stays as it is.
  const text = `<${prefix}t xml:space="preserve">${encodeXstring(content)}</${prefix}t>`;
  return { type: ' t="inlineStr"', body: element('is', text) };
}
