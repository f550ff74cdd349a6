/** Writes cells, in one round trip unless there is too much data. */
import { cellKey, toA1 } from '../workbook/a1';
import { isCellError, isFormula, type CellContent } from '../workbook/cell';
import { WorkbookError, type CellWrite } from '../workbook/workbook';
import { toWriteError } from './errors';
import { assign, toCellValue, toFormula, toRangeValue } from './values';
import { alignRuns } from '../workbook/text-runs';
import { settableFont } from './fonts';
import { supports } from './run';

/** Facts about the cells from earlier readings; without them everything is read before the write. */
export interface KnownWorkbook {
  /** Cells (`cellKey`) whose lock and fonts are known. */
  readonly inspected: ReadonlySet<string>;
  readonly protectedSheets: ReadonlySet<string>;
  /** Cells (`cellKey`) whose text has several fonts. */
  readonly richCells: ReadonlySet<string>;
  /** Cells (`cellKey`) with the format `@`. */
  readonly textCells: ReadonlySet<string>;
  /** Whether Excel calculates only on demand. */
  readonly manualCalculation: boolean;
}

/** Largest size of the texts of a request, in bytes. Excel on the web accepts requests of 5 MB, texts and all other data together. */
const BYTES_A_REQUEST = 2_000_000;
/** Approximate size of the data that office.js sends for one cell besides its content, in bytes. */
const BYTES_AROUND_A_CELL = 900;
/** A text with its fonts takes about twice as much. */
const WEIGHT_OF_FONTS = 2;
/** Maximum bytes of a UTF-16 unit in UTF-8. */
const BYTES_A_CHARACTER = 3;

type Sheets = ReadonlyMap<string, Excel.Worksheet>;

/**
 * Writes all cells. Excel does not roll back a failed batch, so sheets and locks are checked before the first cell is written.
 * Facts known from earlier readings save that round trip.
 * @returns the previous content of each cell, loaded in the request that writes it
 */
export async function writeBatch(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  known: KnownWorkbook | null,
): Promise<CellContent[]> {
  const names = [...new Set(writes.map(({ at }) => at.sheet))];
  const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItem(name)]));
  for (const sheet of sheets.values()) sheet.load('id');
  try {
    await checkLocks(context, writes, sheets, known);
    const rich = writes.filter((write) => canKeepFonts(write) && mayBeRich(write, known));
    const runs = await readRuns(context, rich, sheets);
    const before: (() => CellContent)[] = [];
    for (const part of partsOf(writes, runs)) {
      for (const write of part) before.push(writeCell(write, sheets, runs, known));
      await context.sync();
    }
    return before.map((content) => content());
  } catch (error) {
    throw await explain(context, error, names);
  }
}

function mayBeRich({ at }: CellWrite, known: KnownWorkbook | null): boolean {
  const key = cellKey(at);
  return !known?.inspected.has(key) || known.richCells.has(key);
}

/**
 * Loads the content of a cell and then writes it, both with the next sync. @returns a function that gives the previous content;
 * call it after the sync
 */
function writeCell(
  { at, content }: CellWrite,
  sheets: Sheets,
  runs: RunsByCell,
  known: KnownWorkbook | null,
): () => CellContent {
  const sheet = sheets.get(at.sheet);
  if (!sheet) throw new Error(`${at.sheet} was not looked up`);
  const before = sheet.getRange(toA1(at));
  before.load('values,valueTypes,formulas');
  const range = sheet.getRange(toA1(at));
  const textRuns = typeof content === 'string' ? withRuns(runs.get(cellKey(at)), content) : null;
  if (textRuns) range.setCellProperties([[{ textRuns }]]);
  else assign(range, content, known?.textCells.has(cellKey(at)) === true);
  // In manual mode only the written cells are calculated; the rest of the workbook is left to the person.
  if (known?.manualCalculation && isFormula(content)) range.calculate();
  return () => contentOf(before);
}

function contentOf({ values, valueTypes, formulas }: Excel.Range): CellContent {
  const raw: unknown = values[0]?.[0];
  const formula = toFormula(formulas[0]?.[0], raw);
  if (formula !== undefined) return { formula };
  const value = toCellValue(raw, valueTypes[0]?.[0]);
  return isCellError(value) ? value.error : value;
}

/** Groups writes into requests. */
function partsOf(writes: readonly CellWrite[], runs: RunsByCell): CellWrite[][] {
  const parts: CellWrite[][] = [[]];
  let bytes = 0;
  for (const write of writes) {
    const weight = bytesOf(write) * (runs.has(cellKey(write.at)) ? WEIGHT_OF_FONTS : 1);
    if (bytes + weight > BYTES_A_REQUEST && bytes > 0) {
      parts.push([]);
      bytes = 0;
    }
    bytes += weight;
    parts.at(-1)?.push(write);
  }
  return parts;
}

