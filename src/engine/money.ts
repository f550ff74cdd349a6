/** The items of the breakdown: their amounts as the rules compute them, and where the form mentions each (资金与绩效对照). */
import type Big from 'big.js';
import type { CheckedForm } from '../check/result';
import { formatPlain, sum } from '../language/numbers/decimal';
import { coverageSentence } from '../figures/coverage';
import { kindOf } from '../figures/indicators/indicator-kind';
import type { CellRef } from '../workbook/cell';
import type { CoverageColumn, CoverageMark, CoverageRow, CoverageView, MoneyView } from './views';

/** The items in the order of the sheet; empty if the form has no breakdown. */
export function moneyOf(checked: Pick<CheckedForm, 'form' | 'profile' | 'figures' | 'coverage'>): MoneyView {
  const { amounts, decimals, writtenSum } = checked.figures;
  const whole = sum(amounts.flatMap(({ expected, written }) => expected ?? written ?? []));
  const items = amounts.map(({ item, written, expected }) => ({
    row: item.row,
    name: item.item.text || (item.content?.text ?? ''),
    at: item.amount.at,
    declared: plain(written, decimals),
    recomputed: plain(expected, decimals),
    share: shareOf(expected ?? written, whole),
  }));
  return { items, declared: plain(writtenSum, decimals), coverage: coverageOf(checked) };
}

function coverageOf({
  form: { moneyUnit, indicators, overview },
  profile: { decimals },
  coverage,
}: Pick<CheckedForm, 'form' | 'profile' | 'coverage'>): CoverageView | null {
  if (!coverage) return null;
  const whole = sum(coverage.items.flatMap(({ amount }) => amount ?? []));
  const mention = (isMentioned: boolean, at: CellRef | undefined): CoverageMark[] =>
    isMentioned && at ? [{ at, name: '', measurable: true }] : [];
  return {
    sentence: coverageSentence(coverage, decimals, moneyUnit),
    rows: coverage.items.map(({ item, name, amount, activity, goal, indicators: about }): CoverageRow => {
      const marksOf = (column: CoverageColumn): CoverageMark[] =>
        about
          .filter(({ indicator }) => kindOf(indicator) === column)
          .map(({ indicator, measurable }) => ({
            at: indicator.name.at,
            name: indicator.name.text,
            measurable,
          }));
      return {
        name,
        at: item.amount.at,
        amount: plain(amount, decimals),
        share: shareOf(amount, whole),
        marks: {
          activity: mention(activity, indicators?.mainActivity?.at),
          goal: mention(goal, overview?.fields.annualGoal?.at),
          quantity: marksOf('quantity'),
          quality: marksOf('quality'),
          timeliness: marksOf('timeliness'),
          benefit: marksOf('benefit'),
        },
      };
    }),
  };
}

function shareOf(amount: Big | null, whole: Big): number | null {
  return amount && whole.gt(0) && amount.gte(0) ? Number(amount.div(whole).toFixed(4)) : null;
}

/** The amount with all its decimals, at least those of the form, so that no difference is rounded away. */
function plain(value: Big | null, decimals: number): string | null {
  if (!value) return null;
  const rounded = value.round(decimals);
  return rounded.eq(value) ? formatPlain(value, decimals) : formatPlain(value);
}
