import type Big from 'big.js';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { amountFormula } from '../../form/breakdown-formulas';
import { expectedAmount } from '../../form/breakdown-sums';
import { needsRounding } from '../../form/breakdown-state';
import { itemTitle } from '../../form/breakdown-wording';
import type { CellChange } from '../../form/change';
import { roundHalfUp } from '../../form/decimal';
import type { DeclarationForm, MoneyUnit } from '../../form/declaration';
import { fundSums } from '../../form/funds-sums';
import { moneyOf } from '../../form/money';
import { amountInPlace, numberContent } from '../../form/number-change';
import { findScaleFaults, type ScaleFaults } from '../../form/scale-faults';
import type { Overview } from '../../form/overview';
import { convertMoney } from '../../form/units';
import { exactMoneyText, rowTitle } from '../../form/wording';
import { isFormula } from '../../workbook/cell';
import { defineRule, type RuleFinding } from '../rule';

/** 金额单位: figures that are 10,000 times too large or small for the form's unit. */
export const rule = defineRule({
  id: 'breakdown/unit',
  severity: 'error',
  title: '金额与表的金额单位相称',
  why: '把元填进以万元为单位的表（或者相反），金额会相差一万倍。',
  how: '按表头的金额单位换算后填写；如果是表头的单位写错了，改正表头。',
  basis: '本工具建议',
  fix: 'suggested',
  needs: ['breakdown'],
  check({ form, profile }) {
    const { breakdown } = form;
    const { decimals } = profile;
    if (!breakdown) return { places: 0, findings: [] };
    const faults = findScaleFaults(form, decimals);
    const known = breakdown.items.filter(({ amount }) => moneyOf(amount, breakdown.amountUnit) !== null);
    const findings = faults.whole
      ? [wholeFinding(faults.whole, form, breakdown, decimals)]
      : [
          ...amountFindings(faults, form, breakdown, decimals),
          ...priceFindings(faults, breakdown, decimals),
          ...totalFindings(faults, breakdown, decimals),
        ];
    return {
      places: known.length,
      findings,
      ...(known.length < breakdown.items.length && {
        unchecked: '有明细金额没有填写或无法识别，未核对是否与金额单位相称。',
      }),
      verified: `${known.length} 项金额与金额单位相称`,
    };
  },
});

/** The unit that a figure of the wrong size is in. */
function otherUnit(unit: MoneyUnit): MoneyUnit {
  return unit === '万元' ? '元' : '万元';
}

function wholeFinding(
  { side, factor, sum: added }: NonNullable<ScaleFaults['whole']>,
  form: DeclarationForm,
  breakdown: Breakdown,
  decimals: number,
): RuleFinding {
  const unit = breakdown.amountUnit;
  const funds = form.overview?.funds ?? {};
  const budget = moneyOf(funds.currentYear, form.moneyUnit);
  const sums = budget
    ? `明细金额之和 ${exactMoneyText(added, decimals, unit)}，当年预算 ${exactMoneyText(budget, decimals, form.moneyUnit)}，相差约一万倍`
    : '明细金额之和与当年预算相差约一万倍';
  if (side === 'funds') {
    const changes = convertFunds(form, convertMoney(added, unit, form.moneyUnit), factor, decimals);
    const message = `${sums}，项目资金可能按${otherUnit(form.moneyUnit)}填写了。`;
    return { at: funds.currentYear?.at ?? breakdown.header, message, fix: { kind: 'suggested', changes } };
  }
  return {
    at: breakdown.total?.amount.at ?? breakdown.header,
    message: `${sums}，明细可能按${otherUnit(unit)}填写了。`,
    fix: { kind: 'suggested', changes: convertTable(breakdown, factor, decimals) },
  };
}

/** A fund in the right unit is nearer to Σ 明细金额 than this many times; one in the other unit is not. */
const FAR = 100;

/** All funds where they agree with each other; else those whose size says that they are in the other unit. */
function convertFunds(
  { overview, moneyUnit }: DeclarationForm,
  sum: Big | null,
  factor: '0.0001' | '10000',
  decimals: number,
): CellChange[] {
  const funds = overview?.funds ?? {};
  const agree = fundSums(funds, moneyUnit, null).faults.length === 0 && !isBelow(funds, moneyUnit);
  const isFar = (value: Big): boolean =>
    Boolean(sum && (factor === '0.0001' ? value.gt(sum.times(FAR)) : value.times(FAR).lt(sum)));
  return Object.values(funds).flatMap((cell): CellChange[] => {
    const value = moneyOf(cell, moneyUnit);
    if (!value || value.eq(0) || !(agree || isFar(value))) return [];
    return [amountInPlace(cell, value.times(factor), moneyUnit, decimals)];
  });
}

