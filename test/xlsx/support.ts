/** Short helper functions for tests of workbook files. */
import { unzipSync } from 'fflate';
import type { CellContent } from '../../src/workbook/cell';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { toA1 } from '../../src/workbook/a1';
import type { CellWrite } from '../../src/workbook/workbook';
import { XlsxError, type XlsxErrorKind } from '../../src/xlsx/errors';
import { openXlsx } from '../../src/xlsx';
import { placeOf } from '../support/snapshots';
import { bookOf, worksheet, type BookSketch } from '../support/xlsx-builder';

type Cell = Omit<CellSnapshot, 'row' | 'column'>;

/** Cells of a snapshot's sheet (the first by default) by address. */
export function cellsOf(snapshot: WorkbookSnapshot, sheet = 0): Record<string, Cell> {
  const cells = snapshot.sheets[sheet]?.cells ?? [];
  return Object.fromEntries(cells.map(({ row, column, ...cell }) => [toA1({ row, column }), cell]));
}

/** Reads a file. */
export function readFile(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return openXlsx(bytes, '测试.xlsx').read();
}

/** A workbook with one sheet 表 of these rows. */
export function oneSheet(rows: string, book: Omit<BookSketch, 'sheets'> = {}): Uint8Array {
  return bookOf({ ...book, sheets: { 表: worksheet(rows) } });
}

/** The cells that are read from a sheet with these rows. */
export async function readRows(
  rows: string,
  book: Omit<BookSketch, 'sheets'> = {},
): Promise<Record<string, Cell>> {
  return cellsOf(await readFile(oneSheet(rows, book)));
}

export function cellWrite(address: string, content: CellContent, sheet = '表'): CellWrite {
  return { at: { sheet, ...placeOf(address) }, content };
}

/** The file after writing. */
export async function write(bytes: Uint8Array, writes: readonly CellWrite[]): Promise<Uint8Array> {
  const workbook = openXlsx(bytes, '测试.xlsx');
  await workbook.write(writes);
  return workbook.save();
}

/** Text of a part of a file. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return Buffer.from(part).toString('utf8');
}

/** Rows of the first sheet after writing to a sheet of these rows. */
export async function patchedRows(
  rows: string,
  writes: readonly CellWrite[],
  book: Omit<BookSketch, 'sheets'> = {},
): Promise<string> {
  const xml = partText(await write(oneSheet(rows, book), writes), 'xl/worksheets/sheet1.xml');
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? xml;
}

/** The reason why a file is refused on opening or on reading; `null` if it is read. */
export async function refusal(bytes: Uint8Array): Promise<XlsxErrorKind | null> {
  try {
    await readFile(bytes);
    return null;
  } catch (error) {
    if (error instanceof XlsxError) return error.kind;
    throw error;
  }
}
