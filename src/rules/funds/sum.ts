import Big from 'big.js';
import type { Figures } from '../../figures/figures';
import { type NumberCell, numberOf, shownAs } from '../../form/cells';
import { mistakenTimes } from '../../figures/breakdown/scale-faults';
import { differenceText } from '../../figures/breakdown/wording';
import type { CellChange } from '../../form/change';
import type { DeclarationForm } from '../../form/declaration';
import {
  fundName,
  fundSums,
  type FundPart,
  type FundSumFault,
  type FundSums,
} from '../../figures/money/funds-sums';
import { amountInPlace } from '../../figures/money/number-change';
import { kindOf } from '../../figures/indicators/indicator-kind';
import { isUpperBound } from '../../language/target-value/predicates';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';
import { clip, exactMoneyText, rowTitle } from '../../figures/wording';
import { formatPlain, isShifted, sum } from '../../language/numbers/decimal';
import { cellKey } from '../../workbook/a1';
import type { Overview, PeriodSum } from '../../form/overview';
import { readPeriod, spansYears } from '../../figures/project-period';
import { contradictedTotal } from '../../figures/breakdown/stated-amounts';
import { numericProse } from '../../figures/prose';
import { stripListMark } from '../../language/text/text';
import {
  defineRule,
  proposeFix,
  type FormWith,
  type ProposedFix,
  type RuleFinding,
  type RuleReasons,
} from '../rule';

const BELOW_BUDGET = { key: 'below-budget', name: '总预算小于当年预算', severity: 'error' } as const;

const ABOVE_TOTAL = { key: 'above-total', name: '其中一项大于合计', severity: 'error' } as const;

const IN_TEXT = { key: 'text', name: '文字金额与项目资金不符', severity: 'warning' } as const;
const NEAR_BUDGET = { key: 'near-budget', name: '总预算与当年预算略有出入', severity: 'warning' } as const;
/** A difference below this share of 当年预算 is no money of other years. */
const SLIP = '0.01';
const SHIFTED = { key: 'shifted', name: '总预算的小数点可能错位', severity: 'warning' } as const;

