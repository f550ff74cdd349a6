import type Big from 'big.js';
import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { numberOf } from '../../form/cells';
import type { Indicator, TargetCell } from '../../form/indicators';
import { isCappedShare, isFaultRate, isGoodShare, mayExceedWhole } from '../../language/names/rate-names';
import { isWaitingTime } from '../../language/names/time-names';
import type { Span } from '../../language/text/span';
import {
  isLowerBound,
  isNumeric,
  isUpperBound,
  leastDays,
  singleValues,
  type NumericTarget,
} from '../../language/target-value/predicates';
import { isInOperatorCell, partOfTarget, replaceWithin } from '../../figures/indicators/target-change';
import { hasEmptyRange, highest, isTooLarge, isTooLong } from '../../language/target-value/impossible';
import {
  doubledUnit,
  misspeltNumber,
  openProduct,
  openRange,
  opposedBounds,
  repeatedCount,
  undecidedNumber,
} from '../../language/target-value/malformed';
import type { QuantityTarget, SingleTarget } from '../../language/target-value/value';
import { compactText } from '../../language/text/text';
import { groupBy } from '../../workbook/group-by';
import { scaleOf } from '../../language/numbers/unit-scales';
import {
  convertMoney,
  quantityMultiple,
  unitAt,
  unitInBrackets,
  type UnitText,
} from '../../language/numbers/units';
import { defineRule, proposeFix, type ProposedFix, type RuleReasons } from '../rule';
import {
  repeatedKey,
  shownTarget,
  targetTitle,
  verdictOnTargets,
  within,
  type TargetFault,
} from '../target-verdict';

/** Units of rates, each with the value that means all of something. */
const FULL: ReadonlyMap<string, number> = new Map([
  ['%', 100],
  ['‰', 1000],
]);

