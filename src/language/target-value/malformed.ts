/** Detects parts of a target with more than one possible reading, because a key was missed or pressed twice. */
import { foldWidth, hasHan } from '../text/text';
import { simpleUnitAt } from '../numbers/units';
import { OPERATOR_INITIALS, operatorAt } from './operators';
import type { Operator, SingleTarget } from './value';

/** A run of digits and of letters that look like digits, or a number with two decimal points, apart or side by side. */
const NUMBER_WITH_LETTERS = /(?<![a-z\d.])(?=[ol]*\d)(?=\d*[ol.])[\dol]+(?:(?:\.\.?|,)[\dol]+)*/gi;
/** O2O is a kind of business, O3 is ozone, 2l are two litres. */
const NO_MISTAKE = /^(?:o2o|o\d|\d+(?:\.\d+)?l?)$/i;
/** A letter before %: no unit that begins with a letter is followed by %. */
const RATE_WITH_LETTER = /(?<![a-z\d.])\d+[a-z]\d*%/i;
/** O for 0 with nothing else before its unit: ≤O天. */
const LETTER_ALONE = /^[<>=≥≤]*\s*o/i;
const TWO_DECIMAL_POINTS = /^[\dol]+\.[\dol]*\.[\dol]+$/i;

/**
 * The first number of a target that contains a letter for a digit (9O%, l2场) or two decimal points (1.2.3万元), as
 * written; `null` if there is none. Names and dates do not count: O3, H2O, 2026.12.31.
 */
export function misspeltNumber(text: string): string | null {
  const folded = foldWidth(text);
  const rate = RATE_WITH_LETTER.exec(folded);
  if (rate) return text.slice(rate.index, rate.index + rate[0].length);
  const letter = LETTER_ALONE.exec(folded)?.[0].length ?? 0;
  const counted = letter > 0 ? simpleUnitAt(folded, letter) : null;
  // O类 is a class.
  if (counted && counted.unit !== '类' && hasHan(counted.unit))
    return text.slice(letter - 1, letter + counted.unit.length);
  for (const { 0: written, index } of folded.matchAll(NUMBER_WITH_LETTERS)) {
    if (NO_MISTAKE.test(written)) continue;
    const end = index + written.length;
    const unit = simpleUnitAt(folded, folded.charAt(end) === ' ' ? end + 1 : end);
    const isAlone = folded.slice(end).trim() === '' && !TWO_DECIMAL_POINTS.test(written);
    if ((unit && !(unit.kind === 'time' && TWO_DECIMAL_POINTS.test(written))) || isAlone)
      return text.slice(index, end + (unit?.unit.length ?? 0));
  }
  return null;
}

/** Like `misspeltNumber`, for prose: only a letter for a digit before a unit, because two points may be the number of a chapter. */
export function misspeltCount(text: string): string | null {
  const written = misspeltNumber(text);
  return written === null || /\d\.\d+\.\d/.test(written) ? null : written;
}

type Direction = 'up' | 'down' | null;

function directionOf(operator: Operator | null): Direction {
  if (operator === '≥' || operator === '>') return 'up';
  return operator === '≤' || operator === '<' ? 'down' : null;
}

/** Two bounds of opposite directions on one number: ≤≥90%, 不低于≤90%, ≤30天以上; `null` if there are none. */
export function opposedBounds(text: string, values: readonly SingleTarget[]): string | null {
  const folded = foldWidth(text);
  for (let at = 0; at < folded.length; at++) {
    const first = OPERATOR_INITIALS.has(folded.charAt(at)) ? operatorAt(folded, at) : null;
    const second = first && operatorAt(folded, first.end);
    if (!first || !second) continue;
    const [one, other] = [directionOf(first.operator), directionOf(second.operator)];
    if (one !== null && other !== null && one !== other) return text.slice(at, second.end);
  }
  const opposed = values.find((value) => {
    if (value.kind !== 'quantity' || value.tail === null || value.tail === '左右') return false;
    const direction = directionOf(value.operator);
    // 达到30天以内 means that 30天以内 is reached.
    const written = value.operatorSpan ? text.slice(value.operatorSpan.start, value.operatorSpan.end) : '';
    return direction !== null && (value.tail === '以上') !== (direction === 'up') && !/达|控制/.test(written);
  });
  return opposed?.source ?? null;
}

