/** Compares the targets with the counts in the texts: 保持12个分馆通借通还 with 通借通还分馆数 120个. */
import type { TextCell } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import type { Indicator } from '../../form/indicators';
import { isShifted, isTransposed, sum } from '../../language/numbers/decimal';
import { unitKind } from '../../language/numbers/units';
import { isFilledText } from '../../language/placeholder';
import { compactText, stripListMark } from '../../language/text/text';
import { addTo } from '../../workbook/group-by';
import { spansYears } from '../project-period';
import { askedIn, type Asked } from './asked-counts';
import { beside, hasVerb, isAbout, isOfKind, namesThing } from './count-subject';
import { countsIn, type Count } from './counts-in-prose';
import { isSameCounter, MIN_WORD, type Measured } from './measured-count';

/** A target and the only count in a text that is about the same things. */
export interface TextCount {
  readonly indicator: Indicator;
  /** The goal, 项目概况 or 主体活动. */
  readonly cell: TextCell;
  /** The name of the text in messages: 目标, 项目概况. */
  readonly text: string;
  /** The count with its clause's words around it: 保持12个分馆通借通还. */
  readonly written: string;
  readonly agrees: boolean;
}

export interface TextCounts {
  readonly compared: readonly TextCount[];
  /** Whether a text has more counts than are compared. */
  readonly isCut: boolean;
}

/** A text with counts, and which of them can be compared. */
interface Source {
  readonly cells: readonly TextCell[];
  readonly text: string;
  /** Whether only counts after a verb are compared, because the text also describes what already exists. */
  readonly needsVerb: boolean;
  /** Whether the text is about several years, one of which is the targets' year. */
  readonly isOfYears: boolean;
}

/**
 * The targets whose things a text counts exactly once: 年度目标, or 总目标 if the form has no other and the project does not
 * span years; also 项目概况 and 主体活动 for targets that do not differ from the goal; if the project spans years, only targets
 * above the count contradict it. Left out are counts of another time, counts that several indicators may be about, and
 * counts of a part unless the indicator names this part.
 */
export function textCounts(form: DeclarationForm): TextCounts {
  if (!form.indicators) return { compared: [], isCut: false };
  const sources = sourcesOf(form);
  const year = form.year ?? yearIn(sources[0]?.cells[0]?.label);
  let asked = askedIn(form.indicators.rows).filter(({ indicator }) => {
    const column = yearIn(indicator.target.label);
    return column === null || year === null || column === year;
  });
  const compared: TextCount[] = [];
  let isCut = false;
  for (const source of sources) {
    const found = source.cells.map((cell) => compareWith(cell, source, asked, form.year));
    isCut ||= found.some(({ cut }) => cut);
    const counts = found.flatMap((one) => one.counts);
    compared.push(...counts);
    const differing = new Set(counts.flatMap(({ agrees, indicator }) => (agrees ? [] : [indicator])));
    asked = asked.filter(({ indicator }) => !differing.has(indicator));
  }
  return { compared, isCut };
}

/** The year at the beginning of a label: 2025年目标, a column headed 2026年. */
function yearIn(label = ''): number | null {
  const [, year] = /^((?:19|20)\d\d)年/.exec(label.trim()) ?? [];
  return year === undefined ? null : Number(year);
}

interface Comparison {
  readonly counts: readonly TextCount[];
  readonly cut: boolean;
}

function compareWith(
  cell: TextCell,
  source: Source,
  asked: readonly Asked[],
  year: number | null,
): Comparison {
  const { counts: all, cut } = countsIn(cell.text, year);
  const counts = all.filter(({ part }) => part === null);
  const matches = new Map<Asked, { readonly count: Count; readonly rivals: readonly Asked[] }[]>();
  for (const count of all) {
    // A count with 新增 is compared only with an indicator whose name has 新增.
    const ofUnit = asked.filter(
      ({ unit, indicator }) =>
        isSameCounter(count.unit, unit) &&
        (count.part === null || indicator.name.text.includes(count.part) || namesPart(indicator, count)),
    );
    const namesakes = all.filter(({ unit, part }) => isSameCounter(unit, count.unit) && part === count.part);
    const isOnly = ofUnit.length === 1 && namesakes.length === 1;
    const about = ofUnit.filter(
      ({ unit, objects, number, indicator }) =>
        objects.some(
          (object) =>
            isAbout(beside(count, unit), object, isOnly) ||
            namesPart(indicator, count) ||
            isInNote(indicator, count) ||
            // 更新设备40套 and 设备采购 4套: the verbs differ, but the number is the same with a slip of the decimal point.
            (isOnly && isShifted(count.number, number) && namesThing(beside(count, unit), object)) ||
            // 产业发展项目16个 and 后期扶持项目数 61个: the kind of thing is the same, and two digits are transposed.
            (isTransposed(count.number, number) && isOfKind(beside(count, unit), object)),
        ) &&
        (!source.needsVerb || hasVerb(count.frame) || isDoneFor(count)),
    );
    if (about.length > MAX_RIVALS) continue;
    for (const one of about) {
      const rivals = about.filter((other) => other !== one);
      addTo(matches, one, { count, rivals });
    }
  }
  const found = [...matches].flatMap(([one, [only, second]]): TextCount[] => {
    if (!only || second) return [];
    const { count, rivals } = only;
    if (rivals.some((other) => nameLength(other) >= nameLength(one) || other.number.eq(count.number)))
      return [];
    if (isSumOf(counts, one) || isSumOf(asked, count)) return [];
    const isThere = counts.some(({ unit, number }) => isSameCounter(unit, one.unit) && number.eq(one.number));
    const written = stripListMark(count.clause);
    const isPart = source.isOfYears && one.number.lte(count.number);
    const agrees = isThere || isPart || !contradicts(count, one);
    return [{ indicator: one.indicator, cell, text: source.text, written, agrees }];
  });
  return { counts: found, cut };
}

