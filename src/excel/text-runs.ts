/** Fonts within a text, which writing the cell's value would drop (ExcelApi 1.18). */
import { cellKey, toA1 } from '../workbook/a1';
import { alignRuns } from '../workbook/text-runs';
import type { CellWrite } from '../workbook/workbook';
import { settableFont } from './fonts';
import { supports } from './supports';
import { toRangeValue } from './values';

/** The runs of cells with more than one, by `cellKey`. */
export type RunsByCell = ReadonlyMap<string, readonly Excel.RangeTextRun[]>;

/** Cells asked for in one request: a cell's text is 32,767 characters at most, its runs say it once more. */
const CELLS_A_REQUEST = 20;

/** Tells whether a write leaves a text, so that fonts within the present one are worth keeping, and Excel can keep them. */
export function mayBeRich({ content }: CellWrite): boolean {
  return typeof content === 'string' && content !== '' && supports('1.18');
}

/**
 * Reads the runs of the cells that are to be written.
 * @param alone syncs even where there is nothing to read: the caller has asked for something, too
 */
export async function readRuns(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  alone: boolean,
): Promise<RunsByCell> {
  const runs = new Map<string, readonly Excel.RangeTextRun[]>();
  for (let start = 0; start < writes.length || (start === 0 && alone); start += CELLS_A_REQUEST) {
    const asked = writes.slice(start, start + CELLS_A_REQUEST).flatMap(({ at }) => {
      const properties = sheets.get(at.sheet)?.getRange(toA1(at)).getCellProperties({ textRuns: true });
      return properties ? [{ key: cellKey(at), properties }] : [];
    });
    await context.sync();
    for (const { key, properties } of asked) {
      const own = properties.value[0]?.[0]?.textRuns ?? [];
      if (own.length > 1) runs.set(key, own);
    }
  }
  return runs;
}

/**
 * The runs of a new text in place of the old ones.
 * @returns `null` where the cell has no fonts of its own, or where Excel might take a text without its apostrophe for
 * something else: being text matters more than looking like it
 */
export function withRuns(
  runs: readonly Excel.RangeTextRun[] | undefined,
  text: string,
): Excel.RangeTextRun[] | null {
  if (!runs || toRangeValue(text) !== text) return null;
  return alignRuns(
    runs.map((run) => run.text),
    text,
  ).map(({ run, text: own }) => {
    const font = settableFont(runs[run]?.font);
    return { text: own, ...(font ? { font } : {}) };
  });
}
