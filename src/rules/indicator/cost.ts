import { type NumberCell, numberOf } from '../../form/cells';
import Big from 'big.js';
import type { Figures } from '../../figures/figures';
import { formatPlain, sum } from '../../language/numbers/decimal';
import type { DeclarationForm } from '../../form/declaration';
import { targetsOfPlaces } from '../../figures/indicators/columns-of-places';
import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { matchItems } from '../../figures/indicators/indicator-match';
import { LARGE_PROJECT, mistakenUnit, SMALL_PROJECT } from '../../figures/breakdown/scale-faults';
import { spansYears } from '../../figures/project-period';
import { unitBeside } from '../../figures/indicators/indicator-unit';
import type { Indicator, IndicatorTable } from '../../form/indicators';
import type { Overview } from '../../form/overview';
import { costFault } from '../../figures/indicators/cost-scale';
import { clip } from '../../figures/wording';
import { fundName } from '../../figures/money/funds-sums';
import { meantUnits } from '../../figures/breakdown/right-unit';
import { isLowerBound, isMeasured, isUpperBound, singleValues } from '../../language/target-value/predicates';
import { replaceTarget, targetText, type WrittenTarget } from '../../figures/indicators/target-change';
import type { QuantityTarget, SingleTarget, TargetValue } from '../../language/target-value/value';
import {
  convertMoney,
  FOREIGN_CURRENCY,
  isMoneyUnit,
  unitAt,
  type MoneyUnit,
} from '../../language/numbers/units';
import { compactText } from '../../language/text/text';
import { defineRule, unchecked, type Problem, type RuleReasons, type Verdict } from '../rule';
import {
  indicatorTitle,
  shownTarget,
  targetTitle,
  verdictOnTargets,
  type TargetFault,
} from '../target-verdict';
import { isInUnchecked } from '../unchecked-text';

const ABSENT = { key: 'absent', name: '没有成本指标', severity: 'warning' } as const;
const SCALE = { key: 'scale', name: '成本与项目金额相差悬殊', severity: 'warning' } as const;
const DIFFERS = { key: 'differs', name: '总成本与预算不一致', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/cost',
  title: '有成本指标，总成本写作“≤N”并与预算一致',
  aspect: 'adequacy',
  problems: [
    { key: 'value', name: '成本目标值写法不当', severity: 'warning', vague: true },
    ABSENT,
    DIFFERS,
    SCALE,
  ],
  fix: 'suggested',
  needs: ['indicators'],
  yieldsTo: ['target/placeholder', 'target/unit', 'target/direction'],
  check({ form, figures }) {
    const table = form.indicators;
    const costs = table.rows.filter((row) => isCost(row));
    const totals = totalsOf(form, figures);
    if (costs.length === 0 && table.rows.some(isLimitOfMoney))
      return { places: 1, findings: [], verified: '已有成本指标' };
    if (costs.length === 0) return isInUnchecked(form, ['成本']) ? unchecked(UNREAD) : absent(table, totals);
    const ofAllYears = totalsOfAllYears(form);
    const ofPlaces = targetsOfPlaces(table.rows);
    const ofWhole = costs.filter((cost) => !ofPlaces.has(cost));
    const compared = [
      ...totalIndicators(ofWhole, totals, form, periodOfTotals(ofWhole, form)),
      ...(ofAllYears.length > 0 ? totalIndicators(ofWhole, ofAllYears, form, 'overall') : []),
    ];
    const verdict = verdictOnTargets(table, {
      applies: (indicator) => kindOf(indicator) === 'cost',
      judge: (indicator) => {
        const isWhole = compared.includes(indicator);
        const ofPeriod = indicator.period === 'overall' && ofAllYears.length > 0 ? ofAllYears : totals;
        const fault = judge(indicator, isWhole, [...ofPeriod, ...sourceNamedBy(indicator, form)]);
        return fault ?? (isWhole ? null : scaleFault(indicator, form, totals));
      },
      verified: (count) =>
        count === 0
          ? '已有成本指标'
          : `${count} 个成本指标已写明金额${compared.length > 0 ? '，总成本与预算一致' : ''}`,
    });
    // 社会成本 and 生态环境成本 are cost indicators, but target/measurable checks their values.
    const places = Math.max(verdict.places, 1);
    const unknown = compared.length > 0 && totals.length === 0;
    return { ...verdict, places, ...(unknown && { unchecked: '没有可以识别的预算金额，未核对总成本。' }) };
  },
});

