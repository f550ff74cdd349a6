/** Compares the targets of two years: same, or less ambitious. */
import Big from 'big.js';
import { formatPlain } from '../../language/numbers/decimal';
import { isFaultCount, isFaultRate } from '../../language/names/rate-names';
import { isWaitingTime } from '../../language/names/time-names';
import { compactText } from '../../language/text/text';
import type {
  Bound,
  ComparableDate,
  ComparableNumber,
  ComparableTarget,
  ComparableValue,
} from './comparable-target';
import type { MatchedTarget } from './match-forms';
import { isSameButYear, type TwoYears } from './moved-year';

/** Tells whether two targets are equal apart from their wording or the moved year. */
export function isSameTarget({ of, last, current }: MatchedTarget, years: TwoYears): boolean {
  if (isSameButYear(last.combined, current.combined, years)) return true;
  const impliedBound = isBetterLow(of) || isCost(of) ? 'most' : 'least';
  return (
    last.value.length === current.value.length &&
    last.value.every((value, index) => isSameValue(value, current.value[index], years, impliedBound))
  );
}

/** @param impliedBound the bound of a number without one: 95% of a pass rate means ≥95%, 3天 of a response time ≤3天 */
function isSameValue(
  last: ComparableValue,
  current: ComparableValue | undefined,
  years: TwoYears,
  impliedBound: Bound,
): boolean {
  if (current === undefined || !hasSameWords(last.words, current.words, years)) return false;
  if (last.kind === 'number' && current.kind === 'number') {
    const [before, after] = [asPercentage(last, current), asPercentage(current, last)];
    return (
      hasSameBound(before, after, impliedBound) &&
      before.isStrict === after.isStrict &&
      before.number === after.number &&
      before.high === after.high &&
      hasSameUnit(before, after)
    );
  }
  if (last.kind === 'date' && current.kind === 'date')
    return last.yearOffset === current.yearOffset && last.until === current.until;
  return last.kind === current.kind;
}

function hasSameBound(before: ComparableNumber, after: ComparableNumber, implied: Bound): boolean {
  const [first, second] = [before, after].map(({ bound, high }) =>
    bound === 'exact' && high === null ? implied : bound,
  );
  return first === second;
}

/** Tells whether the words agree. Words beside a number may be omitted (合格率≥95% and ≥95%); without a number the words are the value. */
function hasSameWords(last: string, current: string, years: TwoYears): boolean {
  return last === '' || current === '' || isSameButYear(last, current, years);
}

/** Tells whether the units agree; a missing unit may be written in the indicator's name instead. */
function hasSameUnit(last: ComparableNumber, current: ComparableNumber): boolean {
  return last.unit === current.unit || last.unit === '' || current.unit === '';
}

/** A number without a unit is a percentage if the other year's is one: 0.95 is 95%. */
function asPercentage(value: ComparableNumber, other: ComparableNumber): ComparableNumber {
  if (value.unit !== '' || other.unit !== '%' || new Big(value.high ?? value.number).gt(1)) return value;
  const [number, high] = [value.number, value.high].map((end) => end && formatPlain(new Big(end).times(100)));
  return { ...value, number: number ?? '', high: high ?? null, unit: '%' };
}

/** Tells whether lower is better, by both names: 投诉率, 差错次数, 响应时间. */
function isBetterLow({ last, current }: MatchedTarget['of']): boolean {
  return [last, current].every(({ name }) => {
    const plain = compactText(name.text);
    return isFaultRate(plain) || isFaultCount(plain) || isWaitingTime(plain);
  });
}

function isCost({ last, current }: MatchedTarget['of']): boolean {
  return [last, current].some(({ kind }) => kind === 'cost');
}

/**
 * Tells whether this year's target asks for less than last year's: a lower number or lower end of a range, a higher limit, a
 * later date, a lower grade. Returns false for values of different kinds, units or directions, and for cost limits, which follow the budget.
 */
export function isLessAmbitious({ of, last, current }: MatchedTarget): boolean {
  if (isCost(of) || last.value.length !== current.value.length) return false;
  const outcomes = pairs(last.value, current.value).map(([from, to]) => {
    if (from.kind === 'number' && to.kind === 'number')
      return compareNumbers(asPercentage(from, to), asPercentage(to, from), isBetterLow(of));
    if (from.kind === 'date' && to.kind === 'date') return compareDates(from, to);
    if (from.kind === 'words' && to.kind === 'words') return compareGrades(from.words, to.words);
    return null;
  });
  return outcomes.includes('less') && !outcomes.includes('more');
}

type Outcome = 'less' | 'same' | 'more' | null;

function compareNumbers(from: ComparableNumber, to: ComparableNumber, isBetterLow: boolean): Outcome {
  if (!hasSameUnit(from, to) || from.bound === 'about' || to.bound === 'about') return null;
  const [isLimit, wasLimit] = [to, from].map(
    ({ bound }) => bound === 'most' || (bound === 'exact' && isBetterLow),
  );
  if (isLimit !== wasLimit) return null;
  const [before, after] = [from, to].map((value) => new Big((isLimit ? value.high : null) ?? value.number));
  const order = before && after ? after.cmp(before) : 0;
  if (order === 0) return 'same';
  return order > 0 === isLimit ? 'less' : 'more';
}

/** Grades from the best to the worst. */
const GRADES = [
  /^(?:优秀|优)$/,
  /^(?:优良|良好|良)$/,
  /^(?:中等|中|一般)$/,
  /^(?:合格|及格|达标)$/,
  /^(?:不合格|不及格|不达标|差)$/,
];
/** What may follow or precede a grade. */
const BESIDE_GRADE =
  /(?:及|含)?以上$|(?:等级|等次|档次|级|等|档)(?=(?:及|含)?以上$|$)|^(?:达到|评为|不低于|为)/g;

function compareGrades(from: string, to: string): Outcome {
  const [before, after] = [from, to].map((words) => {
    const grade = words.replace(BESIDE_GRADE, '').replace(BESIDE_GRADE, '');
    return GRADES.findIndex((pattern) => pattern.test(grade));
  });
  if (before === undefined || after === undefined || before < 0 || after < 0) return null;
  return after === before ? 'same' : after > before ? 'less' : 'more';
}

const DAYS_OF_YEAR = 10_000;

function compareDates(from: ComparableDate, to: ComparableDate): Outcome {
  if (from.yearOffset === null || to.yearOffset === null) return null;
  const [before, after] = [from, to].map(({ yearOffset, until }) => (yearOffset ?? 0) * DAYS_OF_YEAR + until);
  const order = (after ?? 0) - (before ?? 0);
  return order === 0 ? 'same' : order > 0 ? 'less' : 'more';
}

function pairs(
  last: ComparableTarget,
  current: ComparableTarget,
): (readonly [ComparableValue, ComparableValue])[] {
  return last.flatMap((value, index) => {
    const other = current[index];
    return other ? [[value, other] as const] : [];
  });
}
