/** The grammar of one segment of a target: quantities, ranges, dates and spans among words. */
import Big from 'big.js';
import type { PartialDate } from '../dates/calendar';
import type { Span } from '../text/span';
import { isWholeYear, type TimeExpression } from './time-expression';
import type { Token } from './tokens';
import type { Operator, SpanTarget, TargetUnit } from './value';
import type { DateTarget, QuantityTarget, RangeTarget } from './value';

/** A value without the surrounding words. */
export type Core = { readonly span: Span } & (
  | Omit<QuantityTarget, Surroundings>
  | Omit<RangeTarget, Surroundings>
  | Omit<DateTarget, Surroundings>
  | Omit<SpanTarget, Surroundings>
);
type Surroundings = 'source' | 'span' | 'before' | 'after';
type NumberToken = Extract<Token, { type: 'number' }>;

/** The values among the tokens between two separators, in order. A year next to another value (`全年12次`) is left out. */
export function parseSegment(tokens: readonly Token[]): Core[] {
  const cores = new SegmentParser(tokens).run();
  const withoutYears = cores.filter((core) => !core.wholeYear);
  return (withoutYears.length > 0 ? withoutYears : cores).map(({ core }) => core);
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
    if (token?.type === 'time') return this.date(token.time, token.span);
    if (token?.type === 'number') return this.amount(token, null);
    if (token?.type === 'operator') return this.compared();
    return null;
  }

  /** Operators before a number, of which the last one counts (`达到≥90%`). */
  private compared(): Found | null {
    let end = this.at;
    while (this.tokens[end]?.type === 'operator') end++;
    const [first, last, number] = [this.tokens[this.at], this.tokens[end - 1], this.tokens[end]];
    if (first?.type !== 'operator' || last?.type !== 'operator' || number?.type !== 'number') {
      this.at = end - 1; // No number follows, so the operators are words.
      return null;
    }
    this.at = end;
    const span = { start: first.span.start, end: last.span.end };
    return this.amount(number, { operator: last.operator, span });
  }

  private amount(token: NumberToken, compared: { operator: Operator; span: Span } | null): Found {
    this.at++;
    return this.range(token) ?? { wholeYear: false, core: this.withTolerance(quantity(token, compared)) };
  }

  /** `95%±2%` is 95% 左右. */
  private withTolerance(core: Core): Core {
    const [sign, tolerance] = [this.tokens[this.at], this.tokens[this.at + 1]];
    const isTolerance = sign?.type === 'operator' && sign.operator === '±' && tolerance?.type === 'number';
    if (core.kind !== 'quantity' || !isTolerance) return core;
    this.at += 2;
    const unit = core.unit ?? tolerance.unit;
    return {
      ...core,
      unit,
      tail: core.tail ?? '左右',
      span: { start: core.span.start, end: tolerance.span.end },
    };
  }

  /** `3-5个`, `2018-2020年`, `1-12月`. */
  private range(low: NumberToken): Found | null {
    if (this.tokens[this.at]?.type !== 'rangeMark') return null;
    let next = this.at + 1;
    while (this.tokens[next]?.type === 'operator') next++;
    const high = this.tokens[next];
    if (high?.type !== 'number' && high?.type !== 'time') return null;
    const core = high.type === 'number' ? rangeOf(low, high) : months(low, high.time, high.span);
    if (core === null) return null;
    this.at = next + 1;
    return { wholeYear: false, core };
  }

  private date(time: TimeExpression, span: Span): Found {
    this.at++;
    return (
      this.dateRange(time, span) ??
      this.yearOfMonths(time, span) ?? { wholeYear: isWholeYear(time), core: dateOrSpan(time, span) }
    );
  }

  /** `2023.07-2024.01`. */
  private dateRange(time: TimeExpression, span: Span): Found | null {
    const last = this.tokens[this.at + 1];
    if (this.tokens[this.at]?.type !== 'rangeMark' || last?.type !== 'time') return null;
    this.at += 2;
    const whole = { start: span.start, end: last.span.end };
    const unreal = [time, last.time].find((end) => end.kind === 'date' && !end.real);
    return {
      wholeYear: false,
      core: unreal ? dateOrSpan(unreal, whole) : spanOf(firstOf(time), lastOf(last.time), whole),
    };
  }

  /** `2020年1-12月`. */
  private yearOfMonths(time: TimeExpression, span: Span): Found | null {
    const first = this.tokens[this.at];
    if (!isWholeYear(time) || first?.type !== 'number') return null;
    const before = this.at++;
    const found = this.range(first);
    if (found?.core.kind !== 'span' || found.core.from?.year !== undefined) {
      this.at = before;
      return null;
    }
    const year = firstOf(time);
    const { from, to } = found.core;
    return {
      wholeYear: false,
      core: spanOf({ ...year, ...from }, { ...year, ...to }, { start: span.start, end: found.core.span.end }),
    };
  }
}