export const reasons: RuleReasons = {
  why: '成本指标说明花多少钱办成事；与预算对不上，或只写“不超预算”，成本控制就无从考核。',
  how: '在成本类下列出项目总成本，写作“≤金额”，金额与项目构成分解的合计一致；单位成本写成“元/人”“元/次”。',
  basis: '财预〔2021〕101号：设置成本指标，指标值与预算相匹配；“≤金额”的写法为本工具建议',
};

const UNREAD = '有内容没有核对，可能就是成本指标，未核对有无成本指标。';

function isCost(indicator: Indicator): boolean {
  const { category, dimension, name } = indicator;
  const isFiled = category.id === 'cost' || dimension.id === 'cost';
  return (isFiled || kindOf(indicator) === 'cost') && name.text !== '';
}

/** Tells whether a target without a category limits an amount of money: 人均补贴 ≤717元. */
function isLimitOfMoney({ category, target: { value } }: Indicator): boolean {
  const isMoney = value.kind === 'quantity' && value.unit?.kind === 'money';
  return category.text === '' && isMoney && isUpperBound(value);
}

function absent(table: IndicatorTable, [total]: readonly Total[]): Verdict {
  if (table.missingColumns.includes('category') && table.missingColumns.includes('dimension')) {
    return unchecked('未找到“二级目标”列，未核对有无成本指标。');
  }
  const example = total && `，如“项目总成本”目标值“${targetText(atMost(total))}”`;
  const message = `绩效目标中没有成本指标，请增加一个成本类的指标${example ?? ''}。`;
  return {
    places: 1,
    findings: [
      { at: table.header, subject: { kind: 'section', section: 'indicators' }, problem: ABSENT, message },
    ],
  };
}

interface Amount {
  readonly value: Big;
  readonly unit: string;
}

function atMost({ value, unit }: Amount): WrittenTarget {
  return { operator: '≤', number: value, unit };
}

/** An amount of the whole project, in `unit`. */
interface Total {
  readonly value: Big;
  readonly unit: MoneyUnit;
}

/**
 * The possible costs of the whole project, beginning with the one to suggest: 当年预算, the recomputed total, 合计 as written, 总预算, its
 * sources, and unknown rows of 项目资金. Other rules report differences among them, so a cost target may equal any of them.
 */
function totalsOf(form: DeclarationForm, { recomputedSum }: Figures): Total[] {
  const { breakdown, overview } = form;
  const { funds = {}, fundRows = [] } = overview ?? {};
  const unnamed = fundRows.filter(({ relation }) => relation === 'unknown').map(({ cell }) => cell);
  const meant = meantUnits(form);
  return positive([
    [numberOf(funds.currentYear), meant.funds],
    [breakdown && breakdown.items.length > 0 ? recomputedSum : null, meant.amounts],
    [numberOf(breakdown?.total?.amount), meant.amounts],
    [numberOf(funds.total), meant.funds],
    [sumOfSources(form.overview), meant.funds],
    ...unnamed.map((cell) => [numberOf(cell), meant.funds] as const),
  ]);
}

/** The possible costs of all years: 中期资金总额 and its sources; empty if the form prints none. */
function totalsOfAllYears(form: DeclarationForm): Total[] {
  const funds = form.overview?.overallFunds;
  const unit = meantUnits(form).funds;
  return funds
    ? positive([
        [numberOf(funds.funds.total ?? funds.funds.currentYear), unit],
        [sumOfSources(funds), unit],
      ])
    : [];
}

