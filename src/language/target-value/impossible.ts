/** Detects numbers that are impossible in any context: 25小时/天, 8000亿人, ≥95%且≤90%. */
import type Big from 'big.js';
import { compactText } from '../text/text';
import { isLowerBound, isNumeric, isUpperBound, type NumericTarget } from './predicates';
import type { SingleTarget } from './value';

/** How many of a unit of time another unit contains at most. */
const MAX_WITHIN: readonly (readonly [unit: RegExp, period: RegExp, most: number])[] = [
  [/^(?:个)?小时$/, /^[天日]$/, 24],
  [/^(?:个)?小时$/, /^(?:周|星期)$/, 168],
  [/^(?:个)?小时$/, /^年$/, 8784],
  [/^分钟$/, /^小时$/, 60],
  [/^分钟$/, /^[天日]$/, 1440],
  [/^(?:[天日]|(?:个)?工作日)$/, /^(?:周|星期)$/, 7],
  [/^(?:[天日]|(?:个)?工作日)$/, /^月$/, 31],
  [/^(?:[天日]|(?:个)?工作日)$/, /^年$/, 366],
  [/^(?:个)?月$/, /^年$/, 12],
];
const EACH = /每(?:个)?(小时|[天日周月年]|星期)$/;

/**
 * Tells whether a time is longer than the period that contains it: 25小时/天, 每周8天.
 * @param period contains the times that name no period; `''` if unknown
 */
export function isTooLong(value: SingleTarget, period: string): boolean {
  const time =
    value.kind === 'quantity' && value.unit?.kind === 'time'
      ? { number: value.number, text: value.unit.text.split('/')[0] ?? '', per: value.unit.per }
      : value.kind === 'span' && value.duration
        ? { number: value.duration.number, text: value.duration.unit, per: undefined }
        : null;
  if (!time || !('before' in value)) return false;
  const within = time.per ?? EACH.exec(compactText(value.before))?.[1] ?? period;
  return MAX_WITHIN.some(
    ([unit, whole, most]) => unit.test(time.text) && whole.test(within) && time.number.gt(most),
  );
}

/**
 * Upper limits by unit, higher than the numbers of the whole country: people, households, land, kilometres of roads;
 * 1000亿 for all other units.
 */
const MAX_BY_UNIT: readonly (readonly [unit: RegExp, most: string])[] = [
  [/^[人名位]$/, '1.5e9'],
  [/^户$/, '6e8'],
  [/^亩$/, '1.5e10'],
  [/^(?:平方米|平米|平方|㎡|m²|m2)$/, '1e13'],
  [/^(?:公里|千米|km)$/i, '1e7'],
];
const MAX_OF_ANY_UNIT = '1e11';

/** A scale with a highest value. */
interface Scale {
  /** The end of the name of what the scale measures. */
  readonly name: RegExp;
  /** Its unit, `''` for none. */
  readonly unit: RegExp;
  readonly most: number;
  /** Words that show that another scale is meant. */
  readonly other?: RegExp;
}

const SCALES: readonly Scale[] = [
  { name: /ph值?/i, unit: /^$/, most: 14 },
  {
    name: /(?:考[核评]|测评|评[价议估审]|检查|验收|满意|绩效).*(?:分|分[数值]|成绩)(?:\([^()]*\))?$/,
    unit: /^分$/,
    most: 100,
    other: /[加奖附]分|附加|奖励|[满总积学]分|分制|千分|竞赛|考试|信用/,
  },
  {
    name: /(?:室内|室温|[教居卧]室|病房|宿舍|体温|气温)(?:.{0,6}温度?)?$/,
    unit: /^(?:℃|°C|摄氏度|度)$/,
    most: 60,
    other: /[烘燃焚箱炉]|干燥|灭菌|消毒/,
  },
];

/**
 * Tells whether a number is above the limit of its unit or above the end of its scale.
 * @param name of the indicator
 * @param context other words about it, which may name another scale
 */
export function isTooLarge(value: SingleTarget, name: string, context: string): boolean {
  if (isNumeric(value) && !value.unit?.per) {
    const unit = value.unit?.text ?? value.after;
    const scale = SCALES.find((one) => one.name.test(name + value.before) && one.unit.test(unit));
    if (scale && !scale.other?.test(name + context)) return highest(value).gt(scale.most);
  }
  if (value.kind !== 'quantity' || !value.unit || value.unit.per !== undefined) return false;
  const { kind, text } = value.unit;
  // 培训人数 80亿人次
  const counted = text === '人次' && /(?:人数|人口)$/.test(name) ? '人' : text;
  const most =
    MAX_BY_UNIT.find(([unit]) => unit.test(counted))?.[1] ?? (kind === 'count' ? MAX_OF_ANY_UNIT : null);
  return most !== null && value.number.gt(most);
}

/** The number of a target, the higher end of a range. */
export function highest(value: NumericTarget): Big {
  return value.kind === 'range' ? value.high : value.number;
}

const AND = /^[且并]?$/;

/** Tells whether no number meets both bounds of a target: ≥95%且≤90%. */
export function hasEmptyRange(values: readonly SingleTarget[]): boolean {
  const bounds = values.flatMap((value) =>
    value.kind === 'quantity' && [value.before, value.after].every((words) => AND.test(compactText(words)))
      ? [value]
      : [],
  );
  const [first, second, third] = bounds;
  if (!first || !second || third || bounds.length < values.length) return false;
  const [lower, upper] = isLowerBound(first) ? [first, second] : [second, first];
  return (
    isLowerBound(lower) &&
    isUpperBound(upper) &&
    lower.unit?.text === upper.unit?.text &&
    lower.number.gt(upper.number)
  );
}
