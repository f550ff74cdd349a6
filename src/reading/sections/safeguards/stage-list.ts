/** Reads stages listed by name in one cell without marks: the named stages are ticked. */
import { STAGE_TITLES, type Stage } from '../../../form/safeguards';
import { isBlankText } from '../../../language/text/text';
import type { FoundMark } from '../../marks/found-mark';
import type { Sheet } from '../../sheet/sheet';
import { isWordForAll, stagesIn, type StageName } from './stage-names';

const SEPARATORS = /[、，,;；/\s]/;

/**
 * The stages of rows that list them.
 * @param column the column with the lists
 * @returns for each row, in order; a mark for each stage because every stage can be added to the list
 */
export function listedStages(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
): Record<Stage, FoundMark>[] {
  const texts = rows.map((row) => sheet.grid.text(row, column));
  const printed = new Map<Stage, string>();
  for (const text of texts) {
    const names = stagesIn(sheet, text);
    for (const { stage, span } of isWordForAll(names) ? [] : names) {
      if (!printed.has(stage)) printed.set(stage, text.slice(span.start, span.end));
    }
  }
  return rows.map((row, index) => {
    const text = texts[index] ?? '';
    const names = stagesIn(sheet, text);
    const mark = (stage: Stage): FoundMark => {
      const at = sheet.grid.ref(row, column);
      const content = sheet.grid.content(at.row, at.column);
      const name = names.find((candidate) => candidate.stage === stage);
      if ((content !== null && typeof content !== 'string') || isWordForAll(names))
        return { at, ticked: name !== undefined, place: { kind: 'fixed', content } };
      if (name) return { at, ticked: true, place: { kind: 'listed', span: withSeparator(text, name) } };
      const separator = isBlankText(text) ? '' : '、';
      const insert = separator + (printed.get(stage) ?? STAGE_TITLES[stage]);
      return { at, ticked: false, place: { kind: 'unlisted', end: text.trimEnd().length, insert } };
    };
    return { planning: mark('planning'), execution: mark('execution'), closing: mark('closing') };
  });
}

/** A name with the separator before it; for the first name, with the separator after it. */
function withSeparator(text: string, { span }: StageName): { start: number; end: number } {
  let { start, end } = span;
  while (start > 0 && SEPARATORS.test(text.charAt(start - 1))) start -= 1;
  if (start > 0) return { start, end };
  while (end < text.length && SEPARATORS.test(text.charAt(end))) end += 1;
  return { start: span.start, end };
}
