/** Finds amounts in prose that are about rows of the breakdown or its total. */
import Big from 'big.js';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import type { BreakdownState } from './state';
import { isShifted, sumIfKnown } from '../../language/numbers/decimal';
import { numberOf, type TextCell } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import type { ProseNumber } from '../../language/numbers/prose';
import { possibleYuan } from '../../language/numbers/prose-money';
import { itemSpokenOf } from '../indicators/indicator-match';
import { coverageOf, textOf } from '../../language/text/span';
import { proseOf } from '../prose';
import { convertMoney } from '../../language/numbers/units';

export interface StatedAmount {
  readonly written: string;
  /** Possible values in the unit of the breakdown; two if its unit is not written. */
  readonly values: readonly Big[];
  readonly about: BreakdownItem | 'total';
}

/** Words for other money: of earlier years, per head, paid out to persons, parts, or accumulated. */
const OTHER_MONEY =
  /上年|去年|往年|历年|以前年度|上一年|前期|每|人均|户均|标准|补贴|补助|奖励|其中|累计|已经?(?:投入|支付|完成|拨付|安排)|剩余|结余|节约|节省|原/;
const PRICE = /每|标准/;
const TOTAL_WORDS = /(?:合计|共计|总计|总预算|预算总额|总金额|总额|总投资|总经费)[^，。；,;\d]{0,6}$/;
/** Sentence ends, after which another subject may follow. */
const SENTENCE_END = /[。；;！？!?\n]/;
const YEAR = /(?:19|20)\d{2}(?=\s*年)/g;

/**
 * The amounts in a cell's text that are certainly about one row or about the total. What an amount is about is decided
 * by the words between the previous amount, or the beginning of the sentence, and this amount. Amounts of other years,
 * prices, parts and vague amounts are left out.
 */
export function statedAmounts(
  cell: TextCell,
  breakdown: Breakdown,
  form: Pick<DeclarationForm, 'year' | 'moneyUnit' | 'overview'>,
): StatedAmount[] {
  const { text } = cell;
  const { year, moneyUnit } = form;
  const otherTotal = totalOfYears(form, breakdown);
  const stated: StatedAmount[] = [];
  let from = 0;
  let partsUntil = 0;
  let pricesUntil = 0;
  let isTotalBefore = false;
  for (const { amount, start } of totalsIn(cell)) {
    const words = wordsBefore(text, from, start);
    // 合计60万元，其中设备30万元: after the total, 其中 begins the list of the rows.
    const isOfTotal: boolean = isTotalBefore && !SENTENCE_END.test(text.slice(from, start));
    const subject: string = isOfTotal ? words.replace('其中', '') : words;
    isTotalBefore = false;
    from = amount.span.end;
    if (start < partsUntil) continue;
    if (PRICE.test(words)) pricesUntil = sentenceEnd(text, from);
    if (OTHER_MONEY.test(subject) || speaksOfOtherYear(words, year)) continue;
    const values = possibleYuan(amount, moneyUnit).flatMap(
      (yuan) => convertMoney(yuan, '元', breakdown.amountUnit) ?? [],
    );
    if (otherTotal && values.some((value) => value.eq(otherTotal))) {
      partsUntil = sentenceEnd(text, from);
      continue;
    }
    const about = TOTAL_WORDS.test(words) ? 'total' : itemSpokenOf(subject, breakdown);
    isTotalBefore = about === 'total';
    // 大班每人400元，小班600元: both are prices.
    const isPrice = start < pricesUntil && about !== 'total' && isAtMostPrice(values, about, breakdown);
    if (values.length > 0 && about && !isPrice)
      stated.push({ written: textOf(text, amount.span), values, about });
  }
  return stated;
}

/** The money of the whole project. */
const PROJECT_TOTAL =
  /(?:总投资|总经费|[共总]需(?:资金|经费|投入)?|预算总额|总预算|(?<!结转|配套)项目(?:预算|资金|经费|投资)|申[请报](?:财政)?(?:预算|资金|经费))[^，。；,;\d]{0,6}$/;
/** The words that the form's own total has: 总预算 and the like. */
const SAME_WORDS = /(?:总预算|预算总额|项目预算)[^，。；,;\d]{0,4}$/;
/** Money of an office or a place, and of a part of the project. */
const OF_OTHERS = /部门|单位|[区县市省乡镇]级?财政|企业|社会|其他|部分|首|一期|二期|三期|标段|争取/;

/**
 * The first amount of a text that is called the money of the whole project but equals none of its totals. If it is not
 * called like the form's own total, it must have the digits of a total with the decimal point elsewhere. `null` if
 * there is none, or if the text also states one of the totals.
 * @param totals in 元
 */
