/** Compares the targets with the counts in the goal: 保持12个分馆通借通还 with 通借通还分馆数 120个. */
import Big from 'big.js';
import type { TextCell } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import type { Indicator } from '../../form/indicators';
import { LexedText } from '../../language/lexer/lexer';
import { isApproximate } from '../../language/numbers/counts';
import { isSameUnit, unitAt } from '../../language/numbers/units';
import { numberAt } from '../../language/target-value/numbers';
import { isFilledText } from '../../language/placeholder';
import { stripListMark } from '../../language/text/text';
import { Clauses } from '../clauses';
import { readPeriod } from '../project-period';
import { plainName } from './indicator-kind';
import { unitBeside } from './indicator-unit';

/** A target and the only count in the goal that is about the same things. */
export interface GoalCount {
  readonly indicator: Indicator;
  /** The goal. */
  readonly cell: TextCell;
  /** The count with its clause's words around it: 保持12个分馆通借通还. */
  readonly written: string;
  readonly agrees: boolean;
}

/** A count in a text. */
interface Count {
  readonly number: Big;
  readonly unit: string;
  /** Stated without 约, 以上 or 余. */
  readonly exact: boolean;
  /** The words between this count and the nearest count or mark on its left. */
  readonly before: string;
  /** The same on its right. */
  readonly after: string;
  readonly clause: string;
}

/** A target that asks for a number of things. */
interface Asked {
  readonly indicator: Indicator;
  readonly number: Big;
  readonly unit: string;
  /** `≥`: the goal may promise more. */
  readonly least: boolean;
  readonly exact: boolean;
  /** What is counted: 通借通还分馆. */
  readonly object: string;
}

/**
 * The targets whose things the goal counts exactly once: 年度目标, or 总目标 if the form has no other and the project does not span
 * years. Counts of a part, of another time and those that several indicators may be about are left out.
 */
export function goalCounts(form: DeclarationForm): GoalCount[] {
  const cell = goalOf(form);
  if (!cell || !form.indicators) return [];
  const asked = askedIn(form.indicators.rows);
  const counts = countsIn(cell.text, form.year);
  const matches = new Map<Asked, { readonly count: Count; readonly rivals: readonly Asked[] }[]>();
  for (const count of counts) {
    const about = asked.filter(({ unit, object }) => isSameUnit(count.unit, unit) && isAbout(count, object));
    if (about.length > MOST_RIVALS) continue;
    for (const one of about) {
      const rivals = about.filter((other) => other !== one);
      matches.set(one, [...(matches.get(one) ?? []), { count, rivals }]);
    }
  }
  return [...matches].flatMap(([one, [only, second]]): GoalCount[] => {
    if (!only || second) return [];
    const { count, rivals } = only;
    if (rivals.some(({ object, number }) => object.length >= one.object.length || number.eq(count.number)))
      return [];
    const isThere = counts.some(({ unit, number }) => isSameUnit(unit, one.unit) && number.eq(one.number));
    const written = stripListMark(count.clause);
    return [{ indicator: one.indicator, cell, written, agrees: isThere || !contradicts(count, one) }];
  });
}

/** A count that several indicators may be about is compared with none of them. */
const MOST_RIVALS = 5;

function goalOf({ overview }: DeclarationForm): TextCell | undefined {
  const { annualGoal, overallGoal } = overview?.fields ?? {};
  if (!overview || (annualGoal && isFilledText(annualGoal.text))) return annualGoal;
  const { start, end } = readPeriod(overview);
  const isOneYear = (start?.date?.year ?? 0) === (end?.date?.year ?? 0) || !start?.date || !end?.date;
  return isOneYear ? overallGoal : undefined;
}

/** Counts of a period within the year, or of all years. */
const OTHER_TIME = /[上下]半年|季度|累计|截至|历年|以来|到\s*20\d\d|[1-9一二三四五六七八九十]月/;
/** No goal has more; bounds the comparison with each indicator. */
const MOST_COUNTS = 100;
const MARK = /[、，。；;！？!?\n:：和与及并]/;
const NOUN_END = /[的、，。；;！？!?\n:：和与及并]/;

function countsIn(text: string, year: number | null): Count[] {
  const lexed = new LexedText(text);
  const { folded } = lexed;
  const clauses = new Clauses(text, year);
  const found: { start: number; end: number; number: Big; unit: string; exact: boolean }[] = [];
  let from = 0;
  for (const { kind, start } of lexed.lexemes) {
    if ((kind !== 'digits' && kind !== 'numeral') || start < from) continue;
    const match = numberAt(lexed, start, false);
    if (match === null) continue;
    from = match.span.end;
    const { unit, numberSpan, tail } = match;
    const end = unit?.span.end ?? numberSpan.end;
    const exact = tail === null && !isApproximate(folded, numberSpan.start, end);
    found.push({ start: numberSpan.start, end, number: match.number, unit: unit?.text ?? '', exact });
  }
  return found.slice(0, MOST_COUNTS).flatMap(({ start, end, number, unit, exact }, index): Count[] => {
    const [clauseStart, clauseEnd] = [clauses.start(start), clauses.end(end)];
    const clause = text.slice(clauseStart, clauseEnd).trim();
    const isCounted = unit !== '' && unitAt(unit, 0)?.kind !== 'rate' && unitAt(unit, 0)?.kind !== 'money';
    if (!isCounted || number.lte(0) || !clauses.isWhole(start) || OTHER_TIME.test(clause)) return [];
    const left = Math.max(clauseStart, found[index - 1]?.end ?? 0);
    const right = Math.min(clauseEnd, found[index + 1]?.start ?? text.length);
    const before = folded.slice(left, start).split(MARK).at(-1) ?? '';
    // 6个村的服务阵地 are six villages.
    const after = folded.slice(end, right).split(NOUN_END)[0] ?? '';
    return [{ number, unit, exact, before: before.trimEnd(), after: after.trimStart(), clause }];
  });
}

