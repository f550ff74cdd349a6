/** The tokenizer of target values: lexemes become numbers, operators, time expressions, separators and words. */
import type { LexedText } from '../lexer/lexer';
import { CHINESE_DIGIT } from '../lexer/chinese-number';
import { shortDateAt } from '../dates/dates';
import { matchAt } from '../text/scan';
import type { Span } from '../text/span';
import { hasHan } from '../text/text';
import { TIME_INITIALS, timeExpressionAt, type TimeExpression, type TimeMatch } from './time-expression';
import { numberAt, type NumberMatch } from './numbers';
import { OPERATOR_INITIALS, operatorAt } from './operators';
import type { Operator } from './value';

export type Token =
  | ({ readonly type: 'number' } & NumberMatch)
  | { readonly type: 'operator'; readonly span: Span; readonly operator: Operator }
  | { readonly type: 'time'; readonly span: Span; readonly time: TimeExpression }
  /** Separates the two ends of a range: `-`, `~`, 至, `≤X≤`. */
  | { readonly type: 'rangeMark'; readonly span: Span }
  /** `strong` marks (；。 and line breaks) separate values; weak ones (、，) may also separate the words of one value. */
  | { readonly type: 'separator'; readonly span: Span; readonly strong: boolean }
  | { readonly type: 'words'; readonly span: Span };

const SEPARATOR = /([;。!\n\r])[;。!\s]*|[、,]+/y;
const RANGE_MARK = /(?:[-~]+|至|到)[^\S\n\r]*(?=[\d.<>≥≤=一二三四五六七八九十]|[本当次明]年)/y;
/** `≤X≤`, `<合格率≤` between the two ends of a range. */
const BETWEEN =
  /(?:[≤≦⩽<]=?\s*(?:[a-z]|\p{Script=Han}{1,8})\s*[≤≦⩽<]=?|[≥≧⩾>]=?\s*(?:[a-z]|\p{Script=Han}{1,8})\s*[≥≧⩾>]=?)\s*(?=\d)/iuy;
/** A run of letters and digits that is a name: `A3`, `GB/T9704-2012`, `7*24`, `8`号. */
const NAME = /[a-z\d]+(?:[.+:*×/_-]+[a-z\d]+)*/iy;
/** `1、` `2.` `3)` `(4)` before the items of a list. */
const LIST_MARK = /(\d{1,2})(?:[、)]|\.(?!\d))|\((\d{1,2})\)/y;
/** A word such as 达到 is an operator only before one of these. */
const COMPARED = new RegExp(
  `[\\d.+<>=≥≤≧≦±-]|百分之|[${CHINESE_DIGIT}]|[壹贰叁肆伍陆柒捌玖拾][拾佰仟万亿元圆]`,
  'y',
);
/** Words between 不超过 and an amount: 不超过预算金额296万元. */
const BUDGET_WORDS = /(?:预算|概算|金额|总额|总价|资金|成本|费用|人民币|总|年初|批复|核定|财政|项目)+/y;
/** A mark that also begins a title (《) is an operator only before one of these. */
const COMPARED_BY_MARK = /[\d.<>=≥≤]/y;

/** Chinese characters, other than numerals, that can begin a token that is not words. */
const INITIALS: ReadonlySet<string> = new Set([...OPERATOR_INITIALS, ...TIME_INITIALS, '至', '到']);

/** Longest title or remark; bounds the search for the closing mark. */
const MAX_OPAQUE = 200;

/** The tokens of a text, in order; they cover everything but blanks. */
export function tokenize(lexed: LexedText): Token[] {
  return new Tokenizer(lexed).run();
}

class Tokenizer {
  private readonly tokens: Token[] = [];
  /** The number of the last list mark; list marks count up from 1. */
  private lastListNumber = 0;
  private readonly text: string;

  constructor(private readonly lexed: LexedText) {
    this.text = lexed.folded;
  }

  run(): Token[] {
    for (let at = this.skip(0); at < this.text.length;) {
      const token = this.next(at);
      this.push(token);
      at = this.skip(token.span.end);
    }
    return this.tokens;
  }

  /** Skips blanks and currency signs before numbers. */
  private skip(at: number): number {
    return at + (matchAt(/(?:[^\S\n\r]|¥|(?:rmb|cny)(?=[^\S\n\r]*\d))+/iy, this.text, at)?.[0].length ?? 0);
  }

  private push(token: Token): void {
    const previous = this.tokens.at(-1);
    if (token.type === 'words' && previous?.type === 'words') {
      this.tokens.pop();
      this.tokens.push({ type: 'words', span: { start: previous.span.start, end: token.span.end } });
    } else {
      this.tokens.push(token);
    }
  }

