/** The overview as a workbook: one sheet per table, with filters and frozen headers; texts are never formulas. */
import Big from 'big.js';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/universal';
import {
  acrossChecked,
  acrossTable,
  factsOf,
  followUpTable,
  findingTable,
  formTable,
  problemTable,
  statusTable,
  type Cell,
  type OverviewReport,
  type Table,
  textOfPlaces,
  yearTable,
} from '../tables';
import { MAX_TEXT_LENGTH } from '../../workbook/write-checks';
import { TITLE } from '../words';
import { FOLLOW_UP_SHEET, followUpData } from '../follow-up';
import type { LinkTo } from './html';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeAttributeValue,
} from 'write-excel-file/utility';

/** Maximum number of rows of a sheet without its header. */
const MAX_ROWS = 1_048_575;
/** Excel's maximum number of links per sheet; further places are plain text. */
const MAX_LINKS = 65_530;
/** Significant digits of a spreadsheet number. */
const MAX_DIGITS = 15;
/** Characters of one piece, so few that its escaped text still fits into a cell. */
const DATA_PIECE = 4000;
/** Fixed time of the zip entries: the same report gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

const BORDER: CellObject = { borderStyle: 'thin', borderColor: '#BBBBBB' };

const HEADING: CellObject = {
  ...BORDER,
  fontWeight: 'bold',
  backgroundColor: '#E8EEF7',
  wrap: true,
  alignVertical: 'center',
};

/** Renders the overview as the bytes of a workbook. */
export async function overviewXlsx(report: OverviewReport, linkTo: LinkTo): Promise<Uint8Array> {
  const { overview, across, followUps, years } = report;
  const sheets = [
    summarySheet(report),
    ...[
      formTable(overview),
      findingTable(overview),
      acrossTable(across),
      problemTable(overview),
      ...(followUps ? [followUpTable(overview, followUps)] : []),
      ...(years ? [yearTable(years)] : []),
    ].map((table) => tableSheet(table, linkTo)),
    dataSheet(followUpData(overview.rows)),
  ];
  const features: Feature<Blob>[] = [linkFeature(sheets)];
  const options = { fontFamily: '宋体', fontSize: 11, features };
  const blob = await writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    options,
  ).toBlob();
  return zipSync(unzipSync(new Uint8Array(await blob.arrayBuffer())), { mtime: NO_TIME });
}

/** The sheet with facts and totals. */
function summarySheet(report: OverviewReport): SheetParts {
  const statuses = statusTable(report.overview);
  const columns = statuses.columns.map(({ width }, index) => ({ width: index === 0 ? 18 : width }));
  const data = [
    [{ value: TITLE, fontWeight: 'bold', fontSize: 16 } as const],
    ...factsOf(report).map(([name, value]) => [text(name), text(value)]),
    [],
    heading(statuses),
    ...Array.from(statuses.rows(), (row) => row.map((cell) => ({ ...cellOf(cell), ...BORDER }))),
    [],
    ...acrossChecked(report.across).map((line) => [text(line)]),
  ];
  return { sheet: { sheet: TITLE, data, columns }, links: [], filter: null };
}

