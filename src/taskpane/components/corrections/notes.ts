/** Notes about the edits of a write: those that were not written, and rows that may have become too low. */
import { cellsBySheet, contentText, skippedBySheet, type WriteReport } from '../../../correction';
import { toA1 } from '../../../workbook/a1';
import type { CellContent, CellEdit, CellRef } from '../../../workbook/cell';
import { clip } from '../../../figures/wording';
import { placeText } from '../../format';
import { EMPTY, failures } from '../../words';
import { written as words } from '../../words/written';

/** Characters of a cell's text that are quoted. */
const MAX_TEXT = 36;

export interface NoteOptions {
  /** Whether the pane was closed before the write ended. */
  readonly interrupted: boolean;
  /** Whether the form has only one sheet, which need not be named. */
  readonly isOneSheet: boolean;
  /** Whether rows keep their heights when their texts become longer, as in Excel. */
  readonly keepsHeights: boolean;
}

/** One note for each cell, or one for each sheet if its cells need no separate notes. */
export function writeNotes(
  report: WriteReport,
  { interrupted, isOneSheet, keepsHeights }: NoteOptions,
): string[] {
  const place = (at: CellRef): string => (isOneSheet ? toA1(at) : placeText(at));
  const { rearranged, rearrangedMeanwhile, applied, overwritten, filled, skipped, failed, takenBack } =
    report;
  const now = (content: CellContent): string => {
    const text = contentText(content, EMPTY);
    return typeof content === 'string' && content !== '' ? `“${clip(text, MAX_TEXT)}”` : text;
  };
  return [
    ...rearranged.map((one) => words.rearranged[one.kind](one.sheet, one.now ?? '')),
    ...rearrangedMeanwhile.map(({ sheet }) => words.rearrangedMeanwhile(sheet)),
    ...overwritten.map(({ edit, found }) => words.overwritten(place(edit.at), now(found), now(edit.after))),
    ...cellsBySheet(filled.map(({ at, before, now: after }) => ({ edit: { at, before, after } }))).map(
      ([sheet, cells]) => words.filled(sheet, cells),
    ),
    ...(interrupted ? applied.map(({ at, after }) => words.stands(place(at), now(after))) : []),
    ...skipped
      .filter(({ why }) => why === 'changed')
      .map(({ edit, now: content }) => words.changed(place(edit.at), now(content))),
    ...skippedBySheet(skipped).flatMap(({ why, sheet, cells }) =>
      why === 'changed' ? [] : words[why](sheet, cells),
    ),
    ...(keepsHeights ? lowRows(applied) : []).map(([sheet, rows]) =>
      words.rowHeight(isOneSheet ? null : sheet, rows),
    ),
    ...(takenBack ? [words.takenBack] : []),
    ...cellsBySheet(failed.filter((one) => one.now === undefined)).map(([sheet, cells]) =>
      (rearranged.length > 0 ? words.planned : words.failedUnknown)(sheet, cells),
    ),
    ...failed.flatMap(({ edit, now: content, converted, fault }) => {
      if (content === undefined) return [];
      if (converted) return words.converted(place(edit.at), now(content));
      if (interrupted) return words.notWritten(place(edit.at), now(content));
      const reason = fault ? words.because(failures.reason(fault).replace(/。$/, '')) : '';
      return words.failed(place(edit.at), now(content), reason);
    }),
  ];
}

/** Width of a text that fits into one line of most cells, in half-width characters. */
const ONE_LINE = 24;

/**
 * Rows (1-based) by sheet in which a text has become wider and may need another line. office.js cannot fit the height of rows with
 * merged cells, and fitting others would empty Excel's undo stack.
 */
function lowRows(applied: readonly CellEdit[]): (readonly [sheet: string, rows: readonly number[]])[] {
  const rows = new Map<string, Set<number>>();
  for (const { at, before, after } of applied) {
    const width = textWidth(after);
    if (width <= ONE_LINE || width <= textWidth(before)) continue;
    rows.set(at.sheet, new Set([...(rows.get(at.sheet) ?? []), at.row + 1]));
  }
  return [...rows].map(([sheet, numbers]) => [sheet, [...numbers].sort((a, b) => a - b)]);
}

/** Width in half-width characters. */
function textWidth(content: CellContent): number {
  if (typeof content !== 'string') return 0;
  return Array.from(content).reduce((width, char) => width + (char > '\u2e7f' ? 2 : 1), 0);
}
