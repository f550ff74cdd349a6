/** Texts that add-ins store in a file; their contents cannot be trusted. */
import { MAX_TEXT_PART_BYTES, MAX_TEXT_PARTS } from '../../../src/xlsx/limits';
import { openXlsx } from '../../../src/xlsx';
import { extensionXml, withExtensions, type Properties } from '../../support/document-texts';
import { bookOf, worksheet } from '../../support/xlsx-builder';

const BOOK = bookOf({ sheets: { 表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });
const textIn = (parts: readonly string[], name = '理由'): string | null =>
  openXlsx(withExtensions(BOOK, parts), '').documentText(name);
const one = (value: string): Properties => [['理由', value]];

test('finds a text by its name among those of several add-ins', () => {
  const text = '合同价“含”运输费 <5%> & "增值税"\n第二行';
  const parts = [
    extensionXml([['别的', 'true']]),
    extensionXml([['理', '"不是"'], ...one(JSON.stringify(text))]),
  ];
  expect(textIn(parts)).toBe(text);
});

test.each([
  ['without quotes', '{"version":1}', '{"version":1}'],
  ['that is not JSON', '理由', '理由'],
  ['that is a blank text', '""', ''],
])('reads a value %s unchanged', (_, value, expected) => {
  expect(textIn([extensionXml(one(value))])).toBe(expected);
});

test.each(['__proto__', 'constructor', 'toString', ''])('returns null for the name “%s”', (name) => {
  expect(textIn([extensionXml(one('"文"'))], name)).toBeNull();
});

test.each([
  ['a part that is not XML', '<we:webextension'],
  ['another namespace', extensionXml(one('"文"')).replace('2010/11', '2010/12')],
  ['a DOCTYPE', `<!DOCTYPE a>${extensionXml(one('"文"'))}`],
  ['a part that is too large', extensionXml(one(`"${'长'.repeat(MAX_TEXT_PART_BYTES / 3)}"`))],
])('returns no text of %s, and still reads the cells', async (_, part) => {
  const workbook = openXlsx(withExtensions(BOOK, [part]), '');
  expect(workbook.documentText('理由')).toBeNull();
  expect((await workbook.read()).sheets[0]?.cells).toHaveLength(1);
});

test('reads the texts of a limited number of add-ins', () => {
  const others = Array.from({ length: MAX_TEXT_PARTS }, () => extensionXml([]));
  expect(textIn([...others, extensionXml(one('"文"'))])).toBeNull();
  expect(textIn([...others.slice(1), extensionXml(one('"文"'))])).toBe('文');
});

test('returns null for a file without add-ins, and keeps texts when writing', async () => {
  expect(openXlsx(BOOK, '').documentText('理由')).toBeNull();
  const workbook = openXlsx(withExtensions(BOOK, [extensionXml(one('"文"'))]), '');
  await workbook.write([{ at: { sheet: '表', row: 0, column: 0 }, content: 2 }]);
  expect(openXlsx(workbook.save(), '').documentText('理由')).toBe('文');
});