function askedIn(rows: readonly Indicator[]): Asked[] {
  const columns = new Map<number, number>();
  for (const { row } of rows) columns.set(row, (columns.get(row) ?? 0) + 1);
  const annual = rows.filter(({ period, target }) => period === 'annual' && target.value.kind !== 'blank');
  return annual.flatMap((indicator): Asked[] => {
    const { value } = indicator.target;
    // Columns of places have a part each.
    const isPart = !VALUE_COLUMN.test(indicator.target.label) && columns.get(indicator.row) !== 1;
    if (isPart || value.kind !== 'quantity' || value.number.lte(0)) return [];
    const { operator, tail, number } = value;
    if (tail !== null && tail !== '以上') return [];
    if (operator !== null && operator !== '=' && operator !== '≥' && operator !== '>') return [];
    const unit = value.unit?.text ?? unitBeside(indicator) ?? '';
    const kind = value.unit?.kind ?? unitAt(unit, 0)?.kind;
    if (unit === '' || kind === 'rate' || kind === 'money' || unitAt(unit, 0)?.multiple !== '') return [];
    const object = objectOf(indicator);
    const least = operator === '≥' || operator === '>' || tail !== null;
    return object.length < SHORTEST || object.length > LONGEST
      ? []
      : [{ indicator, number, unit, least, exact: value.source !== '' && operator !== '>', object }];
  });
}

/** The header of a column that is no place: 指标值, 年度指标值, 2026年. */
const VALUE_COLUMN = /[值年期]|标准|目标|指标|内容/;
const SHORTEST = 2;
/** Longer names are sentences. */
const LONGEST = 30;
/** A shorter object must be right beside the number. */
const LONG = 4;
const QUANTITY = /(?:总数|总量|数量|数目|个数|数|总?长度|里程|规模)$/;
const COUNTER =
  /(?:人次|场次|班次|册次|批次|期|次|场|人|户|份|件|处|台|套|项|页|个|名|家|座|所|头|只|亩|天|条|间)$/;

/**
 * What an indicator counts, without the words for its number and its counter: 通借通还分馆 of 通借通还分馆数. A measure stays: 改造面积.
 */
function objectOf(indicator: Indicator): string {
  const name = plainName(indicator)
    .replace(/\([^()]*\)/g, '')
    .replace(QUANTITY, '');
  const object = name.replace(COUNTER, '');
  return object.length < SHORTEST ? name : object;
}

/** Verbs that say nothing about the things: 维护观测站 are the 观测站 of the goal. */
const NEUTRAL = /^(?:维护|运维|管理|完成|开展|举办|组织|实施|保障|提供|进行)/;
/** Verbs that make things others than those of the indicator. */
const DISTINCT = /新建|改建|扩建|拆除|改造|更新|采购|购置|新增|淘汰|报废/;
/** Verbs that several counts may share, the first of which they precede: 安装灭火装置10套、温感设备160个. */
const SHARED =
  /^(?:安装|建设|建成|开发|制作|编制|印制|发放|配备|修复|维修|检查|监测|新建|改造|更新|采购|购置)$/;
const FILLER = /^[的与和及]/;
/** What may precede a short object: 举办演出, 共计演出; 文艺演出 is another object. */
const INTRODUCED = /(?:^|开展|举办|组织|完成|进行|实施|保持|保障|[共计为达])$/;

/** Tells whether a count is of these things, whose words must be beside it. */
function isAbout({ before, after, clause }: Count, object: string): boolean {
  if (object.length < LONG) {
    const isBefore = before.endsWith(object) && INTRODUCED.test(before.slice(0, -object.length));
    return isBefore || after === object;
  }
  const beside = `${before}\n${after}`;
  let isPartial = false;
  let isNamed = false;
  for (let rest = object; rest !== '';) {
    const piece = longestIn(beside, rest);
    const verb = rest.slice(0, SHORTEST);
    if (piece !== '') isNamed ||= piece.length > SHORTEST || !NEUTRAL.test(piece);
    else if (NEUTRAL.test(rest)) isPartial = true;
    else if (!FILLER.test(rest) && !(SHARED.test(verb) && clause.includes(verb))) return false;
    rest = rest.slice(piece !== '' ? piece.length : FILLER.test(rest) ? 1 : SHORTEST);
  }
  return isNamed && !(isPartial && DISTINCT.test(before));
}

/** The longest beginning of some words, of two characters at least, that a text contains. */
function longestIn(text: string, words: string): string {
  for (let length = words.length; length >= SHORTEST; length--)
    if (text.includes(words.slice(0, length))) return words.slice(0, length);
  return '';
}

/** Numbers that differ by this factor contradict each other even if one of them is approximate. */
const FAR = 10;

function contradicts(count: Count, asked: Asked): boolean {
  const { number } = count;
  if (number.gte(asked.number.times(FAR)) || asked.number.gte(number.times(FAR))) return true;
  if (!count.exact || !asked.exact) return false;
  return asked.least ? number.lt(asked.number) : !number.eq(asked.number);
}
