/** Numbers in a lexed text: digits with thousands groups and decimals, and Chinese numerals. */
import { chineseInteger } from './chinese-number';
import type { Span } from '../text/span';
import type { LexedText } from './lexer';

/** A number written in digits, without sign. */
export interface WrittenNumber extends Span {
  /** The end of the whole part, before the decimal point. */
  readonly wholeEnd: number;
}

/** The longest Chinese numeral below 10 000 (一千二百三十四). */
const MAX_NUMERAL = 7;
/** The first group of a grouped number has at most this many digits: `1,200`. */
const MAX_FIRST_GROUP = 3;

/** Digits at a position, with decimals (`1200.5`) and without thousands groups. */
export function digitsAt(lexed: LexedText, at: number): WrittenNumber | null {
  const end = lexed.digitsEnd(at);
  return end === at ? null : withDecimals(lexed, at, end);
}

/** Digits in groups of three at a position, with decimals: `1,200.5`; `null` if they are not grouped (12, 1,20). */
export function groupedDigitsAt(lexed: LexedText, at: number): WrittenNumber | null {
  const end = lexed.digitsEnd(at);
  const groupsEnd = end === at || end - at > MAX_FIRST_GROUP ? null : lexed.groupsEnd(end);
  return groupsEnd === null ? null : withDecimals(lexed, at, groupsEnd);
}

function withDecimals(lexed: LexedText, start: number, wholeEnd: number): WrittenNumber {
  const end = decimalsEnd(lexed, wholeEnd);
  return { start, wholeEnd, end };
}

/** The end of the decimals after a whole part; `at` if there are none. */
export function decimalsEnd(lexed: LexedText, at: number): number {
  if (lexed.folded.charAt(at) !== '.') return at;
  const end = lexed.digitsEnd(at + 1);
  return end === at + 1 ? at : end;
}

/** The numeral at a position (十二), at most seven characters long; `value` is `null` if it is not a number (一般). */
export function numeralAt(
  lexed: LexedText,
  at: number,
): { readonly end: number; readonly value: number | null } | null {
  const lexeme = lexed.at(at);
  if (lexeme?.kind !== 'numeral') return null;
  const end = Math.min(lexeme.end, at + MAX_NUMERAL);
  return { end, value: chineseInteger(lexed.folded.slice(at, end)) };
}

/** A written number without thousands separators, as a decimal library parses it. */
export function plainDigits({ folded }: LexedText, { start, end }: Span): string {
  return folded.slice(start, end).replaceAll(',', '');
}
