/** The frame that the rules about wording share: every text cell of the form, one finding a cell. */
import type { DeclarationForm, SectionText } from '../form/declaration';
import type { Span } from '../language/text/span';
import type { RuleFinding, Verdict } from './rule';

/** A fault within a text, and what to put there; without `insert` only a person can tell. */
export interface TextFault extends Span {
  readonly insert?: string;
}

export interface TextRule {
  /** What it looks at; the form's prose unless said otherwise. */
  readonly cells?: readonly SectionText[];
  /** The faults of a cell's text, in order and without overlaps. */
  readonly faults: (text: string) => readonly TextFault[];
  /** One sentence about all of a cell's faults. */
  readonly message: (faults: readonly TextFault[], text: string) => string;
  readonly verified: (count: number) => string;
}

/** Looks at the whole text of every cell, its label's punctuation included. */
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
