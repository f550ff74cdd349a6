/**
 * The lexer of Chinese form text: cuts a text into runs of one kind of character, once, in time that grows with the text.
 * Number cells, prose, counting phrases and target values are all read from these lexemes.
 */
import { CHINESE_DIGIT } from '../numbers/chinese-number';
import type { Span } from '../text/span';
import { foldWidth, isHan } from '../text/text';

export type LexemeKind =
  /** ASCII digits (full-width ones are folded): `2020`. */
  | 'digits'
  /** Characters of Chinese numerals, in numbers (十二) and in words (统一, 一般). */
  | 'numeral'
  /** Latin letters. */
  | 'letters'
  /** Other Chinese characters: words, units, signs in words. */
  | 'words'
  /** White space other than line breaks. */
  | 'blank'
  /** One character of anything else: punctuation, signs, brackets, line breaks. */
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
  /** Index of the lexeme asked for last: readers go on from there. */
  private last = 0;
  private groups: ReadonlyMap<number, number> | null = null;

  /** @param text as written: where width matters (a wide comma parts sentences), it is told from here */
  constructor(readonly text: string) {
    this.folded = foldWidth(text);
    this.lexemes = cut(this.folded);
  }

  /** The lexeme that has the character at a position; `null` outside of the text. */
  at(position: number): Lexeme | null {
    if (position < 0 || position >= this.folded.length) return null;
    let index = this.last;
    let lexeme = this.lexemes[index];
    while (lexeme && lexeme.start > position) lexeme = this.lexemes[--index];
    while (lexeme && lexeme.end <= position) lexeme = this.lexemes[++index];
    this.last = index;
    return lexeme ?? null;
  }

  /** Where a run of digits ends that has the character at a position; `position` itself where there is none. */
  digitsEnd(position: number): number {
    const lexeme = this.at(position);
    return lexeme?.kind === 'digits' ? lexeme.end : position;
  }

  /**
   * Where the thousands groups end that stand behind the digits which end at `digitsEnd` (at the second group's end in
   * `1,200,300`); `null` where there are none, or what follows them is another digit or comma.
   */
  groupsEnd(digitsEnd: number): number | null {
    this.groups ??= thousandsGroups(this.folded, this.lexemes);
    return this.groups.get(digitsEnd) ?? null;
  }
}

const NUMERALS: ReadonlySet<string> = new Set(CHINESE_DIGIT);
const BLANK = /[^\S\n\r]/;
const LETTER = /[a-zA-Z]/;

/** The kind of a whole character. */
function kindOf(char: string): LexemeKind {
  if (char >= '0' && char <= '9') return 'digits';
  if (NUMERALS.has(char)) return 'numeral';
  if (char > '\u007f' && isHan(char)) return 'words';
  if (LETTER.test(char)) return 'letters';
  return BLANK.test(char) ? 'blank' : 'mark';
}

/** The kinds of the characters met so far: a form has few different ones. */
const KINDS = new Map<string, LexemeKind>();
/** All of Unicode would fit; a hostile text is not to fill the memory. */
const MOST_KINDS = 20_000;

function knownKindOf(char: string): LexemeKind {
  let kind = KINDS.get(char);
  if (kind === undefined) {
    kind = kindOf(char);
    if (KINDS.size < MOST_KINDS) KINDS.set(char, kind);
  }
  return kind;
}

function cut(folded: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let start = 0;
  let kind: LexemeKind | null = null;
  let at = 0;
  for (const char of folded) {
    const next = knownKindOf(char);
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

/** End of a run of digits → end of the thousands groups behind it. From the end of the text: each group is looked at once. */
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