function quantity(token: NumberToken, compared: { operator: Operator; span: Span } | null): Core {
  const span = { start: compared?.span.start ?? token.span.start, end: token.span.end };
  const { number, multiple, unit, tail } = token;
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
    multiple,
    unit,
    tail,
  };
}

function rangeOf(first: NumberToken, second: NumberToken): Core {
  const span = { start: first.span.start, end: second.span.end };
  const unit: TargetUnit | null = second.unit ?? first.unit;
  // 4-6千套 is 4000 to 6000.
  const isShared = first.unit === null && first.multiple.eq(1) && first.number.lt(second.number);
  const [a, b] = [isShared ? first.number.times(second.multiple) : first.number, second.number];
  if (
    isYear(a) &&
    isYear(b) &&
    a.lt(b) &&
    first.unit === null &&
    (second.unit === null || second.unit.text === '年')
  ) {
    return spanOf({ year: a.toNumber() }, { year: b.toNumber() }, span);
  }
  const isDescending = a.gt(b);
  return { kind: 'range', span, low: isDescending ? b : a, high: isDescending ? a : b, isDescending, unit };
}

/** `1-12月`, `2018-2020年底`: the first number is a month or a year, like the last. */
function months(first: NumberToken, time: TimeExpression, lastSpan: Span): Core | null {
  if (first.unit !== null || time.kind !== 'date') return null;
  const { year, month } = time.date;
  const span = { start: first.span.start, end: lastSpan.end };
  if (year !== undefined && isYear(first.number))
    return spanOf({ year: first.number.toNumber() }, time.date, span);
  if (year === undefined && month !== undefined && isMonth(first.number)) {
    if (!time.real) return dateOrSpan(time, span);
    return spanOf({ month: first.number.toNumber() }, time.date, span);
  }
  return null;
}

function dateOrSpan(time: TimeExpression, span: Span): Core {
  if (time.kind === 'period') return spanOf(time.from, time.to, span);
  const { date, real, edge } = time;
  return { kind: 'date', span, date, real, edge };
}

/** If the last date has no year, it is in the first date's year, or in the next year if it would precede the first date. */
function spanOf(from: PartialDate, to: PartialDate, span: Span): Core {
  if (from.year === undefined || to.year !== undefined)
    return { kind: 'span', span, from, to, duration: null };
  const wraps = to.month !== undefined && from.month !== undefined && to.month < from.month;
  const { yearOffset = wraps ? 1 : 0, ...rest } = to;
  return { kind: 'span', span, from, to: { ...rest, year: from.year + yearOffset }, duration: null };
}

function firstOf(time: TimeExpression): PartialDate {
  return time.kind === 'period' ? time.from : time.date;
}

function lastOf(time: TimeExpression): PartialDate {
  return time.kind === 'period' ? time.to : time.date;
}

function isYear(number: Big): boolean {
  return number.gte(1900) && number.lte(2199) && number.eq(number.round(0, Big.roundDown));
}

function isMonth(number: Big): boolean {
  return number.gte(1) && number.lte(12) && number.eq(number.round(0, Big.roundDown));
}
