/** Money in prose (文字说明): amounts with their unit, and amounts that lack one. */
import type Big from 'big.js';
import { isApproximate } from './counts';
import type { ArithmeticStatement } from './arithmetic-statements';
import type { ProseNumber, ProseToken } from './prose-numbers';
import { coverageOf } from '../text/span';
import { yuanPer, type MoneyUnit } from './units';

export interface MoneyMention extends ProseNumber {
  readonly kind: 'money';
  readonly unit: string;
  /** A price per unit (`475元/亩`, 每人200元, 单价15万元), not a total. */
  readonly isPrice: boolean;
  /** The number is stated without 约, 以上 or 余 and is not an end of a range. */
  readonly exact: boolean;
  /** Its role in a calculation (`statementsIn`); `null` outside of calculations. */
  readonly role: 'operand' | 'result' | null;
}

const MONEY_WORD =
  /(?:预算|金额|经费|资金|费用?|投入|拨款|合计|共计|总计|总价|总额|单价|造价|支出|成本|补助|补贴|奖励|价款|安排)/
    .source;
/** After one of these words 万 and 亿 alone are money, and so are numbers without a unit. */
const AFTER_MONEY_WORD = new RegExp(`${MONEY_WORD}[\\p{Script=Han}]{0,2}[约为共是达计:：]*\\s*$`, 'u');
const DIRECTLY_AFTER_MONEY_WORD = new RegExp(`${MONEY_WORD}(?:总额|额|数|安排)?[约为共是达计]*\\s*$`);
const CURRENCY = /(?:¥|人民币)\s*$/;
const PRICE = /(?:每|人均|户均|单价|均价)[^,，。;；、\d]{0,6}$/;
/** Words for a purchase: a large round number directly after one is an amount (设备采购300000，). */
const PURCHASE = /(?:采购|购置|改造|建设|维修|维护|开发|租赁)\s*$/;
const MIN_SPENDING = 10_000;
/** Words after an amount whose unit is missing: 资金1200000用于, 经费300000由. */
const SPENT = /^\s*(?:(?:主要|全部|专项|将|拟)?用于|由|来自|来源|列入|其中)/;
const ROUND_MULTIPLE = 1_000;
/** A smaller number without a unit is not an amount. */
const MIN_UNITLESS = 100;

/** The amounts of money among the tokens of a text, in order. */
export function moneyIn(
  folded: string,
  tokens: readonly ProseToken[],
  statements: readonly ArithmeticStatement[],
): MoneyMention[] {
  const roles = rolesOf(statements);
  return tokens.flatMap((token) =>
    token.type === 'number'
      ? (mentionOf(folded, token.number, roles.get(token.span.start) ?? null) ?? [])
      : [],
  );
}

/**
 * Amounts without a unit: results of calculations with money (`4*115000=460000`), and numbers directly after a word of
 * money (`预算200000，`).
 */
export function unitlessAmountsIn(
  folded: string,
  tokens: readonly ProseToken[],
  statements: readonly ArithmeticStatement[],
): ProseNumber[] {
  const results = statements
    .filter(({ isMoney, stated }) => isMoney && stated.unit === undefined)
    .map(({ stated }) => stated);
  const inStatement = coverageOf(statements.map(({ span }) => span));
  const unitless = tokens
    .flatMap((token) => (token.type === 'number' && token.number.unit === undefined ? [token.number] : []))
    .filter(
      ({ span, value }) =>
        value.gte(MIN_UNITLESS) &&
        !inStatement(span.start) &&
        isUnitlessAmount(folded, span.start, span.end, value),
    );
  return [...results, ...unitless].sort((left, right) => left.span.start - right.span.start);
}

/** Possible values of an amount in 元; an amount without a unit may be in 元 or in the form's unit. */
export function possibleYuan({ value, unit }: ProseNumber, formUnit: MoneyUnit): Big[] {
  const yuan = unit === undefined ? null : yuanPer(unit);
  if (yuan !== null) return [value.times(yuan)];
  if (unit !== undefined) return [];
  return formUnit === '元' ? [value] : [value, value.times(yuanPer(formUnit) ?? 1)];
}

function rolesOf(statements: readonly ArithmeticStatement[]): Map<number, 'operand' | 'result'> {
  const roles = new Map<number, 'operand' | 'result'>();
  for (const { operands, stated } of statements) {
    for (const { span } of operands) roles.set(span.start, roles.get(span.start) ?? 'operand');
    roles.set(stated.span.start, 'result');
  }
  return roles;
}

function mentionOf(folded: string, number: ProseNumber, role: MoneyMention['role']): MoneyMention | null {
  const { span } = number;
  const before = folded.slice(Math.max(0, span.start - 16), span.start);
  const unit = moneyUnitOf(number, before, role);
  if (unit === null || yuanPer(unit) === null) return null;
  return {
    ...number,
    kind: 'money',
    unit,
    isPrice: number.per !== undefined || PRICE.test(before),
    exact:
      !isApproximate(folded, span.start, span.end) &&
      !/[余多]/.test(folded.slice(number.numberSpan.end, span.end)),
    role,
  };
}

/** The unit of money without its denominator; 元 after ¥; `null` for a number that is not money. */
function moneyUnitOf({ kind, unit }: ProseNumber, before: string, role: MoneyMention['role']): string | null {
  if (unit === undefined) return CURRENCY.test(before) ? '元' : null;
  if (kind !== 'money') return null;
  const [base = unit] = unit.split(/[/每]/, 1);
  return base.endsWith('元') || role !== null || AFTER_MONEY_WORD.test(before) || CURRENCY.test(before)
    ? base
    : null;
}

/**
 * Tells whether a number without a unit is an amount: directly after a word of money, or large, round and directly
 * after a word of a purchase; and it must be followed by a mark, the end of the text or, if large, a word such as 用于.
 */
function isUnitlessAmount(folded: string, start: number, end: number, value: Big): boolean {
  const before = folded.slice(Math.max(0, start - 16), start);
  const after = folded.slice(end, end + 6);
  const isSpending = value.gte(MIN_SPENDING) && value.mod(ROUND_MULTIPLE).eq(0) && PURCHASE.test(before);
  return (
    (DIRECTLY_AFTER_MONEY_WORD.test(before) || isSpending) &&
    (!/^\s*[\p{L}\d%+*×/=~-]/u.test(after) || (value.gte(MIN_SPENDING) && SPENT.test(after)))
  );
}