export function contradictedTotal(
  cell: TextCell,
  totals: readonly Big[],
  { year, moneyUnit }: Pick<DeclarationForm, 'year' | 'moneyUnit'>,
): string | null {
  const amounts = totalsIn(cell).map(({ amount, start }) => ({
    amount,
    words: wordsBefore(cell.text, 0, start),
    values: possibleYuan(amount, moneyUnit),
  }));
  const isKnown = amounts.some(({ values }) =>
    values.some((value) => totals.some((total) => value.eq(total) || isRounded(value, total))),
  );
  if (isKnown || totals.length === 0) return null;
  const wrong = amounts.find(({ words, values }) => {
    const lead = words.slice(-MAX_LEAD);
    if (!PROJECT_TOTAL.test(lead) || OTHER_MONEY.test(lead) || OF_OTHERS.test(lead)) return false;
    if (speaksOfOtherYear(words, year)) return false;
    return SAME_WORDS.test(lead) || values.some((value) => totals.some((total) => isShifted(value, total)));
  });
  return wrong ? textOf(cell.text, wrong.amount.span) : null;
}

const MAX_LEAD = 16;
/** The largest share by which a rounded total differs. */
const ROUNDING = '0.01';

/** Tells whether an amount is a total with fewer digits: 60万元 of 60.5万元, not 60.5万元 of 60万元. Both in 元. */
function isRounded(amount: Big, total: Big): boolean {
  const lastDigit = new Big(10).pow(amount.e - amount.c.length + 1);
  const difference = amount.minus(total).abs();
  return difference.lt(lastDigit) && difference.lte(total.times(ROUNDING));
}

/**
 * The total of a project over several years, in the unit of the breakdown: the amounts after it in its sentence are its
 * parts, not those of the year. `null` if it is unknown or the breakdown's own total.
 */
function totalOfYears(
  { overview, moneyUnit }: Pick<DeclarationForm, 'moneyUnit' | 'overview'>,
  breakdown: Breakdown,
): Big | null {
  const written = numberOf(overview?.funds.total);
  const total = written && convertMoney(written, moneyUnit, breakdown.amountUnit);
  const ofYear = numberOf(breakdown.total?.amount);
  return total && ofYear && total.gt(ofYear) ? total : null;
}

/**
 * The possible values of an amount about a row or the total, in the unit of the breakdown: first the one after certain
 * corrections, then those that a person may choose; empty if the figures cannot be read.
 */
export function possibleAmounts(about: StatedAmount['about'], state: BreakdownState): readonly Big[] {
  if (about === 'total') {
    const open = state.unsettled
      ? [sumIfKnown(state.amounts.map(({ expected, settled }) => expected ?? settled))]
      : [];
    return [state.settledSum, ...open].filter((amount) => amount !== null);
  }
  const amount = state.amounts.find(({ item }) => item === about);
  if (!amount) return [];
  const open = amount.verdict === 'wrong' && !amount.proven ? [amount.expected] : [];
  return [amount.settled, ...open].filter((value) => value !== null);
}

/** Amounts that stand for a whole: correct results of calculations, and exact amounts outside of calculations. */
function totalsIn(cell: TextCell): { amount: ProseNumber; start: number }[] {
  const { statements, money, unitlessAmounts } = proseOf(cell);
  const calculated = statements
    .filter(({ correct, isMoney }) => correct && isMoney)
    .map(({ stated, span }) => ({ amount: stated, start: span.start }));
  const within = coverageOf(statements.map(({ span }) => span));
  const plain = [
    ...money.filter(({ isPrice, exact, role }) => !isPrice && exact && role === null),
    ...unitlessAmounts,
  ]
    .filter(({ span }) => !within(span.start))
    .map((amount) => ({ amount, start: amount.span.start }));
  return [...calculated, ...plain].sort((a, b) => a.start - b.start);
}

/** Position after the end of the sentence that continues at `from`. */
function sentenceEnd(text: string, from: number): number {
  return from + (text.slice(from).search(SENTENCE_END) + 1 || text.length);
}

function isAtMostPrice(
  values: readonly Big[],
  item: BreakdownItem | null,
  { priceUnit, amountUnit }: Breakdown,
): boolean {
  const written = numberOf(item?.unitPrice);
  const price = written && convertMoney(written, priceUnit, amountUnit);
  return price !== null && values.some((value) => value.lte(price));
}

function wordsBefore(text: string, from: number, to: number): string {
  const words = text.slice(from, to);
  return words.split(SENTENCE_END).at(-1) ?? words;
}

function speaksOfOtherYear(words: string, year: number | null): boolean {
  return year !== null && [...words.matchAll(YEAR)].some(([written]) => Number(written) !== year);
}
