import type Big from 'big.js';
import { differenceText, staleText } from '../../figures/breakdown/wording';
import type { SumState } from '../../figures/breakdown/sum-state';
import { exactMoneyText, moneyText, rowTitle } from '../../figures/wording';
import type { Figures } from '../../figures/figures';
import { defineRule, type FormWith, type RuleFinding, type RuleReasons } from '../rule';
import { sumFix } from '../sum-fix';

/** 小计 = Σ of its group. */
export const rule = defineRule({
  id: 'breakdown/subtotal',
  title: '小计 = 本组明细金额之和',
  aspect: 'adequacy',
  problems: [{ key: 'differs', name: '小计与明细之和不符', severity: 'error' }],
  fix: 'safe',
  needs: ['breakdown'],
  yieldsTo: ['breakdown/total-formula', 'breakdown/unit'],
  check({ form, figures }) {
    const { subtotals } = figures;
    const checked = subtotals.filter(
      ({ expected, written, line }) => expected && (written || line.amount.reading.kind === 'blank'),
    );
    const findings = checked.flatMap((state) =>
      state.expected && state.right !== true ? findingOf(state, state.expected, form, figures) : [],
    );
    const skipped = subtotals.length - checked.length;
    return {
      places: checked.length,
      findings,
      ...(skipped > 0 && { unchecked: `有 ${skipped} 个小计或其明细无法识别，未核对。` }),
      verified: `${checked.length} 个小计全部相符`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '小计与本组明细对不上，审核时无法逐项核对。',
  how: '核对本组明细，再改正小计；小计最好用求和公式。',
};

function findingOf(
  state: SumState,
  expected: Big,
  form: FormWith<'breakdown'>,
  figures: Figures,
): RuleFinding {
  const { line, items, written, repair } = state;
  const { decimals } = figures;
  const { at } = line.amount;
  const unit = form.breakdown.amountUnit;
  const title = rowTitle(line.row, line.label.text);
  const rows = `本组 ${items.length} 项明细金额之和`;
  const message = written
    ? `${title}：${exactMoneyText(written, decimals, unit)}${staleText(line.amount, decimals, unit)}，` +
      `${rows} ${exactMoneyText(expected, decimals, unit)}，${differenceText(written, expected, decimals, unit)}。`
    : `${title}：没有填写，${rows} ${moneyText(expected, decimals, unit)}。`;
  const fix = sumFix(state, [{ at, content: repair }], form, figures);
  return { at, subject: { kind: 'sum', line }, message, fix };
}