/** 项目资金勾稽: 财政拨款 and 当年预算 are the sums of their parts, 总预算 is not less than 当年预算, texts state the same total. */
export const rule = defineRule({
  id: 'funds/sum',
  title: '项目资金各项相加相符',
  aspect: 'adequacy',
  problems: [
    { key: 'sum', name: '资金各项加不起来', severity: 'error' },
    BELOW_BUDGET,
    NEAR_BUDGET,
    ABOVE_TOTAL,
    SHIFTED,
    IN_TEXT,
  ],
  fix: 'safe',
  needs: ['overview'],
  yieldsTo: ['breakdown/unit', 'narrative/breakdown'],
  check({ form, figures }) {
    const { decimals } = figures;
    const funds = form.overview.funds;
    const unit = form.moneyUnit;
    const sums = fundSums(form.overview, breakdownSumIn(form, unit, figures));
    const costTarget = costTargetIn(form, unit);
    const total = numberOf(funds.total);
    // funds/number reports a cell that is formatted as a percentage or a date.
    const faults = sums.faults.filter(({ cell }) => shownAs(cell) === null);
    const hasLevels = [funds.upper, funds.own, funds.lower].some((cell) => numberOf(cell) !== null);
    const levels = !hasLevels ? 'none' : sums.faults.some(({ sum }) => sum === 'fiscal') ? 'differ' : 'agree';
    const findings = faults.map((fault): RuleFinding => {
      const fix = fixOf(withCost(fault, costTarget), total, levels, unit, decimals);
      return { ...findingOf(fault, unit, decimals), ...(fix && { fix }) };
    });
    const { currentYear } = sums;
    // A doubtful 当年预算 cannot be compared with 总预算.
    const isOpen =
      sums.faults.some(({ sum, culprit }) => sum === 'currentYear' && culprit === 'unclear') ||
      figures.scale.whole?.side === 'funds';
    const comparable = funds.total && total && currentYear && funds.currentYear && !isOpen;
    if (comparable && total.lt(currentYear)) {
      const [left, right] = [total, currentYear].map((value) => exactMoneyText(value, decimals, unit));
      findings.push({
        at: funds.total.at,
        subject: { kind: 'fund', id: 'total' },
        problem: BELOW_BUDGET,
        message: `${fundName(funds.total)} ${left}，小于${fundName(funds.currentYear)} ${right}，${differenceText(total, currentYear, decimals, unit)}。`,
      });
    }
    // If the project lasts one year, its total is that of the year; otherwise the difference may be the money of other years.
    if (comparable && total.gt(currentYear) && isOfOneYear(form.overview)) {
      const [left, right] = [total, currentYear].map((value) => exactMoneyText(value, decimals, unit));
      const isOtherScale = isShifted(total, currentYear) || total.eq(currentYear.times(mistakenTimes(unit)));
      const isSlip = total.minus(currentYear).lte(currentYear.times(SLIP));
      const comparison = isOtherScale
        ? `是${fundName(funds.currentYear)} ${right}的 ${formatPlain(total.div(currentYear))} 倍`
        : `${fundName(funds.currentYear)} ${right}，${differenceText(total, currentYear, decimals, unit)}`;
      if (isOtherScale || isSlip)
        findings.push({
          at: funds.total.at,
          subject: { kind: 'fund', id: 'total' },
          problem: isOtherScale ? SHIFTED : NEAR_BUDGET,
          message: `${fundName(funds.total)} ${left}，${comparison}，而项目起止在同一年内，请核对。`,
        });
    }
    if (sums.checked === 0) findings.push(...partFindings(form.overview, unit, decimals));
    // Only a person knows which figure of 中期资金总额 is right, so no fix is offered.
    const overall = form.overview.overallFunds && fundSums(form.overview.overallFunds, null);
    findings.push(...(overall?.faults ?? []).map((fault) => findingOf(fault, unit, decimals)));
    findings.push(...totalFindings(form, figures));
    // A sum of the form's year may already be among the faults above.
    const told = new Set(faults.map(({ cell }) => cellKey(cell.at)));
    const periodSums = form.overview.periodSums.filter(({ total: cell }) => !told.has(cellKey(cell.at)));
    findings.push(...periodSums.flatMap((row) => periodFinding(row, unit, decimals)));
    return {
      places: sums.checked + (overall?.checked ?? 0) + periodSums.length + (comparable ? 1 : 0),
      findings,
      ...openWords(overall && !openWords(sums).unchecked ? overall : sums),
      verified: '项目资金各项相加相符',
    };
  },
});

export const reasons: RuleReasons = {
  why: '资金各项加不起来，说明至少有一项填错，预算无法审核。',
  how: '核对各项资金：财政拨款＝上级＋本级＋下级，当年预算＝财政拨款＋其他资金，总预算不小于当年预算。',
};

/** 其中：上级资金 that is more than all money. */
function partFindings({ funds, fundRows }: Overview, unit: MoneyUnit, decimals: number): RuleFinding[] {
  const { total, currentYear, ...sources } = funds;
  const whole = [total, currentYear].flatMap((cell) => cell ?? []);
  const [all] = whole.sort((a, b) => (numberOf(b) ?? new Big(0)).cmp(numberOf(a) ?? 0));
  const limit = numberOf(all);
  if (!all || !limit?.gt(0)) return [];
  return [...Object.values(sources), ...fundRows.map(({ cell }) => cell)].flatMap((cell): RuleFinding[] => {
    const part = numberOf(cell);
    if (!/^\s*其中/.test(cell.label) || !part?.gt(limit)) return [];
    const [left, right] = [part, limit].map((value) => exactMoneyText(value, decimals, unit));
    const message = `${fundName(cell)} ${left}，大于${fundName(all)} ${right}，${differenceText(part, limit, decimals, unit)}。`;
    return [
      { at: cell.at, subject: { kind: 'section', section: 'overview' }, problem: ABOVE_TOTAL, message },
    ];
  });
}

/** Tells whether the project begins and ends in one year. */
function isOfOneYear(overview: Overview): boolean {
  const { start, end } = readPeriod(overview);
  return start?.date?.year !== undefined && start.date.year === end?.date?.year;
}

