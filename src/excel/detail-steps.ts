/** The kinds of detail that Excel is asked for beside the cells' content. */
import { toA1 } from '../workbook/a1';
import type { CellRange } from '../workbook/cell';
import { cellIndex } from '../workbook/a1';
import type { CellSnapshot } from '../workbook/snapshot';
import { FONT_OPTIONS, isMixed } from './fonts';

/** One kind of detail of one sheet (or of a block of its rows). */
export interface DetailStep {
  /** Asks with the next sync, by objects of its own: those of a request that failed cannot be used again. */
  ask(): void;
  /** It could not be had. */
  forget(): void;
  /** Smaller questions that come to the same, for where this one could not be answered; none where there are no such. */
  parts(): readonly DetailStep[];
  /** After the sync; `null` where it is not what was asked for, or could not be had. */
  merges(): readonly CellRange[] | null;
  /** After the sync: members to add to the cells, by `cellIndex`. */
  cells(): ReadonlyMap<number, Partial<CellSnapshot>>;
}

/** Where cells are merged. Excel sees only merges whose first cell is in the range, and fails over 512 areas. */
export function mergeStep(
  rangeOf: () => Excel.Range,
  parts: () => readonly DetailStep[] = () => [],
): DetailStep {
  let areas: Excel.RangeAreas | null = null;
  return {
    ask() {
      areas = rangeOf().getMergedAreasOrNullObject();
      areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    },
    forget() {
      areas = null;
    },
    parts,
    merges() {
      if (!areas) return null;
      if (areas.isNullObject) return [];
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

const NO_PARTS = (): readonly DetailStep[] => [];
const NO_CELLS: ReadonlyMap<number, Partial<CellSnapshot>> = new Map();

/** Fonts that differ within a cell; locks, where the sheet is protected. */
export function propertyStep(rangeOf: () => Excel.Range, isProtected: boolean): DetailStep {
  let range: Excel.Range | null = null;
  let result: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
  return {
    ask() {
      range = rangeOf();
      range.load('rowIndex,columnIndex');
      result = range.getCellProperties({
        format: { font: FONT_OPTIONS, ...(isProtected ? { protection: true } : {}) },
      });
    },
    forget() {
      result = null;
    },
    parts: NO_PARTS,
    merges: () => null,
    cells() {
      const found = new Map<number, Partial<CellSnapshot>>();
      const origin = { row: range?.rowIndex ?? 0, column: range?.columnIndex ?? 0 };
      result?.value.forEach((line, row) => {
        line.forEach(({ format }, column) => {
          const mixed = isMixed(format?.font);
          const unlocked = isProtected && format?.protection?.locked === false;
          if (!mixed && !unlocked) return;
          found.set(cellIndex(origin.row + row, origin.column + column), {
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
export function checkboxSteps(
  worksheet: () => Excel.Worksheet,
  cells: readonly CellSnapshot[],
): DetailStep[] {
  return cells
    .filter(({ value, formula }) => typeof value === 'boolean' && formula === undefined)
    .map((cell) => {
      const place = cellIndex(cell.row, cell.column);
      let range: Excel.Range | null = null;
      return {
        ask() {
          range = worksheet().getRange(toA1(cell));
          range.load('control');
        },
        forget() {
          range = null;
        },
        parts: NO_PARTS,
        merges: () => null,
        cells: () => (hasCheckbox(range) ? new Map([[place, { checkbox: true }]]) : NO_CELLS),
      };
    });
}

function hasCheckbox(range: Excel.Range | null): boolean {
  return range?.control.type === Excel.CellControlType.checkbox;
}