/** Counters that follow a unit of time in a word: 3年期, 24小时班, 90分钟课时, 一年人份. */
const OF_TIME = /^(?:[期班节段份版层级部点路片]|课时|学时|人.?)$/;

/** A number with two units: ≥20万%, 98%万元, 4个万元, 12台公里, 12小时场, 90%%, 12个个; `null` if there is none. */
export function doubledUnit(values: readonly SingleTarget[]): string | null {
  const doubled = values.find((value) => {
    if (value.kind !== 'quantity' || !value.unit || value.unit.per !== undefined) return false;
    const { kind, text } = value.unit;
    const next = simpleUnitAt(foldWidth(value.after), 0);
    if (next === null || next.unit !== foldWidth(value.after).trim()) return false;
    if (next.kind === kind) return next.unit === text;
    if (kind === 'rate') return true;
    if (kind === 'time') return next.kind === 'count' && !OF_TIME.test(next.unit);
    // 人公里 is a unit of transport.
    if (kind === 'count' && next.kind === 'measure') return !/^[人车]/.test(text);
    if (kind === 'count') return next.kind !== 'time';
    return [kind, next.kind].sort().join() === 'money,rate';
  });
  return doubled?.source ?? null;
}

/** A range without its upper end: 98-, 20-户, 2026年3月—; `null` if there is none. */
export function openRange(values: readonly SingleTarget[]): string | null {
  const open = values.find((value) => {
    const after = 'after' in value ? foldWidth(value.after).trim() : '';
    if (value.kind === 'date') return /^[-~—–]+$/.test(after);
    if (value.kind !== 'quantity') return false;
    const rest = after.replace(/^[-~—–]+/, '').trim();
    if (after === '' || rest === after) return false;
    return rest === '' || (!value.unit && simpleUnitAt(rest, 0)?.unit === rest);
  });
  return open?.source ?? null;
}

/** Several numbers of the same things, none of which names what it counts: 20户，30户; `null` if there are none. */
export function repeatedCount(values: readonly SingleTarget[]): string | null {
  const counts = values.flatMap((value) =>
    value.kind === 'quantity' &&
    value.unit?.kind === 'count' &&
    value.operator === null &&
    value.tail === null &&
    value.before === '' &&
    value.after === ''
      ? [value]
      : [],
  );
  const [first, second] = counts;
  if (!first || !second || counts.length < values.length) return null;
  const isSame = counts.every(({ unit }) => unit?.text === first.unit?.text);
  return isSame && !first.number.eq(second.number) ? second.source : null;
}

/** A number whose digits are divided by a mark or a blank: 99，9%, 1 2个, 186。5万元; `null` if there is none. */
export function dividedNumber(text: string, values: readonly SingleTarget[]): string | null {
  const [first, second, third] = values;
  if (first?.kind !== 'quantity' || second?.kind !== 'quantity' || third) return null;
  const between = text.slice(first.numberSpan.end, second.numberSpan.start);
  const isDivided = first.unit === null && first.tail === null && second.unit !== null;
  const isMark = /^(?:[，,。·]|[.。，,]?\s+[.。，,]?)$/.test(between);
  return isDivided && isMark ? text.slice(first.span.start, second.span.end) : null;
}

/** A number of things multiplied by another number, without the product: 20户×10; `null` if there is none. */
export function openProduct(values: readonly SingleTarget[]): string | null {
  const product = values.find(
    (value) =>
      value.kind === 'quantity' && value.unit?.kind === 'count' && /^[×x*]\d+$/i.test(foldWidth(value.after)),
  );
  return product?.source ?? null;
}

/** Two numbers of the same things, one of which is meant: 4或6套. 1或2次 is a range. `null` for other targets. */
export function undecidedNumber(values: readonly SingleTarget[]): string | null {
  const [first, second, third] = values;
  if (first?.kind !== 'quantity' || second?.kind !== 'quantity' || third || second.before !== '') return null;
  const unit = first.unit?.text ?? '';
  const isEither = unit === '或' || (first.after === '或' && unit === second.unit?.text);
  return isEither && !second.number.eq(first.number.plus(1)) ? first.source + second.source : null;
}
