/** The port over the bytes of an .xlsx or .xlsm file. */
import { isFormula, type CellContent } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { cellsOf } from '../workbook/sheet-cells';
import { contentOfCell } from '../workbook/snapshot-index';
import type { CellWrite, ReadProgress, Workbook } from '../workbook/workbook';
import { assertWritable, type WritableSheet } from '../workbook/write-checks';
import { XlsxError, type XlsxErrorKind } from './errors';
import { readDocumentText } from './parts/document-text';
import { XlsxPackage } from './parts/package';
import type { CellFormats } from './parts/cell-formats';
import { removeSignatures, signatureParts } from './parts/signatures';
import { readWorkbookPart, type WorkbookPart } from './parts/workbook-part';
import type { CellCounts, Counts } from './read/counts';
import { isUnlocked, type SheetModel } from './read/sheet-model';
import { RowHeights } from './patch/row-heights';
import { patchWorkbook } from './patch/workbook-patch';
import { readWorkbook, type WorkbookModel } from './read/workbook-reader';
import type { Compression } from './zip/compression';

/**
 * Opens a workbook file. The bytes are not changed.
 * @param name of the file, for the snapshot
 * @throws XlsxError if it is not a readable workbook; the sheets themselves are checked by `read`
 */
export function openXlsxWith(compression: Compression, bytes: Uint8Array, name: string): XlsxWorkbook {
  const foreign = foreignFormat(bytes);
  if (foreign) throw new XlsxError(foreign, 'not a workbook package', name);
  return new XlsxWorkbook(new XlsxPackage(bytes, compression), name);
}

