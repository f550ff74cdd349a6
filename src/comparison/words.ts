/** Words for the changes between two years, the same in all user interfaces. */
import Big from 'big.js';
import { exactMoneyText } from '../figures/wording';
import { formatPlain } from '../language/numbers/decimal';
import { convertMoney } from '../language/numbers/units';
import type { ChangedCell, ChangeKind, ComparedRow } from './changes';
import type { Comparison } from './compare';

/** Name of the view and of the tables made of it. */
export const COMPARISON_TITLE = '与上年对照';

const CHANGE_TITLES: Readonly<Record<ChangeKind, string>> = {
  budget: '当年预算',
  item: '明细',
  price: '单价',
  quantity: '数量',
  amount: '金额',
  indicator: '指标',
  target: '目标值',
  text: '文字',
};

export interface ChangeRow {
  readonly title: string;
  readonly name: string;
  readonly last: string;
  readonly current: string;
  /** `+20.3%`; `''` if the change is not about a number. */
  readonly growth: string;
}

const NOTHING = '（无）';

/** The cells of a change's row. A value that one year lacks is shown as （无）. */
export function changeRow({ what, name, last, current, actual }: ComparedRow): ChangeRow {
  return {
    title: CHANGE_TITLES[what],
    name,
    last: shownText(last, current) + (actual ? `（实际完成 ${actual.text}）` : ''),
    current: shownText(current, last),
    growth: growthText(last?.value, current?.value),
  };
}

/** A figure without its unit: `4,280,000.00`. */
const FIGURE = /^[\d.,]+$/;

/** Figures in different units of money are shown with their units. */
function shownText(cell: ChangedCell | null, other: ChangedCell | null): string {
  const text = cell?.combined ?? cell?.text ?? NOTHING;
  const isOtherUnit = cell?.unit !== undefined && other?.unit !== undefined && cell.unit !== other.unit;
  return isOtherUnit && FIGURE.test(text) ? `${text} ${cell.unit ?? ''}` : text;
}

/** `+20.3%`, rounded half up to one decimal; `''` unless both are figures, or if they are equal or the first one is 0. */
export function growthText(last: string | null | undefined, current: string | null | undefined): string {
  if (last == null || current == null) return '';
  const [before, after] = [new Big(last), new Big(current)];
  if (before.lte(0) || after.eq(before)) return '';
  const growth = percentOf(after.minus(before), before);
  return `${after.gte(before) ? '+' : ''}${growth}%`;
}

/** One sentence: `当年预算 296.00 万元，比上年增加 20%；3 个指标的目标值降低`. */
export function comparisonSentence({ last, current, lowered }: Comparison): string {
  return `${budgetText(last.form.budget?.value, current)}；${
    lowered === 0 ? '没有指标的目标值降低' : `${lowered} 个指标的目标值降低`
  }`;
}

function budgetText(last: string | null | undefined, { form }: Comparison['current']): string {
  const current = form.budget?.value;
  if (current == null) return '本年的当年预算没有读出';
  const after = new Big(current);
  const money = exactMoneyText(convertMoney(after, '元', form.moneyUnit) ?? after, 2, form.moneyUnit);
  if (last == null) return `当年预算 ${money}，上年的没有读出`;
  const before = new Big(last);
  if (after.eq(before)) return `当年预算 ${money}，与上年相同`;
  const way = after.gt(before) ? '增加' : '减少';
  const growth = before.gt(0) ? ` ${percentOf(after.minus(before).abs(), before)}%` : '';
  return `当年预算 ${money}，比上年${way}${growth}`;
}

function percentOf(part: Big, whole: Big): string {
  return formatPlain(part.times(100).div(whole).round(1, Big.roundHalfUp));
}
