/**
 * Reads the sheets. The first reading takes two round trips (the list of sheets; their contents), later ones take one, because
 * they request the sheets of the last reading together with the list. Hidden lines and large sheets take more on the
 * first reading. office.js counts every request as a read, except the one for merged areas.
 */
import { cellOfIndex, cellIndex } from '../workbook/a1';
import type { CellRange } from '../workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { WorkbookError, type CellWrite, type ReadProgress, type ReadPurpose } from '../workbook/workbook';
import { blockOf, EXTENT_MEMBERS, extentOf, loadBlock, type Block, type Extent } from './block';
import { loadWriteDetails, type CellDetails } from './cell-details';
import { isFinal, toWorkbookError } from './errors';
import {
  answeredLines,
  completeLines,
  loadLines,
  runsOf,
  SheetLines,
  type AnsweredLines,
  type LoadedLines,
} from './hidden-lines';
import type { KnownSheet, KnownSheets } from './known-sheets';
import { loadMerges, readMerges } from './merges';
import { Pieces } from './pieces';
import { askForSheetList, sameSheets, type ListedSheet, type SheetList } from './sheet-list';

/** Initial range of a sheet that is requested before its size is known; most forms are within it. */
const INITIAL_ROWS = 250;
const INITIAL_COLUMNS = 40;
const INITIAL_RANGE = 'A1:AN250';
/** Maximum number of cells requested before the sizes of the sheets are known. */
const MAX_INITIAL_CELLS = 100_000;
/** A sheet with more used cells is refused, because reading it would take minutes. Declarations are far smaller. */
const MAX_CELLS = 5_000_000;
/** Number of ranges of equal hidden state that are requested together with the contents. */
const MAX_KNOWN_RUNS = 250;

/** Options of a reading. */
export interface Reading {
  readonly context: Excel.RequestContext;
  readonly known: KnownSheets;
  readonly purpose: ReadPurpose;
  /** Cells that are about to be written. */
  readonly writes: readonly CellWrite[];
  readonly onProgress: ReadProgress;
}

/** Reads the workbook. @throws WorkbookError */
export async function readWorkbook(reading: Reading): Promise<WorkbookSnapshot> {
  const { known, onProgress } = reading;
  const before = new Map((known.listed ?? []).map(({ id }) => [id, known.lineChanges(id)]));
  const { list, answers } = await readListed(reading);
  const listed = readableOf(reading, list);
  onProgress(0, listed.length);
  const sheets = await complete(reading, answers ?? (await readContents(reading, listed)));
  onProgress(listed.length, listed.length);
  known.keep(
    sheets.map((sheet) => ({
      listed: sheet.listed,
      known: knownOf(sheet, known, before.get(sheet.listed.id) ?? 0),
    })),
  );
  const unread = list.sheets.filter(({ id }) => known.isUnread(id)).map(({ name }) => name);
  return {
    ...list.workbook,
    sheets: sheets.map((sheet) => snapshotOf(sheet, known.get(sheet.listed.id)?.merges ?? [])),
    ...(unread.length > 0 ? { unread } : {}),
  };
}

/** Excel's answer about one sheet. */
interface SheetAnswer {
  readonly listed: ListedSheet;
  /** The used range; `null` if the sheet is empty, `undefined` if it is unknown. */
  readonly extent: Extent | null | undefined;
  /** `null` if the contents have not been read. */
  readonly blocks: readonly Block[] | null;
  readonly lines: readonly AnsweredLines[];
  /** `null` if they were not requested. */
  readonly merges: readonly CellRange[] | null;
  /** Details of the cells to write; `null` if they were not requested. */
  readonly writeDetails: CellDetails | null;
  /** The sheet is protected, and some of its cells are unlocked. */
  readonly hasMixedLocks: boolean;
}

interface ReadSheet extends Omit<SheetAnswer, 'extent' | 'blocks' | 'lines'> {
  readonly extent: Extent | null;
  readonly cells: readonly CellSnapshot[];
  readonly lines: SheetLines | null;
}