const AT_LEAST_ALL = { key: 'at-least-all', name: '100%前多写了“≥”', severity: 'warning' } as const;
const NEGATIVE = { key: 'negative', name: '目标值小于0', severity: 'error' } as const;
const ZERO = { key: 'zero', name: '目标值为0', severity: 'error' } as const;
const FRACTION = { key: 'fraction', name: '数量不是整数', severity: 'warning' } as const;
const TOO_MUCH_TIME = { key: 'too-much-time', name: '时间长于一年或一天', severity: 'warning' } as const;
const MALFORMED = { key: 'malformed', name: '目标值的写法自相矛盾', severity: 'warning' } as const;
const TOO_LARGE = { key: 'too-large', name: '目标值大得不可能', severity: 'warning' } as const;
const PART = { key: 'part', name: '部分大于整体', severity: 'warning' } as const;
const DESCENDING = { key: 'descending', name: '范围前大后小', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/range',
  title: '目标值在可能的范围内',
  aspect: 'adequacy',
  problems: [
    { key: 'over', name: '比率超过100%', severity: 'warning' },
    AT_LEAST_ALL,
    NEGATIVE,
    ZERO,
    FRACTION,
    DESCENDING,
    MALFORMED,
    TOO_MUCH_TIME,
    TOO_LARGE,
    PART,
  ],
  fix: 'safe',
  needs: ['indicators'],
  yieldsTo: ['target/quantity', 'target/satisfaction', 'target/placeholder', 'target/direction'],
  check({ form: { indicators, breakdown } }) {
    const quantities = new Set(
      (breakdown?.items ?? []).flatMap(({ quantity }) => numberOf(quantity)?.toFixed() ?? []),
    );
    const byRow = groupBy(indicators.rows, ({ row }) => row);
    const inRowOf = ({ row }: Indicator): readonly Indicator[] => byRow.get(row) ?? [];
    const byName = groupBy(indicators.rows, plainName);
    return verdictOnTargets(indicators, {
      applies: (indicator) =>
        numbersOf(indicator).length > 0 ||
        ratesOf(indicator).length > 0 ||
        misspeltNumber(indicator.target.text) !== null ||
        openRange(singleValues(indicator.target.value)) !== null,
      judge: (indicator) =>
        malformedNumber(indicator) ??
        impossibleNumber(indicator, inRowOf(indicator), quantities) ??
        partFault(indicator, byName.get(plainName(indicator)) ?? []) ??
        judgeRates(indicator),
      verified: (count) => `${count} 个数字目标值都在可能的范围内`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '合格率、完成率最高 100%，数量和期限不会小于 0，写成 0 等于不做；多半是笔误。',
  how: '“≥100%”写作“100%”；超过 100%、小于 0 或为 0 的，核对数字。增长率等可以超过 100% 的，以及逾期、事故等为 0 更好的，不在此列。',
};

/** Names of several things, each of which has its number. */
const SEVERAL = /[、和与及或/+]|分别|各/;

/** Reports a number that can be read in more than one way. */
function malformedNumber(indicator: Indicator): TargetFault | null {
  const { text, value } = indicator.target;
  const title = targetTitle(indicator);
  const values = singleValues(value);
  const faults: readonly (readonly [written: string | null, fault: string])[] = [
    [misspeltNumber(text), '的数字里有字母或多余的小数点'],
    [opposedBounds(text, values), '既是下限又是上限'],
    [openRange(values), '只写了范围的一端'],
    [doubledUnit(values), '有两个单位'],
    [openProduct(values), '只写了算式，没有写结果'],
    [undecidedNumber(values), '写了两个数，没有说明以哪个为准'],
  ];
  // 高中、初中学校数 3所、5所
  if (!SEVERAL.test(plainName(indicator)) && repeatedCount(values) !== null)
    return { problem: MALFORMED, message: `${title}写了几个不同的数，没有说明各是什么，请核对。` };
  const [written, fault] = faults.find(([part]) => part !== null) ?? [null, ''];
  return written === null
    ? null
    : { problem: MALFORMED, message: `${title}${within(written, text)}${fault}，请核对。` };
}

/** Changes and deviations can be below 0. */
const MAY_BE_NEGATIVE =
  /增长|增幅|增速|增减|升降|涨跌|变动|变化|同比|环比|偏差|误差|温[度差]|[气水室体低恒]温|零下|高程|海拔|净|结余|盈亏|利润|收益/;
/** Names of what should not happen or is free of charge; their targets can be 0. */
const MAY_BE_ZERO =
  /免费(?!.*[天日次场人数])|门票|收费|零(?![天年月个次])|无(?!人[机艇车]|线|障碍|害化)|不|未|逾期|延误|延期|超期|滞后|事故|事件|投诉|错|漏|故障|违规|违法|违纪|案件|伤亡|死亡|污染|超标|缺陷|返工|上访|信访|舆情|流失|发生|减少|降低|下降|中断|停(?![车泊靠])|闭馆|关闭|缺勤|缺课|等待|排队|拥堵|差评|欠|负债|债务|排放|浪费|闲置|失/;

/** The numbers of a target, durations included. */
function numbersOf({ target }: Indicator): Big[] {
  return singleValues(target.value).flatMap((value) => {
    if (value.kind === 'range') return [value.low];
    if (value.kind === 'span') return value.duration ? [value.duration.number] : [];
    return value.kind === 'quantity' ? [value.number] : [];
  });
}

/**
 * Reports a number below 0, 0 in all columns of a row in which something is to be done, a descending range, or a fraction
 * of something that is counted in whole units.
 * @param inRow all indicators of its row
 * @param quantities those of the breakdown, in which a contract for a part of a year may be 2.5套
 */
function impossibleNumber(
  indicator: Indicator,
  inRow: readonly Indicator[],
  quantities: ReadonlySet<string>,
): TargetFault | null {
  const { target } = indicator;
  const words = plainName(indicator) + withoutZero(compactText(target.text));
  const title = targetTitle(indicator);
  const isDeviation = singleValues(target.value).some(
    (value) => value.kind === 'quantity' && value.operator === '±',
  );
  const isNegative =
    numbersOf(indicator).some((number) => number.lt(0)) || /^[≥≤=]?负\d/.test(compactText(target.text));
  if (isNegative && !isDeviation && !MAY_BE_NEGATIVE.test(words))
    return { problem: NEGATIVE, message: `${title}小于 0，请核对。` };
  const isAlwaysReached =
    singleValues(target.value).every((value) => isLowerBound(value)) && isZero(indicator);
  if (isAlwaysReached) return { problem: ZERO, message: `${title}总能达到，请核对。` };
  const values = singleValues(target.value);
  if (values.some((value) => value.kind === 'range' && value.isDescending && !CHANGING.test(words)))
    return { problem: DESCENDING, message: `${title}的范围前大后小，请核对。` };
  if (hasEmptyRange(values)) return { problem: DESCENDING, message: `${title}的下限大于上限，请核对。` };
  const isOverYear = indicator.period === 'annual' && DAYS_OF_YEAR.test(words);
  const period = PERIOD_IN_NAME.exec(plainName(indicator))?.[1] ?? (isOverYear ? '年' : '');
  const isLongWait = isWaitingTime(plainName(indicator)) && values.some(isAboveYear);
  if (isLongWait || values.some((value) => isTooLong(value, period)))
    return { problem: TOO_MUCH_TIME, message: `${title}超过了这段时间的长度，请核对。` };
  const context = compactText(target.text + (indicator.note?.text ?? ''));
  if (values.some((value) => isTooLarge(value, plainName(indicator), context)))
    return { problem: TOO_LARGE, message: `${title}大得不可能，请核对数字和单位。` };
  // 参与人次 ≥1.5 may be in 万人次 if another column states this unit.
  const beside = unitInBrackets(indicator.name.text) ?? unitInBrackets(target.label);
  if (values.some((value) => isFraction(value, beside, quantities)) && !MAY_BE_FRACTION.test(words))
    return { problem: FRACTION, message: `${title}不是整数，请核对。` };
  if (!meansNothingAtZero(indicator) || MAY_BE_ZERO.test(words)) return null;
  const columns = inRow.filter(
    (other) => other.target.value.kind !== 'blank' && repeatedKey(other) === repeatedKey(indicator),
  );
  return columns.every(isZero) ? { problem: ZERO, message: `${title}是 0，等于不做，请核对。` } : null;
}

/** A fall from one value to another: 由20天降至5天. */
const CHANGING = /[由从降减缩压]/;
/** The header of a part of the year, and of a place. */
const PART_OF_YEAR = /半年|季度|[1-9一二三四五六七八九十]月/;
const PLACE = /(?:[县区市镇乡村]|街道)$/;
const WHOLE_COLUMN = /[值年期]|标准|目标|指标|内容|全程|合计|总计|^全[市县区省]/;
/** The header of another year of a plan: 2027年. */
const OTHER_YEAR = /^(?:19|20)\d\d年/;
/** Averages, standards and other values that are not added up. */
const NOT_ADDED = /[均每率比价]|[温浓密强]度|标准|单[位次场件人座台个项户处条套份批亩]/;

/**
 * Reports a part whose number is larger than that of the whole: half a year, a place in the same row, or the year in a
 * project of years.
 * @param namesakes the indicators with the same name; a whole in another row counts only if it is the only one
 */
function partFault(indicator: Indicator, namesakes: readonly Indicator[]): TargetFault | null {
  const name = plainName(indicator);
  const kind = kindOf(indicator);
  if (!['quantity', 'cost', 'benefit'].includes(kind) || NOT_ADDED.test(name)) return null;
  const wholes = namesakes.filter((other) => isWholeOf(other, indicator));
  const isPair = namesakes.length === 2 && indicator.period !== wholes[0]?.period;
  const whole = wholes.find(({ row }) => row === indicator.row) ?? (isPair ? wholes[0] : undefined);
  const [part, all] = [indicator, whole].map((one) => one && addedNumber(one));
  if (!whole || !part || !all || part.unit !== all.unit || part.number.lte(all.number)) return null;
  // 3.96万人 meets ≥3.9万人.
  if (isOpen(whole) && !isOpen(indicator) && part.number.lt(all.number.times(FAR_ABOVE))) return null;
  const message = `${targetTitle(indicator)}大于${whole.row === indicator.row ? '同一行' : `第${whole.row + 1}行`}的“${shownTarget(whole)}”，部分不能大于整体，请核对。`;
  return { problem: PART, message };
}

/** A part that exceeds a lower bound by this factor is a mistake. */
const FAR_ABOVE = 2;

function isOpen({ target }: Indicator): boolean {
  return singleValues(target.value).some(isLowerBound);
}

/** Tells whether a column is the whole of which another is a part, by their headers and periods. */
function isWholeOf(whole: Indicator, part: Indicator): boolean {
  const [all, one] = [whole, part].map(({ target }) => compactText(target.label).replace(/\([^()]*\)/g, ''));
  if (all === undefined || one === undefined || !WHOLE_COLUMN.test(all) || PLACE.test(all)) return false;
  const isPart = PART_OF_YEAR.test(one) || PLACE.test(one);
  if (whole.period === 'annual') return part.period === 'overall' && isPart && !PART_OF_YEAR.test(all);
  return part.period === 'annual' && !isPart && !PART_OF_YEAR.test(all) && !OTHER_YEAR.test(all);
}

/** A count, a measure, a time or an amount that can be added up, in its standard unit. */
function addedNumber({
  target: { value },
}: Indicator): { readonly number: Big; readonly unit: string } | null {
  if (value.kind !== 'quantity' || !value.unit || value.unit.per !== undefined || value.tail === '左右')
    return null;
  const { kind, text } = value.unit;
  if (kind === 'rate' || kind === null) return null;
  const yuan = kind === 'money' ? convertMoney(value.number, text, '元') : null;
  if (yuan) return { number: yuan, unit: '元' };
  const { factor, unit } = scaleOf(text);
  return { number: value.number.times(factor), unit };
}

/** The period in a name that limits times of this name: 每日开放时间. */
const PERIOD_IN_NAME = /每(?:个)?([天日周月年])/;
/** Days on which something is open or on duty within the year. */
const DAYS_OF_YEAR = /(?:开放|运行|运营|值[守班]|营业|服务|供[水暖热气餐]|保障|优良|出勤)天数/;
/** Counters of work, teaching and parts of things, which can be a fraction. */
const DIVISIBLE = /^(?:人[天日月年]|床日|工[日时]|台班|课时|学时|课次|[点层段度门盒袋瓶箱桶])$/;
/** Averages, shares and other values that need not be whole numbers. */
const MAY_BE_FRACTION = /[均每率度比指占]|倍|折合|当量|系数|全时|标准化/;

/** @param beside the unit of numbers without one, in the name or the header */
function isFraction(value: SingleTarget, beside: UnitText | null, quantities: ReadonlySet<string>): boolean {
  if (value.kind !== 'quantity' || quantities.has(value.number.toFixed())) return false;
  const unit = value.unit ?? beside;
  if (unit?.kind !== 'count' || unit.per !== undefined) return false;
  if ('text' in unit) return !DIVISIBLE.test(unit.text) && !isWhole(value.number);
  const counted = unit.unit.slice(unit.multiple.length);
  return !DIVISIBLE.test(counted) && !isWhole(value.number.times(quantityMultiple(unit.unit)));
}

function isWhole(number: Big): boolean {
  return number.eq(number.round());
}

/** A waiting time of more than a year is in the wrong unit. */
function isAboveYear(value: SingleTarget): boolean {
  return leastDays(value)?.gt(MAX_DAYS_OF_YEAR) === true;
}

const MAX_DAYS_OF_YEAR = 366;

/** Replaces 零 as a number by 0: 零套 is 0套. 零投诉 stays, because it names what should not happen. */
function withoutZero(text: string): string {
  const zero = /^[≥≤=]?零/.exec(text)?.[0] ?? '';
  return zero !== '' && unitAt(text, zero.length) !== null ? text.slice(zero.length) : text;
}

function isZero(indicator: Indicator): boolean {
  const numbers = numbersOf(indicator);
  return (
    numbers.length > 0 &&
    numbers.every((number) => number.eq(0)) &&
    numbers.length === singleValues(indicator.target.value).length
  );
}

/** Words for the people who benefit from a project. */
const BENEFICIARIES = /受益|受惠|惠及|带动/;

/** Tells whether 0 means that nothing is done: a lower bound, a time, or a count or a share that should be high, without an upper bound. */
function meansNothingAtZero(indicator: Indicator): boolean {
  const kind = kindOf(indicator);
  // A unit cost of 0 means that there is no cost.
  if (kind === 'cost' && singleValues(indicator.target.value).some(isUnitCost)) return true;
  // ≥0 is always reached.
  if (singleValues(indicator.target.value).some(isLowerBound)) return true;
  const isUsed = isGoodShare(plainName(indicator)) || /[使利]用率$/.test(plainName(indicator));
  if (kind !== 'timeliness' && singleValues(indicator.target.value).some(isUpperBound)) return isUsed;
  return kind === 'quantity' || kind === 'timeliness' || isUsed || BENEFICIARIES.test(plainName(indicator));
}

function isUnitCost(value: SingleTarget): boolean {
  return value.kind === 'quantity' && value.unit?.kind === 'money' && value.unit.per !== undefined;
}

interface Rate {
  readonly highest: Big;
  /** The value that means all of something, in the unit of the value. */
  readonly full: number;
  readonly value: NumericTarget;
}

/** The percentages of a target, except those that can exceed 100. */
function ratesOf(indicator: Indicator): Rate[] {
  if (mayExceedWhole(plainName(indicator))) return [];
  return singleValues(indicator.target.value).flatMap((value): Rate[] => {
    const full = isNumeric(value) ? FULL.get(value.unit?.text ?? '') : undefined;
    if (
      !isNumeric(value) ||
      full === undefined ||
      mayExceedWhole(value.before) ||
      mayExceedWhole(value.after)
    )
      return [];
    return [{ highest: highest(value), full, value }];
  });
}

/** In percent. A target for a rate of faults is far below this. */
const MANY_FAULTS = 60;
/** Things that are not yet used; many of them can be empty. */
const MAY_BE_MANY = /[空闲][置缺]/;

function judgeRates(indicator: Indicator): TargetFault | null {
  const { target } = indicator;
  const rates = ratesOf(indicator);
  const title = targetTitle(indicator);
  if (
    isFaultRate(plainName(indicator)) &&
    !MAY_BE_MANY.test(plainName(indicator)) &&
    rates.some(({ highest, full }) => highest.times(100).gte(full * MANY_FAULTS))
  )
    return { problem: TOO_LARGE, message: `${title}高得不可能，这样的比率应当很低，请核对。` };
  if (rates.some(({ highest, full }) => highest.gt(full))) {
    return `${title}超过了 100%，请核对数字。`;
  }
  const whole = rates.flatMap(({ value, full }) =>
    value.kind === 'quantity' && value.number.eq(full) && isAtLeast(value, target) ? [value] : [],
  );
  if (whole.length === 0) return null;
  const fix = fixOf(indicator, whole);
  const message = `${title}，比率最高 100%，请改为“100%”。`;
  return { problem: AT_LEAST_ALL, message, ...(fix && { fix }) };
}

/** Tells whether a value asks for 100% or more (≥100%, 100%以上); 达到100% does not. */
function isAtLeast(value: QuantityTarget, target: TargetCell): boolean {
  if (value.tail === '以上') return true;
  return (
    isLowerBound(value) && !/^达到?$/.test(value.operatorSpan ? partOfTarget(target, value.operatorSpan) : '')
  );
}

const TAIL = /^\s*(?:及|含|[(（]含[)）])?(?:以上|之上)/;

/**
 * Removes the operator and 以上. `safe` only for shares that cannot exceed 100% and within one cell; `null` if the cell does
 * not contain the text.
 */
function fixOf(indicator: Indicator, values: readonly QuantityTarget[]): ProposedFix | null {
  const { target } = indicator;
  const apart = values.some(({ operatorSpan }) => operatorSpan && isInOperatorCell(target, operatorSpan));
  if (target.operatorAt && apart) {
    return { kind: 'suggested', changes: [{ at: target.operatorAt, content: '=' }] };
  }
  const spans = values.flatMap(({ operatorSpan, numberSpan, unit, tail }): Span[] => {
    const end = Math.max(unit?.span.end ?? 0, numberSpan.end);
    const first = Math.min(unit?.span.start ?? numberSpan.start, numberSpan.start);
    return [
      ...(operatorSpan ? [{ start: operatorSpan.start, end: first }] : []),
      ...(tail ? [{ start: end, end: end + (TAIL.exec(target.text.slice(end))?.[0].length ?? 0) }] : []),
    ];
  });
  const changes = spans.map((span) => replaceWithin(target, span, '')).filter((change) => change !== null);
  const words = values.map(({ before, after }) => before + after).join('');
  // >100% may also be a wrong number.
  const isProven =
    isCappedShare(plainName(indicator) + words) && values.every(({ operator }) => operator !== '>');
  const kind = isProven ? 'safe' : 'suggested';
  return changes.length === spans.length ? proposeFix(kind, changes) : null;
}
