import { amountFormula } from '../../figures/breakdown/formulas';
import type { Figures } from '../../figures/figures';
import { alternativesFor, type AmountAlternative } from '../../figures/breakdown/amount-alternatives';
import { furtherFactors } from '../../figures/breakdown/sums';
import type { Breakdown } from '../../form/breakdown';
import { roundingOf, type AmountState } from '../../figures/breakdown/state';
import {
  differenceText,
  itemTitle,
  productText,
  staleCountText,
  staleText,
} from '../../figures/breakdown/wording';
import type { NumberCell } from '../../form/cells';
import type { CellChange } from '../../form/change';
import { numberContent } from '../../figures/money/number-change';
import { exactMoneyText, OPEN_AND_SAVE } from '../../figures/wording';
import { isFormula } from '../../workbook/cell';
import { defineRule, unchecked, type ProposedFix, type RuleFinding, type RuleReasons } from '../rule';

export const rule = defineRule({
  id: 'breakdown/amount',
  title: '明细金额 = 单价 × 数量',
  aspect: 'adequacy',
  problems: [{ key: 'product', name: '金额不等于单价×数量', severity: 'error' }],
  fix: 'safe',
  needs: ['breakdown'],
  yieldsTo: ['breakdown/unit'],
  check({ form: { breakdown }, figures }) {
    const lacking = (['amount', 'unitPrice', 'quantity'] as const).filter((column) =>
      breakdown.missingColumns.includes(column),
    );
    if (lacking.length > 0) {
      const names = lacking.map((column) => `“${COLUMN_NAMES[column]}”`).join('');
      return unchecked(`未找到${names}列，未核对金额。`);
    }
    const compared = figures.amounts.filter(({ written, expected }) => written !== null && expected !== null);
    const findings = compared
      .filter(({ verdict }) => verdict === 'wrong')
      .map((amount) => findingOf(amount, breakdown, figures));
    const unreadable = figures.amounts.filter((amount) => unreadableIn(amount).length > 0);
    return {
      places: compared.length,
      findings,
      ...(unreadable.length > 0 && {
        unchecked: uncheckedText(unreadable),
      }),
      verified: `${compared.length} 项明细金额全部相符${staleCountText(compared.map(({ item }) => item.amount))}`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '明细金额与单价、数量对不上，预算的测算依据就不成立。',
  how: '核对单价、数量和明细金额，改正填错的一项。',
};

const COLUMN_NAMES = { amount: '明细金额', unitPrice: '单价', quantity: '数量' } as const;

/** The row's figures that are neither a number nor blank. */
function unreadableIn({ item }: AmountState): NumberCell[] {
  return [item.amount, item.unitPrice, item.quantity, ...furtherFactors(item)]
    .filter((cell) => cell !== undefined)
    .filter(({ reading }) => reading.kind !== 'number' && reading.kind !== 'blank');
}

/** Number of rows named in a message; the others are counted. */
const NAMED_ROWS = 5;

function uncheckedText(states: readonly AmountState[]): string {
  const rows = states.slice(0, NAMED_ROWS).map(({ item }) => item.row + 1);
  const more = states.length > NAMED_ROWS ? `等 ${states.length} 行` : '行';
  const uncached = states.some((state) =>
    unreadableIn(state).some(({ reading }) => reading.kind === 'uncached'),
  );
  const advice = uncached ? `；公式没有保存计算结果的，${OPEN_AND_SAVE}` : '';
  const [factor] = states.flatMap((state) =>
    unreadableIn(state).filter((cell) => furtherFactors(state.item).includes(cell)),
  );
  const figures = factor ? `金额、单价、数量或${factor.label}` : '金额、单价或数量';
  return `第${rows.join('、')}${more}有${figures}无法识别，未核对${advice}。`;
}

function findingOf(state: AmountState, breakdown: Breakdown, figures: Figures): RuleFinding {
  const { decimals } = figures;
  const { item, written, expected, proven } = state;
  const unit = breakdown.amountUnit;
  const about = { at: item.amount.at, subject: { kind: 'item', item } } as const;
  if (!written || !expected) return { ...about, message: itemTitle(item) };
  const message =
    `${itemTitle(item)}：明细金额 ${exactMoneyText(written, decimals, unit)}${staleText(item.amount, decimals, unit)}，` +
    `${productText(item, breakdown, decimals)}，${differenceText(written, expected, decimals, unit)}。`;
  const change = amountChange(state, breakdown, decimals);
  if (proven) return { ...about, message, ...(change && { fix: { kind: 'safe', changes: [change] } }) };
  const fix = choices(alternativesFor(state, breakdown, figures), change);
  return { ...about, message, ...(fix && { fix }) };
}

/** The change to the right amount: a number, or a formula if the cell has one. */
function amountChange(
  { item, expected }: AmountState,
  breakdown: Breakdown,
  decimals: number,
): CellChange | null {
  if (!expected) return null;
  if (!isFormula(item.amount.content)) return numberContent(item.amount, expected);
  const formula = amountFormula(item, breakdown, roundingOf(item, breakdown, decimals));
  return formula && { at: item.amount.at, content: formula };
}

function choices(alternatives: readonly AmountAlternative[], change: CellChange | null): ProposedFix | null {
  const offered = alternatives.flatMap((one) => {
    const chosen = one.part === 'amount' ? change : one.change;
    return chosen ? [{ label: one.label, changes: [chosen] }] : [];
  });
  return offered.length > 0 ? { kind: 'suggested', alternatives: offered } : null;
}
