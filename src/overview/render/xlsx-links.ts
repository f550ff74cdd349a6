/** Adds filters, links and print settings, which write-excel-file does not support, to the workbook's XML. */
import type { Feature } from 'write-excel-file/universal';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeAttributeValue,
} from 'write-excel-file/utility';

/** A link to a cell of another workbook. Rows and columns count from 0. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  /** URL relative to the workbook. */
  readonly address: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

interface SheetExtras {
  readonly sheet: { readonly sheet?: string };
  readonly links: readonly SheetLink[];
  readonly filter: { readonly columns: number; readonly rows: number } | null;
  readonly isHidden?: true;
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const SHEET = 'xl/worksheets/sheet{id}.xml';
/** A4 landscape, fitted to one page in width. */
const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Feature of write-excel-file that adds the extras to the sheets. @param sheets in the order of the sheets */
export function linkFeature<Content>(sheets: readonly SheetExtras[]): Feature<Content> {
  const of = (index: number): SheetExtras => sheets[index] ?? { sheet: {}, links: [], filter: null };
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => hideSheets(withNames(xml, sheets), sheets) },
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => withExtras(xml, of(sheetIndex)),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            [...idsOf(of(sheetIndex).links)]
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

/** Relationship ids by address: one for all links to a file. */
function idsOf(links: readonly SheetLink[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { address } of links) if (!ids.has(address)) ids.set(address, `rIdFile${ids.size + 1}`);
  return ids;
}

function withExtras(xml: string, { links, filter }: SheetExtras): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  const insert = (to: string, markup: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(to, markup, order, 'worksheet');
  let result = insert(insert(xml, FIT), PAGE);
  if (filter) result = insert(result, `<autoFilter ref="A1:${lastCell(filter)}"/>`);
  if (links.length > 0) {
    const ids = idsOf(links);
    const all = links.map((link) => linkXml(link, ids.get(link.address) ?? ''));
    result = insert(result, `<hyperlinks>${all.join('')}</hyperlinks>`);
  }
  return result;
}

function lastCell({ rows, columns }: NonNullable<SheetExtras['filter']>): string {
  return getCellAddress(rows - 1, columns - 1);
}

/** Defined names: the hidden name of each filter, which some programs need, and the rows repeated when printing. */
function withNames(xml: string, sheets: readonly SheetExtras[]): string {
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

function hideSheets(xml: string, sheets: readonly SheetExtras[]): string {
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
