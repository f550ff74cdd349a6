/** Compares an indicator's count with the 数量 of its breakdown row. */
import Big from 'big.js';
import type { BreakdownItem } from '../../form/breakdown';
import { comparable } from '../../language/names/name-pairs';
import type { CountPhrase } from '../../language/numbers/prose';
import { plainName } from './indicator-kind';
import { objectOf, MIN_OBJECT } from './item-objects';
import { unitBeside } from './indicator-unit';
import type { Indicator } from '../../form/indicators';
import type { NumericTarget } from '../../language/target-value/predicates';
import { compactText } from '../../language/text/text';
import { scaleOf } from '../../language/numbers/unit-scales';
import { isSameUnit, quantityMultiple, unitAt, unitInBrackets, unitKind } from '../../language/numbers/units';
import { proseOf } from '../prose';

/** Counters of people and hours: 280人次 of a training does not contradict its 12场. */
const OF_PEOPLE = /^[百千万]?(?:人|名|位|学时|课时|人.)/;
/** A row with 数量 1 may contain many things; only these counters count the row itself. */
const OF_LOTS = /^[个项]$/;

/**
 * The row's 数量, in the unit of the target, if the indicator counts the same things and this 数量 does not satisfy it; `null` if they
 * agree or cannot be compared.
 */
export function contradictedQuantity(
  value: NumericTarget,
  indicator: Indicator,
  item: BreakdownItem,
  quantity: Big,
): Big | null {
  const itemUnit = unitOfItem(item);
  const beside = value.unit ? null : unitBeside(indicator);
  const unit = value.unit?.text ?? withoutMultiple(beside);
  const plainItemUnit = withoutMultiple(itemUnit);
  if (!countsSameThings(value, unit, plainItemUnit, quantity)) return null;
  if (itemUnit === null && !mayCount(item, indicator, value, quantity)) return null;
  const counted =
    unit === null || plainItemUnit === null
      ? quantity
      : // A number read with its unit includes the multiple (30万条); a number beside its unit does not.
        quantity
          .times(multipleOf(itemUnit).times(scaleOf(plainItemUnit).factor))
          .div(multipleOf(beside).times(scaleOf(unit).factor));
  return meetsCount(value, counted) ? null : counted;
}

/** Units that count or measure nothing that a row can have. */
const OF_NO_THINGS = /^(?:倍|℃|°C|摄氏度|分贝)$/;

/**
 * The row's unit if the target has the same number in a unit of another kind, which is a typing error: 20人 or 20公里 for
 * 20户, 20℃ for anything (`''` if the row has no unit). `null` if the units can both be right or one of them is unknown.
 */
export function contradictedUnit(value: NumericTarget, item: BreakdownItem, quantity: Big): string | null {
  const itemUnit = withoutMultiple(unitOfItem(item));
  const unit = value.unit?.text ?? value.after;
  if (value.kind !== 'quantity' || quantity.lte(1) || !value.number.eq(quantity)) return null;
  if (OF_NO_THINGS.test(unit)) return itemUnit === unit ? null : (itemUnit ?? '');
  if (itemUnit === null || !value.unit) return null;
  const kinds = [unit, itemUnit].map((one) =>
    HOUSEHOLDS.test(one) ? '户' : PEOPLE.test(one) ? '人' : unitKind(one),
  );
  const [first, second] = kinds;
  // A target of 4套 does not contradict a row of 4公斤, because things that are weighed can also be counted.
  if (second === 'measure' && first !== 'measure') return null;
  const isSlip =
    second === 'measure'
      ? isOtherMeasure(unit, itemUnit)
      : first !== second && kinds.every((kind) => kind === '户' || kind === '人' || kind === 'measure');
  return isSlip || (first === 'measure' && second === 'count') ? itemUnit : null;
}

/** Tells whether two units measure different things: 平方公里 and 公里 do, 千米 and 公里 do not. */
function isOtherMeasure(unit: string, itemUnit: string): boolean {
  if ([unit, itemUnit].every((one) => OF_WATER.test(one))) return false;
  return scaleOf(unit).unit !== scaleOf(itemUnit).unit && !isSameUnit(unit, itemUnit);
}

/** Units that are equal for water: 1吨 of it is 1立方米. */
const OF_WATER = /^(?:吨|立方米|立方|方|t|m³|m3)$/;
const HOUSEHOLDS = /^户$/;
const PEOPLE = /^[人名]$/;

/** Tells whether an indicator's count must equal the row's 数量. @param unit that of the target, @param itemUnit that of the row */
function countsSameThings(
  value: NumericTarget,
  unit: string | null,
  itemUnit: string | null,
  quantity: Big,
): boolean {
  if (unit !== null && itemUnit !== null) return scaleOf(unit).unit === scaleOf(itemUnit).unit;
  if (value.unit && value.unit.kind !== 'count' && value.unit.kind !== null) return false;
  if (unit === null) return true;
  if (OF_PEOPLE.test(unit)) return false;
  return !quantity.eq(1) || OF_LOTS.test(unit);
}

/**
 * Tells whether a row without a unit counts the indicator's things: it names them, and its 数量 is neither computed from
 * other numbers (86站×12月) nor in the multiple of the target (2 for 2万尾 with the remark 数量为万尾 or the basis 元/万尾).
 */
