/** What is said about edits that were not written. */
import type { SkippedEdit, WriteReport } from '../../../correction';
import type { CellContent } from '../../../workbook/cell';
import { toA1 } from '../../../workbook/a1';
import { contentText, placeText } from '../../format';
import { EMPTY, written as words } from '../../words';

/** One note a cell, but one a sheet where a whole sheet is the reason. */
export function writeNotes({ rearranged, skipped, failed, takenBack }: WriteReport): string[] {
  const now = (content: CellContent): string => contentText(content, EMPTY);
  return [
    ...rearranged.map((one) => words.rearranged[one.kind](one.sheet, one.now ?? '')),
    ...skipped
      .filter(({ why }) => why === 'changed')
      .map(({ edit, now: content }) => words.changed(placeText(edit.at), now(content))),
    ...cellsBySheet(skipped, 'protected').map(([sheet, cells]) => words.protected(sheet, cells)),
    ...cellsBySheet(skipped, 'read-only').map(([sheet, cells]) => words.readOnly(sheet, cells)),
    ...(takenBack ? [words.takenBack] : []),
    ...failed.map(({ edit, now: content }) =>
      content === undefined
        ? words.failedUnknown(placeText(edit.at))
        : words.failed(placeText(edit.at), now(content)),
    ),
  ];
}

/** The skipped cells of each sheet, as one reads it. */
function cellsBySheet(skipped: readonly SkippedEdit[], why: SkippedEdit['why']): [string, string[]][] {
  const own = skipped
    .filter((one) => one.why === why)
    .map(({ edit }) => edit.at)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return [...new Set(own.map(({ sheet }) => sheet))].map((sheet) => [
    sheet,
    own.filter((at) => at.sheet === sheet).map(toA1),
  ]);
}