function positive(amounts: readonly (readonly [Big | null, MoneyUnit])[]): Total[] {
  return amounts.flatMap(([value, unit]) => (value?.gt(0) ? [{ value, unit }] : []));
}

/** The amount of the source of money that an indicator names: the amount of 省级资金 for 省级资金使用额. */
function sourceNamedBy(indicator: Indicator, form: DeclarationForm): Total[] {
  const { total: _, currentYear: __, ...sources } = form.overview?.funds ?? {};
  const cells = [...Object.values(sources), ...(form.overview?.fundRows ?? []).map(({ cell }) => cell)];
  const unit = meantUnits(form).funds;
  const name = plainName(indicator);
  return cells.flatMap((cell) => {
    const value = numberOf(cell);
    return value && name.includes(compactText(fundName(cell))) ? [{ value, unit }] : [];
  });
}

/** 财政拨款 (or its levels) with 其他资金 and other sources; `null` if the form has no 财政拨款. */
function sumOfSources(overview: Pick<Overview, 'funds' | 'fundRows'> | undefined): Big | null {
  const { fiscal, upper, own, lower, other } = overview?.funds ?? {};
  const rows = (overview?.fundRows ?? [])
    .filter(({ relation }) => relation === 'part' || relation === 'unknown')
    .map(({ cell }) => cell);
  const amounts = (cells: readonly (NumberCell | undefined)[]): Big[] =>
    cells.flatMap((cell) => numberOf(cell) ?? []);
  const granted = amounts(fiscal ? [fiscal] : [upper, own, lower]);
  return granted.length === 0 ? null : sum([...granted, ...amounts([other, ...rows])]);
}

/** Names of a cost of the whole project. */
const WHOLE =
  /总成本|总投入|总预算|总投资|总金额|总额|总费用|总支出|项目(?:成本|预算|投入|经费|支出|资金)|预算(?:控制|金额|总|数|成本)|成本控制|控制成本|成本总/;
/** Names of a cost per unit, or of savings. */
const UNIT_COST =
  /单价|价格|单[次场件人座台个项户处条路套份批亩]|单位成本|均(?![衡等匀])|每|标准|\/|节约|节省|降低|减少/;

/** The period of the targets that are compared with the totals: without a budget of the year, all years. */
function periodOfTotals(
  costs: readonly Indicator[],
  { breakdown, overview }: DeclarationForm,
): Indicator['period'] {
  const isOfAllYears =
    overview?.funds.total !== undefined &&
    overview.funds.currentYear === undefined &&
    breakdown === undefined &&
    costs.some(({ period }) => period === 'overall');
  return isOfAllYears ? 'overall' : 'annual';
}

/** The indicators of a period's total: those named so, otherwise the only amount that is not about one row. */
function totalIndicators(
  costs: readonly Indicator[],
  totals: readonly Total[],
  { breakdown, overview, projectName, year }: DeclarationForm,
  period: Indicator['period'],
): readonly Indicator[] {
  // If the form names no year, the only budget of a project of several years may be that of all years.
  const mayBeOfAllYears =
    year === null && !breakdown && overview !== undefined && !overview.funds.total && spansYears(overview);
  const ofPeriod = costs.filter(
    (cost) =>
      cost.period === period &&
      kindOf(cost) === 'cost' &&
      !UNIT_COST.test(plainName(cost)) &&
      // A column headed 2026年 holds the cost of one of several years.
      !(mayBeOfAllYears && OF_YEAR.test(cost.target.label)),
  );
  const named = ofPeriod.filter((cost) => WHOLE.test(plainName(cost)));
  if (named.length > 0) return named;
  const parts = matchItems(ofPeriod, breakdown);
  const amounts = ofPeriod.filter((cost) => !parts.has(cost) && mayBeTotal(cost.target.value));
  const [only, second] = amounts;
  if (!only || second) return [];
  if (isInOtherUnit(only, totals)) return amounts;
  if (isBelow(only, totals, SMALL_PART)) return [];
  // If there are other costs, or the amount is below half of the total, it is only the cost of the named thing: CT采购成本 beside 彩超采购成本.
  const isPart =
    namesPart(only, projectName) &&
    (isPurchase(only, projectName) ||
      costs.some((cost) => isOtherCost(cost, only)) ||
      isBelow(only, totals, HALF));
  return isPart ? [] : amounts;
}