/** Tells whether a text names the counted things as beneficiaries of the work: 为22所学校更换设备. */
function isDoneFor({ before, after }: Count): boolean {
  return /[为对给向]$/.test(before) && hasVerb(after);
}

/** Tells whether an indicator's name begins with the words for a part: 市级以上 of 其中市级以上8场 and 市级以上赛事场次. */
function namesPart({ name }: Indicator, { part, before }: Count): boolean {
  const words = part === '其中' ? before.slice(before.indexOf(part) + part.length).trim() : '';
  return words.length >= MIN_WORD && stripListMark(name.text).startsWith(words);
}

/** Shorter words also occur in notes about other things. */
const MIN_SHARED = 4;

/** Tells whether an indicator's note says the words before a count: 更新助餐点设备 beside 助餐点设备采购. */
function isInNote({ note }: Indicator, count: Count): boolean {
  const [said, before] = [note?.text ?? '', count.before].map((text) => compactText(text));
  if (!said || !before || Math.min(said.length, before.length) < MIN_SHARED) return false;
  return before.endsWith(said) || said.includes(before);
}

/** Tells whether the parts with the unit of a whole add up to it: 教师200人次、学生1000人次 and 培训 1200人次. */
function isSumOf(parts: readonly Measured[], { unit, number }: Measured): boolean {
  const numbers = parts.filter((part) => isSameCounter(part.unit, unit)).map((part) => part.number);
  return numbers.length > 1 && sum(numbers).eq(number);
}

function nameLength({ objects }: Asked): number {
  return objects[0]?.length ?? 0;
}

/** The texts of the goals that this year's targets must meet: 年度目标, or 总目标 if it is that of the year. */
export function goalsOf(form: DeclarationForm): readonly TextCell[] {
  return sourcesOf(form)[0]?.cells ?? [];
}

/** If more indicators than this may be about a count, it is compared with none of them. */
const MAX_RIVALS = 5;

function sourcesOf({ overview, indicators, otherValues, year }: DeclarationForm): Source[] {
  const { annualGoal, overallGoal, summary } = overview?.fields ?? {};
  const filled = (...cells: readonly (TextCell | undefined)[]): TextCell[] =>
    cells.flatMap((cell) => (cell && isFilledText(cell.text) ? [cell] : []));
  const isOneYear = !overview || !spansYears(overview);
  // A form may print several goals of the year, one below the other or each above its own table.
  const isBelow = ({ at }: TextCell): boolean =>
    annualGoal !== undefined && at.sheet === annualGoal.at.sheet && at.row > annualGoal.at.row;
  const others = otherValues.filter(
    (cell) =>
      FURTHER_GOAL.test(cell.label) ||
      cell.label === annualGoal?.label ||
      (NUMBERED_GOAL.test(cell.label) && isBelow(cell)),
  );
  const annual = filled(annualGoal, ...others);
  // If no year is named, goal and targets both belong to the whole project.
  const isWhole = isOneYear || (year === null && !annualGoal && isOfOnePeriod(indicators));
  const goals = annual.length > 0 ? annual : isWhole ? filled(overallGoal) : [];
  const descriptions = filled(summary, indicators?.mainActivity);
  return [
    { cells: goals, text: '目标', needsVerb: false, isOfYears: false },
    ...descriptions.map((cell) => ({
      cells: [cell],
      text: cell === summary ? '项目概况' : '主体活动',
      needsVerb: true,
      isOfYears: !isOneYear,
    })),
  ];
}

function isOfOnePeriod(table: DeclarationForm['indicators']): boolean {
  return new Set(table?.rows.map(({ target }) => target.label)).size === 1;
}

/** 年度绩效目标2. */
const FURTHER_GOAL = /^年度(?:绩效|总体)?目标/;
/** 目标2 below 目标1. */
const NUMBERED_GOAL = /^(?:绩效|工作)?目标[(（]?[2-9二三四五六七八九]/;

/** Numbers that differ by this factor contradict each other even if one of them is approximate. */
const CONTRADICTING_FACTOR = 10;

/** Counters of visits and cases: how many come depends on others, so a target may be below the goal. */
const OF_DEMAND = /[次件例]$/;

function contradicts(count: Count, asked: Asked): boolean {
  const { number } = count;
  if (
    number.gte(asked.number.times(CONTRADICTING_FACTOR)) ||
    asked.number.gte(number.times(CONTRADICTING_FACTOR))
  )
    return true;
  // A number in another unit is often rounded: 3.2公里 for 3215米.
  if (!count.factor.eq(asked.factor)) return false;
  const isOfDemand = OF_DEMAND.test(count.unit);
  if (count.least && number.gt(asked.number)) return asked.exact && !isOfDemand;
  const mayBeMore = asked.least && (isOfDemand || unitKind(count.unit) === 'time');
  if (!count.exact || !asked.exact) return false;
  return mayBeMore ? number.lt(asked.number) : !number.eq(asked.number);
}
