/** The choice of fixes. */
import type { Finding, FixEdit } from '../check';
import { cellKey } from '../workbook/a1';
import type { CellContent } from '../workbook/cell';

export interface Chosen {
  /** Index of the alternative; required if the fix has alternatives. */
  readonly alternative?: number;
  /** Values that the user typed instead of the suggested ones, by `cellKey`. Later fixes do not change these cells. */
  readonly values?: ReadonlyMap<string, CellContent>;
}

/**
 * Decides about a finding with a fix; `null` rejects the fix. `pass` is 0 for findings in the original workbook and more
 * for findings that follow from earlier fixes.
 */
export type Choose = (finding: Finding, pass: number) => Chosen | null;

export const chooseSafe: Choose = ({ fix }) => (fix?.kind === 'safe' ? {} : null);

export const chooseSuggested: Choose = ({ fix }) => (fix && !('alternatives' in fix) ? {} : null);

/**
 * Identifies a correction by its rule, its place and the cells that it may change, independently of the message. If the
 * rule has a finding at the same place with other cells, it is another correction.
 */
export function choiceKey(finding: Finding): string {
  const { rule, at } = finding;
  return [rule.id, at ? cellKey(at) : '', ...changedCells(finding).sort()].join('|');
}

/** The edits of all alternatives of a finding's fix. */
export function possibleEdits({ fix }: Pick<Finding, 'fix'>): readonly FixEdit[] {
  if (!fix) return [];
  return 'alternatives' in fix ? fix.alternatives.flatMap(({ edits }) => edits) : fix.edits;
}

/** The cells (`cellKey`) that a finding's fix may change. */
export function changedCells(finding: Pick<Finding, 'fix'>): string[] {
  return [...new Set(possibleEdits(finding).map(({ at }) => cellKey(at)))];
}
