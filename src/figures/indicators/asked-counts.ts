/** The counts that targets ask for, with the possible names of what they count. */
import type { Indicator } from '../../form/indicators';
import { quantityMultiple, unitAt, unitKind } from '../../language/numbers/units';
import { stripListMark } from '../../language/text/text';
import { targetsOfPlaces } from './columns-of-places';
import { plainName } from './indicator-kind';
import { unitBeside } from './indicator-unit';
import { inStandardUnit, isCountable, QUANTITY, MIN_WORD, type Measured } from './measured-count';

/** A count that a target asks for. */
export interface Asked extends Measured {
  readonly indicator: Indicator;
  /** `≥`: the goal may promise more. */
  readonly least: boolean;
  readonly exact: boolean;
  /** Possible names of the counted things, the longest first: 传承人数 gives 传承人 and 传承, because 人 may be the counter. */
  readonly objects: readonly string[];
}

/** The counts that the year's targets ask for; those of a place among several are left out. */
export function askedIn(rows: readonly Indicator[]): Asked[] {
  const ofPlaces = targetsOfPlaces(rows);
  const annual = rows.filter(({ period, target }) => period === 'annual' && target.value.kind !== 'blank');
  return annual.flatMap((indicator): Asked[] => {
    const { value } = indicator.target;
    if (ofPlaces.has(indicator) || value.kind !== 'quantity' || value.number.lte(0)) return [];
    const { operator, tail } = value;
    if (tail !== null && tail !== '以上') return [];
    if (operator !== null && operator !== '=' && operator !== '≥' && operator !== '>') return [];
    const beside = value.unit ? '' : (unitBeside(indicator) ?? '');
    const { multiple = '', kind = value.unit?.kind } = unitAt(beside, 0) ?? {};
    if (!isCountable(kind)) return [];
    const unit = value.unit?.text ?? beside.slice(multiple.length);
    const number = beside === '' ? value.number : value.number.times(quantityMultiple(beside));
    const objects = objectsOf(indicator).filter(({ length }) => length >= MIN_WORD && length <= MAX_NAME);
    if (objects.length === 0) return [];
    const least = operator === '≥' || operator === '>' || tail !== null;
    const scaled = inStandardUnit(number, unit, kind);
    return [{ indicator, ...scaled, least, exact: value.source !== '' && operator !== '>', objects }];
  });
}

/** Longer names are sentences. */
const MAX_NAME = 30;

/** What may follow the things in an indicator's name: 非遗进校园活动. */
const GENERAL = /(?:活动|工作|任务|服务)$/;

/** The lengths of a counter at the end of an object, the longer first: 段 of 城墙段, 人次 of 接待人次. */
const COUNTER_LENGTHS = [2, 1];

/**
 * What an indicator counts, without the words for its number: 通借通还分馆 of 通借通还分馆数. If the result ends with a possible
 * counter, the name without it is given too: 人 is a counter in 培训人数, but not in 传承人数.
 */
function objectsOf(indicator: Indicator): string[] {
  const name = stripListMark(plainName(indicator).replace(/^[*★☆※]*(?:指标\d*[:：])?/, '')).replace(
    /\([^()]*\)/g,
    '',
  );
  const object = name.replace(/^全年/, '').replace(QUANTITY, '');
  const counter = COUNTER_LENGTHS.find((length) => {
    const kind = object.length > length ? unitKind(object.slice(-length)) : null;
    return kind === 'count' || kind === 'time';
  });
  const objects = counter === undefined ? [object] : [object, object.slice(0, -counter)];
  const bare = object.replace(GENERAL, '');
  return bare.length < MIN_WORD || bare === object ? objects : [...objects, bare];
}
