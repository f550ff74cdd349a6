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
import { TITLE } from '../words';
import { FOLLOW_UP_SHEET, followUpData } from '../follow-up';
import type { LinkTo } from './html';
import { linkFeature, type SheetLink } from './xlsx-links';

/** Maximal length of a cell's text in UTF-16 units. */
const MAX_TEXT = 32_767;
/** Maximal number of rows of a sheet without its header. */
const MAX_ROWS = 1_048_575;
/** Excel's maximal number of links per sheet; further places are plain text. */
const MAX_LINKS = 65_530;
/** Significant digits of a spreadsheet number. */
const MAX_DIGITS = 15;
/** Characters of a piece; escaping must not make it longer than a cell's text can be. */
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

/** A sheet with its links and filter. */
interface Made {
  readonly sheet: Sheet<Blob>;
  readonly links: readonly SheetLink[];
  /** Size of the filtered area including the header; `null` without rows. */
  readonly filter: { readonly columns: number; readonly rows: number } | null;
  readonly isHidden?: true;
}

/** Renders the overview as the bytes of a workbook. */
export async function overviewXlsx(report: OverviewReport, linkTo: LinkTo): Promise<Uint8Array> {
  const { overview, across, followUps, years } = report;
  const made = [
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
  const features: Feature<Blob>[] = [linkFeature(made)];
  const options = { fontFamily: '宋体', fontSize: 11, features };
  const blob = await writeExcelFile(
    made.map(({ sheet }) => sheet),
    options,
  ).toBlob();
  return zipSync(unzipSync(new Uint8Array(await blob.arrayBuffer())), { mtime: NO_TIME });
}

/** The sheet with facts and totals. */
function summarySheet(report: OverviewReport): Made {
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

function tableSheet(table: Table, linkTo: LinkTo): Made {
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
function dataSheet(data: string): Made {
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
    .slice(0, MAX_TEXT)
    .replace(NO_XML, '')
    // Excel would read `_x0041_` as an escaped character.
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return { value: shown, type: String };
}