interface ListAnswer {
  readonly list: SheetList;
  /** `null` if the contents have not been requested. */
  readonly answers: readonly SheetAnswer[] | null;
}

/** The list of sheets, with their contents if they are the sheets of the last reading. */
async function readListed(reading: Reading): Promise<ListAnswer> {
  const { context, known } = reading;
  const expected = known.listed;
  if (expected) {
    const list = askForSheetList(context);
    const asked = expected.map((sheet, index) => askSheet(reading, sheet, { index, withExtras: true }));
    try {
      await context.sync();
      const found = list();
      const sheets = readableOf(reading, found);
      const answers = sameSheets(expected, sheets) ? answersOf(asked, sheets) : null;
      return { list: found, answers };
    } catch (error) {
      // A deleted sheet makes the whole request fail.
      if (isFinal(error)) throw error;
    }
  }
  const list = askForSheetList(context);
  await context.sync();
  return { list: list(), answers: null };
}

/**
 * The sheets to read. Sheets that were never read are left to the next check that the person starts, because their merged areas
 * may not be read before it.
 */
function readableOf({ known, purpose }: Reading, { sheets }: SheetList): readonly ListedSheet[] {
  return sheets.filter(
    ({ id }) =>
      !known.isUnread(id) && (purpose === 'check' || known.listed === null || known.get(id) !== undefined),
  );
}

interface AskedSheet {
  readonly used: Excel.Range;
  readonly block: Excel.Range | null;
  readonly lines: readonly LoadedLines[];
  readonly merges: (() => CellRange[]) | null;
  readonly writeDetails: (() => CellDetails) | null;
  readonly isProtected: boolean;
}

/**
 * Requests a sheet with the next sync.
 * @param index its position among the requested sheets
 * @param withExtras includes data whose request may fail although the contents can be read
 */
function askSheet(
  reading: Reading,
  sheet: ListedSheet,
  { index, withExtras }: { readonly index: number; readonly withExtras: boolean },
): AskedSheet {
  const { context, known: sheets, purpose, writes } = reading;
  const known = sheets.get(sheet.id);
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load(EXTENT_MEMBERS);
  if (sheet.protected) used.format.protection.load('locked');
  const asksMerges = withExtras && sheets.mustAskMerges(sheet.id, purpose);
  return {
    used,
    block: asksContents(known, index) ? loadBlock(used.getIntersectionOrNullObject(INITIAL_RANGE)) : null,
    lines: loadLines(worksheet, known ? knownRuns(known) : []),
    merges: asksMerges ? loadMerges(worksheet.getUsedRange(true)) : null,
    writeDetails:
      withExtras && purpose === 'before-write' ? loadWriteDetails(worksheet, sheet, writes) : null,
    isProtected: sheet.protected,
  };
}

/** Contents of large sheets, and of many sheets of unknown size, are requested later in pieces. */
function asksContents(known: KnownSheet | undefined, index: number): boolean {
  if (known) return known.extent === null || isInitial(known.extent);
  return (index + 1) * INITIAL_ROWS * INITIAL_COLUMNS <= MAX_INITIAL_CELLS;
}

function isInitial({ row, column, rows, columns }: Extent): boolean {
  return row + rows <= INITIAL_ROWS && column + columns <= INITIAL_COLUMNS;
}

/** The known rows and columns as runs of equal state: if nothing has changed, each run gets one answer. */
function knownRuns({ extent, hiddenRows, hiddenColumns }: KnownSheet) {
  if (!extent || hiddenRows.length + hiddenColumns.length === 0) return [];
  const runs = [...runsOf('rows', extent, hiddenRows), ...runsOf('columns', extent, hiddenColumns)];
  return runs.length <= MAX_KNOWN_RUNS ? runs : [];
}

