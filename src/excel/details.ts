/**
 * What a sheet has beside its cells' content: merges, locks, fonts within a text, native checkboxes. None of it is needed
 * to read the amounts, and some of it fails in workbooks that are otherwise fine, so each kind is asked for by itself
 * where asking for all at once fails.
 */
import { parseCell, toA1 } from '../workbook/a1';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { checkboxSteps, mergeStep, propertyStep, type DetailStep } from './detail-steps';
import { isFinal } from './errors';
import type { ReadSheet } from './large-sheet';
import type { ListedSheet } from './sheet-list';
import { supports } from './supports';

/** Cells whose properties are asked for in one go: each costs about 100 bytes of the answer. */
const CELLS_A_BLOCK = 10_000;
/** A sheet larger than this holds lists, not a form: its fonts are not looked at. */
const MAX_CELLS = 100_000;
/** Where a form lies ordinarily: so much of a sheet is asked for before its size is known, whatever that turns out to be. */
const NEAR = { address: 'A1:AN250', rows: 250, columns: 40 };

/** A sheet that was read, and the details of it that were asked for with it, if any. */
export interface SheetDetails {
  readonly sheet: ReadSheet;
  readonly steps: readonly DetailStep[];
}

/** The details that can be asked for along with the cells, when nothing but the name of the sheet is known. */
export function detailsAlongside(context: Excel.RequestContext, sheet: ListedSheet): DetailStep[] {
  const worksheet = worksheetOf(context, sheet);
  const near = (): Excel.Range => worksheet().getUsedRange(true).getIntersectionOrNullObject(NEAR.address);
  return [...mergeSteps(worksheet), propertyStep(near, sheet.protected)];
}

/**
 * Asks for what is still missing, with no round trip where nothing is: details that were not asked for along with the
 * cells, those of sheets larger than a form, and which cells are checkboxes, for which their values have to be known.
 * @param read sheets with what `detailsAlongside` gave, or without
 */
export async function completeDetails(
  context: Excel.RequestContext,
  read: readonly SheetDetails[],
): Promise<SheetSnapshot[]> {
  const parts = read.map(({ sheet, steps }) =>
    steps.length > 0 && isNear(sheet)
      ? { sheet, had: steps, asked: checkboxesOf(context, sheet) }
      : { sheet, had: [], asked: stepsFor(context, sheet) },
  );
  await ask(
    context,
    parts.flatMap(({ asked }) => asked),
  );
  return parts.map(({ sheet, had, asked }) => assemble({ sheet, steps: [...had, ...asked] }));
}

/** Whether everything of a sheet lies where `detailsAlongside` looks. */
function isNear({ extent }: ReadSheet): boolean {
  return (
    extent !== null && extent.row + extent.rows <= NEAR.rows && extent.column + extent.columns <= NEAR.columns
  );
}

async function ask(context: Excel.RequestContext, steps: readonly DetailStep[]): Promise<void> {
  if (steps.length === 0) return;
  steps.forEach((step) => step.ask());
  try {
    await context.sync();
  } catch (error) {
    if (isFinal(error)) throw error;
    await askOneByOne(context, steps);
  }
}

async function askOneByOne(context: Excel.RequestContext, steps: readonly DetailStep[]): Promise<void> {
  for (const step of steps) {
    step.ask();
    try {
      await context.sync();
    } catch (error) {
      if (isFinal(error)) throw error;
      step.forget();
    }
  }
}

function stepsFor(context: Excel.RequestContext, sheet: ReadSheet): DetailStep[] {
  const { extent } = sheet;
  if (!extent) return [];
  const worksheet = worksheetOf(context, sheet);
  const steps = mergeSteps(worksheet);
  const small = extent.rows * extent.columns <= MAX_CELLS;
  const rowsABlock = Math.max(1, Math.floor(CELLS_A_BLOCK / extent.columns));
  for (let start = 0; start < extent.rows && (small || sheet.protected); start += rowsABlock) {
    const rows = Math.min(rowsABlock, extent.rows - start);
    const block = (): Excel.Range =>
      worksheet().getRangeByIndexes(extent.row + start, extent.column, rows, extent.columns);
    steps.push(propertyStep(block, sheet.protected));
  }
  return [...steps, ...checkboxesOf(context, sheet)];
}

/** Looked up when there is something to ask: even a reference to a sheet costs a round trip. */
function worksheetOf(context: Excel.RequestContext, { id }: ListedSheet): () => Excel.Worksheet {
  return () => context.workbook.worksheets.getItem(id);
}

function mergeSteps(worksheet: () => Excel.Worksheet): DetailStep[] {
  return supports('1.13') ? [mergeStep(worksheet)] : [];
}

function checkboxesOf(context: Excel.RequestContext, sheet: ReadSheet): DetailStep[] {
  return supports('1.18') ? checkboxSteps(worksheetOf(context, sheet), sheet.cells) : [];
}

function assemble({ sheet, steps }: SheetDetails): SheetSnapshot {
  const { id, name, visibility, hiddenRows, hiddenColumns } = sheet;
  const extra = new Map<string, Partial<CellSnapshot>>();
  for (const step of steps) {
    for (const [address, members] of step.cells()) extra.set(address, { ...extra.get(address), ...members });
  }
  const cells = sheet.cells.map((cell) => {
    const address = toA1(cell);
    const members = extra.get(address);
    extra.delete(address);
    return members ? { ...cell, ...members } : cell;
  });
  // Empty cells that may be filled in although the sheet is protected.
  for (const [address, { unlocked }] of extra) {
    const place = parseCell(address);
    if (place && unlocked) cells.push({ ...place, value: null, unlocked });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    id,
    name,
    visibility,
    protected: sheet.protected,
    cells,
    merges: steps.flatMap((step) => step.merges()),
    hiddenRows,
    hiddenColumns,
  };
}
