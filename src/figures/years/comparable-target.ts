/** Target values as plain data, comparable with those of another year. */
import Big from 'big.js';
import type { PartialDate } from '../../language/dates/calendar';
import { formatPlain } from '../../language/numbers/decimal';
import { scaleOf, type ScaledUnit } from '../../language/numbers/unit-scales';
import { convertMoney, yuanPer } from '../../language/numbers/units';
import { parseTarget } from '../../language/target-value/parse';
import { singleValues } from '../../language/target-value/predicates';
import type {
  DateEdge,
  QuantityTarget,
  SingleTarget,
  TargetUnit,
  TargetValue,
} from '../../language/target-value/value';
import { compactText } from '../../language/text/text';

/** How a number limits the target. */
export type Bound = 'least' | 'most' | 'exact' | 'about';

/** A number or a range; numbers are exact plain decimals in `unit`. */
export interface ComparableNumber {
  readonly kind: 'number';
  readonly bound: Bound;
  /** `>` and `<` exclude the number itself. */
  readonly isStrict: boolean;
  /** The lower end of a range. */
  readonly number: string;
  /** The upper end of a range; `null` for a single number. */
  readonly high: string | null;
  /** A standard spelling of the unit: 元 for all money, 月 for 个月, 米 for 公里; `''` without one. */
  readonly unit: string;
  /** Words around number and unit; `''` without any. */
  readonly words: string;
}

/** A deadline: a day, a month or a year. */
export interface ComparableDate {
  readonly kind: 'date';
  /** Years after the form's year; `null` if the form or the date has no year. */
  readonly yearOffset: number | null;
  /** Month × 100 + day of the last day that it includes; 1231 for a year alone. */
  readonly until: number;
  readonly words: string;
}

export interface ComparableWords {
  readonly kind: 'words';
  readonly words: string;
}

export type ComparableValue = ComparableNumber | ComparableDate | ComparableWords;

/** The values of a target in their order; empty if it is blank. */
export type ComparableTarget = readonly ComparableValue[];

/**
 * @param year of the form; dates are relative to it, so that a date that moved with the year is unchanged
 * @param beside the unit in the indicator's name or in the header, used for a number without a unit; `null` if there is none
 */
export function comparableTarget(
  value: TargetValue,
  year: number | null,
  beside: string | null,
): ComparableTarget {
  return singleValues(value).map((single) => comparableValue(single, year, beside));
}

function comparableValue(value: SingleTarget, year: number | null, beside: string | null): ComparableValue {
  switch (value.kind) {
    case 'quantity':
    case 'range': {
      const unit = value.unit ? unitOf(value.unit) : unitBesideOf(beside);
      return value.kind === 'range'
        ? numberOf(value, unit, EXACT, value.low, value.high)
        : numberOf(value, unit, boundOf(value), value.number);
    }
    case 'date':
      return { kind: 'date', ...endOf(value.date, year, value.edge), words: wordsOf(value) };
    case 'span': {
      const { duration, to, from } = value;
      if (duration)
        return numberOf(value, scaleOf(duration.unit), { bound: 'most', isStrict: false }, duration.number);
      const end = to ?? from;
      return end
        ? { kind: 'date', ...endOf(end, year, 'end'), words: wordsOf(value) }
        : { kind: 'words', words: comparableWords(value.source) };
    }
    default:
      return { kind: 'words', words: comparableWords(value.source) };
  }
}

type Limit = Pick<ComparableNumber, 'bound' | 'isStrict'>;

const EXACT: Limit = { bound: 'exact', isStrict: false };

function numberOf(
  value: WrittenWords,
  { factor, unit }: ScaledUnit,
  limit: Limit,
  low: Big,
  high: Big | null = null,
): ComparableNumber {
  const [number, end] = [low, high].map((one) => one && formatPlain(one.times(factor)));
  return { kind: 'number', ...limit, number: number ?? '', high: end ?? null, unit, words: wordsOf(value) };
}

function boundOf({ operator, tail }: QuantityTarget): Limit {
  if (operator === '≥' || operator === '>') return { bound: 'least', isStrict: operator === '>' };
  if (operator === '≤' || operator === '<') return { bound: 'most', isStrict: operator === '<' };
  if (operator === '±' || operator === '≈' || tail === '左右') return { bound: 'about', isStrict: false };
  if (operator === null && tail === '以上') return { bound: 'least', isStrict: false };
  if (operator === null && (tail === '以下' || tail === '以内')) return { bound: 'most', isStrict: false };
  return EXACT;
}

const WITHOUT_UNIT: ScaledUnit = { factor: new Big(1), unit: '' };

/** A unit beside the number is used only if it changes the number: 万人次, 万元, 小时. Other units are often omitted or worded differently. */
function unitBesideOf(beside: string | null): ScaledUnit {
  if (beside === null) return WITHOUT_UNIT;
  const [one] = singleValues(parseTarget({ text: `1${beside}` }));
  if (one?.kind !== 'quantity' || !one.unit) return WITHOUT_UNIT;
  const { factor, unit } = unitOf(one.unit);
  const scale = factor.times(one.number);
  return scale.eq(1) ? WITHOUT_UNIT : { factor: scale, unit };
}

/** The standard unit with its factor. */
function unitOf(unit: TargetUnit): ScaledUnit {
  const { text, kind, per } = unit;
  const rest = per === undefined ? '' : `/${per}`;
  const base = per === undefined ? text : text.slice(0, text.length - per.length - 1);
  if (kind === 'money' && yuanPer(base) !== null)
    return { factor: convertMoney(new Big(1), base, '元') ?? new Big(1), unit: `元${rest}` };
  const known = scaleOf(base);
  // The number of a target already includes the multiple.
  return { factor: known.factor, unit: `${known.unit}${rest}` };
}

const YEAR_END = 1231;
const MONTH_END = 31;

function endOf(
  { year: written, yearOffset = 0, month, day }: PartialDate,
  year: number | null,
  edge: DateEdge,
): Pick<ComparableDate, 'yearOffset' | 'until'> {
  const offset = year === null ? null : written === undefined ? yearOffset : written - year;
  // `6月前` ends before June begins; `6月底前` and `6月` end with June.
  const isBefore = edge === 'before' && day === undefined;
  if (month === undefined) return { yearOffset: offset, until: isBefore ? 0 : YEAR_END };
  return { yearOffset: offset, until: month * 100 + (day ?? (isBefore ? 0 : MONTH_END)) };
}

interface WrittenWords {
  readonly before: string;
  readonly after: string;
}

function wordsOf({ before, after }: WrittenWords): string {
  return comparableWords(before + after);
}

/** Letters and digits alone, half-width. */
function comparableWords(text: string): string {
  return compactText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
