/** Calculations in prose (文字说明): `4*150000=600000元`, `15万元/个×4个=60万元`. */
import type Big from 'big.js';
import { expressionAt, inUnit, measure, type Expression, type Measured } from './arithmetic';
import { decimalPlaces, roundHalfUp } from './decimal';
import type { ProseNumber, ProseToken } from './prose-numbers';
import type { Span } from '../text/span';
import { multipleAt, quantityMultiple } from './units';

/** `a*b=c`, `c=a*b`, or `c（a*b）` where the units of the product show that it is the amount. */
export interface ArithmeticStatement {
  readonly span: Span;
  /** The numbers of the calculation, in order. */
  readonly operands: readonly ProseNumber[];
  readonly stated: ProseNumber;
  /** The result of the operands in the unit of `stated`, or in the most plausible unit if `stated` has none. */
  readonly computed: Big;
  /** `stated` is the exact result, the result rounded to its decimals, or after 约 or ≈ an approximate result. */
  readonly correct: boolean;
  /** A unit of money is written, or no unit at all and the result is 10 000 or more. */
  readonly isMoney: boolean;
}

/** The result of a calculation without units is money from this value on. */
const MIN_AMOUNT = 10_000;
/** Relative tolerance for results after 约 or ≈. */
const ABOUT = '0.05';
/** The left side of an equation has at most this many tokens. */
const MAX_SIDE = 48;

/** The calculations with a stated result in prose, in order; without those whose units cannot be combined. */
export function statementsIn(tokens: readonly ProseToken[]): ArithmeticStatement[] {
  const statements: ArithmeticStatement[] = [];
  for (const chain of chainsOf(tokens)) {
    chain.forEach((token, index) => {
      const statement =
        token.type === 'equals'
          ? statementAt(chain, index, token.about)
          : token.type === 'open'
            ? bracketedAt(chain, index)
            : null;
      if (statement !== null) statements.push(statement);
    });
  }
  return statements;
}

/** The tokens between stops, without words between a number and a sign. */
function chainsOf(tokens: readonly ProseToken[]): ProseToken[][] {
  const chains: ProseToken[][] = [];
  let open: ProseToken[] = [];
  for (const token of tokens) {
    if (token.type !== 'stop') {
      open.push(token);
    } else if (open.length > 0) {
      chains.push(open);
      open = [];
    }
  }
  if (open.length > 0) chains.push(open);
  return chains
    .filter((chain) => chain.some(({ type }) => type === 'equals' || type === 'open'))
    .map(withoutWords);
}

const MAX_WORDS = 12;

function withoutWords(chain: readonly ProseToken[]): ProseToken[] {
  return withoutRemarks(chain).filter((token, index, all) => {
    if (token.type !== 'words' || token.span.end - token.span.start > MAX_WORDS) return true;
    const [left, right] = [all[index - 1]?.type, all[index + 1]?.type];
    const behindNumber =
      (left === 'number' || left === 'close') &&
      (right === 'sign' || right === 'equals' || right === 'close');
    const beforeNumber =
      (left === 'sign' || left === 'equals' || left === 'open') && (right === 'number' || right === 'open');
    return !behindNumber && !beforeNumber;
  });
}

/** Removes bracketed remarks of words after a number: `20(台)`, `20万元(含税)`. */
function withoutRemarks(chain: readonly ProseToken[]): ProseToken[] {
  const isRemark = (at: number): boolean =>
    chain[at]?.type === 'open' &&
    chain[at + 1]?.type === 'words' &&
    chain[at + 2]?.type === 'close' &&
    chain[at - 1]?.type === 'number';
  return chain.filter((_, index) => !isRemark(index) && !isRemark(index - 1) && !isRemark(index - 2));
}

function statementAt(
  chain: readonly ProseToken[],
  equals: number,
  about: boolean,
): ArithmeticStatement | null {
  const left = expressionBefore(chain, equals);
  const right = expressionAt(chain, equals + 1);
  const [result] = right?.numbers ?? [];
  if (left === null || right === null || result === undefined) return null;
  if (left.expression.numbers.length > 1) {
    const statement = state(left.expression, result, left.start, null, about);
    // In 20*6=120万元+50万元 the calculation continues after the result; otherwise both sides are calculations.
    return right.numbers.length === 1 || statement?.correct ? statement : null;
  }
  const [single] = left.expression.numbers;
  const last = chain[right.end - 1];
  if (single === undefined || last === undefined || right.numbers.length < 2) return null;
  return state(right, single, single.span.start, last.span.end, about);
}

