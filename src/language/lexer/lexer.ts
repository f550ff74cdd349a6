/**
 * The lexer of Chinese form text: cuts a text into runs of one kind of character in linear time. Number cells, prose,
 * counting phrases and target values are all parsed from these lexemes.
 */
import { CHINESE_DIGIT } from './chinese-number';
import type { Span } from '../text/span';
import { foldWidth, isHan } from '../text/text';

export type LexemeKind =
  /** ASCII digits (full-width ones are folded): `2020`. */
  | 'digits'
  /** Characters of Chinese numerals, whether in numbers (十二) or in words (统一, 一般). */
  | 'numeral'
  | 'letters'
  /** Other Chinese characters: words and units. */
  | 'words'
  /** White space other than line breaks. */
  | 'blank'
  /** Any other single character: punctuation, signs, brackets, line breaks. */
  | 'mark';

/** A run of characters of one kind. */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
}

/** A text with its lexemes. Positions are UTF-16 offsets, the same in `text` and `folded`. */
export class LexedText {
  /** Half-width (`foldWidth`). */
  readonly folded: string;
  readonly lexemes: readonly Lexeme[];
  /** Index of the lexeme that `at` returned last; parsers usually ask for one close to it. */
  private lastIndex = 0;
  private groups: ReadonlyMap<number, number> | null = null;

  /** @param text as written: a full-width comma separates sentences, a half-width one may group digits */
  constructor(readonly text: string) {
    this.folded = foldWidth(text);
    this.lexemes = cut(this.folded);
  }

  /** The lexeme at a position; `null` outside the text. */
  at(position: number): Lexeme | null {
    if (position < 0 || position >= this.folded.length) return null;
    let index = this.lastIndex;
    let lexeme = this.lexemes[index];
    while (lexeme && lexeme.start > position) lexeme = this.lexemes[--index];
    while (lexeme && lexeme.end <= position) lexeme = this.lexemes[++index];
    this.lastIndex = index;
    return lexeme ?? null;
  }

  /** The end of the run of digits at a position; `position` itself if there is no digit. */
  digitsEnd(position: number): number {
    const lexeme = this.at(position);
    return lexeme?.kind === 'digits' ? lexeme.end : position;
  }

  /**
   * The end of the thousands groups after the digits that end at `digitsEnd` (the end of `,200,300` in `1,200,300`);
   * `null` if there are none or another digit or comma follows them.
   */
  groupsEnd(digitsEnd: number): number | null {
    this.groups ??= thousandsGroups(this.folded, this.lexemes);
    return this.groups.get(digitsEnd) ?? null;
  }
}

const NUMERALS: ReadonlySet<string> = new Set(CHINESE_DIGIT);
const BLANK = /[^\S\n\r]/;
const LETTER = /[a-zA-Z]/;

/** @param char a whole character, which may be a surrogate pair */
function kindOf(char: string): LexemeKind {
  if (char >= '0' && char <= '9') return 'digits';
  if (NUMERALS.has(char)) return 'numeral';
  if (char > '\u007f' && isHan(char)) return 'words';
  if (LETTER.test(char)) return 'letters';
  return BLANK.test(char) ? 'blank' : 'mark';
}

function cut(folded: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let start = 0;
  let kind: LexemeKind | null = null;
  let at = 0;
  for (const char of folded) {
    const next = kindOf(char);
    if (kind !== null && (next !== kind || kind === 'mark')) {
      lexemes.push({ kind, start, end: at });
      start = at;
    }
    kind = next;
    at += char.length;
  }
  if (kind !== null) lexemes.push({ kind, start, end: at });
  return lexemes;
}

const GROUP = 3;

/** End of a run of digits → end of the thousands groups after it. Runs backwards, so that each group is visited once. */
function thousandsGroups(folded: string, lexemes: readonly Lexeme[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (let index = lexemes.length - 3; index >= 0; index--) {
    const [digits, comma, group] = [lexemes[index], lexemes[index + 1], lexemes[index + 2]];
    if (digits?.kind !== 'digits' || group?.kind !== 'digits' || group.end - group.start !== GROUP) continue;
    if (comma?.kind !== 'mark' || folded.charAt(comma.start) !== ',') continue;
    const end = folded.charAt(group.end) === ',' ? ends.get(group.end) : group.end;
    if (end !== undefined) ends.set(digits.end, end);
  }
  return ends;
}
