/** Money in prose (文字说明): amounts with their unit, and amounts that lack one. */
import type Big from 'big.js';
import { isApproximate } from './approximate';
import type { ArithmeticStatement } from './arithmetic-statements';
import type { ProseNumber, ProseToken } from './prose-numbers';
import { coverageOf } from '../text/span';
import { yuanPer, type MoneyUnit } from './units';

/** An amount of money with its unit. */
export interface MoneyMention extends ProseNumber {
  readonly kind: 'money';
  readonly unit: string;
  /** In 元. */
  readonly yuan: Big;
  /** Money for each of something (`475元/亩`, 每人200元, 单价15万元): no total. */
  readonly isPrice: boolean;
  /** Written as an exact number: not 约, 以上, 余, nor an end of a range. */
  readonly exact: boolean;
  /** Its part in a calculation (`statementsIn`), if it has one. */
  readonly role: 'operand' | 'result' | null;
}

const MONEY_WORD =
  /(?:预算|金额|经费|资金|费用?|投入|拨款|合计|共计|总计|总价|总额|单价|造价|支出|成本|补助|补贴|奖励|价款|安排)/
    .source;
/** 万 and 亿 alone are money behind one of these words, as are numbers without any unit. */
const LED_BY_MONEY_WORD = new RegExp(`${MONEY_WORD}[\\p{Script=Han}]{0,2}[约为共是达计:：]*\\s*$`, 'u');
const DIRECTLY_LED = new RegExp(`${MONEY_WORD}(?:总额|额|数|安排)?[约为共是达计]*\\s*$`);
const CURRENCY = /(?:¥|人民币)\s*$/;
const PRICE = /(?:每|人均|户均|单价|均价)[^,，。;；、\d]{0,6}$/;
/** What money is spent on: a large round number right behind it is an amount (设备采购300000，). */
const SPENT_ON = /(?:采购|购置|改造|建设|维修|维护|开发|租赁)\s*$/;
const LEAST_SPENT = 10_000;
const ROUND = 1_000;
/** A number below this is rather no amount when it has no unit. */
const LEAST_UNITLESS = 100;

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
 * Amounts without a unit: results of calculations with money (`4*115000=460000`), and numbers right behind a word of
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
  const led = tokens
    .flatMap((token) => (token.type === 'number' && token.number.unit === undefined ? [token.number] : []))
    .filter(
      ({ span, value }) =>
        value.gte(LEAST_UNITLESS) &&
        !inStatement(span.start) &&
        standsAlone(folded, span.start, span.end, value),
    );
  return [...results, ...led].sort((left, right) => left.span.start - right.span.start);
}

/** What an amount may be in 元: for one without a unit, read in 元 and in the form's unit. */
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
  const { span, value } = number;
  const before = folded.slice(Math.max(0, span.start - 16), span.start);
  const unit = moneyUnitOf(number, before, role);
  const yuan = unit === null ? null : yuanPer(unit);
  if (unit === null || yuan === null) return null;
  return {
    ...number,
    kind: 'money',
    unit,
    yuan: value.times(yuan),
    isPrice: number.per !== undefined || PRICE.test(before),
    exact:
      !isApproximate(folded, span.start, span.end) &&
      !/[余多]/.test(folded.slice(number.numberSpan.end, span.end)),
    role,
  };
}

/** The unit of money without what it is counted by; 元 behind ¥; `null` for a number that is no money. */
function moneyUnitOf({ kind, unit }: ProseNumber, before: string, role: MoneyMention['role']): string | null {
  if (unit === undefined) return CURRENCY.test(before) ? '元' : null;
  if (kind !== 'money') return null;
  const [base = unit] = unit.split(/[/每]/, 1);
  return base.endsWith('元') || role !== null || LED_BY_MONEY_WORD.test(before) || CURRENCY.test(before)
    ? base
    : null;
}

/** Right behind a word of money, or large and round behind what it is spent on; and before a mark or the end. */
function standsAlone(folded: string, start: number, end: number, value: Big): boolean {
  const before = folded.slice(Math.max(0, start - 16), start);
  const isSpent = value.gte(LEAST_SPENT) && value.mod(ROUND).eq(0) && SPENT_ON.test(before);
  return (DIRECTLY_LED.test(before) || isSpent) && !/^\s*[\p{L}\d%+*×/=~-]/u.test(folded.slice(end, end + 4));
}
