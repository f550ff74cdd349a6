/** Groups edits that were not written, for messages. */
import { toA1 } from '../workbook/a1';
import type { CellEdit } from '../workbook/cell';
import type { SkippedEdit } from './write';

/** Cells of one sheet that were skipped for the same reason. */
export interface SkippedCells {
  readonly why: SkippedEdit['why'];
  readonly sheet: string;
  /** Row by row. */
  readonly cells: readonly string[];
}

/** One entry for each reason and sheet, in the order of their first edits. */
export function skippedBySheet(skipped: readonly SkippedEdit[]): SkippedCells[] {
  const reasons = [...new Set(skipped.map(({ why }) => why))];
  return reasons.flatMap((why) =>
    cellsBySheet(skipped.filter((one) => one.why === why)).map(([sheet, cells]) => ({ why, sheet, cells })),
  );
}

export function cellsBySheet(edits: readonly { readonly edit: CellEdit }[]): [string, string[]][] {
  const cells = edits.map(({ edit }) => edit.at).sort((a, b) => a.row - b.row || a.column - b.column);
  return [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => [
    sheet,
    cells.filter((at) => at.sheet === sheet).map(toA1),
  ]);
}
