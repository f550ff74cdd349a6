/** Numbers in a lexed text: digits with their thousands groups and decimals, Chinese numerals. */
import { chineseInteger } from '../numbers/chinese-number';
import type { Span } from '../text/span';
import type { LexedText } from './lexer';

/** A number written in digits, without sign. */
export interface WrittenNumber extends Span {
  /** Where its whole part ends: before the decimal point. */
  readonly wholeEnd: number;
}

/** The longest numeral that counts anything here (below 10 000). */
const LONGEST_NUMERAL = 7;
/** Most digits that a group's first part has: `1,200`. */
const FIRST_GROUP = 3;

/** Digits at a position, with decimals: `1200.5`. A comma ends them. */
export function digitsAt(lexed: LexedText, at: number): WrittenNumber | null {
  const end = lexed.digitsEnd(at);
  return end === at ? null : withDecimals(lexed, at, end);
}

/** Digits in groups of three at a position, with decimals: `1,200.5`; `null` where they are not grouped (12, 1,20). */
export function groupedDigitsAt(lexed: LexedText, at: number): WrittenNumber | null {
  const end = lexed.digitsEnd(at);
  const groupsEnd = end === at || end - at > FIRST_GROUP ? null : lexed.groupsEnd(end);
  return groupsEnd === null ? null : withDecimals(lexed, at, groupsEnd);
}

function withDecimals(lexed: LexedText, start: number, wholeEnd: number): WrittenNumber {
  const end = decimalsEnd(lexed, wholeEnd);
  return { start, wholeEnd, end };
}

/** Where the decimals behind a whole part end; `at` where there are none. */
export function decimalsEnd(lexed: LexedText, at: number): number {
  if (lexed.folded.charAt(at) !== '.') return at;
  const end = lexed.digitsEnd(at + 1);
  return end === at + 1 ? at : end;
}

/** A Chinese numeral at a position, at most seven characters of it: 十二; `value` is `null` where they are no number. */
export function numeralAt(
  lexed: LexedText,
  at: number,
): { readonly end: number; readonly value: number | null } | null {
  const lexeme = lexed.at(at);
  if (lexeme?.kind !== 'numeral') return null;
  const end = Math.min(lexeme.end, at + LONGEST_NUMERAL);
  return { end, value: chineseInteger(lexed.folded.slice(at, end)) };
}

/** The digits of a written number without separators, as `Big` reads them. */
export function plainDigits({ folded }: LexedText, { start, end }: Span): string {
  return folded.slice(start, end).replaceAll(',', '');
}
