/** What rules ask of a target value. A list answers for its items as each docstring says. */
import type Big from 'big.js';
import { compareDates, firstDay, lastDay, type CalendarDate, type PartialDate } from '../calendar';
import type { MoneyUnit } from '../declaration';
import { foldWidth } from '../text';
import { convertMoney } from '../units';
import type { DateTarget, QuantityTarget, RangeTarget, SingleTarget, SpanTarget, TargetValue } from './value';

/** Which way a number bounds: `at-least` ≥ > 以上, `at-most` ≤ < 以内 以下, `exact` = or nothing, `about` ± ≈ 左右. */
export type Direction = 'at-least' | 'at-most' | 'exact' | 'about';

/** The items of a list, or the value itself; none for a blank one. */
export function partsOf(target: TargetValue): readonly SingleTarget[] {
  if (target.kind === 'list') return target.items;
  return target.kind === 'blank' ? [] : [target];
}

/** The quantities in a target, in order. */
export function quantitiesOf(target: TargetValue): readonly QuantityTarget[] {
  return partsOf(target).filter((part) => part.kind === 'quantity');
}

/** The one quantity that a target has; `null` for none or several. */
export function quantityOf(target: TargetValue): QuantityTarget | null {
  const [only, second] = quantitiesOf(target);
  return second === undefined ? (only ?? null) : null;
}

/** Nothing, or a dash. */
export function isBlank(target: TargetValue): boolean {
  return target.kind === 'blank';
}

/** Left over from a template, in whole or in part. */
export function hasPlaceholder(target: TargetValue): boolean {
  return partsOf(target).some(({ kind }) => kind === 'placeholder');
}

/** Only words, such as 及时 or 符合相关规定, without any figure (`3A级`, `7×24小时` state a standard). */
export function isWord(target: TargetValue): boolean {
  return (
    target.kind !== 'blank' &&
    partsOf(target).every(({ kind, source }) => kind === 'words' && !/\d/.test(foldWidth(source)))
  );
}

/** A rate (% ‰ 百分点): one at least, and no other quantity beside it. */
export function isRate(target: TargetValue): boolean {
  const amounts = amountsOf(target);
  return amounts.length > 0 && amounts.every(({ unit }) => unit?.kind === 'rate');
}

/** Has a number that counts or measures something (`4个`, `985米`, `30天`, `250万`): a unit, yet neither rate nor money. */
export function isCount(target: TargetValue): boolean {
  return amountsOf(target).some(
    ({ unit }) => unit !== null && unit.kind !== 'rate' && (unit.kind !== 'money' || isMultiple(unit.text)),
  );
}

/** Has an amount of money (`≤90万元`, `475元/亩`). */
export function isMoney(target: TargetValue): boolean {
  return amountsOf(target).some(({ unit }) => unit?.kind === 'money');
}

/** Has money per something: `475元/亩`, `13万元/年`. */
export function isUnitCost(target: TargetValue): boolean {
  return amountsOf(target).some(({ unit }) => unit?.kind === 'money' && unit.per !== undefined);
}

/** One number and nothing else: no unit, no words that could hold one (`2`, `≥220`). */
export function isBareNumber(target: TargetValue): boolean {
  return (
    (target.kind === 'quantity' || target.kind === 'range') &&
    target.unit === null &&
    target.before === '' &&
    target.after === ''
  );
}

/** Has a date or a stretch of time. */
export function hasTime(target: TargetValue): boolean {
  return partsOf(target).some(
    (part) => isTime(part) || (part.kind === 'quantity' && part.unit?.kind === 'time'),
  );
}

/** Which way a quantity bounds. Words behind the number outweigh the operator: 达到90%以上. */
export function directionOf({ operator, tail }: QuantityTarget): Direction {
  if (operator === '±' || operator === '≈' || tail === '左右') return 'about';
  if (tail !== null) return tail === '以上' ? 'at-least' : 'at-most';
  if (operator === '≥' || operator === '>') return 'at-least';
  return operator === '≤' || operator === '<' ? 'at-most' : 'exact';
}

