/** Counts of one object in a form's prose: 3个系统 here and 7个系统 there. */
import type Big from 'big.js';
import type { CellRef } from '../../workbook/cell';
import type { BreakdownItem } from '../../form/breakdown';
import { findCounts, type CountPhrase } from '../../language/numbers/counts';
import type { DeclarationForm } from '../../form/declaration';
import { itemSpokenOf } from '../indicators/indicator-match';
import { textOf } from '../../language/text/span';

export interface ObjectCount {
  readonly at: CellRef;
  readonly number: Big;
  /** `3个系统`. */
  readonly written: string;
}

/** Counts that speak of one object, in reading order. */
export interface CountedObject {
  /** `系统`. */
  readonly object: string;
  readonly counter: string;
  readonly counts: readonly ObjectCount[];
}

/** Words that count anything: two of them are rarely about one thing. */
const GENERAL =
  /^(?:主要|重点|具体|子|分)?(?:方面|项目|部分|阶段|环节|步骤|内容|任务|问题|类别|类|单位|部门|目标|指标|措施|要求|方向|层次|领域|工作|活动|人员|月|年度?|季度|工作日|地方|地区|区域|点|重点|原则)$/;
/** A part of the objects, or those of another time. */
const PART =
  /其中|每|已|原有|现有|新增|首批|第[一二三四五六七八九十\d]+批|另|剩余|余下|分别|各|平均|上年|去年|往年/;
const SHORTEST_OBJECT = 2;
const CLAUSE_END = /[，。；;！？!?,\n]/;
const YEAR = /(?:19|20)\d{2}(?=\s*年)/g;

interface Candidate extends ObjectCount {
  readonly object: string;
  readonly counter: string;
  /** The breakdown row that the words before speak of; `null` where they speak of none. */
  readonly row: BreakdownItem | null;
}

/**
 * Counts by object. Counts of parts, of other years, bounded ones, and those of general words are left out; counts in
 * passages about different breakdown rows are of different objects.
 */
export function countedObjects(form: DeclarationForm): CountedObject[] {
  const { breakdown } = form;
  const candidates = form.prose.flatMap(({ at, text, role }) =>
    role === 'name'
      ? []
      : findCounts(text)
          .filter((phrase) => isWhole(phrase, text, form.year))
          .map(({ number, object, counter, span }): Candidate => {
            const row = breakdown ? itemSpokenOf(passageBefore(text, span.start), breakdown) : null;
            return { at, number, object, counter, row, written: textOf(text, span) };
          }),
  );
  const groups: { object: string; counter: string; row: BreakdownItem | null; counts: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const group = groups.find(
      ({ object, counter, row }) =>
        object === candidate.object &&
        counter === candidate.counter &&
        (row === null || candidate.row === null || row === candidate.row),
    );
    if (!group) {
      groups.push({ ...candidate, counts: [candidate] });
      continue;
    }
    group.counts.push(candidate);
    group.row ??= candidate.row;
  }
  return groups.map(({ object, counter, counts }) => ({ object, counter, counts }));
}

function isWhole({ object, exact, span }: CountPhrase, text: string, year: number | null): boolean {
  if (!exact || object.length < SHORTEST_OBJECT || GENERAL.test(object)) return false;
  const clause = text.slice(0, span.start).split(CLAUSE_END).at(-1) ?? '';
  if (PART.test(clause)) return false;
  return year === null || [...clause.matchAll(YEAR)].every(([written]) => Number(written) === year);
}

/** The clause before a count and the one before that: what the count is about. */
function passageBefore(text: string, start: number): string {
  return text.slice(0, start).split(CLAUSE_END).slice(-2).join('，');
}
