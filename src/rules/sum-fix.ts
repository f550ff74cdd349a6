/** The correction of a 合计 or 小计: safe if it can be proven, otherwise an alternative for the person. */
import type Big from 'big.js';
import type { SumState } from '../figures/breakdown/sum-state';
import type { Figures } from '../figures/figures';
import { meetsBudget } from '../figures/breakdown/budget';
import { exactMoneyText } from '../figures/wording';
import type { CellChange } from '../form/change';
import { isFormula } from '../workbook/cell';
import { proposeFix, type FormWith, type ProposedFix } from './rule';

type Form = FormWith<'breakdown'>;

/**
 * The correction of a sum. It is only an alternative if some rows were not read or other figures contradict it, because a sum must
 * not be lowered to the rows that happened to be recognized.
 */
export function sumFix(
  state: SumState,
  changes: readonly CellChange[],
  form: Form,
  figures: Figures,
): ProposedFix {
  const doubt = doubtAbout(state, form, figures);
  if (doubt === null) return proposeFix(figures.unsettled ? 'suggested' : 'safe', changes);
  return { kind: 'suggested', alternatives: [{ label: labelOf(state, doubt, form, figures), changes }] };
}

/** Chinese reason against using Σ of the rows; `null` if there is none. */
function doubtAbout(state: SumState, form: Form, figures: Figures): string | null {
  const { written, expected, line } = state;
  if (!expected || written?.eq(expected)) return null;
  const lowers = written?.gt(expected) === true;
  if (line !== form.breakdown.total) return groupDoubt(state, form, figures, lowers);
  const { budget } = figures.declared;
  const meets = (total: Big): boolean =>
    budget !== null && meetsBudget(total, form.breakdown.amountUnit, budget, figures.decimals);
  if (meets(expected)) return null;
  // A 合计 that equals 当年预算 was probably intended, and a row may be missing.
  if (written && meets(written)) return '与当年预算不符';
  if (!lowers) return null;
  if (form.unread.length > 0) return '有的行没有读取';
  return budget === null ? '没有当年预算可以核对' : '与当年预算不符';
}

/** The rows of a 小计 are found by their figures, so the correction is certain only if no other grouping is possible and its amounts are settled. */
function groupDoubt(state: SumState, form: Form, figures: Figures, lowers: boolean): string | null {
  const isOpen = figures.amounts.some(
    ({ item, verdict, proven }) => verdict === 'wrong' && !proven && state.items.includes(item),
  );
  if (isOpen) return '先改正本组明细金额';
  if (figures.total?.right === true && !overlaps(state, form)) return null;
  if (lowers && form.unread.length > 0) return '有的行没有读取';
  return overlaps(state, form) ? '小计是哪些行之和不能确定' : null;
}

/** Tells whether another 小计 also counts a row of the group. */
function overlaps({ items, line }: SumState, { breakdown }: Form): boolean {
  const rows = new Set(items);
  return breakdown.subtotals.some((other) => other !== line && other.items.some((item) => rows.has(item)));
}

function labelOf(
  { expected, repair }: SumState,
  doubt: string,
  { breakdown }: Form,
  { decimals }: Figures,
): string {
  const money = expected ? exactMoneyText(expected, decimals, breakdown.amountUnit) : '';
  return `改为${isFormula(repair) ? '求和公式，结果' : ''} ${money}（${doubt}）`;
}
