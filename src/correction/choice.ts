/** Which of the proposed fixes are to be made. */
import type { Finding, FixEdit } from '../check';
import { cellKey } from '../workbook/a1';
import type { CellContent } from '../workbook/cell';

/** A fix that was chosen. */
export interface Chosen {
  /** Which of the alternatives; required where the fix has alternatives. */
  readonly alternative?: number;
  /** Values that the person typed instead of the suggested ones, by `cellKey`. Nothing changes such a cell again. */
  readonly values?: ReadonlyMap<string, CellContent>;
}

/**
 * Decides on a finding that has a fix. `pass` is 0 for what was found in the workbook as it is; later passes bring
 * what follows from the fixes made so far. `null` leaves the finding alone.
 */
export type Choose = (finding: Finding, pass: number) => Chosen | null;

/** Takes every safe fix. */
export const chooseSafe: Choose = ({ fix }) => (fix?.kind === 'safe' ? {} : null);

/** Takes every fix but those that leave the decision among alternatives to a person. */
export const chooseSuggested: Choose = ({ fix }) => (fix && !('alternatives' in fix) ? {} : null);

/**
 * What a correction is, whatever its message says: its rule, its place and the cells that it may change. A rule that
 * speaks at the same place again, of other cells, proposes another correction.
 */
export function choiceKey(finding: Finding): string {
  const { rule, at } = finding;
  return [rule.id, at ? cellKey(at) : '', ...changedCells(finding).sort()].join('|');
}

/** The edits that a finding's correction may come to, whichever of its alternatives is taken. */
export function possibleEdits({ fix }: Pick<Finding, 'fix'>): readonly FixEdit[] {
  if (!fix) return [];
  return 'alternatives' in fix ? fix.alternatives.flatMap(({ edits }) => edits) : fix.edits;
}

/** The cells (`cellKey`) that a finding's correction may change. */
export function changedCells(finding: Pick<Finding, 'fix'>): string[] {
  return [...new Set(possibleEdits(finding).map(({ at }) => cellKey(at)))];
}
