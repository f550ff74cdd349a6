/** Replaces numbers in cells and keeps their notation. */
import type Big from 'big.js';
import type { NumberCell } from '../../form/cells';
import { replaceText, type CellChange } from '../../form/change';
import { decimalPlaces, formatAmount, formatPlain, toCellNumber } from '../../language/numbers/decimal';
import { foldWidth } from '../../language/text/text';
import { convertMoney, isMoneyUnit, type MoneyUnit } from '../../language/numbers/units';

/** A number in a text, half-width. */
const NUMBER = /[+-]?\d[\d,]*(?:\.\d+)?/g;

export function numberContent(cell: NumberCell, value: Big): CellChange {
  return { at: cell.at, content: toCellNumber(value) };
}

/**
 * Replaces an amount and keeps its notation: after its label, with its decimals, separators and unit. A cell that holds
 * a number gets a number.
 * @param value in `unit`
 * @param decimals used if nothing is written yet
 */
export function amountInPlace(cell: NumberCell, value: Big, unit: MoneyUnit, decimals: number): CellChange {
  const { at, text, start, content } = cell;
  if (typeof content !== 'string' || cell.whole === '') return numberContent(cell, value);
  const numbers = [...foldWidth(text).matchAll(NUMBER)];
  const [only, second] = numbers;
  const written = cell.reading.kind === 'number' ? cell.reading.unit : undefined;
  const amount = written === undefined ? value : inUnit(value, unit, written);
  if (!only || second || !amount) return replaceText(cell, formatPlain(value, decimals));
  const [digits] = only;
  const places = Math.max(decimalPlaces(amount), digits.split('.')[1]?.length ?? 0);
  const insert = digits.includes(',') ? formatAmount(amount, places) : formatPlain(amount, places);
  return { at, start: start + only.index, end: start + only.index + digits.length, insert };
}

/** The amount in the unit written beside it; `null` for units that are not used in forms. */
function inUnit(value: Big, unit: MoneyUnit, written: string): Big | null {
  const target = written === '万' ? '万元' : written;
  return isMoneyUnit(target) ? convertMoney(value, unit, target) : null;
}
