/** Short notation for snapshots, for tests and the self-test. */
import { parseCell, parseRange } from './a1';
import type { CellValue } from './cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** A value, or a cell's members: `{ formula: '=A1+1', value: 3 }`. A formula without a value is uncached. */
export type CellSketch = CellValue | Partial<Omit<CellSnapshot, 'row' | 'column'>>;

/** Cells by A1 address. A string is always text, whatever it begins with. */
export type CellSketches = Readonly<Record<string, CellSketch>>;

export interface SheetSketch {
  readonly cells: CellSketches;
  /** A1 ranges. */
  readonly merges?: readonly string[];
  /** 1-based, as Excel shows them. */
  readonly hiddenRows?: readonly number[];
  /** Letters. */
  readonly hiddenColumns?: readonly string[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly protected?: boolean;
}

/** A snapshot of sheets by name; omitted members have Excel's default. */
export function workbookOf(
  sheets: Readonly<Record<string, CellSketches | SheetSketch>>,
  options: Partial<Omit<WorkbookSnapshot, 'sheets'>> = {},
): WorkbookSnapshot {
  return {
    name: '测试.xlsx',
    readOnly: false,
    calculation: 'automatic',
    date1904: false,
    ...options,
    sheets: Object.entries(sheets).map(([name, sketch], index) =>
      sheetOf(name, isSheetSketch(sketch) ? sketch : { cells: sketch }, `sheet-${index + 1}`),
    ),
  };
}

export function sheetOf(name: string, sketch: SheetSketch, id = name): SheetSnapshot {
  return {
    id,
    name,
    visibility: sketch.visibility ?? 'visible',
    protected: sketch.protected ?? false,
    cells: Object.entries(sketch.cells)
      .map(([address, cell]) => cellOf(address, cell))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: (sketch.merges ?? []).map((address) => {
      const range = parseRange(address);
      if (!range) throw new Error(`not a range: ${address}`);
      return range;
    }),
    hiddenRows: (sketch.hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: (sketch.hiddenColumns ?? []).map((column) => placeOf(`${column}1`).column),
  };
}

export function placeOf(address: string): { row: number; column: number } {
  const place = parseCell(address);
  if (!place) throw new Error(`not a cell: ${address}`);
  return place;
}

function cellOf(address: string, sketch: CellSketch): CellSnapshot {
  const place = placeOf(address);
  if (typeof sketch !== 'object' || sketch === null || 'error' in sketch) return { ...place, value: sketch };
  const uncached = sketch.formula !== undefined && sketch.value === undefined;
  return { ...place, value: null, ...(uncached ? { uncached: true } : {}), ...sketch };
}

function isSheetSketch(sketch: CellSketches | SheetSketch): sketch is SheetSketch {
  return 'cells' in sketch;
}