/** The header of a column of one year. */
const OF_YEAR = /^(?:19|20)\d\d年/;

/** An amount below a tenth of the total is not the total, unless its name says so: 补助 100元. */
const SMALL_PART = 10;
/** A cost of something else than the project is not the total if it is below half of the total: 培训成本. */
const HALF = 2;
/** Names of things that are bought: 疫苗 in 疫苗采购成本. */
const BOUGHT = /^(.{2,})(?:采购|购置|购买|租赁|印刷|印制)(?:成本|费用|经费|支出|投入|费)$/;

/** Tells whether a cost is that of buying something that the project's name does not mention. */
function isPurchase(cost: Indicator, projectName: string): boolean {
  const [, thing] = BOUGHT.exec(plainName(cost)) ?? [];
  return (
    thing !== undefined &&
    !/^(?:设备|物资|货物|服务)$/.test(thing) &&
    !compactText(projectName).includes(thing)
  );
}

const COST_OF = /^(.{2,}?)(?:总|经济)?(?:成本|费用|经费|支出|投入|费)(?:控制)?$/;

/** Tells whether a name names the cost of something else than the project: 培训成本 in a project 农业技术推广. */
function namesPart(cost: Indicator, projectName: string): boolean {
  const [, part] = COST_OF.exec(plainName(cost).split('(')[0] ?? '') ?? [];
  return (
    part !== undefined &&
    !/^(?:项目|工程|预算|年度|全年|资金|总|各项)+$/.test(part) &&
    !compactText(projectName).includes(part)
  );
}

/** Tells whether an indicator is another cost of the same period as `cost`. */
function isOtherCost(other: Indicator, cost: Indicator): boolean {
  return (
    other.row !== cost.row &&
    other.period === cost.period &&
    kindOf(other) === 'cost' &&
    other.target.value.kind === 'quantity'
  );
}

function isBelow(indicator: Indicator, totals: readonly Total[], times: number): boolean {
  const { value } = indicator.target;
  const unit = value.kind === 'quantity' ? moneyUnitOf(value, indicator) : null;
  if (value.kind !== 'quantity' || unit === null || totals.length === 0) return false;
  const stated = convertMoney(value.number.times(times), unit, '元');
  return totals.every((total) => {
    const yuan = convertMoney(total.value, total.unit, '元');
    return yuan !== null && stated?.lt(yuan) === true;
  });
}

/** Tells whether a cost equals a total of the form if the total's unit is wrong: ≤386万元 beside 3860000万元. */
function isInOtherUnit(indicator: Indicator, totals: readonly Total[]): boolean {
  const { value } = indicator.target;
  const unit = value.kind === 'quantity' ? moneyUnitOf(value, indicator) : null;
  if (value.kind !== 'quantity' || unit === null) return false;
  return totals.some(
    (total) =>
      !value.number.eq(total.value) &&
      agrees(value.number, unit, { value: total.value, unit: mistakenUnit(total.unit) }),
  );
}

/** An amount of money, or words instead of it. */
function mayBeTotal(value: TargetValue): boolean {
  if (value.kind !== 'quantity') return !singleValues(value).some(isMeasured);
  return value.unit === null || (value.unit.kind === 'money' && value.unit.per === undefined);
}