function mayCount(item: BreakdownItem, { name }: Indicator, value: NumericTarget, quantity: Big): boolean {
  if (!namesThing(item, name.text) || /[×x*]|\d[^\d.]+\d/i.test(item.quantityBasis?.text ?? '')) return false;
  const counter = /\p{Script=Han}{1,4}$/u.exec(compactText(value.source))?.[0] ?? '';
  const texts = [item.item, item.content, item.priceBasis, item.quantityBasis, item.note];
  const isInMultiple =
    value.kind === 'quantity' &&
    counter !== '' &&
    texts.some((cell) => compactText(cell?.text ?? '').includes(counter));
  return !isInMultiple || !value.number.div(value.multiple).eq(quantity);
}

function multipleOf(unit: string | null): Big {
  return unit === null ? new Big(1) : quantityMultiple(unit);
}

function withoutMultiple(unit: string | null): string | null {
  return unit === null ? null : unit.slice(unitAt(unit, 0)?.multiple.length ?? 0);
}

function meetsCount(value: NumericTarget, quantity: Big): boolean {
  if (value.kind === 'range') return quantity.gte(value.low) && quantity.lte(value.high);
  const { operator, tail, number } = value;
  if (operator === '±' || operator === '≈' || tail === '左右') return true;
  if (operator === '>') return quantity.gt(number);
  if (operator === '≥') return quantity.gte(number);
  if (operator === '<') return quantity.lt(number);
  if (operator === '≤') return quantity.lte(number);
  if (tail === '以上') return quantity.gte(number);
  return tail ? quantity.lte(number) : quantity.eq(number);
}

/**
 * The counter or measure for a row's 数量, `null` if the row counts months or the like: from the indicator or the row, otherwise from
 * counts of such things in the form's text (3个系统 for 开发系统), otherwise `fallback`.
 * @param counts counts in the form's text
 */
export function counterFor(
  indicator: Indicator,
  item: BreakdownItem,
  quantity: Big,
  counts: readonly CountPhrase[],
  fallback: () => string,
): string | null {
  const unit = unitOfItem(item);
  if (unit !== null && unitKind(unit) === 'measure') return unit;
  if (unit !== null && countUnit(unit) === null) return null;
  return (
    countUnit(unitBeside(indicator)) ??
    countUnit(unitBehindWords(indicator)) ??
    unit ??
    counterOfNumber(item, quantity) ??
    counterOfObject(indicator, item, counts) ??
    fallback()
  );
}

/** 在册人数, 申请户数: what a 数量依据 counts. */
const COUNTED_BY_BASIS = /([人户])数$/;

/** The unit of a row's 数量: in its header (数量（套）), beside it (4套), in a column of units or alone in its remark (万条), of its price (元/套) or in its basis (在册人数). */
export function unitOfItem({ quantity, unit, unitPrice, quantityBasis, note }: BreakdownItem): string | null {
  const named = unitInBrackets(quantity?.label ?? '');
  const written = quantity?.reading.kind === 'number' ? quantity.reading.unit : undefined;
  // The header states the multiple of the number (万人次), but the cell may state another measure (克 under 千克).
  if (named !== null && (named.kind === 'count' || written === undefined)) return named.unit;
  // A number read with its unit includes the multiple.
  if (written !== undefined) return withoutMultiple(written);
  const alone = [unit, note]
    .map((cell) => compactText(cell?.text ?? '').replace(/^单位:?/, ''))
    .find((text) => text !== '' && unitAt(text, 0)?.unit === text);
  if (alone !== undefined) return alone;
  const price = unitPrice?.reading.kind === 'number' ? unitPrice.reading.unit : undefined;
  return price?.split('/')[1] ?? COUNTED_BY_BASIS.exec(compactText(quantityBasis?.text ?? ''))?.[1] ?? null;
}

/** `X套`, `若干台`, `二十余户`: a unit without a number, or with a number that cannot be used. */
function unitBehindWords({ target }: Indicator): string | null {
  return /(?:[xn×*_]|若干|多|余|数|几)(\p{Script=Han}{1,2})$/iu.exec(compactText(target.text))?.[1] ?? null;
}

function countUnit(unit: string | null): string | null {
  return unit !== null && unitAt(unit, 0)?.kind === 'count' ? unit : null;
}

/** The counter of the same number in the row's texts: 清单共4台. */
function counterOfNumber({ quantityBasis, note, priceBasis }: BreakdownItem, quantity: Big): string | null {
  const cells = [quantityBasis, note, priceBasis].flatMap((cell) => cell ?? []);
  return (
    cells.flatMap((cell) => proseOf(cell).counts).find(({ number }) => number.eq(quantity))?.counter ?? null
  );
}

/** The counter that the form's text uses for the things in the names. */
function counterOfObject(
  indicator: Indicator,
  item: BreakdownItem,
  counts: readonly CountPhrase[],
): string | null {
  const names = [plainName(indicator), compactText(item.item.text)];
  const counted = names
    .map((name) => counts.find(({ object }) => object.length >= MIN_OBJECT && name.includes(object)))
    .find((phrase) => phrase !== undefined);
  return counted?.counter ?? null;
}

/** Tells whether a row names the thing that an indicator counts, the last word of its object: 效果评估 does not name 效果评估报告. */
function namesThing({ item, content, quantityBasis }: BreakdownItem, name: string): boolean {
  const thing = objectOf(name.replace(/[(（][^()（）]*[)）]/g, '')).slice(-MIN_OBJECT);
  return [item, content, quantityBasis].some((cell) => comparable(cell?.text ?? '').includes(thing));
}