/** A workbook file in memory. Nothing is calculated: formulas keep their cached results until cells are written. */
export class XlsxWorkbook implements Workbook {
  private part: WorkbookPart;
  /** Result of the last read; `null` after a write. */
  private model: WorkbookModel | null = null;
  /** Sheets of the last read, by position; `null` if a later write has changed the part. */
  private unchanged: readonly (SheetModel | null)[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private readonly heights: RowHeights;

  /** @throws XlsxError */
  constructor(
    private readonly pkg: XlsxPackage,
    private readonly name: string,
  ) {
    this.part = readWorkbookPart(pkg);
    this.heights = new RowHeights(pkg);
  }

  /** Sheets that have not changed since they were read are not read again. @throws XlsxError */
  read(onProgress?: ReadProgress): Promise<WorkbookSnapshot> {
    return this.serialize(async () => {
      const { sheets } = await this.readModel(onProgress);
      return {
        name: this.name,
        sheets: sheets.map(({ snapshot }) => snapshot),
        readOnly: false,
        calculation: this.part.manualCalculation ? 'manual' : 'automatic',
        date1904: this.part.date1904,
      };
    });
  }

  /** @throws WorkbookError, among them XlsxError `array-part` */
  write(writes: readonly CellWrite[]): Promise<null> {
    return this.serialize(async () => {
      if (writes.length === 0) return null;
      const { sheets, formats, counts } = await this.readModel();
      assertWritable(false, writableSheets(sheets, formats), writes);
      assertReadableAfter(counts, sheets, writes);
      let changed: ReadonlySet<string> = new Set();
      this.pkg.transaction(() => {
        changed = patchWorkbook(this.pkg, this.part, sheets, writes, this.heights);
      });
      const { distrustsResults } = this.part;
      this.part = readWorkbookPart(this.pkg);
      this.model = null;
      const isSameReading = distrustsResults === this.part.distrustsResults;
      this.unchanged = sheets.map((sheet) => (isSameReading && !changed.has(sheet.partName) ? sheet : null));
      return null;
    });
  }

  private async readModel(onProgress?: ReadProgress): Promise<WorkbookModel> {
    this.model ??= await readWorkbook(this.pkg, this.part, onProgress, this.unchanged);
    return this.model;
  }

  /** Names of sheets that have no cells and no part of their own, such as old macro modules. They are not read. */
  get skippedSheets(): readonly string[] {
    return this.part.skippedSheets;
  }

  /**
   * A text that an add-in stored in the file (in Office: the document's settings).
   * @returns `null` if there is none or it is not readable
   */
  documentText(name: string): string | null {
    return readDocumentText(this.pkg, name);
  }

  /**
   * Whether the file has a digital signature. Writing a cell invalidates it: before saving, warn the person and, if
   * they choose so, call `removeSignatures`.
   */
  get isSigned(): boolean {
    return signatureParts(this.pkg).length > 0;
  }

  /** Removes all digital signatures, so that `save` gives a file without them. @throws XlsxError */
  removeSignatures(): void {
    this.pkg.transaction(() => removeSignatures(this.pkg));
  }

  /** The current content of the file. */
  save(): Uint8Array {
    return this.pkg.save();
  }

  /** Runs tasks one after another: reading is asynchronous and must not see an unfinished write. */
  private serialize<T>(task: () => Promise<T>): Promise<T> {
    const done = this.last.then(task);
    this.last = done.catch(() => undefined);
    return done;
  }
}

function writableSheets(
  sheets: readonly SheetModel[],
  formats: CellFormats,
): (name: string) => WritableSheet | undefined {
  const byName = new Map(sheets.map((sheet) => [sheet.snapshot.name, sheet]));
  return (name) => {
    const sheet = byName.get(name);
    return (
      sheet && {
        protected: sheet.snapshot.protected,
        isUnlocked: (row, column) => isUnlocked(sheet, formats, row, column),
      }
    );
  };
}

/** Refuses writes that would make the file too large to be read again. @throws XlsxError `too-large` */
function assertReadableAfter(
  counts: Counts,
  sheets: readonly SheetModel[],
  writes: readonly CellWrite[],
): void {
  const byName = new Map(sheets.map(({ snapshot }) => [snapshot.name, snapshot]));
  const after = counts.copy();
  // Removed cells are subtracted first, so that a workbook at the limit can be corrected.
  const removed = countsOf(
    writes.map(({ at: { sheet, row, column } }) => {
      const written = byName.get(sheet);
      return contentOfCell(written && cellsOf(written).at(row, column));
    }),
  );
  after.addCells({
    cells: -removed.cells,
    worded: -removed.worded,
    formulas: -removed.formulas,
    text: -removed.text,
  });
  after.addCells(countsOf(writes.map(({ content }) => content)));
}

function countsOf(contents: readonly CellContent[]): CellCounts {
  const texts = contents.flatMap((content) => {
    const text = isFormula(content) ? content.formula : content;
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
  return {
    cells: contents.filter((content) => content !== null && content !== '').length,
    worded: texts.length,
    formulas: contents.filter(isFormula).length,
    text: texts.reduce((sum, { length }) => sum + length, 0),
  };
}

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Bytes of a text file that are examined. */
const TEXT_HEAD = 4096;

/**
 * The format of a file that is not a zip package.
 * @returns `null` if it begins like a zip
 */
function foreignFormat(bytes: Uint8Array): XlsxErrorKind | null {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, PDF)) return 'pdf';
  if (startsWith(bytes, OLE)) return compoundFileKind(bytes);
  const head = textHead(bytes);
  if (head.startsWith('<?xml') && head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'xml-table';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|style|table|div)\b/i.test(head))
    return 'html-table';
  if (/^mime-version:/i.test(head)) return 'html-table';
  return 'unknown-format';
}

/**
 * Searches the directory of an OLE compound file ([MS-CFB] 2.6.1): entries of 128 bytes that begin with the UTF-16 name; the
 * name's length in bytes, with its closing zero, is at offset 64.
 */
function compoundFileKind(bytes: Uint8Array): XlsxErrorKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let kind: XlsxErrorKind = 'unknown-format';
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true) / 2 - 1;
    if (length !== 16 && length !== 8 && length !== 4) continue;
    let name = '';
    for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(at + i * 2, true));
    if (name === 'EncryptedPackage') return 'encrypted';
    if (name === 'Workbook' || name === 'Book') kind = 'legacy-xls';
  }
  return kind;
}

function textHead(bytes: Uint8Array): string {
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes.subarray(0, TEXT_HEAD)).trimStart();
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
