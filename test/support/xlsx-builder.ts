/** Builds workbook files from their parts, so that a test controls every byte of XML. */
import { strToU8, zipSync } from 'fflate';
import { rangeToA1, toA1 } from '../../src/workbook/a1';
import { encodeXstring } from '../../src/xlsx/xml/escape';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

export type Parts = Record<string, string | Uint8Array>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A fixed time, so that the same parts give the same bytes. */
const WRITTEN = new Date(2026, 0, 1);

/** A zip of these parts. */
export function zipOf(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: WRITTEN },
  );
}

/** Parts besides the worksheets. */
export interface BookSketch {
  /** Text of the worksheet parts, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of a sheet in the workbook part, by its name: `state="hidden"`. */
  readonly sheetAttributes?: Readonly<Record<string, string>>;
  /** Elements of the workbook part before and after its sheets. */
  readonly workbookHead?: string;
  readonly workbookTail?: string;
  /** Parts by relationship type: their names and texts. */
  readonly related?: Readonly<Record<string, readonly [name: string, text: string]>>;
  /** Parts that replace others or are added. */
  readonly parts?: Parts;
}

/** Parts of a whole workbook. */
export function partsOf(book: BookSketch): Parts {
  const names = Object.keys(book.sheets);
  const related = Object.entries(book.related ?? {});
  const sheets = names.map(
    (name, i) =>
      `<sheet name="${escape(name)}" sheetId="${i + 1}" ${book.sheetAttributes?.[name] ?? ''} r:id="rId${i + 1}"/>`,
  );
  const relationships = [
    ...names.map((_, i) => relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    ...related.map(([type, [name]], i) => relationship(`rIdX${i + 1}`, type, name)),
  ];
  const overrides = [
    override('workbook.xml', 'sheet.main'),
    ...names.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, 'worksheet')),
    ...related.map(([type, [name]]) => override(name, type)),
  ];
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.workbookHead ?? ''}<sheets>${sheets.join('')}</sheets>${book.workbookTail ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, book.sheets[name] ?? '']),
    ),
    ...Object.fromEntries(related.map(([, [name, text]]) => [`xl/${name}`, text])),
    ...book.parts,
  };
}

/** A file of such a workbook. */
export function bookOf(book: BookSketch): Uint8Array {
  return zipOf(partsOf(book));
}

/** XML of a worksheet part: rows (or all of `sheetData`), and the elements before and after it. */
export function worksheet(rows: string, { head = '', tail = '' } = {}): string {
  return `<worksheet xmlns="${MAIN}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

/** XML of a styles part. */
export function styles(cellXfs: readonly string[], numFmts: Readonly<Record<number, string>> = {}): string {
  const formats = Object.entries(numFmts).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${cellXfs.join('')}</cellXfs></styleSheet>`;
}

/** The file of a snapshot, with cached results and shared strings as Excel writes them. */
export function xlsxOf(snapshot: WorkbookSnapshot): Uint8Array {
  const strings = new Indexed();
  const looks = new Indexed('{}');
  const sheets = Object.fromEntries(
    snapshot.sheets.map((sheet) => [sheet.name, sheetXml(sheet, strings, looks)]),
  );
  const attributes = snapshot.sheets.map((sheet) => [sheet.name, `state="${sheet.visibility}"`]);
  const formats: Record<number, string> = {};
  const cellXfs = looks.values.map((look, index) => {
    const { numberFormat, unlocked } = JSON.parse(look) as { numberFormat?: string; unlocked?: boolean };
    if (numberFormat !== undefined) formats[200 + index] = numberFormat;
    const id = numberFormat === undefined ? 0 : 200 + index;
    return `<xf numFmtId="${id}">${unlocked ? '<protection locked="0"/>' : ''}</xf>`;
  });
  const items = strings.values.map((text) =>
    text.startsWith(RICH) ? richItem(text.slice(RICH.length)) : `<si>${textXml(text)}</si>`,
  );
  return bookOf({
    sheets,
    sheetAttributes: Object.fromEntries(attributes) as Record<string, string>,
    workbookHead: `<workbookPr date1904="${Number(snapshot.date1904)}"/>`,
    workbookTail: `<calcPr calcMode="${snapshot.calculation === 'manual' ? 'manual' : 'auto'}"/>`,
    related: {
      styles: ['styles.xml', styles(cellXfs, formats)],
      sharedStrings: ['sharedStrings.xml', `<sst xmlns="${MAIN}">${items.join('')}</sst>`],
    },
  });
}

/** Marks texts with several fonts in the list of strings; no text of a cell begins with it. */
const RICH = '\uFFFFrich';

/** A snapshot does not contain the fonts, so the first character gets another one. */
function richItem(text: string): string {
  return `<si><r><rPr><b/></rPr>${textXml(text.slice(0, 1))}</r><r>${textXml(text.slice(1))}</r></si>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${encodeXstring(text)}</t>`;
}

function sheetXml(sheet: SheetSnapshot, strings: Indexed, looks: Indexed): string {
  const byRow = new Map<number, CellSnapshot[]>(sheet.hiddenRows.map((row) => [row, []]));
  for (const cell of sheet.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const rows = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const hidden = sheet.hiddenRows.includes(row) ? ' hidden="1"' : '';
      return `<row r="${row + 1}"${hidden}>${cells.map((cell) => cellXml(cell, strings, looks)).join('')}</row>`;
    });
  const columns = sheet.hiddenColumns.map((c) => `<col min="${c + 1}" max="${c + 1}" width="9" hidden="1"/>`);
  const merges = sheet.merges.map((range) => `<mergeCell ref="${rangeToA1(range)}"/>`);
  return worksheet(rows.join(''), {
    head: columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    tail:
      (sheet.protected ? '<sheetProtection sheet="1"/>' : '') +
      (merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''),
  });
}

function cellXml(cell: CellSnapshot, strings: Indexed, looks: Indexed): string {
  const { numberFormat, unlocked, formula, value } = cell;
  const style = looks.indexOf(JSON.stringify({ numberFormat, unlocked }));
  const f = formula === undefined ? '' : `<f>${encodeXstring(formula.slice(1))}</f>`;
  const c = (type: string, v: string) =>
    `<c r="${toA1(cell)}" s="${style}" t="${type}">${f}<v>${encodeXstring(v)}</v></c>`;
  if (value === null) return `<c r="${toA1(cell)}" s="${style}">${f}</c>`;
  if (typeof value === 'number') return c('n', String(value));
  if (typeof value === 'boolean') return c('b', value ? '1' : '0');
  if (typeof value === 'object') return c('e', value.error);
  if (formula !== undefined) return c('str', value);
  return c('s', String(strings.indexOf(cell.richText ? RICH + value : value)));
}

/** Assigns indexes to values in order of appearance. */
class Indexed {
  readonly values: string[];

  constructor(...first: string[]) {
    this.values = first;
  }

  indexOf(value: string): number {
    const found = this.values.indexOf(value);
    return found >= 0 ? found : this.values.push(value) - 1;
  }
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escape(target)}"/>`;
}

function override(name: string, type: string): string {
  const contentType = `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
  return `<Override PartName="/xl/${name}" ContentType="${contentType}"/>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
