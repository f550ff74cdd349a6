/**
 * Third round trip: merges, locks, fonts within a text, native checkboxes. None of it is needed to read the amounts,
 * and some of it fails in workbooks that are otherwise fine, so each kind is asked for by itself where asking for all
 * at once fails.
 */
import { parseCell, toA1 } from '../workbook/a1';
import type { CellRange } from '../workbook/cell';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { toWorkbookError } from './errors';
import type { ReadSheet } from './grids';
import { supports } from './supports';

/** Cells whose properties are asked for in one go: each costs about 100 bytes of the answer. */
const CELLS_A_BLOCK = 10_000;
/** A sheet larger than this holds lists, not a form: its fonts are not looked at. */
const MAX_CELLS = 100_000;

/** Adds to each sheet what the third round trip tells. */
export async function readDetails(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
): Promise<SheetSnapshot[]> {
  const steps = sheets.flatMap((sheet) => stepsFor(context, sheet));
  const ask = (wanted: readonly Step[]): void => wanted.forEach((step) => step.ask());
  ask(steps);
  try {
    await context.sync();
  } catch (error) {
    if (isFinal(error)) throw error;
    await askOneByOne(context, steps);
  }
  return sheets.map((sheet) =>
    assemble(
      sheet,
      steps.filter((step) => step.sheet === sheet),
    ),
  );
}

/** Errors that asking again for less does not cure. */
function isFinal(error: unknown): boolean {
  return ['cell-editing', 'session-lost'].includes(toWorkbookError(error).fault);
}

async function askOneByOne(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
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

/** One kind of detail of one sheet (or of a block of its rows). */
interface Step {
  readonly sheet: ReadSheet;
  ask(): void;
  /** It could not be had. */
  forget(): void;
  merges(): readonly CellRange[];
  /** Members to add to the cells, by A1. */
  cells(): ReadonlyMap<string, Partial<CellSnapshot>>;
}

function stepsFor(context: Excel.RequestContext, sheet: ReadSheet): Step[] {
  const { extent } = sheet;
  if (!extent) return [];
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const steps: Step[] = [];
  if (supports('1.13')) steps.push(mergeStep(sheet, worksheet));
  const small = extent.rows * extent.columns <= MAX_CELLS;
  const rowsABlock = Math.max(1, Math.floor(CELLS_A_BLOCK / extent.columns));
  for (let start = 0; start < extent.rows && (small || sheet.protected); start += rowsABlock) {
    const rows = Math.min(rowsABlock, extent.rows - start);
    const origin = { row: extent.row + start, column: extent.column };
    const range = worksheet.getRangeByIndexes(origin.row, origin.column, rows, extent.columns);
    steps.push(propertyStep(sheet, range, origin));
  }
  if (supports('1.18')) steps.push(...checkboxSteps(sheet, worksheet));
  return steps;
}

/** Sees only merges whose first cell is in the range, and fails over 512 areas. */
function mergeStep(sheet: ReadSheet, worksheet: Excel.Worksheet): Step {
  let areas: Excel.RangeAreas | null = null;
  return {
    sheet,
    ask() {
      areas = worksheet.getUsedRange().getMergedAreasOrNullObject();
      areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    },
    forget() {
      areas = null;
    },
    merges() {
      if (!areas || areas.isNullObject) return [];
      return areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        top: rowIndex,
        left: columnIndex,
        bottom: rowIndex + rowCount - 1,
        right: columnIndex + columnCount - 1,
      }));
    },
    cells: () => NO_CELLS,
  };
}

const NO_CELLS: ReadonlyMap<string, Partial<CellSnapshot>> = new Map();

/** Every way in which characters of one text can differ. */
const FONT = {
  bold: true,
  color: true,
  italic: true,
  name: true,
  size: true,
  strikethrough: true,
  subscript: true,
  superscript: true,
  underline: true,
};

/** Locks where the sheet is protected; fonts that differ within a cell. */
function propertyStep(sheet: ReadSheet, range: Excel.Range, origin: { row: number; column: number }): Step {
  let result: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
  return {
    sheet,
    ask() {
      result = range.getCellProperties({
        format: {
          font: FONT,
          ...(sheet.protected ? { protection: true } : {}),
        },
      });
    },
    forget() {
      result = null;
    },
    merges: () => [],
    cells() {
      const found = new Map<string, Partial<CellSnapshot>>();
      result?.value.forEach((line, row) => {
        line.forEach(({ format }, column) => {
          // A font member that is not the same throughout the cell comes as null.
          const mixed = Object.values<unknown>({ ...format?.font }).includes(null);
          const unlocked = sheet.protected && format?.protection?.locked === false;
          if (!mixed && !unlocked) return;
          found.set(toA1({ row: origin.row + row, column: origin.column + column }), {
            ...(mixed ? { richText: true } : {}),
            ...(unlocked ? { unlocked: true } : {}),
          });
        });
      });
      return found;
    },
  };
}

/** Excel's native checkboxes hold TRUE or FALSE: only such cells are asked. */
function checkboxSteps(sheet: ReadSheet, worksheet: Excel.Worksheet): Step[] {
  return sheet.cells
    .filter(({ value, formula }) => typeof value === 'boolean' && formula === undefined)
    .map((cell) => {
      const address = toA1(cell);
      let range: Excel.Range | null = null;
      return {
        sheet,
        ask() {
          range = worksheet.getRange(address);
          range.load('control');
        },
        forget() {
          range = null;
        },
        merges: () => [],
        cells: () => (hasCheckbox(range) ? new Map([[address, { checkbox: true }]]) : NO_CELLS),
      };
    });
}

/** The office.js of npm (1.1.110) knows neither the member nor its enumeration yet, whatever Excel can do. */
function hasCheckbox(range: Excel.Range | null): boolean {
  if (!range || !('control' in range)) return false;
  const type: string = range.control.type;
  return type === 'Checkbox';
}

function assemble(sheet: ReadSheet, steps: readonly Step[]): SheetSnapshot {
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
