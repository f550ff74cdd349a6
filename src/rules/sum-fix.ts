/** How a 合计 or 小计 may be put right: what is proven is safe, what only some rows say is a choice for the person. */
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
 * The correction of a sum. Rows that were not read, and figures that say otherwise, make a choice of it: nobody is to lower a
 * sum to what happened to be recognized.
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

/** What speaks against Σ of the rows; `null` where nothing does. */
function doubtAbout(state: SumState, form: Form, figures: Figures): string | null {
  const { written, expected, line } = state;
  if (!expected || written?.eq(expected)) return null;
  const lowers = written?.gt(expected) === true;
  if (line !== form.breakdown.total) return groupDoubt(state, form, figures, lowers);
  const { budget } = figures.declared;
  const meets = (total: Big): boolean =>
    budget !== null && meetsBudget(total, form.breakdown.amountUnit, budget, figures.decimals);
  if (meets(expected)) return null;
  // The 合计 that equals 当年预算 is the office's own figure: a row may be missing.
  if (written && meets(written)) return '与当年预算不符';
  if (!lowers) return null;
  if (form.unread.length > 0) return '有的行没有读取';
  return budget === null ? null : '与当年预算不符';
}

/** Which rows a 小计 is of is told by the figures: they must leave no other reading. */
function groupDoubt(state: SumState, form: Form, figures: Figures, lowers: boolean): string | null {
  if (figures.total?.right === true && !overlaps(state, form)) return null;
  if (lowers && form.unread.length > 0) return '有的行没有读取';
  return overlaps(state, form) ? '小计是哪些行之和不能确定' : null;
}

/** Tells whether a row of the group is counted in another 小计, too. */
function overlaps({ items, line }: SumState, { breakdown }: Form): boolean {
  const own = new Set(items);
  return breakdown.subtotals.some((other) => other !== line && other.items.some((item) => own.has(item)));
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
