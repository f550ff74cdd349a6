/** Numbers in the unit of their table, whatever unit is typed beside them. */
import { denominatorOf } from '../../form/breakdown';
import type { NumberCell } from '../../form/cells';
import { convertMoney, quantityMultiple, unitInBrackets, type MoneyUnit } from '../../language/numbers/units';

/**
 * An amount in the unit of its table: `460000元` in a table of 万元 is 46. A number without a unit is in that unit
 * already; one with a unit of something else (`46个`, `46%`) is not an amount.
 */
export function moneyInUnit(cell: NumberCell, unit: MoneyUnit): NumberCell {
  const { reading } = cell;
  if (reading.kind !== 'number' || reading.unit === undefined) return cell;
  const [money = ''] = reading.unit.split(/[/每]/);
  const value = convertMoney(reading.value, money, unit);
  return { ...cell, reading: value ? { ...reading, value } : { kind: 'unreadable', reason: 'unit' } };
}

/** A price in the unit of its table. Unlike an amount it may be a rate: a fee of 3%. */
export function priceInUnit(cell: NumberCell, unit: MoneyUnit): NumberCell {
  const { reading } = cell;
  return reading.kind === 'number' && reading.unit === '%' ? cell : moneyInUnit(cell, unit);
}

/**
 * A quantity with its multiple: `3万人次` and `3万` are 30000, `4千克` is 4. If the header or the price counts in multiples
 * (`数量（万人次）`, `元/百套`), the quantity is in these: `3万人次` is 3.
 */
export function quantityInItsUnit(cell: NumberCell, price: NumberCell | undefined): NumberCell {
  const { reading } = cell;
  if (reading.kind !== 'number' || reading.unit === undefined) return cell;
  const counted = unitInBrackets(cell.label)?.unit ?? denominatorOf(price) ?? '';
  const value = reading.value.times(quantityMultiple(reading.unit)).div(quantityMultiple(counted));
  return { ...cell, reading: { ...reading, value } };
}
