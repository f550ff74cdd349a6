/** Compares the targets with the counts in the texts: 保持12个分馆通借通还 with 通借通还分馆数 120个. */
import Big from 'big.js';
import type { TextCell } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import type { Indicator } from '../../form/indicators';
import { LexedText } from '../../language/lexer/lexer';
import { isApproximate } from '../../language/numbers/counts';
import { sum } from '../../language/numbers/decimal';
import { scaleOf } from '../../language/numbers/unit-scales';
import { isSameUnit, quantityMultiple, unitAt, unitKind, type UnitKind } from '../../language/numbers/units';
import { numberAt } from '../../language/target-value/numbers';
import { isFilledText } from '../../language/placeholder';
import { stripListMark } from '../../language/text/text';
import { cellKey } from '../../workbook/a1';
import { Clauses } from '../clauses';
import { readPeriod } from '../project-period';
import { plainName } from './indicator-kind';
import { unitBeside } from './indicator-unit';
import { addTo } from '../../workbook/group-by';

/** A target and the only count in a text that is about the same things. */
export interface TextCount {
  readonly indicator: Indicator;
  /** The goal, 项目概况 or 主体活动. */
  readonly cell: TextCell;
  /** What the text is called in messages: 目标, 项目概况. */
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

/** A number in the standard unit of its measure, otherwise in the unit as written. */
interface Measured {
  readonly number: Big;
  /** `''` if the form names none. */
  readonly unit: string;
  /** One of the unit as written in standard units. */
  readonly factor: Big;
}

interface Count extends Measured {
  /** Stated without 约, 以上 or 余. */
  readonly exact: boolean;
  /** Stated as 不少于 or 以上. */
  readonly least: boolean;
  /** The words between this count and the nearest count or mark on its left. */
  readonly before: string;
  /** The same on its right. */
  readonly after: string;
  /** The clause's words before the count, and its last two characters: a verb for several counts may be in either. */
  readonly frame: string;
  readonly clause: string;
}

interface Asked extends Measured {
  readonly indicator: Indicator;
  /** `≥`: the goal may promise more. */
  readonly least: boolean;
  readonly exact: boolean;
  /** Possible names of the counted things, the longest first: 传承人数 gives 传承人 and 传承, because 人 may be the counter. */
  readonly objects: readonly string[];
}

/** A text with counts, and which of them can be compared. */
interface Source {
  readonly cells: readonly TextCell[];
  readonly text: string;
  /** Whether only counts after a verb are compared, because the text also describes what already exists. */
  readonly needsVerb: boolean;
}

/**
 * The targets whose things a text counts exactly once: 年度目标, or 总目标 if the form has no other and the project does not span
 * years; for targets of which the goal says nothing, 项目概况 and 主体活动 of such a project. Counts of a part, of another time
 * and those that several indicators may be about are left out.
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
    for (const { counts, cut } of found) {
      isCut ||= cut;
      compared.push(...counts);
    }
    const named = new Set(found.flatMap(({ spokenOf }) => [...spokenOf]));
    asked = asked.filter((one) => !named.has(one));
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
  readonly spokenOf: ReadonlySet<Asked>;
  readonly cut: boolean;
}

function compareWith(
  cell: TextCell,
  source: Source,
  asked: readonly Asked[],
  year: number | null,
): Comparison {
  const { counts, cut } = countsIn(cell.text, year);
  const matches = new Map<Asked, { readonly count: Count; readonly rivals: readonly Asked[] }[]>();
  for (const count of counts) {
    const ofUnit = asked.filter(({ unit }) => isSameCounter(count.unit, unit));
    const isOnly =
      ofUnit.length === 1 && counts.filter(({ unit }) => isSameCounter(unit, count.unit)).length === 1;
    const about = ofUnit.filter(
      ({ unit, objects }) =>
        objects.some((object) => isAbout(beside(count, unit), object, isOnly)) &&
        (!source.needsVerb || ALL_VERBS.some((verb) => count.frame.includes(verb))),
    );
    if (about.length > MOST_RIVALS) continue;
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
    const agrees = isThere || !contradicts(count, one);
    return [{ indicator: one.indicator, cell, text: source.text, written, agrees }];
  });
  return { counts: found, spokenOf: new Set(matches.keys()), cut };
}

/** Tells whether the parts with the unit of a whole add up to it: 教师200人次、学生1000人次 and 培训 1200人次. */
function isSumOf(parts: readonly Measured[], { unit, number }: Measured): boolean {
  const numbers = parts.filter((part) => isSameCounter(part.unit, unit)).map((part) => part.number);
  return numbers.length > 1 && sum(numbers).eq(number);
}

function nameLength({ objects }: Asked): number {
  return objects[0]?.length ?? 0;
}

/** A count that several indicators may be about is compared with none of them. */
const MOST_RIVALS = 5;

function sourcesOf({ overview, indicators, otherValues, year }: DeclarationForm): Source[] {
  const { annualGoal, overallGoal, summary } = overview?.fields ?? {};
  const filled = (...cells: readonly (TextCell | undefined)[]): TextCell[] =>
    cells.flatMap((cell) => (cell && isFilledText(cell.text) ? [cell] : []));
  const { start, end } = overview ? readPeriod(overview) : {};
  const isOneYear = (start?.date?.year ?? 0) === (end?.date?.year ?? 0) || !start?.date || !end?.date;
  // A form may print several goals of the year, below each other or each with a table.
  const others = otherValues.filter(({ label }) => FURTHER_GOAL.test(label) || label === annualGoal?.label);
  const annual = filled(annualGoal, ...others);
  // Without any year, goal and targets are both those of the whole project.
  const isWhole = isOneYear || (year === null && !annualGoal && isOfOnePeriod(indicators));
  const goals = annual.length > 0 ? annual : isWhole ? filled(overallGoal) : [];
  const descriptions = isOneYear ? filled(summary, indicators?.mainActivity) : [];
  return [
    { cells: goals, text: '目标', needsVerb: false },
    ...descriptions.map((cell) => ({
      cells: [cell],
      text: cell === summary ? '项目概况' : '主体活动',
      needsVerb: true,
    })),
  ];
}

function isOfOnePeriod(table: DeclarationForm['indicators']): boolean {
  return new Set(table?.rows.map(({ target }) => target.label)).size === 1;
}

/** 年度绩效目标2. */
const FURTHER_GOAL = /^年度(?:绩效|总体)?目标/;

/** Counts of a period within the year, or of all years. */
const OTHER_TIME = /[上下]半年|季度|累计|截至|历年|以来|到\s*20\d\d|[1-9一二三四五六七八九十]月/;
/** Before the number of things that already exist. */
const EXISTING = /共有|拥有|现存|辖区|全[省市县区镇]共/;
/** Bounds the comparison with each indicator; the rule reports that a text has more. */
export const MOST_COUNTS = 100;
/** 不少于40名, 40名以上. */
const AT_LEAST = /(?:不少于|不低于|至少|≥)\s*$/;
const OR_MORE = /^\s*(?:及|或)?以上/;
/** Words that are not part of a name: 全年 before it (全年培训2100人), 不少于 and the like after it (护理员不少于40名). */
const INTRODUCTION = /^[\s.．、]*全年|(?:不少于|不低于|至少|≥|约|近)\s*$/g;
const MARK = /[、，。；;！？!?\n:：()和与及并]/;
const NOUN_END = /[的、，。；;！？!?\n:：()和与及并]/;

function countsIn(text: string, year: number | null): { readonly counts: Count[]; readonly cut: boolean } {
  const lexed = new LexedText(text);
  const { folded } = lexed;
  const clauses = new Clauses(text, year);
  const found: { start: number; end: number; number: Big; unit: string; exact: boolean; least: boolean }[] =
    [];
  let from = 0;
  for (const { kind, start } of lexed.lexemes) {
    if ((kind !== 'digits' && kind !== 'numeral') || start < from) continue;
    const match = numberAt(lexed, start, false);
    if (match === null) continue;
    from = match.span.end;
    const { unit, numberSpan, tail } = match;
    const end = unit?.span.end ?? numberSpan.end;
    const exact = tail === null && !isApproximate(folded, numberSpan.start, end);
    const least = AT_LEAST.test(folded.slice(0, numberSpan.start)) || OR_MORE.test(folded.slice(end));
    found.push({ start: numberSpan.start, end, number: match.number, unit: unit?.text ?? '', exact, least });
  }
  const counts = found
    .slice(0, MOST_COUNTS)
    .flatMap(({ start, end, number, unit, exact, least }, index): Count[] => {
      const [clauseStart, clauseEnd] = [clauses.start(start), clauses.end(end)];
      const clause = text.slice(clauseStart, clauseEnd).trim();
      const { kind } = unitAt(unit, 0) ?? {};
      const scaled = inStandardUnit(number, unit, kind);
      const isCounted = unit !== '' && isCountable(kind);
      if (!isCounted || number.lte(0) || !clauses.isWhole(start) || OTHER_TIME.test(clause)) return [];
      const left = Math.max(clauseStart, found[index - 1]?.end ?? 0);
      const right = Math.min(clauseEnd, found[index + 1]?.start ?? text.length);
      const near = (folded.slice(left, start).split(MARK).at(-1) ?? '').replace(INTRODUCTION, '');
      const lead = folded.slice(clauseStart, start);
      // 建立示范基地6个、面积1800亩: the area is that of the 示范基地.
      const before = ONLY_QUANTITY.test(near) ? lead : near;
      if (EXISTING.test(lead)) return [];
      const frame = `${lead}\n${clause.slice(-SHORTEST)}`;
      // 6个村的服务阵地 are six villages.
      const after = folded.slice(end, right).split(NOUN_END)[0] ?? '';
      return [{ ...scaled, exact, least, before: before.trimEnd(), after: after.trimStart(), frame, clause }];
    });
  return { counts, cut: found.length > MOST_COUNTS };
}

/** A measure in its standard unit, so that 860米 can be compared with 860公里. */
function inStandardUnit(number: Big, unit: string, kind: UnitKind | null | undefined): Measured {
  if (kind !== 'measure') return { number, unit, factor: new Big(1) };
  const scale = scaleOf(unit);
  return { number: number.times(scale.factor), unit: scale.unit, factor: scale.factor };
}

function isCountable(kind: UnitKind | null | undefined): boolean {
  return kind !== 'rate' && kind !== 'money';
}

/** Counters of people, which differ only in politeness. */
const OF_PEOPLE = /^[人名位]$/;
/** Counters that 个 can replace. */
const OF_THINGS = /^[个家处座所间支项条块栋幢]$/;

/** Tells whether two counters can count the same things; a target without a unit can be a number of anything that has a counter. */
function isSameCounter(counted: string, asked: string): boolean {
  if (asked === '') return unitKind(counted) === 'count';
  if (isSameUnit(counted, asked) || [counted, asked].every((unit) => OF_PEOPLE.test(unit))) return true;
  return [counted, asked].includes('个') && [counted, asked].every((unit) => OF_THINGS.test(unit));
}

function askedIn(rows: readonly Indicator[]): Asked[] {
  const columns = new Map<string, number>();
  // A cell may name several indicators.
  const keyOf = ({ name: { at, start } }: Indicator): string => `${cellKey(at)} ${start}`;
  for (const row of rows) columns.set(keyOf(row), (columns.get(keyOf(row)) ?? 0) + 1);
  const annual = rows.filter(({ period, target }) => period === 'annual' && target.value.kind !== 'blank');
  return annual.flatMap((indicator): Asked[] => {
    const { value } = indicator.target;
    // Columns of places have a part each.
    const isPart = !VALUE_COLUMN.test(indicator.target.label) && columns.get(keyOf(indicator)) !== 1;
    if (isPart || value.kind !== 'quantity' || value.number.lte(0)) return [];
    const { operator, tail } = value;
    if (tail !== null && tail !== '以上') return [];
    if (operator !== null && operator !== '=' && operator !== '≥' && operator !== '>') return [];
    const beside = value.unit ? '' : (unitBeside(indicator) ?? '');
    const { multiple = '', kind = value.unit?.kind } = unitAt(beside, 0) ?? {};
    if (!isCountable(kind)) return [];
    const unit = value.unit?.text ?? beside.slice(multiple.length);
    const number = beside === '' ? value.number : value.number.times(quantityMultiple(beside));
    const objects = objectsOf(indicator).filter(({ length }) => length >= SHORTEST && length <= LONGEST);
    if (objects.length === 0) return [];
    const least = operator === '≥' || operator === '>' || tail !== null;
    const scaled = inStandardUnit(number, unit, kind);
    return [{ indicator, ...scaled, least, exact: value.source !== '' && operator !== '>', objects }];
  });
}

/** The header of a column that is no part: 指标值, 年度指标值, 2026年, 全省. */
const VALUE_COLUMN = /[值年期]|标准|目标|指标|内容|^(?:合计|总计|全[省市县区])$/;
const SHORTEST = 2;
/** Longer names are sentences. */
const LONGEST = 30;
/** Names with fewer characters are matched only directly beside the number. */
const LONG = 4;
const QUANTITY = /(?:总数|总量|数目|个数|数|总?长度|里程|规模|面积|数?量)$/;
const ONLY_QUANTITY = /^\s*(?:总?(?:长度?|面积|规模|里程|数量|量))\s*$/;
/** What may follow the things in an indicator's name: 非遗进校园活动. */
const GENERAL = /(?:活动|工作|任务|服务)$/;
/** The lengths of a counter at the end of an object, the longer first: 段 of 城墙段, 人次 of 接待人次. */
const COUNTER_LENGTHS = [2, 1];

/**
 * What an indicator counts, without the words for its number: 通借通还分馆 of 通借通还分馆数. If this ends like a counter, also
 * without it, because 人 of 培训人数 is one and that of 传承人数 is not.
 */
function objectsOf(indicator: Indicator): string[] {
  const name = stripListMark(plainName(indicator).replace(/^指标\d*[:：]/, '')).replace(/\([^()]*\)/g, '');
  const object = name.replace(QUANTITY, '');
  const counter = COUNTER_LENGTHS.find((length) => {
    const kind = object.length > length ? unitKind(object.slice(-length)) : null;
    return kind === 'count' || kind === 'time';
  });
  const objects = counter === undefined ? [object] : [object, object.slice(0, -counter)];
  const bare = object.replace(GENERAL, '');
  return bare.length < SHORTEST || bare === object ? objects : [...objects, bare];
}

/** If the counters differ, only the words before the number count: 12家企业技改项目 are 12 enterprises, not 12 projects. */
function beside(count: Count, unit: string): Count {
  const isOther = OF_THINGS.test(unit) && !isSameUnit(count.unit, unit);
  return isOther ? { ...count, after: '' } : count;
}

/** Verbs that make the same of the things; those of two lines make different things. */
const VERBS: readonly (readonly string[])[] = [
  '新建 建设 建成 修建 兴建 建造 搭建',
  '采购 购置 购买 添置 配备 配置 配发',
  '改造 改建 扩建 改扩建',
  '更新 更换',
  '维修 修缮 修复 整修',
  '维护 养护 管护 运维 管理 保洁 保障',
  '种植 栽植 补植 补种 栽种',
  '发放 派发 印发 印制',
  '聘用 聘请 招聘',
  '举办 开展 组织 召开 完成 实施 进行 提供 承办',
  '治理 整治',
  '资助 补助 补贴 救助',
  '安装 布设 架设',
  '引进 推广 防治 筛查 检测 监测 培训 服务 接待 惠及 带动 拆除 新增 增补 淘汰 报废 疏浚 清淤 硬化 铺设 扶持 培育 受理 审理 巡查 检查 演出 配送 开放 制作 编制 修订 开发',
].flatMap((line, index, { length }) =>
  index === length - 1 ? line.split(' ').map((verb) => [verb]) : [line.split(' ')],
);
const ALL_VERBS = VERBS.flat();

/** Verbs that say nothing about the things: 维护观测站 are the 观测站 of the goal. */
const NEUTRAL = /^(?:维护|运维|管理|完成|开展|举办|组织|实施|保障|提供|进行)/;
/** Verbs that make things others than those of the indicator. */
const DISTINCT = /新建|改建|扩建|拆除|改造|更新|采购|购置|新增|淘汰|报废/;
const FILLER = /^[的与和及]/;
/** What may precede a short object: 举办演出, 共计演出; 文艺演出 is another object. */
const INTRODUCED = /(?:^|[共计为达年内])$/;

/**
 * Tells whether a count is about an object, by the words beside its number.
 * @param isOnly whether no other count and no other target has this unit
 */
function isAbout({ before, after, frame, unit }: Count, object: string, isOnly: boolean): boolean {
  // 培训 of 培训期数 names no things; 5期 are of the training if nothing else is counted so.
  if (ALL_VERBS.includes(object))
    return before === object || (isOnly && isSaidIn(object, `${before}\n${after}`));
  // 补植300株 is about 补植行道树; 培训300人次 may be all of whom 培训教师 are a part.
  const namesNothing = after === '' && ALL_VERBS.includes(before) && !UNPLANNED.test(unit);
  if (namesNothing && isSaidIn(before, object.slice(0, before.length))) return true;
  if (object.length < LONG) {
    const things = before.replace(QUANTITY, '');
    const introduction = things.slice(0, -object.length);
    const isBefore = things.endsWith(object) && (isOnly || isIntroduction(introduction));
    return isBefore || after === object;
  }
  const beside = `${before}\n${after}`;
  let isPartial = false;
  let isNamed = false;
  const verbs = new Set<string>();
  for (let rest = object; rest !== '';) {
    const piece = longestIn(beside, rest);
    const verb = rest.slice(0, SHORTEST);
    // Several counts may share a verb, the first of which it precedes: 安装灭火装置10套、温感设备160个.
    const isShared = ALL_VERBS.includes(verb) && isSaidIn(verb, frame);
    if (piece !== '') isNamed ||= !ALL_VERBS.includes(piece) || verbs.add(piece).size > 1;
    else if (NEUTRAL.test(rest)) isPartial = true;
    else if (!FILLER.test(rest) && !isShared) return false;
    rest = rest.slice(piece !== '' ? piece.length : FILLER.test(rest) ? 1 : SHORTEST);
  }
  return isNamed && !(isPartial && DISTINCT.test(before));
}

/** Tells whether a text says a verb, or one that means the same. */
function isSaidIn(verb: string, text: string): boolean {
  return VERBS.some((verbs) => verbs.includes(verb) && verbs.some((one) => text.includes(one)));
}

/** Tells whether the words before a short name cannot belong to it: there are none, or they end with a verb. */
function isIntroduction(words: string): boolean {
  return INTRODUCED.test(words) || ALL_VERBS.some((verb) => words.endsWith(verb));
}

/** The longest beginning of some words that a text contains: two characters at least, or the last one. */
function longestIn(text: string, words: string): string {
  for (let length = words.length; length >= Math.min(SHORTEST, words.length); length--)
    if (text.includes(words.slice(0, length))) return words.slice(0, length);
  return '';
}

/** Numbers that differ by this factor contradict each other even if one of them is approximate. */
const FAR = 10;
/** Counters of what depends on others, so that the target may stay below the goal: visitors, cases, households. */
const UNPLANNED = /^(?:[人名位户次件例]|人次|[场册台车辆户件例]次)$/;

function contradicts(count: Count, asked: Asked): boolean {
  const { number } = count;
  if (number.gte(asked.number.times(FAR)) || asked.number.gte(number.times(FAR))) return true;
  // A number in another unit is often rounded: 3.2公里 for 3215米.
  if (!count.factor.eq(asked.factor)) return false;
  const mayBeMore = asked.least && (UNPLANNED.test(count.unit) || unitKind(count.unit) === 'time');
  if (count.least && number.gt(asked.number)) return !mayBeMore;
  if (!count.exact || !asked.exact) return false;
  return mayBeMore ? number.lt(asked.number) : !number.eq(asked.number);
}
