/** Writing cells: in one round trip, unless there is too much of it. */
import { cellKey, toA1 } from '../workbook/a1';
import { isFormula } from '../workbook/cell';
import { CellsRefused, type CellWrite, WorkbookError } from '../workbook/workbook';
import { isFinal, toWorkbookError } from './errors';
import { mayBeRich, readRuns, withRuns, type RunsByCell } from './text-runs';
import { assign } from './values';

/** What the last read told; without it everything is looked up before writing. */
export interface KnownWorkbook {
  /** Names of protected sheets. */
  readonly protectedSheets: ReadonlySet<string>;
  /** Cells (`cellKey`) whose text has fonts of its own. */
  readonly richCells: ReadonlySet<string>;
  /** Cells (`cellKey`) with the format `@`. */
  readonly textCells: ReadonlySet<string>;
  /** Nothing is calculated unless it is asked for. */
  readonly manualCalculation: boolean;
}

/** Excel on the web carries 5 MB a request: so many bytes of texts leave room for what goes around them. */
const BYTES_A_REQUEST = 2_000_000;
/** What office.js sends for one cell besides its content, roughly. */
const BYTES_AROUND_A_CELL = 600;
/** A text in its fonts takes about twice as much. */
const WEIGHT_OF_FONTS = 2;
/** A UTF-16 unit in UTF-8, at most. */
const BYTES_A_CHARACTER = 3;

/**
 * Writes all cells. Excel does not roll a failed batch back, so everything that can be refused is refused before the
 * first cell is written: missing sheets by touching every sheet first, locked cells of protected sheets by a look at
 * their locks. That and a look at the fonts within texts cost one more round trip, only where they are needed.
 */
export async function writeBatch(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  known: KnownWorkbook | null,
): Promise<void> {
  const names = [...new Set(writes.map(({ at }) => at.sheet))];
  const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItem(name)]));
  for (const sheet of sheets.values()) sheet.load('id');
  try {
    const checkLocks = !known || names.some((name) => known.protectedSheets.has(name));
    const rich = writes.filter(
      (write) => mayBeRich(write) && (!known || known.richCells.has(cellKey(write.at))),
    );
    const verdict = checkLocks ? askForLocks(context, writes, sheets) : null;
    const runs = await readRuns(context, rich, sheets, checkLocks);
    verdict?.();
    const isRich = ({ at }: CellWrite): boolean => runs.has(cellKey(at));
    const plain = writes.filter((write) => !isRich(write));
    const assignAll = (part: readonly CellWrite[]): void =>
      part.forEach((write) => assignWrite(write, sheets, runs, known));
    for (const part of partsOf(plain)) {
      assignAll(part);
      await context.sync();
    }
    await writeApart(context, writes.filter(isRich), assignAll);
  } catch (error) {
    throw await explain(context, error, names);
  }
}

/**
 * Writes the texts in their fonts, after everything else: Excel can refuse a font that it gave itself, and that must cost
 * neither the other cells nor the other texts.
 * @throws CellsRefused
 */
async function writeApart(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  assignAll: (part: readonly CellWrite[]) => void,
): Promise<void> {
  for (const part of partsOf(writes, WEIGHT_OF_FONTS)) {
    try {
      assignAll(part);
      await context.sync();
    } catch (error) {
      if (isFinal(error)) throw error;
      await writeOneByOne(context, part, assignAll);
    }
  }
}

async function writeOneByOne(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  assignAll: (part: readonly CellWrite[]) => void,
): Promise<void> {
  let refusal: WorkbookError | null = null;
  for (const write of writes) {
    try {
      assignAll([write]);
      await context.sync();
    } catch (error) {
      if (isFinal(error)) throw error;
      const { message, detail } = toWorkbookError(error, write.at.sheet);
      refusal = new CellsRefused('unknown', message, detail, { cause: error });
    }
  }
  if (refusal) throw refusal;
}

function assignWrite(
  { at, content }: CellWrite,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  runs: RunsByCell,
  known: KnownWorkbook | null,
): void {
  const range = sheets.get(at.sheet)?.getRange(toA1(at));
  if (!range) return;
  const own = typeof content === 'string' ? withRuns(runs.get(cellKey(at)), content) : null;
  if (own) range.setCellProperties([[{ textRuns: own }]]);
  else assign(range, content, known?.textCells.has(cellKey(at)) === true);
  // In manual mode only what was written is calculated: the rest of the workbook is the person's to calculate.
  if (known?.manualCalculation && isFormula(content)) range.calculate();
}

/**
 * Puts writes together that fit into one request.
 * @param weight how much more than its content one cell takes
 */
function partsOf(writes: readonly CellWrite[], weight = 1): CellWrite[][] {
  const parts: CellWrite[][] = [[]];
  let bytes = 0;
  for (const write of writes) {
    const own = bytesOf(write) * weight;
    if (bytes + own > BYTES_A_REQUEST && bytes > 0) {
      parts.push([]);
      bytes = 0;
    }
    bytes += own;
    parts.at(-1)?.push(write);
  }
  return parts.filter((part) => part.length > 0);
}

function bytesOf({ content }: CellWrite): number {
  const text = isFormula(content) ? content.formula : typeof content === 'string' ? content : '';
  return BYTES_AROUND_A_CELL + text.length * BYTES_A_CHARACTER;
}

/**
 * Asks for the locks of the cells with the next sync.
 * @returns to be called after it: throws WorkbookError where a cell must not be written
 */
function askForLocks(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): () => void {
  const { workbook } = context;
  workbook.load('readOnly');
  for (const sheet of sheets.values()) sheet.protection.load('protected');
  const locks = writes.flatMap(({ at }) => {
    const sheet = sheets.get(at.sheet);
    if (!sheet) return [];
    const { protection } = sheet.getRange(toA1(at)).format;
    protection.load('locked');
    return [{ name: at.sheet, sheet, protection }];
  });
  return () => {
    if (workbook.readOnly) throw new WorkbookError('read-only', 'the workbook is read-only');
    const locked = locks.find(({ sheet, protection }) => sheet.protection.protected && protection.locked);
    if (locked) throw new WorkbookError('sheet-protected', 'a locked cell of a protected sheet', locked.name);
  };
}

/** Finds out what an error is about: a read-only workbook, or which of the sheets. */
async function explain(
  context: Excel.RequestContext,
  error: unknown,
  names: readonly string[],
): Promise<WorkbookError> {
  const known = toWorkbookError(error);
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
    return toWorkbookError(error, names[about]);
  } catch {
    // Asking again failed too: the first error says more.
    return known;
  }
}