/** @returns `null` if Excel left values out */
function answersOf(
  asked: readonly AskedSheet[],
  sheets: readonly ListedSheet[],
): readonly SheetAnswer[] | null {
  const answers: SheetAnswer[] = [];
  for (const [index, listed] of sheets.entries()) {
    const one = asked[index];
    if (!one) return null;
    const { used, block: range, lines, merges, writeDetails, isProtected } = one;
    const extent = used.isNullObject ? null : extentOf(used);
    const isWhole = extent !== null && range !== null && isInitial(extent);
    const block = isWhole ? blockOf(range) : null;
    if (isWhole && !block) return null;
    answers.push({
      listed,
      extent,
      blocks: extent === null ? [] : block && [block],
      lines: lines.map(answeredLines),
      merges: merges && merges(),
      writeDetails: writeDetails && writeDetails(),
      hasMixedLocks: isProtected && extent !== null && hasMixedLocks(used),
    });
  }
  return answers;
}

/** Tells whether all cells of a range are locked; null if they differ, which the type declarations do not state. */
function hasMixedLocks({ format }: Excel.Range): boolean {
  return (format.protection.locked as boolean | null) !== true;
}

/** The contents of the sheets, with everything that can be requested together with them. */
async function readContents(
  reading: Reading,
  sheets: readonly ListedSheet[],
): Promise<readonly SheetAnswer[]> {
  const whole = (await tryRequest(reading, sheets, true)) ?? (await tryRequest(reading, sheets, false));
  if (whole) return whole;
  return sheets.map((listed) => ({
    ...{ listed, extent: undefined, blocks: null, lines: [] },
    ...{ merges: null, writeDetails: null, hasMixedLocks: listed.protected },
  }));
}

/** @returns `null` if the answer would be or was too large, or if Excel could not return something */
async function tryRequest(
  reading: Reading,
  sheets: readonly ListedSheet[],
  withExtras: boolean,
): Promise<readonly SheetAnswer[] | null> {
  const asked = sheets.map((sheet, index) => askSheet(reading, sheet, { index, withExtras }));
  try {
    await reading.context.sync();
  } catch (error) {
    if (isFinal(error)) throw error;
    return null;
  }
  return answersOf(asked, sheets);
}

/** Reads the data that are still missing. Sheets without cells that Excel can return are left out. */
async function complete(reading: Reading, answers: readonly SheetAnswer[]): Promise<ReadSheet[]> {
  const { context, purpose, known } = reading;
  const read: ReadSheet[] = [];
  for (const answer of await completeContents(reading, answers)) {
    const { extent, blocks, lines: answered, ...sheet } = answer;
    const cells = blocks.flatMap((block) => block.cells).sort((a, b) => a.row - b.row || a.column - b.column);
    const lines = extent && new SheetLines(extent, [...answered, ...blocks.flatMap(linesOfBlock)]);
    const isMissing = sheet.merges === null && known.mustAskMerges(sheet.listed.id, purpose);
    const merges = isMissing && extent ? await readMerges(context, sheet.listed.id, extent) : sheet.merges;
    read.push({ ...sheet, extent, cells, lines, merges });
  }
  return completeDetails(reading, read);
}

function linesOfBlock({ extent, rowsHidden, columnsHidden }: Block): AnsweredLines[] {
  const { row, column, rows, columns } = extent;
  return [
    { axis: 'rows', first: row, last: row + rows - 1, hidden: rowsHidden },
    { axis: 'columns', first: column, last: column + columns - 1, hidden: columnsHidden },
  ];
}

type WithContents = SheetAnswer & {
  readonly extent: Extent | null;
  readonly blocks: readonly Block[];
};

/** Reads missing contents: several small sheets in one request, a large one in several. */
async function completeContents(
  reading: Reading,
  answers: readonly SheetAnswer[],
): Promise<readonly WithContents[]> {
  const extents = new Map<string, Extent | null>();
  const pieces = new Pieces(reading.context);
  for (const [index, answer] of answers.entries()) {
    const { listed, blocks: known } = answer;
    if (known) continue;
    const extent = await extentOrUnread(reading, answer);
    if (extent === undefined) continue;
    extents.set(listed.id, extent);
    if (!extent) continue;
    if (extent.rows * extent.columns > MAX_CELLS)
      throw new WorkbookError('too-large', `more than ${MAX_CELLS} used cells`, listed.name);
    await pieces.add(listed, extent);
    reading.onProgress(index, answers.length);
  }
  const blocks = await pieces.finish();
  return answers.flatMap((answer): WithContents[] => {
    const { listed, extent, blocks: read } = answer;
    if (read && extent !== undefined) return [{ ...answer, extent, blocks: read }];
    const readExtent = extents.get(listed.id);
    return readExtent === undefined
      ? []
      : [{ ...answer, extent: readExtent, blocks: blocks.get(listed.id) ?? [] }];
  });
}