function bytesOf({ content }: CellWrite): number {
  const text = isFormula(content) ? content.formula : typeof content === 'string' ? content : '';
  return BYTES_AROUND_A_CELL + text.length * BYTES_A_CHARACTER;
}

/** Reads the locks of cells that are unknown. @throws WorkbookError if a cell must not be written */
async function checkLocks(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  sheets: Sheets,
  known: KnownWorkbook | null,
): Promise<void> {
  const open = writes.filter(
    ({ at }) => !known || (known.protectedSheets.has(at.sheet) && !known.inspected.has(cellKey(at))),
  );
  if (open.length === 0) return;
  const { workbook } = context;
  workbook.load('readOnly');
  for (const sheet of sheets.values()) sheet.protection.load('protected');
  const locks = open.flatMap(({ at }) => {
    const sheet = sheets.get(at.sheet);
    if (!sheet) return [];
    const { protection } = sheet.getRange(toA1(at)).format;
    protection.load('locked');
    return [{ name: at.sheet, sheet, protection }];
  });
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError('read-only', 'the workbook is read-only');
  const locked = locks.find(({ sheet, protection }) => sheet.protection.protected && protection.locked);
  if (locked) throw new WorkbookError('sheet-protected', 'a locked cell of a protected sheet', locked.name);
}

/** Finds the cause of an error: a read-only workbook, or one of the sheets. */
async function explain(
  context: Excel.RequestContext,
  error: unknown,
  names: readonly string[],
): Promise<WorkbookError> {
  const known = toWriteError(error);
  if (known === error || (known.fault !== 'sheet-missing' && known.fault !== 'sheet-protected')) return known;
  try {
    context.workbook.load('readOnly');
    const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of found) sheet.load('protection/protected');
    await context.sync();
    if (known.fault === 'sheet-protected' && context.workbook.readOnly) {
      return new WorkbookError('read-only', known.message, undefined, { cause: error });
    }
    const about = found.findIndex((sheet) =>
      known.fault === 'sheet-missing'
        ? sheet.isNullObject
        : !sheet.isNullObject && sheet.protection.protected,
    );
    return toWriteError(error, names[about]);
  } catch {
    // The second request failed as well; the first error is more specific.
    return known;
  }
}

/** The runs of cells with several fonts, by `cellKey`. */
type RunsByCell = ReadonlyMap<string, readonly Excel.RangeTextRun[]>;

/** Number of cells in one request: a cell's text has up to 32,767 characters, and its runs repeat it. */
const CELLS_A_REQUEST = 20;

/** Tells whether a write stores a text whose fonts this Excel can keep. */
function canKeepFonts({ content }: CellWrite): boolean {
  return typeof content === 'string' && content !== '' && supports('1.18');
}

/**
 * Reads the runs of the cells to write. office.js counts this request as a write that cannot be undone, so it is only made during
 * a write, for cells with several fonts.
 */
async function readRuns(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): Promise<RunsByCell> {
  const runs = new Map<string, readonly Excel.RangeTextRun[]>();
  for (let start = 0; start < writes.length; start += CELLS_A_REQUEST) {
    const asked = writes.slice(start, start + CELLS_A_REQUEST).flatMap(({ at }) => {
      const properties = sheets.get(at.sheet)?.getRange(toA1(at)).getCellProperties({ textRuns: true });
      return properties ? [{ key: cellKey(at), properties }] : [];
    });
    await context.sync();
    for (const { key, properties } of asked) {
      const textRuns = properties.value[0]?.[0]?.textRuns ?? [];
      if (textRuns.length > 1) runs.set(key, textRuns);
    }
  }
  return runs;
}

/**
 * The runs of a new text that replaces the old one.
 * @returns `null` if the cell has a single font, or if the text needs an apostrophe so that Excel does not convert it:
 *   that is more important than the fonts
 */
function withRuns(
  runs: readonly Excel.RangeTextRun[] | undefined,
  text: string,
): Excel.RangeTextRun[] | null {
  if (!runs || toRangeValue(text) !== text) return null;
  return alignRuns(
    runs.map((run) => run.text),
    text,
  ).map((aligned) => {
    const font = settableFont(runs[aligned.run]?.font);
    return { text: aligned.text, ...(font ? { font } : {}) };
  });
}
