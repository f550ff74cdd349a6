/**
 * Second round trip: the sheets with everything about them. It is the last one where they are as forms are; what is too
 * much for one answer, or makes the others fail with it, costs more.
 */
import type { SheetSnapshot } from '../workbook/snapshot';
import type { ReadProgress } from '../workbook/workbook';
import { askForBlock, contentOfBlock, NO_CONTENT } from './block';
import type { DetailStep } from './detail-steps';
import { completeDetails, detailsAlongside, type SheetDetails } from './details';
import { isFinal } from './errors';
import { extentOf, readInBlocks, usedRange } from './large-sheet';
import type { ListedSheet } from './sheet-list';

/** Reads all sheets. */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  onProgress?: ReadProgress,
): Promise<SheetSnapshot[]> {
  const read =
    (await readAtOnce(context, sheets, (sheet) => detailsAlongside(context, sheet))) ??
    (await readAtOnce(context, sheets, () => [])) ??
    (await readInTurn(context, sheets, onProgress));
  onProgress?.(sheets.length, sheets.length);
  return completeDetails(context, read);
}

/**
 * Asks for the cells of all sheets, and for details along with them.
 * @returns `null` where the answer would be, or was, too large, or where Excel could not tell something
 */
async function readAtOnce(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  alongside: (sheet: ListedSheet) => readonly DetailStep[],
): Promise<SheetDetails[] | null> {
  const asked = sheets.map((sheet) => {
    const block = askForBlock(usedRange(context, sheet));
    const steps = alongside(sheet);
    steps.forEach((step) => step.ask());
    return { sheet, block, steps };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isFinal(error)) throw error;
    return null;
  }
  const read: SheetDetails[] = [];
  for (const { sheet, block, steps } of asked) {
    const { range } = block;
    const content = range.isNullObject ? NO_CONTENT : contentOfBlock(block);
    if (!content) return null;
    const extent = range.isNullObject ? null : extentOf(range);
    read.push({ sheet: { ...sheet, ...content, extent }, steps });
  }
  return read;
}

async function readInTurn(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  onProgress?: ReadProgress,
): Promise<SheetDetails[]> {
  const read: SheetDetails[] = [];
  for (const sheet of sheets) {
    read.push({ sheet: await readInBlocks(context, sheet), steps: [] });
    onProgress?.(read.length, sheets.length);
  }
  return read;
}
