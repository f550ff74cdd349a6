import { numberOf } from '../../form/cells';
import type Big from 'big.js';
import { roundingOf } from '../../figures/breakdown/state';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { formatPlain } from '../../language/numbers/decimal';
import { amountFormula } from '../../figures/breakdown/formulas';
import { itemTitle } from '../../figures/breakdown/wording';
import type { DeclarationForm } from '../../form/declaration';
import { numberContent } from '../../figures/money/number-change';
import { mistakenTimes, mistakenUnit, type ScaleFaults } from '../../figures/breakdown/scale-faults';
import { convertFunds, convertTable } from '../../figures/breakdown/unit-conversion';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';
import { exactMoneyText, rowTitle } from '../../figures/wording';
import { isFormula } from '../../workbook/cell';
import { defineRule, proposeFix, type RuleFinding, type RuleReasons } from '../rule';

/** 金额单位: figures that are 10,000 times too large or small for the form's unit. */
export const rule = defineRule({
  id: 'breakdown/unit',
  title: '金额与表的金额单位相称',
  aspect: 'adequacy',
  problems: [{ key: 'unit', name: '金额像是用错了单位', severity: 'error' }],
  fix: 'suggested',
  needs: ['breakdown'],
  check({ form, figures }) {
    const { breakdown } = form;
    const { decimals, scale: faults } = figures;
    const known = breakdown.items.filter(({ amount }) => numberOf(amount) !== null);
    const findings = faults.whole
      ? [wholeFinding(faults.whole, form, breakdown, decimals)]
      : [
          ...amountFindings(faults, breakdown, decimals),
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

export const reasons: RuleReasons = {
  why: '把元填进以万元为单位的表（或者相反），金额会相差一万倍。',
  how: '按表头的金额单位换算后填写；如果是表头的单位写错了，改正表头。',
};

/** `一万倍`. */
function timesText(unit: MoneyUnit): string {
  return TIMES[mistakenTimes(unit).toFixed()] ?? '很多倍';
}

const TIMES: Readonly<Record<string, string>> = { 1000: '一千倍', 10000: '一万倍', 1000000: '一百万倍' };

/** Chinese cause of a figure of the wrong size: it is in the other unit, or was converted once too often. */
function cause(written: Big, right: Big, unit: MoneyUnit): string {
  const isOther = written.gt(right) === (unit !== '元');
  if (isOther) return `可能按${mistakenUnit(unit)}填写了`;
  return `${written.gt(right) ? '大' : '小'}了${timesText(unit)}，可能多换算了一次`;
}

function wholeFinding(
  { side, factor, sum: added }: NonNullable<ScaleFaults['whole']>,
  form: DeclarationForm,
  breakdown: Breakdown,
  decimals: number,
): RuleFinding {
  const unit = breakdown.amountUnit;
  const funds = form.overview?.funds ?? {};
  const budget = numberOf(funds.currentYear);
  const subject = { kind: 'section', section: 'breakdown' } as const;
  const sums = budget
    ? `明细金额之和 ${exactMoneyText(added, decimals, unit)}，当年预算 ${exactMoneyText(budget, decimals, form.moneyUnit)}，相差约${timesText(unit)}`
    : `明细金额之和与当年预算相差约${timesText(unit)}`;
  if (side === 'funds') {
    const changes = convertFunds(form, convertMoney(added, unit, form.moneyUnit), factor, decimals);
    const message = `${sums}，项目资金可能按${mistakenUnit(form.moneyUnit)}填写了。`;
    const fix = { kind: 'suggested', changes } as const;
    return funds.currentYear
      ? { at: funds.currentYear.at, subject: { kind: 'fund', id: 'currentYear' }, message, fix }
      : { at: breakdown.header, subject, message, fix };
  }
  const at = breakdown.total?.amount.at ?? breakdown.header;
  const message = `${sums}，明细可能按${mistakenUnit(unit)}填写了。`;
  return { at, subject, message, fix: proposeFix('suggested', convertTable(breakdown, factor, decimals)) };
}

function amountFindings(
  { amounts, prices }: ScaleFaults,
  breakdown: Breakdown,
  decimals: number,
): RuleFinding[] {
  const unit = breakdown.amountUnit;
  return breakdown.items.flatMap((item): RuleFinding[] => {
    const right = amounts.get(item);
    const written = numberOf(item.amount);
    if (!right || !written) return [];
    const formula = isFormula(item.amount.content)
      ? amountFormula(item, breakdown, roundingOf(item, breakdown, decimals))
      : null;
    const message =
      `${itemTitle(item)}：${prices.has(item) ? '单价和' : ''}明细金额 ${exactMoneyText(written, decimals, unit)}，` +
      `${cause(written, right, unit)}，换算后为 ${exactMoneyText(right, decimals, unit)}。`;
    const change = formula ? { at: item.amount.at, content: formula } : numberContent(item.amount, right);
    const price = prices.get(item);
    const ofPrice = price && item.unitPrice ? [numberContent(item.unitPrice, price)] : [];
    const fix = proposeFix('suggested', [change, ...ofPrice]);
    return [{ at: item.amount.at, subject: { kind: 'item', item }, message, fix }];
  });
}

/** One finding per row, or one at the header if the whole column is in the other unit. */
function priceFindings(
  { amounts, prices }: ScaleFaults,
  breakdown: Breakdown,
  decimals: number,
): RuleFinding[] {
  const unit = breakdown.priceUnit;
  const wrong = breakdown.items.flatMap((item) => {
    const { unitPrice } = item;
    const right = prices.get(item);
    const written = numberOf(unitPrice);
    if (!right || !written || !unitPrice || amounts.has(item)) return [];
    const change = numberContent(unitPrice, right);
    const quantity = quantityInstead(item, written.div(right));
    return [{ item, written, right, why: cause(written, right, unit), change, quantity }];
  });
  const column = breakdown.columns.unitPrice;
  const why = wrong[0]?.why ?? '';
  const whole = wrong.length > 1 && wrong.length === breakdown.items.length && column !== undefined;
  if (whole && wrong.every((one) => one.why === why)) {
    const mistaken = mistakenUnit(unit);
    const message = why.includes(mistaken)
      ? `“单价”一列 ${wrong.length} 行都${why}，与明细金额相差${timesText(unit)}；换算单价，或在表头写明“单价（${mistaken}）”。`
      : `“单价”一列 ${wrong.length} 行都${why}。`;
    const at = { ...breakdown.header, column };
    const fix = proposeFix(
      'suggested',
      wrong.map(({ change }) => change),
    );
    return [{ at, subject: { kind: 'section', section: 'breakdown' }, message, fix }];
  }
  return wrong.map(({ item, written, right, why: cause, change, quantity }) => {
    const [before, after = ''] = [written, right].map((value) => exactMoneyText(value, decimals, unit));
    const subject = { kind: 'item', item } as const;
    const fault = `${itemTitle(item)}：单价 ${before}，${cause}，换算后为 ${after}`;
    if (!item.quantity || !quantity)
      return { at: change.at, subject, message: `${fault}。`, fix: proposeFix('suggested', [change]) };
    const changed = formatPlain(quantity);
    const message = `${fault}；也可能是数量多写了，应为 ${changed}。`;
    const alternatives = [
      { label: `单价改为 ${after}`, changes: [change] },
      { label: `数量改为 ${changed}`, changes: [numberContent(item.quantity, quantity)] },
    ];
    return { at: change.at, subject, message, fix: { kind: 'suggested', alternatives } };
  });
}

/** The whole 数量 with which the row is right if its price is right and its quantity is too large by this factor; `null` if there is none. */
function quantityInstead({ quantity }: BreakdownItem, times: Big): Big | null {
  const right = times.gt(1) ? numberOf(quantity)?.div(times) : null;
  return right?.gte(1) && right.eq(right.round()) ? right : null;
}

function totalFindings({ total }: ScaleFaults, breakdown: Breakdown, decimals: number): RuleFinding[] {
  const line = breakdown.total;
  const unit = breakdown.amountUnit;
  const written = numberOf(line?.amount);
  if (!line || !total || !written) return [];
  const message =
    `${rowTitle(line.row, line.label.text)}：合计 ${exactMoneyText(written, decimals, unit)}，` +
    `各项明细金额之和 ${exactMoneyText(total, decimals, unit)}，合计${cause(written, total, unit)}。`;
  const fix = proposeFix('suggested', [numberContent(line.amount, total)]);
  return [{ at: line.amount.at, subject: { kind: 'sum', line }, message, fix }];
}
