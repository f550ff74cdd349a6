/** Finds the counts of planned things in a text, with the words on both sides of each. */
import type Big from 'big.js';
import { LexedText } from '../../language/lexer/lexer';
import { isApproximate } from '../../language/numbers/counts';
import { unitAt } from '../../language/numbers/units';
import { numberAt } from '../../language/target-value/numbers';
import { Clauses } from '../clauses';
import { inStandardUnit, isCountable, MIN_WORD, type Measured } from './measured-count';

/** A count in a text. */
export interface Count extends Measured {
  /** Stated without 约, 以上 or 余. */
  readonly exact: boolean;
  /** Stated as 不少于 or 以上. */
  readonly least: boolean;
  /** The words between this count and the nearest count or mark on its left. */
  readonly before: string;
  /** The words between this count and the nearest count or mark on its right. */
  readonly after: string;
  /** Like `after`, but with all names of a list: 失能、半失能老人. */
  readonly along: string;
  /** The clause's words before the count, and the clause's last two characters: a verb that applies to several counts may be in either. */
  readonly frame: string;
  readonly clause: string;
  /** The word that marks it as a count of a part: 新增. `null` for the whole. */
  readonly part: string | null;
}

/** Counts of a period within the year, or of all years; 8月底前 is when the whole is done. */
export const OTHER_TIME =
  /[上下]半年|季度|累计|截至|历年|以来|到\s*20\d\d|[1-9一二三四五六七八九十]月(?!(?:底|末|\d{1,2}日)?(?:之?前|以前))/;

/** Words before the number of things that already exist. */
const EXISTING = /共有|拥有|现存|辖区|全[省市县区镇]共/;

/** Limits the number of comparisons with each indicator; the rule reports a text that has more. */
export const MAX_COUNTS = 100;

/** 不少于40名, 40名以上. */
const AT_LEAST = /(?:不少于|不低于|至少|≥)\s*$/;

const OR_MORE = /^\s*(?:及|或)?以上/;

/** Words that are not part of a name: 全年 before it (全年培训2100人), 不少于 and the like after it (护理员不少于40名). */
const INTRODUCTION = /^[\s.．、]*全年|(?:不少于|不低于|至少|≥|约|近)\s*$/g;

const ENDS = '，。；;！？!?\\n:：()';

const MARK = new RegExp(`[、和与及并${ENDS}]`);

const NOUN_END = new RegExp(`的|${MARK.source}`);

const LIST_END = new RegExp(`的|[${ENDS}]`);

/** A text without remarks in brackets: 通村组公路 for 通村组(角落)公路. */
function withoutBrackets(folded: string): string {
  return folded.replace(/\([^()]*\)/g, '');
}

/**
 * The counts of a text in order. Counts of a part of the year, of all years and of things that already exist are left out.
 * @param year the form's
 * @returns `cut` if the text has more counts than are compared
 */
export function countsIn(
  text: string,
  year: number | null,
): { readonly counts: Count[]; readonly cut: boolean } {
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
    .slice(0, MAX_COUNTS)
    .flatMap(({ start, end, number, unit, exact, least }, index): Count[] => {
      const { kind } = unitAt(unit, 0) ?? {};
      // 建成冷库1座，3550平方米: the area is that of the 冷库.
      const last = found[index - 1];
      const isSize = kind === 'measure' && last && /^\s*[,，]\s*$/.test(folded.slice(last.end, start));
      const [named, previous] = isSize ? [last.start, found[index - 2]] : [start, last];
      const [clauseStart, clauseEnd] = [clauses.start(named), clauses.end(end)];
      const clause = text.slice(clauseStart, clauseEnd).trim();
      const scaled = inStandardUnit(number, unit, kind);
      const isCounted = unit !== '' && isCountable(kind);
      if (!isCounted || number.lte(0) || OTHER_TIME.test(clause)) return [];
      const left = Math.max(clauseStart, previous?.end ?? 0);
      const right = Math.min(clauseEnd, found[index + 1]?.start ?? text.length);
      const near = (withoutBrackets(folded.slice(left, named)).split(MARK).at(-1) ?? '').replace(
        INTRODUCTION,
        '',
      );
      const lead = folded.slice(clauseStart, named);
      // 建立示范基地6个、面积1800亩: the area is that of the 示范基地.
      const before = ONLY_QUANTITY.test(near) ? lead : near;
      if (EXISTING.test(lead)) return [];
      const frame = `${lead}\n${clause.slice(-MIN_WORD)}`;
      // 6个村的服务阵地 are six villages.
      const rest = withoutBrackets(folded.slice(end, right));
      const after = rest.split(NOUN_END)[0] ?? '';
      // 62名失能、半失能老人 are 62 老人.
      const along = rest.split(LIST_END)[0] ?? '';
      const part = clauses.partWord(start);
      return [
        {
          ...scaled,
          ...{ exact, least, before: before.trimEnd(), after: after.trimStart(), along, frame, clause, part },
        },
      ];
    });
  return { counts, cut: found.length > MAX_COUNTS };
}

const ONLY_QUANTITY = /^\s*(?:总?(?:长度?|面积|规模|里程|数量|量))\s*$/;
