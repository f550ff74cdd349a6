/** The unit behind a number: `万元`, `元/人`, `(万元)`; 余 and 多 between them make the number inexact. */
import { unitAt, type UnitText } from '../numbers/units';
import { matchAt, skipBlanks } from '../text/scan';
import type { Span } from '../text/span';
import type { LexedText } from './lexer';

/** What stands behind a number. */
export interface UnitBehind {
  readonly unit: UnitText;
  /** With its brackets. */
  readonly span: Span;
  /** 余 or 多 stands before it: 20余人. */
  readonly surplus: boolean;
}

const SURPLUS = /[余多](?=[^\S\n\r]*\S)/y;

/** Where the word ends that says that there are some more (20余人次); `at` where none stands there. */
export function surplusEnd(folded: string, at: number): number {
  return at + (matchAt(SURPLUS, folded, at)?.[0].length ?? 0);
}

/** The unit behind a number that ends at `numberEnd`, after blanks, with or without brackets; `null` where none follows. */
export function unitBehind({ folded }: LexedText, numberEnd: number): UnitBehind | null {
  const behind = surplusEnd(folded, numberEnd);
  const start = skipBlanks(folded, behind);
  const bracket = folded.charAt(start) === '(' ? 1 : 0;
  const unit = unitAt(folded, start + bracket);
  if (unit === null) return null;
  const end = start + bracket + unit.unit.length + bracket;
  if (bracket === 1 && folded.charAt(end - 1) !== ')') return null;
  return { unit, span: { start, end }, surplus: behind > numberEnd };
}