  private next(at: number): Token {
    return (
      this.listMark(at) ??
      this.separator(at) ??
      this.rangeMark(at) ??
      this.opaque(at) ??
      this.time(at) ??
      this.operator(at) ??
      this.number(at) ??
      this.words(at)
    );
  }

  private listMark(at: number): Token | null {
    const previous = this.tokens.at(-1);
    if (previous !== undefined && !(previous.type === 'separator')) return null;
    const match = matchAt(LIST_MARK, this.text, at);
    if (match === null || Number(match[1] ?? match[2]) !== this.lastListNumber + 1) return null;
    this.lastListNumber++;
    return { type: 'words', span: { start: at, end: at + match[0].length } };
  }

  private separator(at: number): Token | null {
    const match = matchAt(SEPARATOR, this.text, at);
    return (
      match && {
        type: 'separator',
        span: { start: at, end: at + match[0].length },
        strong: match[1] !== undefined,
      }
    );
  }

  private rangeMark(at: number): Token | null {
    if (!this.afterValue()) return null;
    const match = matchAt(RANGE_MARK, this.text, at) ?? matchAt(BETWEEN, this.text, at);
    return match && { type: 'rangeMark', span: { start: at, end: at + match[0].length } };
  }

  /** Titles and bracketed remarks are words, whatever numbers they contain. */
  private opaque(at: number): Token | null {
    const char = this.text.charAt(at);
    if (char !== '《' && !(char === '(' && at > 0)) return null;
    const ahead = this.text.slice(at + 1, at + 1 + MAX_OPAQUE);
    const length = ahead.indexOf(char === '(' ? ')' : '》');
    if (length < 0) return null;
    const inner = ahead.slice(0, length);
    return (char === '《' && !hasHan(inner)) || /[;。\n]/.test(inner)
      ? null
      : { type: 'words', span: { start: at, end: at + length + 2 } };
  }

  private time(at: number): Token | null {
    const match = this.shortDate(at) ?? timeExpressionAt(this.text, at);
    if (match === null) return null;
    if (this.tokens.at(-1)?.type === 'operator' && !hasYear(match.time)) return null;
    return { type: 'time', span: { start: at, end: match.end }, time: match.time };
  }

  private shortDate(at: number): TimeMatch | null {
    const [mark, begin] = [this.tokens.at(-1), this.tokens.at(-2)];
    if (mark?.type !== 'rangeMark' || begin?.type !== 'time' || begin.time.kind !== 'date') return null;
    const short = shortDateAt(this.text, at, begin.time.date);
    return (
      short && {
        time: { kind: 'date', date: short.written, real: short.real, edge: 'on' },
        end: short.span.end,
      }
    );
  }

  private operator(at: number): Token | null {
    const match = operatorAt(this.text, at);
    const compared = /[《》〈〉‹›]/.test(this.text.charAt(at)) ? COMPARED_BY_MARK : COMPARED;
    if (match === null) return null;
    const end = match.end + (matchAt(BUDGET_WORDS, this.text, match.end)?.[0].length ?? 0);
    if (matchAt(compared, this.text, this.skip(end)) === null) return null;
    return { type: 'operator', span: { start: at, end }, operator: match.operator };
  }

  private number(at: number): Token | null {
    const match = numberAt(this.lexed, at, !this.afterValue());
    if (match === null) return null;
    // ¥600000 is in 元; a unit after the number may be a multiple.
    const currency =
      this.text.charAt(at - 1) === '¥'
        ? { text: '元', kind: 'money' as const, span: { start: at - 1, end: at } }
        : null;
    return { type: 'number', ...match, unit: match.unit ?? currency };
  }

  private words(at: number): Token {
    const lexeme = this.lexed.at(at);
    if (lexeme?.kind === 'words')
      return { type: 'words', span: { start: at, end: this.wordsEnd(at, lexeme.end) } };
    const name = matchAt(NAME, this.text, at);
    return { type: 'words', span: { start: at, end: at + (name?.[0].length ?? 1) } };
  }

  /** Words end before a character that another token can begin with. */
  private wordsEnd(start: number, end: number): number {
    for (let at = start + 1; at < end; at++) if (INITIALS.has(this.text.charAt(at))) return at;
    return end;
  }

  private afterValue(): boolean {
    const type = this.tokens.at(-1)?.type;
    return type === 'number' || type === 'time';
  }
}

/** After an operator only a date with its year is a date: `=2025年`; `≤3月` counts months. */
function hasYear(time: TimeExpression): boolean {
  return time.kind === 'date' && time.date.year !== undefined;
}