/** The used range; `undefined` for a sheet whose cells Excel cannot return. */
async function extentOrUnread(
  { context, known }: Reading,
  { listed, extent }: SheetAnswer,
): Promise<Extent | null | undefined> {
  if (extent !== undefined) return extent;
  try {
    const used = context.workbook.worksheets.getItem(listed.id).getUsedRangeOrNullObject(true);
    used.load(EXTENT_MEMBERS);
    await context.sync();
    return used.isNullObject ? null : extentOf(used);
  } catch (error) {
    const fault = toWorkbookError(error, listed.name);
    if (fault.fault !== 'sheet-unsupported') throw fault;
    known.markUnread(listed.id);
    return undefined;
  }
}

/** Requests missing details of single cells and hidden lines. */
async function completeDetails(reading: Reading, sheets: readonly ReadSheet[]): Promise<ReadSheet[]> {
  const { context, purpose } = reading;
  const completed: ReadSheet[] = [];
  for (const sheet of sheets) {
    const asksWrites = purpose === 'before-write' && sheet.writeDetails === null;
    completed.push(
      asksWrites ? { ...sheet, writeDetails: await writeDetailsOf(reading, sheet.listed) } : sheet,
    );
  }
  await completeLines(
    context,
    new Map(sheets.flatMap(({ listed, lines }) => (lines ? [[listed.id, lines] as const] : []))),
  );
  return completed;
}

/** Details of the cells to write, in a separate request; none if Excel cannot answer it. */
async function writeDetailsOf({ context, writes }: Reading, listed: ListedSheet): Promise<CellDetails> {
  const details = loadWriteDetails(context.workbook.worksheets.getItem(listed.id), listed, writes);
  try {
    await context.sync();
    return details();
  } catch (error) {
    if (isFinal(error)) throw error;
    return new Map();
  }
}

function knownOf(
  { extent, cells, lines, merges, listed }: ReadSheet,
  known: KnownSheets,
  lineChangesBefore: number,
): KnownSheet {
  // An insertion during the reading may or may not be included in the answer.
  const isSettled = known.lineChanges(listed.id) === lineChangesBefore;
  return {
    extent,
    hiddenRows: lines?.hidden('rows') ?? [],
    hiddenColumns: lines?.hidden('columns') ?? [],
    merges: merges ?? known.mergesOf(listed.id, cells),
    areMergesKnown: merges === null ? known.get(listed.id)?.areMergesKnown === true : isSettled,
  };
}

function snapshotOf(
  { listed, cells, lines, writeDetails, hasMixedLocks }: ReadSheet,
  merges: readonly CellRange[],
): SheetSnapshot {
  return {
    ...listed,
    ...(hasMixedLocks ? { hasMixedLocks: true } : {}),
    cells: withDetails(cells, writeDetails ?? new Map()),
    merges,
    hiddenRows: lines?.hidden('rows') ?? [],
    hiddenColumns: lines?.hidden('columns') ?? [],
  };
}

function withDetails(cells: readonly CellSnapshot[], details: CellDetails): readonly CellSnapshot[] {
  if (details.size === 0) return cells;
  const left = new Map(details);
  const all = cells.map((cell) => {
    const place = cellIndex(cell.row, cell.column);
    const members = left.get(place);
    left.delete(place);
    return members ? { ...cell, ...members } : cell;
  });
  // The remaining details belong to empty cells that will be written.
  for (const [place, members] of left)
    if (Object.keys(members).length > 0) all.push({ ...cellOfIndex(place), value: null, ...members });
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}
