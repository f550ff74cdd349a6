/** Writes target values in the form that is suggested: `≥90%`, `≤296万元`, `4个`. */
import type Big from 'big.js';
import { formatPlain } from '../decimal';
import type { Operator, QuantityTarget, Tail } from './value';

/** What is needed to write a quantity. */
export interface QuantityParts {
  readonly operator?: Operator | null;
  readonly number: Big;
  /** Half-width: `%`, `个`, `万元`; absent or `''` for none. */
  readonly unit?: string;
  readonly tail?: Tail | null;
}

/** A quantity in plain form; parsing it gives the same operator, number, unit and tail. */
export function printQuantity({ operator, number, unit, tail }: QuantityParts): string {
  return `${operator ?? ''}${formatPlain(number)}${unit ?? ''}${tail ?? ''}`;
}

/** A parsed quantity in plain form, without the words around it. */
export function printTarget({ operator, number, unit, tail }: QuantityTarget): string {
  return printQuantity({ operator, number, tail, ...(unit && { unit: unit.text }) });
}
