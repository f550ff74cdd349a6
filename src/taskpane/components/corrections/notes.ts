/** What is said about edits that were not written, and of those of a write that nobody saw the end of. */
import { contentText, type SkippedEdit, type WriteReport } from '../../../correction';
import type { CellContent } from '../../../workbook/cell';
import { clip } from '../../../form/wording';
import { toA1 } from '../../../workbook/a1';
import { placeText } from '../../format';
import { EMPTY, written as words } from '../../words';

/** Characters of a cell's text that are told. */
const LONGEST = 36;

/** Reasons that are told once a sheet. */
const SHEET_REASONS = ['protected', 'read-only', 'merged', 'text-format'] as const;

/** One note a cell, but one a sheet where there is nothing to be told of each cell. */
export function writeNotes(report: WriteReport, interrupted: boolean): string[] {
  const { rearranged, applied, skipped, failed, takenBack } = report;
  const now = (content: CellContent): string => {
    const text = contentText(content, EMPTY);
    return typeof content === 'string' && content !== '' ? `“${clip(text, LONGEST)}”` : text;
  };
  return [
    ...rearranged.map((one) => words.rearranged[one.kind](one.sheet, one.now ?? '')),
    ...(interrupted ? applied.map(({ at, after }) => words.stands(placeText(at), now(after))) : []),
    ...skipped
      .filter(({ why }) => why === 'changed')
      .map(({ edit, now: content }) => words.changed(placeText(edit.at), now(content))),
    ...SHEET_REASONS.flatMap((why) =>
      bySheet(skipped.filter((one) => one.why === why)).map(([sheet, cells]) => words[why](sheet, cells)),
    ),
    ...(takenBack ? [words.takenBack] : []),
    ...bySheet(failed.filter((one) => one.now === undefined)).map(([sheet, cells]) =>
      words.failedUnknown(sheet, cells),
    ),
    ...failed.flatMap(({ edit, now: content, converted }) => {
      if (content === undefined) return [];
      const place = placeText(edit.at);
      if (converted) return words.converted(place, now(content));
      return (interrupted ? words.notWritten : words.failed)(place, now(content));
    }),
  ];
}

/** The cells of each sheet, as one reads it. */
function bySheet(edits: readonly Pick<SkippedEdit, 'edit'>[]): [string, string[]][] {
  const own = edits.map(({ edit }) => edit.at).sort((a, b) => a.row - b.row || a.column - b.column);
  return [...new Set(own.map(({ sheet }) => sheet))].map((sheet) => [
    sheet,
    own.filter((at) => at.sheet === sheet).map(toA1),
  ]);
}
