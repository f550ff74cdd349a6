/** The adapter reports what saxes reports for the whole text, for any division of the bytes. */
import fc from '../../support/fast-check';
import { SaxesParser } from 'saxes';
import { XlsxError } from '../../../src/xlsx/errors';
import { XmlParser } from '../../../src/xlsx/xml/parse';
import { propertyRuns } from '../../support/property-runs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SEEN = ['a', 'b', 'r', 'xml:space', 'p:x', 'q:a'];

/** The events of a parser, one line for each; `null` if it refuses. Consecutive texts are joined. */
type Events = string[] | null;

function add(events: string[], kind: 'open' | 'close' | 'text', what: string): void {
  const last = events.at(-1);
  if (kind === 'text' && last?.startsWith('text ')) events[events.length - 1] = last + what;
  else events.push(`${kind} ${what}`);
}

function parserEvents(pieces: readonly Uint8Array[]): Events {
  const events: string[] = [];
  const parser = new XmlParser('part', {
    open(element) {
      const values = SEEN.map((name) => [name, element.attribute(name)]).filter(
        ([, value]) => value !== undefined,
      );
      add(events, 'open', element.name + JSON.stringify(values));
    },
    close: (name) => add(events, 'close', name),
    text: (text) => add(events, 'text', text),
  });
  try {
    for (const piece of pieces) parser.push(piece);
    parser.end();
    return events;
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

function saxesEvents(text: string): Events {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  const nameOf = ({ uri, local }: { uri: string; local: string }) =>
    uri === MAIN || uri === '' ? local : `{${uri}}${local}`;
  const faults: string[] = [];
  parser.on('error', ({ message }) => faults.push(message));
  parser.on('doctype', (doctype) => faults.push(doctype));
  parser.on('opentag', (tag) => {
    const values = SEEN.map((name) => [name, tag.attributes[name]?.value]).filter(
      ([, value]) => value !== undefined,
    );
    add(events, 'open', nameOf(tag) + JSON.stringify(values));
  });
  parser.on('closetag', (tag) => add(events, 'close', nameOf(tag)));
  for (const kind of ['text', 'cdata'] as const)
    parser.on(kind, (piece) => {
      if (piece !== '' && events.length > 0) add(events, 'text', piece);
    });
  parser.write(text).close();
  return faults.length > 0 ? null : withoutTail(events);
}

/** White space after the root element is not part of its text. */
function withoutTail(events: string[]): string[] {
  const isText = events.at(-1)?.startsWith('text ') === true;
  return isText ? events.slice(0, -1) : events;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.slice(index * size, (index + 1) * size),
  );
}

const text = fc.stringMatching(/^[a-c中é\u{1f600} \n\t]{0,6}$/u);
const reference = fc.constantFrom('&amp;', '&lt;', '&#65;', '&#x4E00;', '&#x1F600;', '&quot;', '\r\n', '\r');
const content = fc.oneof(
  text,
  reference,
  fc.constantFrom('<!-- c -->', '<?p i?>', '<![CDATA[<a>&]]>', '<![CDATA[a\r\nb]]>'),
);
const value = fc.oneof(text, reference).map((inner) => inner.replaceAll('"', ''));
const attribute = fc
  .tuple(fc.constantFrom('a', 'b', 'r', 'xml:space'), value, fc.constantFrom('"', "'"))
  .map(([name, inner, quote]) => ` ${name}=${quote}${inner}${quote}`);
const declaration = fc
  .tuple(fc.constantFrom('xmlns', 'xmlns:p'), fc.constantFrom('urn:p', 'urn:q', MAIN))
  .map(([name, namespace]) => ` ${name}="${namespace}"`);
const tag = fc.constantFrom('c', 'v', 'row', 'x', 'p:c', 'longer-name.1');
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      tag,
      fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: attribute }, declaration), {
        maxLength: 3,
        selector: (one) => one.split('=')[0],
      }),
      fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, content, tie('element')), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([name, attributes, inner, isEmpty]) =>
      isEmpty
        ? `<${name}${attributes.join('')}/>`
        : `<${name}${attributes.join('')} >${inner.join('')}</${name}\n>`,
    ),
}));
const part = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\n', '\ufeff'),
    fc.array(element, { maxLength: 3 }),
  )
  .map(([head, elements]) => `${head}<root xmlns="${MAIN}" xmlns:p="urn:p">${elements.join('')}</root>\n`);

it('reports the same events as saxes for any division of the bytes', () => {
  fc.assert(
    fc.property(part, fc.integer({ min: 1, max: 9 }), (xml, size) => {
      const expected = saxesEvents(xml);
      expect(expected).not.toBeNull();
      expect(parserEvents([bytesOf(xml)])).toEqual(expected);
      expect(parserEvents(cut(bytesOf(xml), size))).toEqual(expected);
    }),
    propertyRuns(500),
  );
});

it.each([
  ['an element that is not closed', '<a><b></a>'],
  ['a part that ends early', '<a><b/>'],
  ['an unknown prefix', '<p:a/>'],
  ['an attribute twice', '<a b="" b=""/>'],
  ['text outside of the root', '<a/>text'],
  ['a part without elements', ' '],
])('refuses %s', (_, xml) => {
  expect(parserEvents([bytesOf(xml)])).toBeNull();
});

it.each<[string, number[]]>([
  ['a continuation byte without a start', [0x80]],
  ['a truncated character', [0xe4, 0xb8]],
  ['an overlong encoding of two bytes', [0xc0, 0xaf]],
  ['an overlong encoding of three bytes', [0xe0, 0x80, 0xaf]],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ['a noncharacter', [0xef, 0xbf, 0xbf]],
])('refuses %s in content, in an attribute value and in a CDATA section', (_, wrong) => {
  const around = (before: string, after: string) =>
    Uint8Array.from([...bytesOf(before), ...wrong, ...bytesOf(after)]);
  expect(parserEvents([around('<a>', '</a>')])).toBeNull();
  expect(parserEvents([around('<a b="', '"/>')])).toBeNull();
  expect(parserEvents([around('<a><![CDATA[', ']]></a>')])).toBeNull();
});