/** Paragraphs about the project that state another total than its funds. */
function totalFindings(form: FormWith<'overview'>, { recomputedSum, decimals }: Figures): RuleFinding[] {
  const { overview, breakdown, moneyUnit } = form;
  const { funds, fundRows, overallFunds, periodSums } = overview;
  const cells = [
    ...Object.values(funds),
    ...Object.values(overallFunds?.funds ?? {}),
    ...[...fundRows, ...(overallFunds?.fundRows ?? [])].map(({ cell }) => cell),
    ...periodSums.flatMap(({ total, parts }) => [total, ...parts]),
  ];
  const total = numberOf(funds.total) ?? numberOf(funds.currentYear);
  // If the form has no total, it may be about a part of the project.
  if (!total?.gt(0) || (!funds.total && spansYears(overview))) return [];
  const amounts = [
    ...cells.map((cell) => ({ value: numberOf(cell), unit: moneyUnit })),
    ...(breakdown ? [{ value: recomputedSum, unit: breakdown.amountUnit }] : []),
  ];
  const totals = amounts.flatMap(
    ({ value, unit }) => (value?.gt(0) && convertMoney(value, unit, '元')) || [],
  );
  return numericProse(form)
    .filter(({ role }) => role === 'narrative')
    .flatMap((cell): RuleFinding[] => {
      const written = contradictedTotal(cell, totals, form);
      if (written === null) return [];
      const message = `“${clip(stripListMark(cell.label))}”中的“${written}”与项目资金 ${exactMoneyText(total, decimals, moneyUnit)}不一致，请核对。`;
      return [
        { at: cell.at, subject: { kind: 'section', section: cell.section }, problem: IN_TEXT, message },
      ];
    });
}

/** The finding for a row whose periods do not add up to its sum; only a person knows which figure is right. */
function periodFinding({ name, total, parts }: PeriodSum, unit: MoneyUnit, decimals: number): RuleFinding[] {
  const money = (value: Big): string => exactMoneyText(value, decimals, unit);
  const written = numberOf(total) ?? new Big(0);
  const values = parts.map((part) => numberOf(part) ?? new Big(0));
  const expected = sum(values);
  if (written.eq(expected)) return [];
  const terms = parts.map(({ label }, index) => `${label} ${money(values[index] ?? expected)}`).join(' + ');
  const message = `${rowTitle(total.at.row, name)}：${total.label} ${money(written)}，${terms} = ${money(expected)}，${differenceText(written, expected, decimals, unit)}。`;
  return [{ at: total.at, subject: { kind: 'section', section: 'overview' }, message }];
}

/** A wrong sum and the wrong figure in it. If the cost target decides which figure is wrong, the correction is suggested, not proven. */
interface Fault extends FundSumFault {
  readonly isProven: boolean;
}

/** If the cost target agrees with the sum or with its parts, the other is wrong. */
function withCost(fault: FundSumFault, costTarget: Big | null): Fault {
  if (fault.culprit !== 'unclear' || !costTarget) return { ...fault, isProven: true };
  if (costTarget.eq(fault.written)) return { ...fault, culprit: 'part', isProven: false };
  const isSumWrong = costTarget.eq(fault.expected);
  return { ...fault, culprit: isSumWrong ? 'sum' : 'unclear', isProven: false };
}

/** Chinese reason why a sum was not checked. */
function openWords({ unreadable, unrecognized, isOnlyOther }: FundSums): { readonly unchecked?: string } {
  if (unreadable) return { unchecked: '有资金项不是确定的数字，相关合计未核对。' };
  if (unrecognized.length === 0)
    return isOnlyOther ? { unchecked: '没有认出全部资金来源，认出的与合计不等，未核对。' } : {};
  const rows = unrecognized.map((cell) => `第${cell.at.row + 1}行“${fundName(cell)}”`).join('、');
  return { unchecked: `没有认出${rows}算在哪一项资金里，相关合计未核对，请自行核对。` };
}

/** Σ 明细金额 in the funds' unit, which 当年预算 should equal; `null` if unknown. */
function breakdownSumIn(
  form: DeclarationForm,
  unit: MoneyUnit,
  { settledSum, unsettled }: Figures,
): Big | null {
  if (!form.breakdown || !settledSum || unsettled || settledSum.eq(0)) return null;
  return convertMoney(settledSum, form.breakdown.amountUnit, unit);
}