function tableSheet(table: Table, linkTo: LinkTo): SheetParts {
  const data = [heading(table)];
  const links: SheetLink[] = [];
  for (const row of table.rows()) {
    if (data.length > MAX_ROWS) break;
    const at = data.length;
    data.push(
      row.map((cell, column) => {
        const isShort = table.columns[column]?.short === true;
        const address = typeof cell === 'object' && 'file' in cell ? linkTo(cell.file) : null;
        if (address === null || links.length >= MAX_LINKS || typeof cell !== 'object' || !('file' in cell))
          return wrapped(cellOf(cell), isShort);
        links.push({ row: at, column, address, sheet: cell.sheet, cell: cell.cell });
        return wrapped(
          { ...cellOf(cell), textColor: '#0B4FA8', textDecoration: { underline: true } },
          isShort,
        );
      }),
    );
  }
  const rows = data.length;
  if (rows === 1) data.push([text(table.none)]);
  return {
    sheet: {
      sheet: table.title,
      data,
      columns: table.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    links,
    filter: rows > 1 ? { columns: table.columns.length, rows } : null,
  };
}

/** The hidden sheet with the data for a later comparison. */
function dataSheet(data: string): SheetParts {
  const pieces = Array.from({ length: Math.ceil(data.length / DATA_PIECE) }, (_, index) => [
    text(data.slice(index * DATA_PIECE, (index + 1) * DATA_PIECE)),
  ]);
  return { sheet: { sheet: FOLLOW_UP_SHEET, data: pieces }, links: [], filter: null, isHidden: true };
}

function heading({ columns }: Table): CellObject[] {
  return columns.map(({ title, short }) => ({
    ...HEADING,
    ...(short && { align: 'center' }),
    ...text(title),
  }));
}

/** @param isShort whether the cell is centred, so that it does not touch a number at its left */
function wrapped(cell: CellObject, isShort: boolean): CellObject {
  return { ...cell, ...BORDER, wrap: true, alignVertical: 'top', ...(isShort && { align: 'center' }) };
}

function cellOf(cell: Cell): CellObject {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return text(cell);
  return 'amount' in cell ? amountCell(cell.amount) : text(textOfPlaces(cell));
}

/** A number with all its decimals, two at least; text if it has more digits than a spreadsheet number. */
function amountCell(amount: string): CellObject {
  const value = new Big(amount);
  if (value.c.length > MAX_DIGITS) return text(amount);
  const more = Math.max(0, value.c.length - value.e - 3);
  return { value: Number(amount), type: Number, format: `#,##0.00${'0'.repeat(more)}` };
}

/** Control characters and lone surrogates, which XML can't contain; line breaks and tabs stay. */
const NO_XML = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;

function text(value: string): CellObject {
  if (value === '') return {};
  const shown = value
    .slice(0, MAX_TEXT_LENGTH)
    .replace(NO_XML, '')
    // Excel would read `_x0041_` as an escaped character.
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return { value: shown, type: String };
}

/** A link to a cell of another workbook. Rows and columns are 0-based. */
interface SheetLink {
  readonly row: number;
  readonly column: number;
  /** URL relative to the workbook. */
  readonly address: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** A sheet with its links and filter. */
interface SheetParts {
  readonly sheet: Sheet<Blob>;
  readonly links: readonly SheetLink[];
  /** Size of the filtered area including the header; `null` without rows. */
  readonly filter: { readonly columns: number; readonly rows: number } | null;
  readonly isHidden?: true;
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const SHEET = 'xl/worksheets/sheet{id}.xml';
/** A4 landscape, fitted to one page in width. */
const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/**
 * An extension of write-excel-file that adds filters, links and print settings, which it does not support.
 * @param sheets in the order of the sheets
 */
function linkFeature(sheets: readonly SheetParts[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => hideSheets(withNames(xml, sheets), sheets) },
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => withExtras(xml, sheets[sheetIndex]),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            [...idsOf(sheets[sheetIndex]?.links ?? [])]
              .map(
                ([address, id]) =>
                  `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${sanitizeAttributeValue(address)}" TargetMode="External"/>`,
              )
              .join(''),
        },
      },
    },
  };
}

/** Relationship ids by address; all links to a file share one. */
function idsOf(links: readonly SheetLink[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { address } of links) if (!ids.has(address)) ids.set(address, `rIdFile${ids.size + 1}`);
  return ids;
}

function withExtras(xml: string, { links = [], filter }: Partial<SheetParts> = {}): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  const insert = (to: string, markup: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(to, markup, order, 'worksheet');
  let result = insert(insert(xml, FIT_TO_PAGE), PAGE);
  if (filter) result = insert(result, `<autoFilter ref="A1:${lastCell(filter)}"/>`);
  if (links.length > 0) {
    const ids = idsOf(links);
    const all = links.map((link) => linkXml(link, ids.get(link.address) ?? ''));
    result = insert(result, `<hyperlinks>${all.join('')}</hyperlinks>`);
  }
  return result;
}

function lastCell({ rows, columns }: NonNullable<SheetParts['filter']>): string {
  return getCellAddress(rows - 1, columns - 1);
}

/** Defined names: the hidden name of each filter, which some programs need, and the rows repeated when printing. */
function withNames(xml: string, sheets: readonly SheetParts[]): string {
  const names = sheets.flatMap(({ sheet, filter }, index) => {
    if (!filter) return [];
    const of = `'${sanitizeAttributeValue((sheet.sheet ?? '').replaceAll("'", "''"))}'!`;
    const last = lastCell(filter).replace(/^([A-Z]+)/, '$$$1$$');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${of}$A$1:${last}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${of}$1:$1</definedName>`,
    ];
  });
  const element = findElement(xml, 'definedNames');
  return element && names.length > 0
    ? replaceElement(xml, element, `<definedNames>${names.join('')}</definedNames>`)
    : xml;
}

function hideSheets(xml: string, sheets: readonly SheetParts[]): string {
  let index = -1;
  return xml.replace(/<sheet /g, (tag) => {
    index += 1;
    return sheets[index]?.isHidden ? '<sheet state="veryHidden" ' : tag;
  });
}

function linkXml({ row, column, sheet, cell }: SheetLink, id: string): string {
  const ref = getCellAddress(row, column);
  const place = sheet === null || cell === null ? null : `'${sheet.replaceAll("'", "''")}'!${cell}`;
  const location = place === null ? '' : ` location="${sanitizeAttributeValue(place)}"`;
  return `<hyperlink ref="${ref}" r:id="${id}"${location}/>`;
}
