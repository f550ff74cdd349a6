import { meetsBudget } from '../../figures/breakdown/budget';
import { differenceText } from '../../figures/breakdown/wording';
import { fundSums } from '../../figures/money/funds-sums';
import { convertMoney } from '../../language/numbers/units';
import { exactMoneyText, rowTitle } from '../../figures/wording';
import { defineRule, unchecked, type RuleFinding, type RuleReasons } from '../rule';

/** 金额合计 = 当年预算, checked only if each of them is right by itself. */
export const rule = defineRule({
  id: 'breakdown/budget',
  title: '金额合计 = 当年预算',
  aspect: 'adequacy',
  problems: [{ key: 'differs', name: '合计与当年预算不符', severity: 'error' }],
  needs: ['overview', 'breakdown'],
  yieldsTo: ['breakdown/total', 'breakdown/total-formula', 'breakdown/unit'],
  check({ form, figures }) {
    const { decimals, scale, total, settledSum: sum } = figures;
    const { budget } = figures.declared;
    const { breakdown, overview } = form;
    if (!overview.funds.currentYear) return unchecked('没有认出“当年预算”一栏，与预算有关的规则未核对。');
    if (!budget) return unchecked('当年预算没有填写或无法识别，未与明细核对。');
    if (!sum) return unchecked('有明细金额没有填写或无法识别，未与当年预算核对。');
    if (total && total.right !== true) {
      return unchecked('金额合计改正后再与当年预算核对。');
    }
    const unit = breakdown.amountUnit;
    const inFunds = convertMoney(sum, unit, form.moneyUnit);
    const funds = fundSums(overview, inFunds);
    if (funds.faults.some((fault) => fault.sum === 'currentYear') || scale.whole) {
      return unchecked('当年预算或金额单位改正后再核对。');
    }
    if (meetsBudget(sum, unit, budget, decimals)) {
      return { places: 1, findings: [], verified: '金额合计与当年预算相符' };
    }
    if (INVESTMENT.test(breakdown.items[0]?.amount.label ?? '')) {
      return unchecked('明细填的是投资额，可能不止当年，未与当年预算核对。');
    }
    const inUnit = convertMoney(budget.value, budget.unit, unit) ?? budget.value;
    const declared = total ? `${rowTitle(total.line.row, total.line.label.text)}：合计` : '各项明细金额之和';
    const message =
      `${declared} ${exactMoneyText(sum, decimals, unit)}，当年预算 ${exactMoneyText(budget.value, decimals, budget.unit)}，` +
      `${differenceText(sum, inUnit, decimals, unit)}。`;
    const finding: RuleFinding = total
      ? { at: total.line.amount.at, subject: { kind: 'sum', line: total.line }, message }
      : { at: breakdown.header, subject: { kind: 'section', section: 'breakdown' }, message };
    return { places: 1, findings: [finding] };
  },
});

/** Amounts of whole works, which may be spread over years or paid by others. */
const INVESTMENT = /投资|造价|概算/;

export const reasons: RuleReasons = {
  why: '明细合计与当年预算不同，说明预算没有全部落实到明细，或者明细超出了预算。',
  how: '核对当年预算与项目构成分解，补齐明细或改正预算。两边都可能有误，本工具不替您决定。',
};
