/**
 * Reading the sheets: all of them with everything about them in one round trip where they are as forms are; what is larger,
 * or makes the others fail with it, costs more.
 */
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { ReadProgress, ReadPurpose } from '../workbook/workbook';
import { askForBlock, contentOfBlock, NO_CONTENT, type BlockContent, type PendingBlock } from './block';
import { completeDetails, detailsAlongside, type SheetPart } from './details';
import { isFinal, toWorkbookError } from './errors';
import { extentOf, readInBlocks, SIZE, usedRange, type Extent } from './large-sheet';
import { isNear, NEAR } from './near';
import { askForSheetList, sameSheets, type ListedSheet, type SheetList } from './sheet-list';
import type { Structure } from './structure';
import { supports } from './supports';

/** What is read, for what, and what was known of it before. */
export interface Reading {
  readonly context: Excel.RequestContext;
  readonly structure: Structure;
  readonly purpose: ReadPurpose;
  readonly onProgress: ReadProgress;
}

/** Reads the workbook: in one round trip when its sheets are those of the last time, else in two. */
export async function readWorkbook(reading: Reading): Promise<WorkbookSnapshot> {
  const { context, structure, onProgress } = reading;
  const { list, read } = await readAgain(reading);
  const total = readable(reading, list).length;
  onProgress(0, total);
  const parts = read ?? (await readListed(reading, readable(reading, list)));
  onProgress(total, total);
  const sheets: readonly SheetSnapshot[] = await completeDetails(context, structure, parts);
  structure.list(readable(reading, list));
  const unread = list.sheets.filter(({ id }) => structure.isUnread(id)).map(({ name }) => name);
  return { ...list.workbook, sheets, ...(unread.length > 0 ? { unread } : {}) };
}

interface Listed {
  readonly list: SheetList;
  /** `null` where the sheets are still to be read. */
  readonly read: readonly SheetPart[] | null;
}

/** The sheets, and what is in them if they are those of the last time. */
async function readAgain(reading: Reading): Promise<Listed> {
  const { context, structure } = reading;
  const expected = structure.listed;
  if (expected) {
    const list = askForSheetList(context);
    const asked = askForSheets(reading, expected, true);
    try {
      await context.sync();
      const found = list();
      const sheets = readable(reading, found);
      const parts = sameSheets(expected, sheets) ? answerOf(asked, sheets) : null;
      return { list: found, read: parts && (await complete(reading, parts)) };
    } catch (error) {
      if (isFinal(error)) throw error;
      // A sheet that is gone fails everything that was asked for along with it.
    }
  }
  const list = askForSheetList(context);
  await context.sync();
  return { list: list(), read: null };
}

/**
 * The sheets to read: none that have no cells; and where this is no check, none that nobody has looked at yet, for their
 * merges may not be asked for.
 */
function readable({ structure, purpose }: Reading, { sheets }: SheetList): readonly ListedSheet[] {
  return sheets.filter(({ id }) => !structure.isUnread(id) && (purpose === 'check' || structure.knows(id)));
}

async function readListed(reading: Reading, sheets: readonly ListedSheet[]): Promise<readonly SheetPart[]> {
  const parts = (await readAtOnce(reading, sheets, true)) ?? (await readAtOnce(reading, sheets, false));
  return complete(reading, parts ?? sheets.map((sheet) => unreadPart(reading, sheet)));
}

/** A sheet of which nothing was read yet. */
function unreadPart(reading: Reading, sheet: ListedSheet): AnsweredSheet {
  return { sheet, size: 'unknown', content: null, steps: [], onMerges: mergesToAsk(reading, sheet) };
}

/** @returns `null` where the answer would be, or was, too large, or where Excel could not tell something */
async function readAtOnce(
  reading: Reading,
  sheets: readonly ListedSheet[],
  withDetails: boolean,
): Promise<readonly AnsweredSheet[] | null> {
  const asked = askForSheets(reading, sheets, withDetails);
  try {
    await reading.context.sync();
  } catch (error) {
    if (isFinal(error)) throw error;
    return null;
  }
  return answerOf(asked, sheets);
}

interface AskedSheet extends Pick<SheetPart, 'steps' | 'onMerges'> {
  /** All that is used. */
  readonly used: Excel.Range;
  /** What of it lies where forms do. */
  readonly near: PendingBlock;
}

interface AnsweredSheet extends Pick<SheetPart, 'steps' | 'onMerges'> {
  readonly sheet: ListedSheet;
  /** `null` where nothing is used. */
  readonly size: Extent | null | 'unknown';
  /** `null` where it is still to be read. */
  readonly content: BlockContent | null;
}

/** Asks for the cells of all sheets with the next sync, and for details along with them. */
function askForSheets(
  reading: Reading,
  sheets: readonly ListedSheet[],
  withDetails: boolean,
): readonly AskedSheet[] {
  return sheets.map((sheet) => {
    const onMerges = mergesToAsk(reading, sheet);
    const used = usedRange(reading.context, sheet);
    used.load(SIZE);
    const near = askForBlock(used.getIntersectionOrNullObject(NEAR));
    const steps = withDetails ? detailsAlongside(reading.context, sheet, onMerges !== null) : [];
    steps.forEach((step) => step.ask());
    return { used, near, steps, onMerges };
  });
}

/** To be called with the merges of a sheet; `null` where they are not asked for. */
function mergesToAsk({ structure, purpose }: Reading, { id }: ListedSheet): SheetPart['onMerges'] {
  const asks = structure.mustAsk(id, purpose) && supports('1.13');
  return asks ? structure.asking(id) : null;
}

/** @returns `null` where Excel left values out */
function answerOf(
  asked: readonly AskedSheet[],
  sheets: readonly ListedSheet[],
): readonly AnsweredSheet[] | null {
  const answered: AnsweredSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const one = asked[index];
    if (!one) return null;
    const { used, near, steps, onMerges } = one;
    const size = used.isNullObject ? null : extentOf(used);
    const content = size === null ? NO_CONTENT : isNear(size) ? contentOfBlock(near) : null;
    if (isNear(size) && !content) return null;
    answered.push({ sheet, size, content, steps, onMerges });
  }
  return answered;
}

/** Reads what is still to be read, sheet by sheet, and leaves out those without cells. */
async function complete(reading: Reading, sheets: readonly AnsweredSheet[]): Promise<readonly SheetPart[]> {
  const { context, structure, onProgress } = reading;
  const read: SheetPart[] = [];
  for (const [index, { sheet, size, content, steps, onMerges }] of sheets.entries()) {
    if (content && size !== 'unknown') {
      read.push({ sheet: { ...sheet, ...content, extent: size }, steps, onMerges });
      continue;
    }
    try {
      const known = size === 'unknown' || size === null ? undefined : size;
      read.push({ sheet: await readInBlocks(context, sheet, known), steps: [], onMerges });
      onProgress(index + 1, sheets.length);
    } catch (error) {
      const { fault } = toWorkbookError(error, sheet.name);
      if (fault !== 'sheet-unsupported') throw toWorkbookError(error, sheet.name);
      structure.refuse(sheet.id);
    }
  }
  return read;
}
