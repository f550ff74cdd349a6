/**
 * What a sheet has beside its cells' content: merges, locks, fonts within a text, native checkboxes. None of it is needed
 * to read the amounts, and some of it fails in workbooks that are otherwise fine, so each kind is asked for by itself
 * where asking for all at once fails.
 */
import type { CellRange } from '../workbook/cell';
import { cellIndex, cellOfIndex } from '../workbook/a1';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { checkboxSteps, mergeStep, propertyStep, type DetailStep } from './detail-steps';
import { sameOrNew } from './earlier-cells';
import { isFinal } from './errors';
import type { KeptSheet } from './kept-sheets';
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
  /** What is taken over where it was not asked for; `null` where nothing is. */
  readonly kept: KeptSheet | null;
  /** Called with the merged areas, once they are known; `null` where they are not asked for. */
  readonly onMerges: ((merges: readonly CellRange[]) => void) | null;
}

/**
 * The details that can be asked for along with the cells, when nothing but the name of the sheet is known. Merges are looked
 * for where there are values: a sheet can have a format down to its last row.
 * @param kept what need not be asked again
 */
export function detailsAlongside(
  context: Excel.RequestContext,
  sheet: ListedSheet,
  withMerges: boolean,
  kept: KeptSheet | null,
): DetailStep[] {
  const worksheet = worksheetOf(context, sheet);
  const near = (): Excel.Range => worksheet().getUsedRange(true).getIntersectionOrNullObject(NEAR);
  const merges = withMerges ? [mergeStep(() => worksheet().getUsedRange(true))] : [];
  const ranges = kept
    ? kept.edited.map(
        ({ row, column }) =>
          () =>
            worksheet().getRangeByIndexes(row, column, 1, 1),
      )
    : [near];
  return [...merges, ...ranges.map((range) => propertyStep(range, sheet.protected))];
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
    part.kept || (part.steps.length > 0 && isNear(part.sheet.extent))
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
    return assemble(part, steps, structure.merges(part.sheet.id));
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
  { sheet, kept }: SheetPart,
  steps: readonly DetailStep[],
  merges: readonly CellRange[],
): SheetSnapshot {
  const { id, name, visibility, hiddenRows, hiddenColumns } = sheet;
  const cells = withMembers(sheet.cells, steps);
  return {
    id,
    name,
    visibility,
    protected: sheet.protected,
    cells: kept ? sameOrNew(kept.sheet.cells, cells) : cells,
    merges,
    hiddenRows,
    hiddenColumns,
  };
}

function withMembers(cells: readonly CellSnapshot[], steps: readonly DetailStep[]): readonly CellSnapshot[] {
  const extra = new Map<number, Partial<CellSnapshot>>();
  for (const step of steps) {
    for (const [place, members] of step.cells()) extra.set(place, { ...extra.get(place), ...members });
  }
  if (extra.size === 0) return cells;
  const all = cells.map((cell) => {
    const place = cellIndex(cell.row, cell.column);
    const members = extra.get(place);
    extra.delete(place);
    return members ? { ...cell, ...members } : cell;
  });
  // Empty cells that may be filled in although the sheet is protected.
  for (const [place, { unlocked }] of extra) {
    if (unlocked) all.push({ ...cellOfIndex(place), value: null, unlocked });
  }
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}
