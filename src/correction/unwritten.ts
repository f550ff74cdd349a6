/** Edits that were not written, gathered as one tells of them. */
import { toA1 } from '../workbook/a1';
import type { CellEdit } from '../workbook/cell';
import type { SkippedEdit } from './write';

/** Cells of one sheet that were skipped for the same reason. */
export interface SkippedCells {
  readonly why: SkippedEdit['why'];
  readonly sheet: string;
  /** As one reads the sheet. */
  readonly cells: readonly string[];
}

/** One entry a reason and sheet, in the order in which they first appear. */
export function skippedBySheet(skipped: readonly SkippedEdit[]): SkippedCells[] {
  const reasons = [...new Set(skipped.map(({ why }) => why))];
  return reasons.flatMap((why) =>
    cellsBySheet(skipped.filter((one) => one.why === why)).map(([sheet, cells]) => ({ why, sheet, cells })),
  );
}

/** The cells of each sheet, as one reads it. */
export function cellsBySheet(edits: readonly { readonly edit: CellEdit }[]): [string, string[]][] {
  const own = edits.map(({ edit }) => edit.at).sort((a, b) => a.row - b.row || a.column - b.column);
  return [...new Set(own.map(({ sheet }) => sheet))].map((sheet) => [
    sheet,
    own.filter((at) => at.sheet === sheet).map(toA1),
  ]);
}
