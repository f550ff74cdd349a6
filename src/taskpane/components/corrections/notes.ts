/** What is said about edits that were not written, and of those of a write that nobody saw the end of. */
import { cellsBySheet, contentText, skippedBySheet, type WriteReport } from '../../../correction';
import type { CellContent } from '../../../workbook/cell';
import { clip } from '../../../figures/wording';
import { placeText } from '../../format';
import { EMPTY, failures, written as words } from '../../words';

/** Characters of a cell's text that are told. */
const LONGEST = 36;

/** One note a cell, but one a sheet where there is nothing to be told of each cell. */
export function writeNotes(report: WriteReport, interrupted: boolean): string[] {
  const { rearranged, rearrangedMeanwhile, applied, overwritten, filled, skipped, failed, takenBack } =
    report;
  const now = (content: CellContent): string => {
    const text = contentText(content, EMPTY);
    return typeof content === 'string' && content !== '' ? `“${clip(text, LONGEST)}”` : text;
  };
  return [
    ...rearranged.map((one) => words.rearranged[one.kind](one.sheet, one.now ?? '')),
    ...rearrangedMeanwhile.map(({ sheet }) => words.rearrangedMeanwhile(sheet)),
    ...overwritten.map(({ edit, found }) =>
      words.overwritten(placeText(edit.at), now(found), now(edit.after)),
    ),
    ...cellsBySheet(filled.map(({ at, before, now: after }) => ({ edit: { at, before, after } }))).map(
      ([sheet, cells]) => words.filled(sheet, cells),
    ),
    ...(interrupted ? applied.map(({ at, after }) => words.stands(placeText(at), now(after))) : []),
    ...skipped
      .filter(({ why }) => why === 'changed')
      .map(({ edit, now: content }) => words.changed(placeText(edit.at), now(content))),
    ...skippedBySheet(skipped).flatMap(({ why, sheet, cells }) =>
      why === 'changed' ? [] : words[why](sheet, cells),
    ),
    ...(takenBack ? [words.takenBack] : []),
    ...cellsBySheet(failed.filter((one) => one.now === undefined)).map(([sheet, cells]) =>
      (rearranged.length > 0 ? words.planned : words.failedUnknown)(sheet, cells),
    ),
    ...failed.flatMap(({ edit, now: content, converted, fault }) => {
      if (content === undefined) return [];
      const place = placeText(edit.at);
      if (converted) return words.converted(place, now(content));
      if (interrupted) return words.notWritten(place, now(content));
      const reason = fault ? words.because(failures.reason(fault).replace(/。$/, '')) : '';
      return words.failed(place, now(content), reason);
    }),
  ];
}
