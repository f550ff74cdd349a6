/**
 * What a sheet has beside its cells' content: merges, locks, fonts within a text, native checkboxes. None of it is needed
 * to read the amounts, and some of it fails in workbooks that are otherwise fine, so each kind is asked for by itself
 * where asking for all at once fails.
 */
import { parseCell, toA1 } from '../workbook/a1';
import type { CellRange } from '../workbook/cell';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { checkboxSteps, mergeStep, propertyStep, type DetailStep } from './detail-steps';
import { isFinal } from './errors';
import type { Extent, ReadSheet } from './large-sheet';
import type { ListedSheet } from './sheet-list';
import { isNear, NEAR } from './near';
import type { Structure } from './structure';
import { supports } from './supports';

/** Cells whose properties are asked for in one go: each costs about 100 bytes of the answer. */
const CELLS_A_BLOCK = 10_000;
/** A sheet larger than this holds lists, not a form: its fonts are not looked at. */
const MAX_CELLS = 100_000;

/** A sheet that was read, and the details of it that were asked for with it, if any. */
export interface SheetPart {
  readonly sheet: ReadSheet;
  readonly steps: readonly DetailStep[];
  /** Called with the merged areas, once they are known; `null` where they are not asked for. */
  readonly onMerges: ((merges: readonly CellRange[]) => void) | null;
}

/**
 * The details that can be asked for along with the cells, when nothing but the name of the sheet is known. Merges are looked
 * for where there are values: a sheet can have a format down to its last row.
 */
export function detailsAlongside(
  context: Excel.RequestContext,
  sheet: ListedSheet,
  withMerges: boolean,
): DetailStep[] {
  const worksheet = worksheetOf(context, sheet);
  const near = (): Excel.Range => worksheet().getUsedRange(true).getIntersectionOrNullObject(NEAR);
  const merges = withMerges ? [mergeStep(() => worksheet().getUsedRange(true))] : [];
  return [...merges, propertyStep(near, sheet.protected)];
}

/**
 * Asks for what is still missing, with no round trip where nothing is: details that were not asked for along with the
 * cells, those of sheets larger than a form, and which cells are checkboxes, for which their values have to be known.
 * @param parts sheets with what `detailsAlongside` gave, or without
 */
export async function completeDetails(
  context: Excel.RequestContext,
  structure: Structure,
  parts: readonly SheetPart[],
): Promise<SheetSnapshot[]> {
  const questions = parts.map((part) =>
    part.steps.length > 0 && isNear(part.sheet.extent)
      ? { part, had: part.steps, asked: checkboxesOf(context, part.sheet) }
      : { part, had: [], asked: stepsFor(context, part) },
  );
  const smaller = await ask(
    context,
    questions.flatMap(({ asked }) => asked),
  );
  return questions.map(({ part, had, asked }) => {
    const steps = [...had, ...asked].flatMap((step) => smaller.get(step) ?? [step]);
    rememberMerges(structure, part, steps);
    return assemble(part.sheet, steps, structure.merges(part.sheet.id));
  });
}

/** Keeps the merges that Excel answered with; where it did not answer, those of the read before stay. */
function rememberMerges(
  structure: Structure,
  { sheet, onMerges }: SheetPart,
  steps: readonly DetailStep[],
): void {
  if (onMerges && sheet.extent === null) {
    onMerges([]);
    return;
  }
  const merges = steps.flatMap((step) => step.merges() ?? []);
  if (onMerges && steps.some((step) => step.merges())) onMerges(merges);
  else if (onMerges || !structure.knows(sheet.id)) structure.looked(sheet.id);
}

/** Steps that were answered in smaller ones, and those. */
type Smaller = ReadonlyMap<DetailStep, readonly DetailStep[]>;

async function ask(context: Excel.RequestContext, steps: readonly DetailStep[]): Promise<Smaller> {
  if (steps.length === 0) return new Map();
  steps.forEach((step) => step.ask());
  try {
    await context.sync();
    return new Map();
  } catch (error) {
    if (isFinal(error)) throw error;
    const smaller = new Map<DetailStep, readonly DetailStep[]>();
    for (const step of steps) smaller.set(step, await askAlone(context, step));
    return smaller;
  }
}

/** @returns the step, or the smaller ones by which it was answered as far as it could be */
async function askAlone(context: Excel.RequestContext, step: DetailStep): Promise<readonly DetailStep[]> {
  step.ask();
  try {
    await context.sync();
    return [step];
  } catch (error) {
    if (isFinal(error)) throw error;
    step.forget();
    const answered: DetailStep[] = [];
    for (const part of step.parts()) answered.push(...(await askAlone(context, part)));
    return answered;
  }
}

/** Questions about all of a sheet, once its size is known. */
function stepsFor(context: Excel.RequestContext, { sheet, onMerges }: SheetPart): DetailStep[] {
  const { extent } = sheet;
  if (!extent) return [];
  const worksheet = worksheetOf(context, sheet);
  const small = extent.rows * extent.columns <= MAX_CELLS;
  const steps = onMerges && small ? [mergesWithin(worksheet, extent)] : [];
  const rowsABlock = Math.max(1, Math.floor(CELLS_A_BLOCK / extent.columns));
  for (let start = 0; start < extent.rows && (small || sheet.protected); start += rowsABlock) {
    const rows = Math.min(rowsABlock, extent.rows - start);
    const block = (): Excel.Range => rangeAt(worksheet(), { ...extent, row: extent.row + start, rows });
    steps.push(propertyStep(block, sheet.protected));
  }
  return [...steps, ...checkboxesOf(context, sheet)];
}

/** Merges that begin within some rows; where they are too many for one answer, in halves. */
function mergesWithin(worksheet: () => Excel.Worksheet, extent: Extent): DetailStep {
  const first = Math.floor(extent.rows / 2);
  const halves = (): readonly DetailStep[] =>
    first < 1
      ? []
      : [
          mergesWithin(worksheet, { ...extent, rows: first }),
          mergesWithin(worksheet, { ...extent, row: extent.row + first, rows: extent.rows - first }),
        ];
  return mergeStep(() => rangeAt(worksheet(), extent), halves);
}

function rangeAt(worksheet: Excel.Worksheet, { row, column, rows, columns }: Extent): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}

/** Looked up when there is something to ask: even a reference to a sheet costs a round trip. */
function worksheetOf(context: Excel.RequestContext, { id }: ListedSheet): () => Excel.Worksheet {
  return () => context.workbook.worksheets.getItem(id);
}

/** Not every office.js can tell of checkboxes, whatever Excel has: npm's (1.1.110) cannot. */
function checkboxesOf(context: Excel.RequestContext, sheet: ReadSheet): DetailStep[] {
  return supports('1.18') && 'control' in Excel.Range.prototype
    ? checkboxSteps(worksheetOf(context, sheet), sheet.cells)
    : [];
}

function assemble(
  sheet: ReadSheet,
  steps: readonly DetailStep[],
  merges: readonly CellRange[],
): SheetSnapshot {
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
    merges,
    hiddenRows,
    hiddenColumns,
  };
}
