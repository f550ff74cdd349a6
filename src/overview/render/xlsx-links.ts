/** Filters and links, which the library that writes the workbook leaves to others. */
import type { Feature } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from 'write-excel-file/utility';

/** A cell that leads to a cell of another workbook. Rows and columns from 0. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  /** Relative to where the workbook will lie. */
  readonly address: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

interface SheetExtras {
  readonly links: readonly SheetLink[];
  readonly filter: { readonly columns: number; readonly rows: number } | null;
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const SHEET = 'xl/worksheets/sheet{id}.xml';

/** Adds these to the sheets, by their order. */
export function linkFeature<Content>(sheets: readonly SheetExtras[]): Feature<Content> {
  const of = (index: number): SheetExtras => sheets[index] ?? { links: [], filter: null };
  return {
    files: {
      transform: {
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

/** One relationship a file, whatever number of cells lead to it. */
function idsOf(links: readonly SheetLink[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { address } of links) if (!ids.has(address)) ids.set(address, `rIdFile${ids.size + 1}`);
  return ids;
}

function withExtras(xml: string, { links, filter }: SheetExtras): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  const insert = (to: string, markup: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(to, markup, order, 'worksheet');
  let result = xml;
  if (filter) {
    const last = getCellAddress(filter.rows - 1, filter.columns - 1);
    result = insert(result, `<autoFilter ref="A1:${last}"/>`);
  }
  if (links.length > 0) {
    const ids = idsOf(links);
    const all = links.map((link) => linkXml(link, ids.get(link.address) ?? ''));
    result = insert(result, `<hyperlinks>${all.join('')}</hyperlinks>`);
  }
  return result;
}

function linkXml({ row, column, sheet, cell }: SheetLink, id: string): string {
  const ref = getCellAddress(row, column);
  const place = sheet === null || cell === null ? null : `'${sheet.replaceAll("'", "''")}'!${cell}`;
  const location = place === null ? '' : ` location="${sanitizeAttributeValue(place)}"`;
  return `<hyperlink ref="${ref}" r:id="${id}"${location}/>`;
}
