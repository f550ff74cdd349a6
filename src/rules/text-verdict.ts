/** Shared by the rules about wording: they check every text cell of the form and give one finding per cell. */
import type { DeclarationForm, SectionText } from '../form/declaration';
import type { Span } from '../language/text/span';
import type { RuleFinding, Verdict } from './rule';

/** A fault within a text and its replacement; without `insert` only a person can correct it. */
export interface TextFault extends Span {
  readonly insert?: string;
}

export interface TextRule {
  /** The cells to check; the form's prose if left out. */
  readonly cells?: readonly SectionText[];
  /** The faults of a text, in order and without overlaps. */
  readonly faults: (text: string) => readonly TextFault[];
  /** One sentence about all faults of a cell. */
  readonly message: (faults: readonly TextFault[], text: string) => string;
  readonly verified: (count: number) => string;
}

/** Checks the whole text of every cell, including a label in the cell. */
export function verdictOnTexts(form: DeclarationForm, rule: TextRule): Verdict {
  const { cells = form.prose } = rule;
  const findings = cells.flatMap((cell) => findingOf(cell, rule) ?? []);
  return { places: cells.length, findings, verified: rule.verified(cells.length) };
}

function findingOf({ at, whole, section }: SectionText, rule: TextRule): RuleFinding | null {
  const faults = rule.faults(whole);
  if (faults.length === 0) return null;
  const changes = faults.flatMap(({ start, end, insert }) =>
    insert === undefined ? [] : [{ at, start, end, insert }],
  );
  const finding: RuleFinding = {
    at,
    subject: { kind: 'section', section },
    message: rule.message(faults, whole),
  };
  return changes.length === faults.length ? { ...finding, fix: { kind: 'safe', changes } } : finding;
}

/** `“甲”“乙”`: the first three different ones of the faulty pieces. */
export function quotePieces(pieces: readonly string[]): string {
  return [...new Set(pieces)]
    .slice(0, 3)
    .map((piece) => `“${piece}”`)
    .join('');
}
