/** Money and arithmetic in prose (文字说明): `4*150000=600000元`, `预算200000元`. */
import type Big from 'big.js';
import type { Span } from './span';

/** A number in prose with what stands behind it. */
export interface ProseNumber {
  readonly span: Span;
  /** As written: 15 for `15万元`. */
  readonly value: Big;
  /** Half-width: `万元`, `元/个`; absent without one. */
  readonly unit?: string;
}

/** An amount of money with its unit. */
export interface MoneyMention extends ProseNumber {
  readonly unit: string;
  /** In 元. */
  readonly yuan: Big;
  /** `元/亩`: a price, not a total. */
  readonly per?: string;
}

/** `a*b=c`. */
export interface ArithmeticStatement {
  readonly span: Span;
  /** The terms on the left, in order. */
  readonly operands: readonly ProseNumber[];
  readonly operator: 'times' | 'plus' | 'minus' | 'mixed';
  /** The side after `=`. */
  readonly stated: ProseNumber;
  /** What the left side gives, in the unit of `stated`; `null` where the units cannot be brought together. */
  readonly computed: Big | null;
  readonly correct: boolean;
  /** The result in 元; `null` when it is no money or no unit is written anywhere in the statement. */
  readonly yuan: Big | null;
}
