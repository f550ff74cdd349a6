import { roundedFormula } from '../../figures/breakdown/formulas';
import type { AmountState } from '../../figures/breakdown/state';
import { itemTitle } from '../../figures/breakdown/wording';
import type { CellChange } from '../../form/change';
import { decimalPlaces, formatPlain, roundHalfUp } from '../../language/numbers/decimal';
import { numberContent } from '../../figures/money/number-change';
import { exactMoneyText } from '../../figures/wording';
import { isFormula } from '../../workbook/cell';
import { defineRule, proposeFix, type RuleFinding, type RuleReasons } from '../rule';

/** 金额小数位: amounts have no more decimals than the form allows. */
export const rule = defineRule({
  id: 'breakdown/precision',
  title: '明细金额的小数位不超过规定',
  aspect: 'adequacy',
  problems: [{ key: 'decimals', name: '金额小数位过多', severity: 'warning' }],
  fix: 'safe',
  needs: ['breakdown'],
  yieldsTo: ['breakdown/number', 'breakdown/unit'],
  check({ form, figures }) {
    const { decimals } = figures;
    const unit = form.breakdown.amountUnit;
    const amounts = figures.amounts.filter(({ written }) => written !== null);
    const findings = amounts.flatMap((amount) => findingOf(amount, decimals, unit) ?? []);
    return { places: amounts.length, findings, verified: `${amounts.length} 项明细金额的小数位符合要求` };
  },
});

export const reasons: RuleReasons = {
  why: '多出的小数位印不出来，却会计入合计，使印出的各项加起来与合计差一分。',
  how: '把明细金额四舍五入到规定的小数位；单价可以保留更多小数。',
};

/** Amounts that do not round to the expected amount are reported by breakdown/amount. */
function findingOf(state: AmountState, decimals: number, unit: string): RuleFinding | null {
  const { item, written, expected, verdict } = state;
  const isLumpSum = expected === null && verdict === 'right';
  if (!written || decimalPlaces(written) <= decimals || !(verdict === 'rounding' || isLumpSum)) return null;
  const rounded = roundHalfUp(written, decimals);
  const { content, at } = item.amount;
  const change: CellChange = isFormula(content)
    ? { at, content: roundedFormula(content, decimals) }
    : numberContent(item.amount, rounded);
  return {
    at,
    subject: { kind: 'item', item },
    message:
      `${itemTitle(item)}：明细金额 ${exactMoneyText(written, decimals, unit)}，超过 ${decimals} 位小数，` +
      `四舍五入为 ${formatPlain(rounded, decimals)}。`,
    fix: proposeFix(isLumpSum ? 'suggested' : 'safe', [change]),
  };
}