function judge(indicator: Indicator, isWhole: boolean, totals: readonly Total[]): TargetFault | null {
  const { target } = indicator;
  const { value } = target;
  const title = targetTitle(indicator);
  const total = isWhole ? totals[0] : undefined;
  if (!singleValues(value).some(isMeasured)) return finding(indicator, total, `${title}没有写明金额`);
  const [counted] = singleValues(value).filter(isCounted);
  // A number of cases is not their cost: 超标准补助户数 0户.
  const countsCases = /[^单指]数量?$/.test(plainName(indicator));
  if (counted && !countsCases && singleValues(value).every((one) => isCounted(one) || !isMeasured(one))) {
    return `${title}的单位不是金额，单位成本请写成“元/人”“元/次”，如“≤${formatPlain(counted.number)}元/人”。`;
  }
  if (FOREIGN_CURRENCY.test(compactText(target.combined)))
    return `${title}的单位不是人民币，请按人民币填写。`;
  if (!isWhole || value.kind !== 'quantity') return null;
  // 成本控制率 ≤100%, 成本降低5%
  const isShare =
    value.unit?.kind === 'rate' && !/[率比占幅度降节减增]/.test(plainName(indicator) + value.before);
  if (value.unit?.kind === 'measure' || isShare) return finding(indicator, total, `${title}的单位不是金额`);
  const unit = moneyUnitOf(value, indicator);
  // Missing units are reported by target/unit, lower bounds by target/direction.
  if (unit === null || isLowerBound(value)) return null;
  const [money = '', ...per] = unit.split(/[/每]/);
  // The cost of one person is not the budget: 总成本 ≤60万元/人. 元/年 and 元/项目 can be.
  if (per.length > 0) {
    const isBudget =
      !/年|[项个期批次套]/.test(per.join('')) && totals.some((one) => agrees(value.number, money, one));
    const amount = { value: value.number, unit: money };
    return isBudget ? finding(indicator, amount, `${title}是单位成本，金额却是整个项目的预算`) : null;
  }
  const fits = totals.length === 0 || totals.some((total) => agrees(value.number, unit, total));
  if (fits && isUpperBound(value)) return null;
  if (fits || !total) return finding(indicator, { value: value.number, unit }, `${title}没有写明不超过多少`);
  const fault = `${title}与项目预算 ${formatPlain(total.value)} ${total.unit}不一致`;
  if (isUnitOfFormInDoubt(value, unit, total)) {
    const message = `${fault}，按${mistakenUnit(total.unit)}计则相符，请核对是表上的金额单位写错了，还是目标值写错了。`;
    return { problem: DIFFERS, message };
  }
  // If no other amount of the form confirms the budget, or if it is too small for a project, the budget may be wrong as well.
  return isConfirmed(total, totals) && !isTooSmall(total)
    ? finding(indicator, total, fault, DIFFERS)
    : { problem: DIFFERS, message: `${fault}，请核对以哪个为准。` };
}

/** The finding for a cost of a part or of a unit that is of another order of magnitude than the project's money. */
function scaleFault(
  indicator: Indicator,
  form: DeclarationForm,
  totals: readonly Total[],
): TargetFault | null {
  const amounts = totals.flatMap(({ value, unit }) => convertMoney(value, unit, '元') ?? []);
  const [first, ...others] = amounts;
  if (!first) return null;
  const budget = others.reduce((highest, one) => (one.gt(highest) ? one : highest), first);
  const fault = costFault(indicator, form, budget, (value) => moneyUnitOf(value, indicator));
  if (!fault) return null;
  const title = targetTitle(indicator);
  const { moneyUnit } = form;
  const shown = (yuan: Big): string =>
    `${formatPlain(convertMoney(yuan, '元', moneyUnit) ?? yuan)} ${moneyUnit}`;
  const message =
    fault.kind === 'above-budget'
      ? `${title}超过了整个项目的预算 ${shown(budget)}，请核对数字和单位。`
      : fault.kind === 'volume'
        ? `${title}乘以${indicatorTitle(fault.counted)}的目标值“${shownTarget(fault.counted)}”是 ${shown(fault.product)}，远大于项目预算 ${shown(budget)}，请核对数字和单位。`
        : `${title}与项目构成分解第${fault.item.row + 1}行“${clip(fault.item.item.text)}”的单价 ${formatPlain(fault.price)} 元相差悬殊，请核对数字和单位。`;
  return { problem: SCALE, message };
}