/** The only total cost among the targets, which confirms a sum as written; in the funds' unit. `null` if there is none or several. */
function costTargetIn({ indicators }: DeclarationForm, unit: MoneyUnit): Big | null {
  const costs = (indicators?.rows ?? []).flatMap((indicator) => {
    const { value } = indicator.target;
    if (indicator.period !== 'annual' || kindOf(indicator) !== 'cost' || value.kind !== 'quantity') return [];
    const isTotal = isUpperBound(value) && value.unit?.kind === 'money' && value.unit.per === undefined;
    return isTotal ? (convertMoney(value.number, value.unit.text, unit) ?? []) : [];
  });
  const [only, second] = costs;
  return only && !second ? only : null;
}

function findingOf(fault: FundSumFault, unit: MoneyUnit, decimals: number): RuleFinding {
  const { sum, cell, written, expected, parts } = fault;
  const money = (value: Big): string => exactMoneyText(value, decimals, unit);
  const shown = cell.reading.kind === 'blank' ? '没有填写' : ` ${money(written)}`;
  const terms = parts
    .filter(({ blank }) => !blank)
    .map((part) => `${fundName(part.cell)} ${money(part.value)}`);
  const equation =
    terms.length > 1 ? `${terms.join(' + ')} = ${money(expected)}` : `${terms.join('')}，两者应相等`;
  const message = `${fundName(cell)}${shown}，${equation}，${differenceText(written, expected, decimals, unit)}。`;
  return { at: cell.at, subject: { kind: 'fund', id: sum }, message };
}

/** What 上级, 本级 and 下级 say about 财政拨款. */
type Levels = 'none' | 'agree' | 'differ';

/**
 * Corrects the sum if it is wrong, unless it would then exceed 总预算. If the sum is confirmed and only one part is filled in, corrects
 * that part or fills in a blank one; people choose if both are likely.
 */
function fixOf(
  { sum, cell, written, expected, parts, culprit, contradicted, isProven }: Fault,
  total: Big | null,
  levels: Levels,
  unit: MoneyUnit,
  decimals: number,
): ProposedFix | null {
  const change = (changed: NumberCell, value: Big): Alternative => ({
    label: `${fundName(changed)}改为 ${exactMoneyText(value, decimals, unit)}`,
    changes: [amountInPlace(changed, value, unit, decimals)],
  });
  // 财政拨款 with its levels is a sum; changing it would contradict them.
  const isFree = ({ id }: FundPart): boolean => id !== 'fiscal' || levels === 'none';
  const filled = parts.filter(({ value }) => !value.eq(0));
  const [only] = filled.length === 1 ? filled : [];
  const ofOnly = only && isFree(only) && written.gt(0) ? [change(only.cell, written)] : [];
  // Perhaps only its sign is wrong, which funds/number reports.
  if (written.lt(0)) return null;
  if (culprit !== 'part') {
    if (contradicted) return null;
    const isSure = culprit === 'sum' && isProven;
    if (!isSure && sum !== 'total' && total?.lt(expected)) return null;
    if (!isSure && expected.lt(written) && parts.some(({ blank }) => blank)) return null;
    if (expected.eq(0) && !written.eq(0)) return null;
    const ofSum = change(cell, expected);
    if (culprit === 'sum') return proposeFix(isProven ? 'safe' : 'suggested', ofSum.changes);
    // Nothing says which of them is wrong; a part may also be missing because it was not recognized.
    return { kind: 'suggested', alternatives: [ofSum, ...ofOnly] };
  }
  if (!only || !written.gt(0) || (!isFree(only) && levels === 'differ')) return null;
  const rest = written.minus(only.value);
  const isForgotten = rest.times(MIN_SHARE).gte(written) && !isShifted(only.value, written);
  const blanks = parts.filter((part) => part.blank && isForgotten && isFree(part));
  const alternatives = [...ofOnly, ...blanks.map((part) => change(part.cell, rest))];
  const [first, second] = alternatives;
  // A part with a typed 0 may be the wrong one.
  const isOpen = second !== undefined || parts.some(({ blank, value }) => !blank && value.eq(0));
  if (!first) return null;
  return { kind: 'suggested', ...(isOpen ? { alternatives } : { changes: first.changes }) };
}

/** A source that pays a tenth of the budget may have been forgotten; a smaller difference is a mistyped number. */
const MIN_SHARE = 10;

interface Alternative {
  readonly label: string;
  readonly changes: readonly CellChange[];
}
