import { numberOf } from '../../form/cells';
import type Big from 'big.js';
import type { BreakdownItem } from '../../form/breakdown';
import type { ProseCell } from '../../form/declaration';
import { isBareMultiple, unitAt } from '../../language/numbers/units';
import { compactText, foldWidth } from '../../language/text/text';
import { formatPlain } from '../../language/numbers/decimal';
import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { matchItems } from '../../figures/indicators/indicator-match';
import type { Indicator } from '../../form/indicators';
import { contradictedQuantity, contradictedUnit, counterFor } from '../../figures/indicators/item-count';
import { isComparison, isNumeric, isRate, singleValues } from '../../language/target-value/predicates';
import { replaceNumber, replaceTarget } from '../../figures/indicators/target-change';
import type { SingleTarget } from '../../language/target-value/value';
import { numericProse, proseOf } from '../../figures/prose';
import { clip } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets, type TargetFault } from '../target-verdict';

const WORDS = { key: 'words', name: '数量目标值只有文字', severity: 'error', vague: true } as const;
const NO_COUNT = { key: 'no-count', name: '数量目标值不是数量', severity: 'warning', vague: true } as const;
const DIFFERS = { key: 'differs', name: '数量与预算不一致', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/quantity',
  title: '数量指标是带单位的数量，与分解表的数量一致',
  aspect: 'relevance',
  problems: [WORDS, NO_COUNT, DIFFERS],
  fix: 'suggested',
  needs: ['indicators'],
  yieldsTo: ['target/placeholder', 'target/unit', 'target/satisfaction'],
  check({ form, figures, profile }) {
    const quantities = form.indicators.rows.filter((row) => kindOf(row) === 'quantity');
    const items = matchItems(quantities, form.breakdown);
    const rivals = countsOf([...items].flatMap(([{ period }, item]) => (period === 'annual' ? [item] : [])));
    const judged = new Set(quantities);
    const doubtful = new Set(
      figures.amounts.flatMap(({ item, expected }) => {
        const amount = numberOf(item.amount);
        const isRight = !expected || !amount || amount.eq(expected);
        return isRight && !figures.scale.prices.has(item) ? [] : [item];
      }),
    );
    const prose = numericProse(form);
    const counts = prose.flatMap((cell) => proseOf(cell).counts);
    const narratives = prose.filter(({ role }) => role === 'narrative');
    const counterOf: CounterOf = (indicator, item, quantity) =>
      counterFor(
        indicator,
        item,
        quantity,
        counts,
        () => unitOfNumber(quantity, narratives) ?? profile.defaultCounter,
      );
    return verdictOnTargets(form.indicators, {
      applies: (indicator) => judged.has(indicator),
      judge(indicator) {
        const match = matchOf(indicator, items, rivals, counterOf);
        return faultOf(indicator, match) ?? difference(indicator, match, doubtful);
      },
      verified: (count) => `${count} 个数量指标都写明了数量和单位`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '数量指标回答做多少；写成百分比或“保障”，看不出要完成几个、几次，与预算的数量也对不上。',
  how: '写明数量和单位，如“4个”。建议值取自项目构成分解中对应一行的数量，单位请按实际修改。',
  basis: '财预〔2021〕101号：指标值应量化，与预算相匹配',
};

/** The breakdown row that an indicator is about. */
interface Match {
  readonly item: BreakdownItem;
  readonly quantity: Big;
  readonly counter: string;
  /** No other indicator is about the same row, so the numbers must be equal. */
  readonly only: boolean;
}

/** The counter for a row's 数量; `null` if the row counts in something else. */
type CounterOf = (indicator: Indicator, item: BreakdownItem, quantity: Big) => string | null;

function matchOf(
  indicator: Indicator,
  items: ReadonlyMap<Indicator, BreakdownItem>,
  rivals: ReadonlyMap<BreakdownItem, number>,
  counterOf: CounterOf,
): Match | null {
  const item = items.get(indicator);
  const quantity = numberOf(item?.quantity);
  if (!item || !quantity?.gt(0) || indicator.period !== 'annual') return null;
  const counter = counterOf(indicator, item, quantity);
  return counter === null ? null : { item, quantity, counter, only: rivals.get(item) === 1 };
}

/** The unit with which the form's texts write a number, if it is always the same: 米 of 铺设管道300米. */
function unitOfNumber(quantity: Big, prose: readonly ProseCell[]): string | null {
  const number = new RegExp(`(?<![\\d.])${formatPlain(quantity).replace('.', '\\.')}(?![\\d.])\\s*`, 'g');
  const units = new Set(
    prose.flatMap(({ text }) => {
      const folded = foldWidth(text);
      return [...folded.matchAll(number)].flatMap(({ 0: { length }, index }) => {
        const unit = unitAt(folded, index + length);
        return unit?.kind === 'count' || unit?.kind === 'measure' ? [unit.unit] : [];
      });
    }),
  );
  const [only] = units;
  return units.size === 1 ? (only ?? null) : null;
}

/** The number of indicators about each row. */
function countsOf(items: readonly BreakdownItem[]): Map<BreakdownItem, number> {
  const counts = new Map<BreakdownItem, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Reports a rate, a date or a word in place of a count. */
function faultOf(indicator: Indicator, match: Match | null): TargetFault | null {
  const { target } = indicator;
  const values = singleValues(target.value);
  const name = plainName(indicator);
  const money = !OF_MONEY.test(name) && values.every((value) => isMoney(value, name));
  const isRatio = /比[例率值]?$/.test(name) && RATIO.test(foldWidth(target.text));
  if ((!money && values.some(isCount)) || isRatio || HOURS_OF_DAYS.test(compactText(target.text)))
    return null;
  const rate = values.some(isRate);
  const words = !rate && values.every(({ kind }) => kind === 'words');
  const fault = money
    ? '是金额，不是数量'
    : rate
      ? '是比率，不是数量'
      : words
        ? '不是数量'
        : '是时间，不是数量';
  const title = `${targetTitle(indicator)}${fault}`;
  const problem = words && !values.some(({ source }) => isComparison(source)) ? WORDS : NO_COUNT;
  if (!match || !match.quantity.eq(match.quantity.round())) {
    const belongs = money
      ? '金额应移到成本指标；'
      : rate
        ? '比率应移到质量指标；'
        : words
          ? ''
          : '期限应移到时效指标；';
    const advice =
      belongs === '' ? '请写明数量和单位，如“4个”' : `${belongs}数量指标请写人数、件数等，如“4个”`;
    return { problem, message: `${title}，${advice}。` };
  }
  const written = { operator: '' as const, number: match.quantity, unit: match.counter };
  const changes = values.length === 1 ? replaceTarget(target, written) : null;
  const message = `${title}；${sourceOf(match)}，可写作“${formatPlain(match.quantity)}${match.counter}”。`;
  return { problem, message, ...(changes && { fix: { kind: 'suggested' as const, changes } }) };
}

/** 师生比 1:20. */
const RATIO = /\d\s*:\s*\d/;
/** 7×24小时 of a service. */
const HOURS_OF_DAYS = /\d[×x*]\d+(?:小时|h)/i;
/** Names that ask for a number of things: 救助人数, 采购设备数量. */
const COUNTED = /[人次户件套台个座处份场期批册项家名辆间]数$|人次$|数量$/;
/** Names that may ask for an amount of money. */
const OF_MONEY =
  /金|资|款|钱|费|额|补[贴助]|产值|收入|投|价|奖|薪|酬|贷|租|税|成本|预算|支[付出]|经济|销|交易|营|利|债|财|贴|元/;

/** Tells whether a value is an amount of money: 25元 for 邀请名师授课, and 13万元/年 only if the name asks for a number of things. */
function isMoney(value: SingleTarget, name: string): boolean {
  if (!isNumeric(value) || value.unit?.kind !== 'money' || isBareMultiple(value.unit.text)) return false;
  return value.unit.per === undefined || COUNTED.test(name);
}

/** A number of things or an amount of something; target/unit reports a missing unit. */
function isCount(value: SingleTarget): boolean {
  return (isNumeric(value) && !isRate(value)) || (value.kind === 'span' && value.duration !== null);
}

/**
 * Reports a number that differs from the 数量 of the matching row. Nothing is suggested if this quantity also contradicts its own
 * row.
 * @param doubtful rows whose 明细金额 is not 单价 × 数量
 */
function difference(
  indicator: Indicator,
  match: Match | null,
  doubtful: ReadonlySet<BreakdownItem>,
): TargetFault | null {
  const { target } = indicator;
  const { value } = target;
  if (!match?.only || (value.kind !== 'quantity' && value.kind !== 'range')) return null;
  // target/range reports numbers that are impossible by themselves.
  if (value.kind === 'quantity' && value.number.lte(0)) return null;
  const { item, quantity } = match;
  // 每月1场 is 12 in the year.
  if (PER_PART_OF_YEAR.test(compactText(value.source))) return null;
  const unit = contradictedUnit(value, item, quantity);
  if (unit !== null)
    return {
      problem: DIFFERS,
      message: `${targetTitle(indicator)}与预算的单位不同；${sourceOf(match)}${unit === '' ? '' : `（${unit}）`}，请核对单位。`,
    };
  const counted = contradictedQuantity(value, indicator, item, quantity);
  if (!counted) return null;
  return {
    problem: DIFFERS,
    message: `${targetTitle(indicator)}与预算不一致；${sourceOf(match)}，请核对以哪个为准。`,
    // A row with 6 may count in the multiple of a target of 5万株, which 6株 would lose.
    ...(value.kind === 'quantity' &&
      (value.multiple.eq(1) || counted.gte(value.multiple)) &&
      !doubtful.has(item) && {
        fix: { kind: 'suggested' as const, changes: [replaceNumber(target, value, counted)] },
      }),
  };
}

const PER_PART_OF_YEAR = /每(?:个)?[月周日天季旬]|\/(?:个)?[月周日天季旬]/;

function sourceOf({ item, quantity }: Match): string {
  return `项目构成分解第${item.row + 1}行“${clip(item.item.text)}”的数量是 ${formatPlain(quantity)}`;
}
