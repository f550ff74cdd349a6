/**
 * Reading the sheets: all of them with everything about them in one round trip where they are as forms are; what is larger,
 * or makes the others fail with it, costs more.
 */
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { isAskedFor, type ReadProgress, type ReadPurpose } from '../workbook/workbook';
import { askForBlock, contentOfBlock, NO_CONTENT, type BlockContent, type PendingBlock } from './block';
import { completeDetails, detailsAlongside, type SheetPart } from './details';
import { isFinal, toWorkbookError } from './errors';
import { EarlierCells } from './earlier-cells';
import { extentOf, readInBlocks, SIZE, usedRange, type Extent } from './large-sheet';
import type { KeptSheets } from './kept-sheets';
import { areNear, isNear, NEAR } from './near';
import { askForSheetList, sameSheets, type ListedSheet, type SheetList } from './sheet-list';
import type { Structure } from './structure';
import { supports } from './supports';

/** What is read, for what, and what was known of it before. */
export interface Reading {
  readonly context: Excel.RequestContext;
  readonly structure: Structure;
  readonly kept: KeptSheets;
  readonly purpose: ReadPurpose;
  readonly onProgress: ReadProgress;
}

/** Reads the workbook: in one round trip when its sheets are those of the last time, else in two. */
export async function readWorkbook(reading: Reading): Promise<WorkbookSnapshot> {
  const { context, structure, onProgress } = reading;
  const keep = reading.kept.reading();
  const { list, read } = await readAgain(reading);
  const total = readable(reading, list).length;
  onProgress(0, total);
  const parts = read ?? (await readListed(reading, readable(reading, list)));
  onProgress(total, total);
  const sheets: readonly SheetSnapshot[] = await completeDetails(context, structure, parts);
  structure.list(readable(reading, list));
  keep(sheets);
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
  return sheets.filter(({ id }) => !structure.isUnread(id) && (isAskedFor(purpose) || structure.knows(id)));
}

async function readListed(reading: Reading, sheets: readonly ListedSheet[]): Promise<readonly SheetPart[]> {
  const parts = (await readAtOnce(reading, sheets, true)) ?? (await readAtOnce(reading, sheets, false));
  return complete(reading, parts ?? sheets.map((sheet) => unreadPart(reading, sheet)));
}

/** A sheet of which nothing was read yet. */
function unreadPart(reading: Reading, sheet: ListedSheet): AnsweredSheet {
  const onMerges = mergesToAsk(reading, sheet);
  return { sheet, size: 'unknown', content: null, steps: [], kept: null, onMerges };
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

type Details = Pick<SheetPart, 'steps' | 'kept' | 'onMerges'>;

interface AskedSheet extends Details {
  /** All that is used. */
  readonly used: Excel.Range;
  /** What of it lies where forms do; `null` for a sheet that was larger the last time. */
  readonly near: PendingBlock | null;
}

interface AnsweredSheet extends Details {
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
    const { context } = reading;
    const kept = withDetails ? keptOf(reading, sheet) : null;
    const onMerges = mergesToAsk(reading, sheet);
    const used = usedRange(context, sheet);
    used.load(SIZE);
    const isLarge = kept !== null && !areNear(kept.sheet.cells);
    const near = isLarge ? null : askForBlock(used.getIntersectionOrNullObject(NEAR));
    const steps = withDetails ? detailsAlongside(context, sheet, onMerges !== null, kept) : [];
    steps.forEach((step) => step.ask());
    return { used, near, steps, kept, onMerges };
  });
}

/** What need not be asked again: where nobody is sure that anything has changed, and around a write, everything is. */
function keptOf({ kept, purpose }: Reading, sheet: ListedSheet): SheetPart['kept'] {
  return purpose === 'recheck' || purpose === 'quiet' ? kept.get(sheet) : null;
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
    const { used, near, kept, ...details } = one;
    const size = used.isNullObject ? null : extentOf(used);
    const isAnswered = near !== null && isNear(size);
    const content = size === null ? NO_CONTENT : isAnswered ? contentOfBlock(near, earlierOf(kept)) : null;
    if (isAnswered && !content) return null;
    answered.push({ sheet, size, content, kept, ...details });
  }
  return answered;
}

function earlierOf(kept: SheetPart['kept']): EarlierCells | null {
  return kept && new EarlierCells(kept);
}

/** Reads what is still to be read, sheet by sheet, and leaves out those without cells. */
async function complete(reading: Reading, sheets: readonly AnsweredSheet[]): Promise<readonly SheetPart[]> {
  const { context, structure, onProgress } = reading;
  const read: SheetPart[] = [];
  for (const [index, { sheet, size, content, ...details }] of sheets.entries()) {
    if (content && size !== 'unknown') {
      read.push({ sheet: { ...sheet, ...content, extent: size }, ...details });
      continue;
    }
    try {
      const known = size === 'unknown' || size === null ? undefined : size;
      const earlier = earlierOf(details.kept);
      read.push({ sheet: await readInBlocks(context, sheet, known, earlier), ...details });
      onProgress(index + 1, sheets.length);
    } catch (error) {
      const { fault } = toWorkbookError(error, sheet.name);
      if (fault !== 'sheet-unsupported') throw toWorkbookError(error, sheet.name);
      structure.refuse(sheet.id);
    }
  }
  return read;
}