/** 总预算 is less than 当年预算: they are not in one unit. */
function isBelow(funds: Overview['funds'], unit: MoneyUnit): boolean {
  const [total, current] = [moneyOf(funds.total, unit), moneyOf(funds.currentYear, unit)];
  return Boolean(total && current && total.lt(current));
}

/** Every amount typed, and the prices where the rows agree in themselves; what is calculated follows. */
function convertTable(breakdown: Breakdown, factor: string, decimals: number): CellChange[] {
  const changes: CellChange[] = [];
  const convert = (cell: BreakdownItem['amount'], value: Big | null): void => {
    if (value && !isFormula(cell.content)) changes.push(numberContent(cell, value));
  };
  const scaled = (cell: BreakdownItem['amount']): Big | null => {
    const value = moneyOf(cell, breakdown.amountUnit);
    return value && roundHalfUp(value.times(factor), decimals);
  };
  for (const item of breakdown.items) {
    const amount = scaled(item.amount);
    convert(item.amount, amount);
    const expected = expectedAmount(item, breakdown, decimals);
    const priceIsRight = expected && amount && expected.eq(amount);
    const price = moneyOf(item.unitPrice, breakdown.priceUnit);
    if (item.unitPrice && price && !priceIsRight) convert(item.unitPrice, price.times(factor));
  }
  for (const { amount } of [...breakdown.subtotals, ...(breakdown.total ? [breakdown.total] : [])]) {
    convert(amount, scaled(amount));
  }
  return changes;
}

function amountFindings(
  { amounts }: ScaleFaults,
  form: DeclarationForm,
  breakdown: Breakdown,
  decimals: number,
): RuleFinding[] {
  const unit = breakdown.amountUnit;
  return breakdown.items.flatMap((item): RuleFinding[] => {
    const right = amounts.get(item.row);
    const written = moneyOf(item.amount, unit);
    if (!right || !written) return [];
    const round = needsRounding(item, form, decimals) ? decimals : null;
    const formula = isFormula(item.amount.content) ? amountFormula(item, breakdown, round) : null;
    const message =
      `${itemTitle(item)}：明细金额 ${exactMoneyText(written, decimals, unit)}，` +
      `可能按${otherUnit(unit)}填写了，换算后为 ${exactMoneyText(right, decimals, unit)}。`;
    const change = formula ? { at: item.amount.at, content: formula } : numberContent(item.amount, right);
    return [{ at: item.amount.at, message, fix: { kind: 'suggested', changes: [change] } }];
  });
}

/** One finding a row, or one at the header where the whole column is in the other unit. */
function priceFindings({ prices }: ScaleFaults, breakdown: Breakdown, decimals: number): RuleFinding[] {
  const unit = breakdown.priceUnit;
  const findings: (RuleFinding & { readonly change: CellChange })[] = breakdown.items.flatMap((item) => {
    const right = prices.get(item.row);
    const written = moneyOf(item.unitPrice, unit);
    if (!right || !written || !item.unitPrice) return [];
    const change = numberContent(item.unitPrice, right);
    const message =
      `${itemTitle(item)}：单价 ${exactMoneyText(written, decimals, unit)}，` +
      `可能按${otherUnit(unit)}填写了，换算后为 ${exactMoneyText(right, decimals, unit)}。`;
    return [{ at: item.unitPrice.at, message, change, fix: { kind: 'suggested', changes: [change] } }];
  });
  const column = breakdown.columns.unitPrice;
  if (findings.length < 2 || findings.length < breakdown.items.length || column === undefined) {
    return findings.map(({ at, message, change }) => ({
      at,
      message,
      fix: { kind: 'suggested', changes: [change] },
    }));
  }
  return [
    {
      at: { ...breakdown.header, column },
      message: `“单价”一列 ${findings.length} 行都可能按${otherUnit(unit)}填写了，与明细金额相差一万倍；换算单价，或在表头写明“单价（${otherUnit(unit)}）”。`,
      fix: { kind: 'suggested', changes: findings.map(({ change }) => change) },
    },
  ];
}

function totalFindings({ total }: ScaleFaults, breakdown: Breakdown, decimals: number): RuleFinding[] {
  const line = breakdown.total;
  const unit = breakdown.amountUnit;
  const written = moneyOf(line?.amount, unit);
  if (!line || !total || !written) return [];
  const message =
    `${rowTitle(line.row, line.label.text)}：合计 ${exactMoneyText(written, decimals, unit)}，` +
    `各项明细金额之和 ${exactMoneyText(total, decimals, unit)}，合计可能按${otherUnit(unit)}填写了。`;
  return [
    { at: line.amount.at, message, fix: { kind: 'suggested', changes: [numberContent(line.amount, total)] } },
  ];
}
