/** Keeps fonts within a text, which would be lost by writing the cell's value (ExcelApi 1.18). */
import { cellKey, toA1 } from '../workbook/a1';
import { alignRuns } from '../workbook/text-runs';
import type { CellWrite } from '../workbook/workbook';
import { settableFont } from './fonts';
import { supports } from './run';
import { toRangeValue } from './values';

/** The runs of cells with several fonts, by `cellKey`. */
export type RunsByCell = ReadonlyMap<string, readonly Excel.RangeTextRun[]>;

/** Number of cells in one request: a cell's text has up to 32,767 characters, and its runs repeat it. */
const CELLS_A_REQUEST = 20;

/** Tells whether a write stores a text whose fonts this Excel can keep. */
export function canKeepFonts({ content }: CellWrite): boolean {
  return typeof content === 'string' && content !== '' && supports('1.18');
}

/**
 * Reads the runs of the cells to write. office.js counts this request as a write that cannot be undone, so it is only made during
 * a write, for cells with several fonts.
 */
export async function readRuns(
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
 * @returns `null` if the cell has a single font, or if Excel might convert the text unless it is written with an apostrophe:
 * keeping it text is more important than its fonts
 */
export function withRuns(
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
