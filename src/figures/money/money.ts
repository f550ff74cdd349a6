/** Amounts and quantities in the unit that a table means, whatever unit is typed beside the number. */
import type Big from 'big.js';
import { numberOf, type NumberCell } from '../../form/cells';
import { convertMoney, quantityMultiple, type MoneyUnit } from '../../language/numbers/units';

/**
 * An amount or price in `unit`: `460000元` in a 万元 form is 46. A number without a unit of money is in `unit` already.
 * @returns `null` where blank or unreadable.
 */
export function moneyOf(cell: NumberCell | undefined, unit: MoneyUnit): Big | null {
  const value = numberOf(cell);
  const written = cell?.reading.kind === 'number' ? cell.reading.unit : undefined;
  if (!value || written === undefined) return value;
  const [money = ''] = written.split(/[/每]/);
  return convertMoney(value, money, unit) ?? value;
}

/** A quantity: `3万人次` and `3万` are 30000, `4千克` is 4. `null` where blank or unreadable. */
export function quantityOf(cell: NumberCell | undefined): Big | null {
  const value = numberOf(cell);
  const written = cell?.reading.kind === 'number' ? cell.reading.unit : undefined;
  return value && written !== undefined ? value.times(quantityMultiple(written)) : value;
}
