/** The grammar of one value: words around quantities, ranges, dates and spans. */
import Big from 'big.js';
import type { PartialDate } from '../dates/calendar';
import type { Span } from '../text/span';
import { isWholeYear, type Moment } from './moments';
import type { Token } from './tokens';
import type { Operator, SpanTarget, TargetUnit } from './value';
import type { DateTarget, QuantityTarget, RangeTarget } from './value';

/** A value without the words around it. */
export type Core = { readonly span: Span } & (
  | Omit<QuantityTarget, Surroundings>
  | Omit<RangeTarget, Surroundings>
  | Omit<DateTarget, Surroundings>
  | Omit<SpanTarget, Surroundings>
);
type Surroundings = 'source' | 'span' | 'before' | 'after';
type NumberToken = Extract<Token, { type: 'number' }>;

/** Finds the values in tokens between separators, in order. Year words beside another value (`全年12次`) are none. */
export function parseSegment(tokens: readonly Token[]): Core[] {
  const cores = new SegmentParser(tokens).run();
  const narrow = cores.filter((core) => !core.wholeYear);
  return (narrow.length > 0 ? narrow : cores).map(({ core }) => core);
}

interface Found {
  readonly core: Core;
  readonly wholeYear: boolean;
}

class SegmentParser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  run(): Found[] {
    const found: Found[] = [];
    while (this.at < this.tokens.length) {
      const next = this.value();
      if (next === null) this.at++;
      else found.push(next);
    }
    return found;
  }

  private value(): Found | null {
    const token = this.tokens[this.at];
    if (token?.type === 'moment') return this.date(token.moment, token.span);
    if (token?.type === 'number') return this.amount(token, null);
    if (token?.type === 'operator') return this.compared();
    return null;
  }

  /** Operators before a number: the last one says what is meant (`达到≥90%`). */
  private compared(): Found | null {
    let end = this.at;
    while (this.tokens[end]?.type === 'operator') end++;
    const [first, last, number] = [this.tokens[this.at], this.tokens[end - 1], this.tokens[end]];
    if (first?.type !== 'operator' || last?.type !== 'operator' || number?.type !== 'number') {
      this.at = end - 1; // none of them compares anything
      return null;
    }
    this.at = end;
    const span = { start: first.span.start, end: last.span.end };
    return this.amount(number, { operator: last.operator, span });
  }

  private amount(token: NumberToken, compared: { operator: Operator; span: Span } | null): Found {
    this.at++;
    return this.range(token) ?? { wholeYear: false, core: quantity(token, compared) };
  }

  /** `3-5个`, `2018-2020年`, `1-12月`. */
  private range(low: NumberToken): Found | null {
    if (this.tokens[this.at]?.type !== 'through') return null;
    let next = this.at + 1;
    while (this.tokens[next]?.type === 'operator') next++;
    const high = this.tokens[next];
    if (high?.type !== 'number' && high?.type !== 'moment') return null;
    const core = high.type === 'number' ? rangeOf(low, high) : months(low, high.moment, high.span);
    if (core === null) return null;
    this.at = next + 1;
    return { wholeYear: false, core };
  }

  private date(moment: Moment, span: Span): Found {
    this.at++;
    return (
      this.through(moment, span) ??
      this.yearOfMonths(moment, span) ?? { wholeYear: isWholeYear(moment), core: dateOrSpan(moment, span) }
    );
  }

  /** `2023.07-2024.01`. */
  private through(moment: Moment, span: Span): Found | null {
    const last = this.tokens[this.at + 1];
    if (this.tokens[this.at]?.type !== 'through' || last?.type !== 'moment') return null;
    this.at += 2;
    return {
      wholeYear: false,
      core: spanOf(firstOf(moment), lastOf(last.moment), { start: span.start, end: last.span.end }),
    };
  }

  /** `2020年1-12月`. */
  private yearOfMonths(moment: Moment, span: Span): Found | null {
    const first = this.tokens[this.at];
    if (!isWholeYear(moment) || first?.type !== 'number') return null;
    const before = this.at++;
    const found = this.range(first);
    if (found?.core.kind !== 'span' || found.core.from?.year !== undefined) {
      this.at = before;
      return null;
    }
    const year = firstOf(moment);
    const { from, to } = found.core;
    return {
      wholeYear: false,
      core: spanOf({ ...year, ...from }, { ...year, ...to }, { start: span.start, end: found.core.span.end }),
    };
  }
}

function quantity(token: NumberToken, compared: { operator: Operator; span: Span } | null): Core {
  const span = { start: compared?.span.start ?? token.span.start, end: token.span.end };
  const { number, unit, tail } = token;
  if (compared === null && unit?.kind === 'time' && tail === '以内') {
    return { kind: 'span', span, from: null, to: null, duration: { number, unit: unit.text } };
  }
  return {
    kind: 'quantity',
    span,
    operator: compared?.operator ?? null,
    operatorSpan: compared?.span ?? null,
    number,
    numberSpan: token.numberSpan,
    unit,
    tail,
  };
}

function rangeOf(first: NumberToken, second: NumberToken): Core {
  const span = { start: first.span.start, end: second.span.end };
  const unit: TargetUnit | null = second.unit ?? first.unit;
  const [a, b] = [first.number, second.number];
  if (
    isYear(a) &&
    isYear(b) &&
    a.lt(b) &&
    first.unit === null &&
    (second.unit === null || second.unit.text === '年')
  ) {
    return spanOf({ year: a.toNumber() }, { year: b.toNumber() }, span);
  }
  return { kind: 'range', span, low: a.lte(b) ? a : b, high: a.lte(b) ? b : a, unit };
}

/** `1-12月`, `2018-2020年底`: the first number is of the kind of the last. */
function months(first: NumberToken, moment: Moment, lastSpan: Span): Core | null {
  if (first.unit !== null || moment.kind !== 'date') return null;
  const { year, month } = moment.date;
  const span = { start: first.span.start, end: lastSpan.end };
  if (year !== undefined && isYear(first.number))
    return spanOf({ year: first.number.toNumber() }, moment.date, span);
  if (year === undefined && month !== undefined && isMonth(first.number)) {
    return spanOf({ month: first.number.toNumber() }, moment.date, span);
  }
  return null;
}

function dateOrSpan(moment: Moment, span: Span): Core {
  if (moment.kind === 'period') return spanOf(moment.from, moment.to, span);
  const { date, real, edge } = moment;
  return { kind: 'date', span, date, real, edge };
}

/** A last date without a year is of the first one's year, or of the next where it would come before. */
function spanOf(from: PartialDate, to: PartialDate, span: Span): Core {
  if (from.year === undefined || to.year !== undefined)
    return { kind: 'span', span, from, to, duration: null };
  const wraps = to.month !== undefined && from.month !== undefined && to.month < from.month;
  const { yearOffset = wraps ? 1 : 0, ...rest } = to;
  return { kind: 'span', span, from, to: { ...rest, year: from.year + yearOffset }, duration: null };
}

function firstOf(moment: Moment): PartialDate {
  return moment.kind === 'period' ? moment.from : moment.date;
}

function lastOf(moment: Moment): PartialDate {
  return moment.kind === 'period' ? moment.to : moment.date;
}

function isYear(number: Big): boolean {
  return number.gte(1900) && number.lte(2199) && number.eq(number.round(0, Big.roundDown));
}

function isMonth(number: Big): boolean {
  return number.gte(1) && number.lte(12) && number.eq(number.round(0, Big.roundDown));
}
