/** Amounts and quantities in the unit that a table means, whatever unit is typed beside the number. */
import Big from 'big.js';
import { numberOf, type NumberCell } from '../../form/cells';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';

/** Multiples written before a counter: `3万人次`. */
const MULTIPLES: ReadonlyMap<string, string> = new Map([
  ['百', '100'],
  ['千', '1000'],
  ['万', '10000'],
  ['亿', '100000000'],
]);

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

/** A quantity: `3万人次` is 30000. `null` where blank or unreadable. */
export function quantityOf(cell: NumberCell | undefined): Big | null {
  const value = numberOf(cell);
  const written = cell?.reading.kind === 'number' ? cell.reading.unit : undefined;
  const multiple = written !== undefined && written.length > 1 ? MULTIPLES.get(written.charAt(0)) : undefined;
  return value && multiple !== undefined ? value.times(multiple) : value;
}