/** An amount and the product in brackets after it: 36万元（120万页×0.3元/页）. */
function bracketedAt(chain: readonly ProseToken[], open: number): ArithmeticStatement | null {
  const amount = chain[open - 1];
  const product = amount?.type === 'number' ? expressionAt(chain, open + 1) : null;
  const close = product && chain[product.end];
  if (amount?.type !== 'number' || !product || close?.type !== 'close') return null;
  const { numbers, signs } = product;
  const isProduct = numbers.length > 1 && signs.every((sign) => sign === '*');
  const isOfUnits = numbers.some(
    ({ per }) => per !== undefined && numbers.some(({ unit }) => unit !== undefined && isOf(unit, per)),
  );
  const isMoney = amount.number.kind === 'money' && amount.number.per === undefined;
  return isProduct && isOfUnits && isMoney
    ? state(product, amount.number, amount.number.span.start, close.span.end, false)
    : null;
}

/** Tells whether a unit equals the denominator of another one, with or without a multiple: 万页 and 元/页. */
function isOf(unit: string, per: string): boolean {
  return unit === per || unit.slice(multipleAt(unit).length) === per;
}

/** The longest expression that ends before the equals sign. */
function expressionBefore(
  chain: readonly ProseToken[],
  equals: number,
): { readonly expression: Expression; readonly start: number } | null {
  let first = equals;
  while (first > 0 && first > equals - MAX_SIDE && chain[first - 1]?.type !== 'equals') first--;
  for (let at = first; at < equals; at++) {
    const token = chain[at];
    if (token?.type !== 'number' && token?.type !== 'open') continue;
    const expression = expressionAt(chain, at);
    if (expression?.end === equals) return { expression, start: token.span.start };
  }
  return null;
}

/** @param end the end of the statement if the result precedes the calculation */
function state(
  expression: Expression,
  result: ProseNumber,
  start: number,
  end: number | null,
  about: boolean,
): ArithmeticStatement | null {
  const { value, numbers, signs } = expression;
  if (value === null) return null;
  const readings = readingsOf(result).flatMap((stated) => comparisons(value, stated));
  const [first, ...others] = readings;
  if (first === undefined) return null;
  const { stated, computed, moneyUnit } = others.reduce(
    (best, other) => (distance(other) < distance(best) ? other : best),
    first,
  );
  const places = decimalPlaces(stated.value);
  const isRounded = about || signs.includes('/') || places > 0;
  const isNear = about && computed.minus(stated.value).abs().lte(stated.value.abs().times(ABOUT));
  const hasNoUnit = [...numbers, result].every(({ unit }) => unit === undefined);
  return {
    span: { start, end: end ?? stated.span.end },
    operands: numbers,
    stated,
    computed,
    correct: (isRounded ? roundHalfUp(computed, places) : computed).eq(stated.value) || isNear,
    isMoney: moneyUnit !== null || (hasNoUnit && stated.value.gte(MIN_AMOUNT)),
  };
}

/** A calculated and the stated value, in the same unit. */
interface Comparison {
  readonly stated: ProseNumber;
  readonly computed: Big;
  readonly moneyUnit: string | null;
}

/** The readings of a result: whole, and up to a comma that may end the sentence: `4*50=200,300元用于…`. */
function readingsOf(result: ProseNumber): ProseNumber[] {
  const { beforeComma, span, numberSpan } = result;
  if (beforeComma === undefined) return [result];
  const end = span.start + beforeComma.toFixed().length;
  return [
    result,
    { value: beforeComma, span: { start: span.start, end }, numberSpan: { start: numberSpan.start, end } },
  ];
}

/** The ways to express a calculated and a stated value in one unit; none if their units are incompatible. */
function comparisons(value: Measured, stated: ProseNumber): Comparison[] {
  const { moneyUnit } = measure(stated);
  const among = (units: readonly string[], from: Measured, to?: string): Comparison[] =>
    units.map((unit) => ({
      stated,
      computed: inUnit({ ...from, moneyUnit: from.moneyUnit ?? unit }, to ?? unit),
      moneyUnit: to ?? unit,
    }));
  // Numbers without a unit are in the unit of the result (4*15=60万元) or in 元 (4*150000=60万元).
  if (moneyUnit !== null) return among([moneyUnit, '元'], value, moneyUnit);
  if (value.moneyUnit === null) {
    const percent = stated.unit === '%' || stated.unit === '(%)';
    const computed = percent ? value.value.times(100) : value.value.div(quantityMultiple(stated.unit ?? ''));
    return [{ stated, computed, moneyUnit: null }];
  }
  return stated.unit === undefined ? among([value.moneyUnit, '元'], value) : [];
}

/** The distance of two values as the logarithm of their ratio, to choose between readings. */
function distance({ stated, computed }: Comparison): number {
  if (computed.eq(stated.value)) return 0;
  const ratio = stated.value.eq(0) || computed.eq(0) ? 0 : computed.toNumber() / stated.value.toNumber();
  return ratio > 0 ? Math.abs(Math.log(ratio)) || Number.MIN_VALUE : Number.MAX_VALUE;
}