/** The least that meets a target with one quantity or range, in its unit; `null` where there is no such bound. */
export function lowerBound(target: TargetValue): Big | null {
  const [amount] = oneAmount(target);
  if (amount === undefined) return null;
  if (amount.kind === 'range') return amount.low;
  const direction = directionOf(amount);
  return direction === 'at-least' || direction === 'exact' ? amount.number : null;
}

/** The most that meets a target with one quantity or range, in its unit; `null` where there is no such bound. */
export function upperBound(target: TargetValue): Big | null {
  const [amount] = oneAmount(target);
  if (amount === undefined) return null;
  if (amount.kind === 'range') return amount.high;
  const direction = directionOf(amount);
  return direction === 'at-most' || direction === 'exact' ? amount.number : null;
}

/** A quantity of money that is a total, in the unit asked for; `null` for anything else (a price, a rate, a count). */
export function totalMoney({ number, unit }: QuantityTarget, moneyUnit: MoneyUnit): Big | null {
  return unit?.kind === 'money' && unit.per === undefined ? convertMoney(number, unit.text, moneyUnit) : null;
}

/** Has a date that does not exist (`2020年2月30日`). */
export function hasImpossibleDate(target: TargetValue): boolean {
  return partsOf(target).some((part) => part.kind === 'date' && !part.real);
}

/**
 * The last day that a target allows, of all its dates and spans: 31 October for `10月底`, 31 December for `全年`, 30
 * November for `12月前`. A duration (`30天内`) has none.
 * @param year the form's year, for dates without one; `null` when unknown.
 */
export function latestDate(target: TargetValue, year: number | null): CalendarDate | null {
  return latestOf(
    partsOf(target)
      .filter(isTime)
      .map((part) => lastAllowed(part, year)),
  );
}

/**
 * Tells whether a target is surely later than a day: even its earliest meaning lies after it. `2020年12月` is not later
 * than 2020-12-15, though `2020年12月底` is.
 */
export function isLaterThan(target: TargetValue, day: CalendarDate, year: number | null): boolean {
  const meant = partsOf(target)
    .filter(isTime)
    .map((part) =>
      part.kind === 'date' && part.edge === 'on' && part.real
        ? firstDay(part.date, year)
        : lastAllowed(part, year),
    );
  const latest = latestOf(meant);
  return latest !== null && compareDates(latest, day) > 0;
}

function lastAllowed(part: DateTarget | SpanTarget, year: number | null): CalendarDate | null {
  if (part.kind === 'span') return part.to && lastDay(part.to, year);
  if (!part.real) return null;
  const isWholeDay = part.date.day !== undefined;
  if (part.edge !== 'before' || isWholeDay) return lastDay(part.date, year);
  return dayBefore(part.date, year);
}

/** The last day before a month or a year begins. */
function dayBefore(date: PartialDate, formYear: number | null): CalendarDate | null {
  const first = firstDay(date, formYear);
  if (first === null) return null;
  return first.month === 1
    ? lastDay({ year: first.year - 1 }, null)
    : lastDay({ year: first.year, month: first.month - 1 }, null);
}

function latestOf(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce(
    (latest, day) => (day !== null && (latest === null || compareDates(day, latest) > 0) ? day : latest),
    null,
  );
}

function isTime(part: SingleTarget): part is DateTarget | SpanTarget {
  return part.kind === 'date' || part.kind === 'span';
}

function amountsOf(target: TargetValue): readonly (QuantityTarget | RangeTarget)[] {
  return partsOf(target).filter((part) => part.kind === 'quantity' || part.kind === 'range');
}

function oneAmount(target: TargetValue): readonly (QuantityTarget | RangeTarget)[] {
  const amounts = amountsOf(target);
  return amounts.length === 1 ? amounts : [];
}

/** `250万` may be money or any other thing. */
function isMultiple(unit: string): boolean {
  return unit === '万' || unit === '亿' || unit === '百万' || unit === '千万';
}
