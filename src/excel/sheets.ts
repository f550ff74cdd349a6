/**
 * Reading the sheets: all of them with everything about them in one round trip where they are as forms are; what is larger,
 * or makes the others fail with it, costs more.
 */
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { ReadProgress, ReadPurpose } from '../workbook/workbook';
import { askForBlock, contentOfBlock, NO_CONTENT, type PendingBlock } from './block';
import { completeDetails, detailsAlongside, type SheetPart } from './details';
import { isFinal } from './errors';
import { extentOf, readInBlocks, usedRange } from './large-sheet';
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
  onProgress(0, list.sheets.length);
  const parts = read ?? (await readListed(reading, list.sheets));
  onProgress(list.sheets.length, list.sheets.length);
  const sheets: readonly SheetSnapshot[] = await completeDetails(context, structure, parts);
  structure.list(list.sheets);
  return { ...list.workbook, sheets };
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
      const found = wanted(reading, list());
      return { list: found, read: sameSheets(expected, found.sheets) ? answerOf(asked, found.sheets) : null };
    } catch (error) {
      if (isFinal(error)) throw error;
      // A sheet that is gone fails everything that was asked for along with it.
    }
  }
  const list = askForSheetList(context);
  await context.sync();
  return { list: wanted(reading, list()), read: null };
}

/** Without the sheets that nobody has looked at yet, where this is no check: their merges may not be asked for. */
function wanted({ structure, purpose }: Reading, list: SheetList): SheetList {
  if (purpose === 'check') return list;
  return { ...list, sheets: list.sheets.filter(({ id }) => structure.knows(id)) };
}

async function readListed(reading: Reading, sheets: readonly ListedSheet[]): Promise<readonly SheetPart[]> {
  return (
    (await readAtOnce(reading, sheets, true)) ??
    (await readAtOnce(reading, sheets, false)) ??
    (await readInTurn(reading, sheets))
  );
}

/** @returns `null` where the answer would be, or was, too large, or where Excel could not tell something */
async function readAtOnce(
  reading: Reading,
  sheets: readonly ListedSheet[],
  withDetails: boolean,
): Promise<readonly SheetPart[] | null> {
  const asked = askForSheets(reading, sheets, withDetails);
  try {
    await reading.context.sync();
  } catch (error) {
    if (isFinal(error)) throw error;
    return null;
  }
  return answerOf(asked, sheets);
}

interface AskedSheet extends Pick<SheetPart, 'steps' | 'tellMerges'> {
  readonly block: PendingBlock;
}

/** Asks for the cells of all sheets with the next sync, and for details along with them. */
function askForSheets(
  reading: Reading,
  sheets: readonly ListedSheet[],
  withDetails: boolean,
): readonly AskedSheet[] {
  return sheets.map((sheet) => {
    const tellMerges = mergesToAsk(reading, sheet);
    const block = askForBlock(usedRange(reading.context, sheet));
    const steps = withDetails ? detailsAlongside(reading.context, sheet, tellMerges !== null) : [];
    steps.forEach((step) => step.ask());
    return { block, steps, tellMerges };
  });
}

/** To be told the merges of a sheet; `null` where they are not asked for. */
function mergesToAsk({ structure, purpose }: Reading, { id }: ListedSheet): SheetPart['tellMerges'] {
  const asks = structure.mustAsk(id, purpose) && supports('1.13');
  return asks ? structure.asking(id) : null;
}

/** @returns `null` where Excel left values out */
function answerOf(asked: readonly AskedSheet[], sheets: readonly ListedSheet[]): readonly SheetPart[] | null {
  const read: SheetPart[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const one = asked[index];
    if (!one) return null;
    const { range } = one.block;
    const content = range.isNullObject ? NO_CONTENT : contentOfBlock(one.block);
    if (!content) return null;
    const extent = range.isNullObject ? null : extentOf(range);
    read.push({ ...one, sheet: { ...sheet, ...content, extent } });
  }
  return read;
}

async function readInTurn(reading: Reading, sheets: readonly ListedSheet[]): Promise<SheetPart[]> {
  const read: SheetPart[] = [];
  for (const sheet of sheets) {
    const tellMerges = mergesToAsk(reading, sheet);
    read.push({ sheet: await readInBlocks(reading.context, sheet), steps: [], tellMerges });
    reading.onProgress(read.length, sheets.length);
  }
  return read;
}