function isTooSmall({ value, unit }: Pick<Total, 'value' | 'unit'>): boolean {
  return convertMoney(value, unit, '元')?.lt(SMALL_PROJECT) === true;
}

/**
 * Tells whether the target is the same money as a total if the total's unit is replaced by the other one, so that the
 * printed unit may be wrong. If the target has the digits of the total, this counts only if the total is too small for
 * a project; if it was converted (≤86万元 in a form of 860000万元), it counts if the other unit gives a possible project.
 */
function isUnitOfFormInDoubt({ number }: QuantityTarget, unit: string, total: Total): boolean {
  const read: Total = { value: total.value, unit: mistakenUnit(total.unit) };
  if (number.eq(total.value)) return isTooSmall(total);
  const isPossible =
    !isTooSmall(read) && convertMoney(read.value, read.unit, '元')?.lt(LARGE_PROJECT) === true;
  return agrees(number, unit, read) && (isPossible || isTooSmall(total));
}

/** Tells whether several amounts of the form are the same money as a total. */
function isConfirmed(total: Total, totals: readonly Total[]): boolean {
  return totals.filter(({ value, unit }) => agrees(value, unit, total)).length > 1;
}

/** A count of people, days or things: 470人/天. */
function isCounted(value: SingleTarget): value is QuantityTarget {
  return value.kind === 'quantity' && (value.unit?.kind === 'count' || value.unit?.kind === 'time');
}

/** @param total what the target should be; `undefined` if it is unknown */
function finding(
  indicator: Indicator,
  total: Amount | undefined,
  fault: string,
  problem?: Problem,
): TargetFault {
  if (!total) return `${fault}，请写成“≤金额”并带上单位。`;
  const written = atMost(inUnitOf(indicator, total));
  const changes = replaceTarget(indicator.target, written);
  const message = `${fault}，总成本应写成“${targetText(written)}”。`;
  return { ...(problem && { problem }), message, ...(changes && { fix: { kind: 'suggested', changes } }) };
}

/** The total as the target writes amounts: for ≤300万元 it is 320万元, not 3200000元. If only the unit is wrong, the total's unit. */
function inUnitOf(indicator: Indicator, total: Amount): Amount {
  const { value } = indicator.target;
  if (value.kind !== 'quantity' || value.number.eq(total.value)) return total;
  const unit = moneyUnitOf(value, indicator);
  const converted = unit !== null && isMoneyUnit(unit) ? convertMoney(total.value, total.unit, unit) : null;
  return converted ? { value: converted, unit: value.unit ? value.unit.text : '' } : total;
}

function moneyUnitOf(value: QuantityTarget, indicator: Indicator): string | null {
  if (value.unit) return value.unit.kind === 'money' ? value.unit.text : null;
  const beside = unitBeside(indicator);
  return beside !== null && unitAt(beside, 0)?.kind === 'money' ? beside : null;
}

/** Largest relative difference of a rounded total: half a percent. */
const ROUNDING = new Big('0.005');

/** Tells whether both are the same money; a rounded total (≤296万元 for 295.80) agrees too. */
function agrees(number: Big, unit: string, total: Total): boolean {
  const expected = convertMoney(total.value, total.unit, '元');
  const stated = convertMoney(number, unit, '元');
  const step = convertMoney(new Big(1), unit, '元');
  if (!expected || !stated || !step) return true;
  const [, decimals = ''] = number.toFixed().split('.');
  const half = step.times(`0.5e-${decimals.length}`);
  const difference = expected.minus(stated);
  // Half of the last digit is rounded up: 187 for 186.5.
  return difference.lt(half) && difference.gte(half.neg()) && difference.abs().lte(expected.times(ROUNDING));
}
