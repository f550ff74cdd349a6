/** Reads a written file again and checks that it equals the original except for the written cells. */
import { cellIndex, toA1 } from '../workbook/a1';
import { sameContent, type CellEdit, type CellRef } from '../workbook/cell';
import { isSameData } from '../workbook/same-data';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { contentOfCell } from '../workbook/snapshot-index';
import { XlsxError } from './errors';
import { XlsxPackage } from './parts/package';
import { relationshipsPartOf } from './parts/relationships';
import { signatureParts } from './parts/signatures';
import { readWorkbookPart, type WorkbookPart } from './parts/workbook-part';
import { readWorkbook } from './read/workbook-reader';
import type { Compression } from './zip/compression';

/** A file as it was opened and read. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
}

/**
 * Checks that a file is the original with the edits, with or without its digital signatures: every changed part is readable,
 * the written cells hold the edits' contents, all other cells are unchanged (cached results of formulas may be missing).
 * @throws XlsxError `not-verified`; `detail` names the part or the cell
 */
export async function verifyPatchedWith(
  compression: Compression,
  original: OriginalFile,
  patched: Uint8Array,
  edits: readonly CellEdit[],
): Promise<void> {
  try {
    const before = new XlsxPackage(original.bytes, compression);
    const after = new XlsxPackage(patched, compression);
    const changed = compareParts(before, after);
    const sheets = await sheetsOf(after, { pkg: before, snapshot: original.snapshot }, changed);
    compareSheets(original.snapshot, sheets, edits);
  } catch (error) {
    if (!(error instanceof XlsxError) || error.kind === 'not-verified') throw error;
    throw new XlsxError('not-verified', `cannot be read again: ${error.message}`, error.detail, {
      cause: error,
    });
  }
}

/** Only parts with cells and parts about formulas may have changed or be missing. @returns the parts that have changed */
function compareParts(before: XlsxPackage, after: XlsxPackage): readonly string[] {
  const { partName, sheets, calcChain } = readWorkbookPart(before);
  const signatures = signatureParts(before);
  const mayGo = calcChain === null ? signatures : [...signatures, calcChain];
  const mayChange = [
    ...sheets.map((sheet) => sheet.partName),
    ...mayGo,
    partName,
    relationshipsPartOf(partName),
    ...(signatures.length > 0 ? [relationshipsPartOf('')] : []),
    '[Content_Types].xml',
  ];
  const { changed, gone, added } = before.differencesTo(after);
  const unexpected = [...added, ...changed.filter(outside(mayChange)), ...gone.filter(outside(mayGo))];
  const [first] = unexpected;
  if (first !== undefined) throw new XlsxError('not-verified', 'another part changed', first);
  for (const name of changed) after.parse(name, { open: () => undefined }, after.sizeOf(name));
  return changed;
}

/** The sheets of the written file. A sheet need not be read again if its part has the same bytes in the same workbook. */
async function sheetsOf(
  after: XlsxPackage,
  before: { readonly pkg: XlsxPackage; readonly snapshot: WorkbookSnapshot },
  changed: readonly string[],
): Promise<SheetSnapshot[]> {
  const [was, now] = [readWorkbookPart(before.pkg), readWorkbookPart(after)];
  if (was.sheets.length !== now.sheets.length || !isSameData(settingsOf(was), settingsOf(now)))
    throw new XlsxError('not-verified', 'the workbook changed');
  const isUnchanged = outside(changed);
  const isSame = now.sheets.map(
    ({ partName }, index) =>
      was.distrustsResults === now.distrustsResults &&
      was.sheets[index]?.partName === partName &&
      isUnchanged(partName),
  );
  const read = await readWorkbook(after, { ...now, sheets: now.sheets.filter((_, index) => !isSame[index]) });
  const changedSheets = read.sheets.map(({ snapshot }) => snapshot);
  return now.sheets.flatMap(({ id, name, visibility }, index) => {
    const known = before.snapshot.sheets[index];
    const sheet = isSame[index] && known ? { ...known, id, name, visibility } : changedSheets.shift();
    return sheet ?? [];
  });
}

/** The properties of a workbook, besides its sheets, that decide how its cells are read. */
function settingsOf({
  sharedStrings,
  styles,
  propertyBags,
  date1904,
  manualCalculation,
}: WorkbookPart): unknown {
  return { sharedStrings, styles, propertyBags, date1904, manualCalculation };
}

function outside(names: readonly string[]): (name: string) => boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (name) => !known.has(name.toLowerCase());
}

function compareSheets(
  before: WorkbookSnapshot,
  now: readonly SheetSnapshot[],
  edits: readonly CellEdit[],
): void {
  before.sheets.forEach((sheet, index) => {
    const other = now[index];
    if (!other || !isSameData(frameOf(sheet), frameOf(other)))
      throw new XlsxError('not-verified', 'the sheet changed', sheet.name);
    compareCells(sheet, other, edits);
  });
}

function frameOf(sheet: SheetSnapshot): unknown {
  return { ...sheet, cells: null };
}

function compareCells(
  { name: sheet, cells }: SheetSnapshot,
  now: SheetSnapshot,
  edits: readonly CellEdit[],
): void {
  const wanted = new Map(
    edits
      .filter(({ at }) => at.sheet === sheet)
      .map((edit) => [cellIndex(edit.at.row, edit.at.column), edit]),
  );
  if (cells === now.cells && wanted.size === 0) return;
  const refuse = ({ row, column }: Pick<CellRef, 'row' | 'column'>): never => {
    throw new XlsxError('not-verified', 'a cell is not as asked for', `${sheet}!${toA1({ row, column })}`);
  };
  for (const [before, after] of pairsOf(cells, now.cells)) {
    const at = before ?? after;
    if (!at) continue;
    const index = cellIndex(at.row, at.column);
    const edit = wanted.get(index);
    wanted.delete(index);
    if (!(edit ? sameContent(contentOfCell(after), edit.after) : isUntouched(before, after))) refuse(at);
  }
  for (const { at, after } of wanted.values()) if (!sameContent(null, after)) refuse(at);
}

/** The cells of two sheets side by side, by their places. */
function* pairsOf(
  left: readonly CellSnapshot[],
  right: readonly CellSnapshot[],
): Iterable<readonly [CellSnapshot | undefined, CellSnapshot | undefined]> {
  const indexOf = (cell: CellSnapshot | undefined): number =>
    cell ? cellIndex(cell.row, cell.column) : Infinity;
  for (let [a, b] = [0, 0]; a < left.length || b < right.length;) {
    const order = indexOf(left[a]) - indexOf(right[b]);
    yield [order <= 0 ? left[a] : undefined, order >= 0 ? right[b] : undefined];
    if (order <= 0) a += 1;
    if (order >= 0) b += 1;
  }
}

function isUntouched(before: CellSnapshot | undefined, now: CellSnapshot | undefined): boolean {
  if (!before || !now) return before === now;
  const isResultGone = now.formula !== undefined && now.uncached === true;
  return isSameData(isResultGone ? { ...before, value: null, uncached: true } : before, now);
}
