/** Numbers with their units, and when two counters can count the same things. */
import Big from 'big.js';
import { scaleOf } from '../../language/numbers/unit-scales';
import { isSameUnit, unitKind, type UnitKind } from '../../language/numbers/units';

/** A number in the standard unit of its measure, otherwise in the unit as written. */
export interface Measured {
  readonly number: Big;
  /** `''` if the form names none. */
  readonly unit: string;
  /** The number of standard units in one written unit. */
  readonly factor: Big;
}

/** A measure in its standard unit, so that 860米 can be compared with 860公里. */
export function inStandardUnit(number: Big, unit: string, kind: UnitKind | null | undefined): Measured {
  if (kind !== 'measure') return { number, unit, factor: new Big(1) };
  const scale = scaleOf(unit);
  return { number: number.times(scale.factor), unit: scale.unit, factor: scale.factor };
}

/** Tells whether a unit counts or measures things: neither a rate nor money. */
export function isCountable(kind: UnitKind | null | undefined): boolean {
  return kind !== 'rate' && kind !== 'money';
}

/** Counters of people, which differ only in politeness. */
const OF_PEOPLE = /^[人名位]$/;

/** Counters that 个 can replace. */
export const OF_THINGS = /^[个家处座所间支项条块栋幢]$/;

/** Tells whether two counters can count the same things; a target without a unit can be a number of anything that has a counter. */
export function isSameCounter(counted: string, asked: string): boolean {
  if (asked === '') return unitKind(counted) === 'count';
  if (isSameUnit(counted, asked) || [counted, asked].every((unit) => OF_PEOPLE.test(unit))) return true;
  return [counted, asked].includes('个') && [counted, asked].every((unit) => OF_THINGS.test(unit));
}

const UNPLANNED = /^(?:[人名位户次件例]|人次|[场册台车辆户件例]次)$/;

/**
 * Tells whether a counter counts things that depend on other people, so that a target may be below the goal: visitors,
 * cases, households.
 */
export function isUnplanned(unit: string): boolean {
  return UNPLANNED.test(unit);
}

/** Words for a number at the end of a name: 养护道路长度, 传承人数. */
export const QUANTITY =
  /(?:(?<=户)人口数|总数|总量|数目|个数|数|总?长度|里程|规模|总?(?:建筑|占地|使用|施工)?面积|[数容]?量)$/;

/** Minimum length of a word that names what is counted. */
export const MIN_WORD = 2;
