/** Reads a written file again: it must equal the original except for the written cells. */
import { cellKey, toA1 } from '../workbook/a1';
import { sameContent, type CellEdit } from '../workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { contentOfCell } from '../workbook/snapshot-index';
import { XlsxError } from './errors';
import { XlsxPackage } from './parts/package';
import { relationshipsPartOf } from './parts/relationships';
import { signatureParts } from './parts/signatures';
import { readWorkbookPart } from './parts/workbook-part';
import { openXlsx } from './xlsx-workbook';
import type { Inflater } from './zip/inflater';

/** A file as it was opened and read. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
}

/**
 * Checks that a file is the original with the edits, with or without its digital signatures: every part is readable, the written cells hold the edits' contents, all
 * other cells are unchanged (cached results of formulas may be missing).
 * @param inflater the host's decompression; by default one that runs everywhere
 * @throws XlsxError `not-verified`; `detail` names the part or the cell
 */
export async function verifyPatched(
  original: OriginalFile,
  patched: Uint8Array,
  edits: readonly CellEdit[],
  inflater?: Inflater,
): Promise<void> {
  try {
    compareParts(new XlsxPackage(original.bytes, inflater), new XlsxPackage(patched, inflater));
    const now = await openXlsx(patched, original.snapshot.name, inflater).read();
    compareWorkbooks(original.snapshot, now, edits);
  } catch (error) {
    if (!(error instanceof XlsxError) || error.kind === 'not-verified') throw error;
    throw new XlsxError('not-verified', `cannot be read again: ${error.message}`, error.detail, {
      cause: error,
    });
  }
}

/** Only parts with cells and parts about formulas may have changed or be missing. */
function compareParts(before: XlsxPackage, after: XlsxPackage): void {
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
}

function outside(names: readonly string[]): (name: string) => boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (name) => !known.has(name.toLowerCase());
}

function compareWorkbooks(before: WorkbookSnapshot, now: WorkbookSnapshot, edits: readonly CellEdit[]): void {
  const settings = ({ calculation, date1904 }: WorkbookSnapshot) => ({ calculation, date1904 });
  if (before.sheets.length !== now.sheets.length || differ(settings(before), settings(now)))
    throw new XlsxError('not-verified', 'the workbook changed');
  const wanted = new Map(edits.map((edit) => [cellKey(edit.at), edit]));
  before.sheets.forEach((sheet, index) => {
    const other = now.sheets[index];
    if (!other || differ(frameOf(sheet), frameOf(other)))
      throw new XlsxError('not-verified', 'the sheet changed', sheet.name);
    compareCells(sheet, other, wanted);
  });
}

/** A sheet without its cells. */
function frameOf(sheet: SheetSnapshot): unknown {
  return { ...sheet, cells: null };
}

function compareCells(
  { name: sheet, cells }: SheetSnapshot,
  now: SheetSnapshot,
  wanted: ReadonlyMap<string, CellEdit>,
): void {
  const before = new Map(cells.map((cell) => [toA1(cell), cell]));
  const after = new Map(now.cells.map((cell) => [toA1(cell), cell]));
  const written = [...wanted.values()].filter(({ at }) => at.sheet === sheet).map(({ at }) => toA1(at));
  for (const address of new Set([...before.keys(), ...after.keys(), ...written])) {
    const edit = wanted.get(`${sheet}!${address}`);
    const isRight = edit
      ? sameContent(contentOfCell(after.get(address)), edit.after)
      : isUntouched(before.get(address), after.get(address));
    if (!isRight) throw new XlsxError('not-verified', 'a cell is not as asked for', `${sheet}!${address}`);
  }
}

function isUntouched(before: CellSnapshot | undefined, now: CellSnapshot | undefined): boolean {
  if (!before || !now) return before === now;
  const isResultGone = now.formula !== undefined && now.uncached === true;
  return !differ(isResultGone ? { ...before, value: null, uncached: true } : before, now);
}

/** Deep comparison of plain data. */
function differ(left: unknown, right: unknown): boolean {
  if (!isRecord(left) || !isRecord(right)) return left !== right;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].some((key) => differ(left[key], right[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
