import type Big from 'big.js';
import { meetsBudget } from '../../figures/breakdown/budget';
import type { SumState } from '../../figures/breakdown/sum-state';
import type { Figures } from '../../figures/figures';
import { differenceText, staleCountText, staleText } from '../../figures/breakdown/wording';
import { exactMoneyText, moneyText, rowTitle, OPEN_AND_SAVE } from '../../figures/wording';
import {
  defineRule,
  proposeFix,
  unchecked,
  type FormWith,
  type RuleFinding,
  type RuleReasons,
} from '../rule';
import { sumFix } from '../sum-fix';

const BLANK = { key: 'blank', name: '金额合计未填', severity: 'error' } as const;

/** 金额合计 = Σ 明细金额. */
export const rule = defineRule({
  id: 'breakdown/total',
  title: '金额合计 = 各项明细金额之和',
  aspect: 'adequacy',
  problems: [{ key: 'differs', name: '合计与明细之和不符', severity: 'error' }, BLANK],
  fix: 'safe',
  needs: ['breakdown'],
  yieldsTo: ['breakdown/total-formula', 'breakdown/unit'],
  check({ form, figures }) {
    const { breakdown } = form;
    if (!breakdown.total) return unchecked('未找到“金额合计”行，未核对合计。');
    if (breakdown.missingColumns.includes('amount')) {
      return unchecked('未找到“明细金额”列，未核对合计。');
    }
    const { total } = figures;
    if (total?.follows || total?.right) {
      return {
        places: 1,
        findings: [],
        verified: `金额合计与各项明细金额之和相符${staleCountText([breakdown.total.amount])}`,
      };
    }
    if (!total?.expected) {
      return unchecked('有明细金额没有填写或无法识别，未核对合计。');
    }
    const { reading } = breakdown.total.amount;
    // An empty table needs no total.
    if (breakdown.items.length === 0 && reading.kind === 'blank') return { places: 0, findings: [] };
    if (!total.written && reading.kind !== 'blank') {
      return unchecked(
        reading.kind === 'uncached'
          ? `金额合计的公式没有保存计算结果，${OPEN_AND_SAVE}。`
          : '金额合计不是确定的数字，未核对。',
      );
    }
    return { places: 1, findings: [findingOf(total, total.expected, form, figures)] };
  },
});

export const reasons: RuleReasons = {
  why: '合计与明细加起来的数不同，预算就有漏项或错项。',
  how: '核对明细是否齐全，再改正合计；合计最好用求和公式。',
};

function findingOf(
  state: SumState,
  expected: Big,
  form: FormWith<'breakdown'>,
  figures: Figures,
): RuleFinding {
  const { line, written, repair } = state;
  const { amounts, declared, decimals } = figures;
  const unit = form.breakdown.amountUnit;
  const subject = { kind: 'sum', line } as const;
  const corrected = amounts.some((amount) => amount.written && amount.settled?.eq(amount.written) === false);
  const basis = corrected ? '各项明细金额改正后之和' : '各项明细金额之和';
  const change = { at: line.amount.at, content: repair };
  const title = rowTitle(line.row, line.label.text);
  if (!written) {
    const message = `${title}：合计没有填写，${basis} ${moneyText(expected, decimals, unit)}。`;
    return { at: change.at, subject, problem: BLANK, message, fix: proposeFix('safe', [change]) };
  }
  const isBudget = declared.budget !== null && meetsBudget(written, unit, declared.budget, decimals);
  const message =
    `${title}：合计 ${exactMoneyText(written, decimals, unit)}${staleText(line.amount, decimals, unit)}，` +
    `${basis} ${exactMoneyText(expected, decimals, unit)}，${differenceText(written, expected, decimals, unit)}` +
    (isBudget ? '；合计与当年预算相同，可能是明细漏填或填错。' : '。');
  return { at: change.at, subject, message, fix: sumFix(state, [change], form, figures) };
}
