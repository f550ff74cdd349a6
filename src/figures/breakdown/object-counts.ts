/** Compares counts of one object in a form's prose and targets: 3个系统 in one place and 7个系统 in another. */
import type Big from 'big.js';
import type { CellRef } from '../../workbook/cell';
import type { BreakdownItem } from '../../form/breakdown';
import type { CountPhrase } from '../../language/numbers/prose';
import type { DeclarationForm, ProseCell } from '../../form/declaration';
import { Clauses } from '../clauses';
import { numericProse, proseOf } from '../prose';
import type { SectionId } from '../../form/section';
import { spansYears } from '../project-period';
import { itemSpokenOf } from '../indicators/indicator-match';
import { sum } from '../../language/numbers/decimal';
import { textOf } from '../../language/text/span';
import { compactText } from '../../language/text/text';
import { cellKey } from '../../workbook/a1';
import { groupBy } from '../../workbook/group-by';

export interface ObjectCount {
  readonly at: CellRef;
  readonly section: SectionId;
  readonly number: Big;
  /** `3个系统`. */
  readonly written: string;
}

/** Counts of one object, in reading order. */
export interface CountedObject {
  /** `系统`. */
  readonly object: string;
  readonly counts: readonly ObjectCount[];
}

/** General words, which can count anything: two such counts are rarely about the same thing. */
const GENERAL =
  /^(?:主要|重点|具体|子|分)?(?:方面|项目|部分|阶段|环节|步骤|内容|任务|问题|类别|类|单位|部门|目标|指标|措施|要求|方向|层次|领域|工作|活动|人员|月|年度?|季度|工作日|地方|地区|区域|点|重点|原则)$/;
const MIN_OBJECT = 2;

interface Candidate extends ObjectCount {
  readonly object: string;
  readonly counter: string;
  /** Whether the text is the goal of all years, in a project of several years. */
  readonly isOfAllYears: boolean;
  /** The breakdown row that the words before a count mention; `null` if none. */
  readonly row: BreakdownItem | null;
}

interface Group {
  row: BreakdownItem | null;
  readonly counts: Candidate[];
}

/**
 * Counts by object. Counts of parts, of other years, with bounds, and of general words are left out; counts in passages about
 * different breakdown rows are about different objects.
 */
export function countedObjects(form: DeclarationForm): CountedObject[] {
  const byName = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const candidate of numericProse(form).flatMap((cell) => candidatesIn(cell, form))) {
    const name = nameOf(candidate);
    const namesakes = byName.get(name) ?? [];
    byName.set(name, namesakes);
    const group = namesakes.find(
      ({ row }) => row === null || candidate.row === null || row === candidate.row,
    );
    if (group) {
      group.counts.push(candidate);
      group.row ??= candidate.row;
      continue;
    }
    const added = { row: candidate.row, counts: [candidate] };
    namesakes.push(added);
    groups.push(added);
  }
  for (const target of targetCounts(form.indicators)) {
    const [only, second] = byName.get(nameOf(target)) ?? [];
    if (only && !second) only.counts.push(target);
  }
  return groups.flatMap((group) => {
    const counts = withoutWholes(group.counts);
    const [first] = counts;
    return first ? [{ object: first.object, counts }] : [];
  });
}

/**
 * Leaves out counts of all years of a project unless a count of a year is larger: 320家 in all years and 120家 in one
 * year do not contradict each other.
 */
function withoutWholes(counts: readonly Candidate[]): readonly Candidate[] {
  const ofYear = counts.filter(({ isOfAllYears }) => !isOfAllYears);
  if (ofYear.length === 0) return counts;
  return counts.filter(
    ({ isOfAllYears, number }) => !isOfAllYears || !ofYear.every((part) => part.number.lt(number)),
  );
}

function isOfSeveralYears({ overview, indicators }: DeclarationForm): boolean {
  const isPlanned = indicators?.rows.some(({ period }) => period !== 'annual') ?? false;
  return isPlanned || (overview !== undefined && spansYears(overview));
}

function candidatesIn(cell: ProseCell, form: DeclarationForm): Candidate[] {
  const { breakdown, year, overview } = form;
  const counts = cell.role === 'name' ? [] : proseOf(cell).counts.filter(isOfOneKind);
  if (counts.length === 0) return [];
  const { at, text, section } = cell;
  const clauses = new Clauses(text, year);
  const totals = totalsOf(counts);
  const goal = overview?.fields.overallGoal;
  const isOfAllYears = goal !== undefined && cellKey(goal.at) === cellKey(at) && isOfSeveralYears(form);
  const isAddedUp = (count: CountPhrase): boolean => totals.get(nameOf(count))?.gt(count.number) === true;
  return counts
    .filter((count) => clauses.isWhole(count.span.start) && !isAddedUp(count))
    .map(({ number, object, counter, span }) => {
      const row = breakdown ? itemSpokenOf(clauses.passageBefore(span.start), breakdown) : null;
      return { at, section, number, object, counter, isOfAllYears, row, written: textOf(text, span) };
    });
}

/** The counts that are the sum of the other counts of their object: 132 in 现有120个、新增12个，共132个. The keys are those of `nameOf`. */
function totalsOf(counts: readonly CountPhrase[]): Map<string, Big> {
  return new Map(
    [...groupBy(counts, nameOf)].flatMap(([name, ofObject]): [string, Big][] => {
      const numbers = ofObject.map(({ number }) => number);
      const all = sum(numbers);
      const total = numbers.find((number) => number.times(2).eq(all));
      return total ? [[name, total]] : [];
    }),
  );
}

/** The counter and the object of a count. */
function nameOf({ counter, object }: Pick<CountPhrase, 'counter' | 'object'>): string {
  return `${counter} ${object}`;
}

/** Exact counts in targets, by the object in the indicator's name or in the words after the number: 社区分馆数 120个. */
function targetCounts(table: DeclarationForm['indicators']): Candidate[] {
  return (table?.rows ?? []).flatMap(({ name, target, period }): Candidate[] => {
    const { value } = target;
    if (value.kind !== 'quantity' || value.unit?.kind !== 'count' || period !== 'annual') return [];
    if ((value.operator !== null && value.operator !== '=') || value.tail !== null) return [];
    const object = (value.after || compactText(name.text)).replace(/(?:总|个)?数量?$/, '');
    if (object.length < MIN_OBJECT || GENERAL.test(object)) return [];
    const { number, unit } = value;
    const written = `${object}${value.source.replace(value.after, '').trim()}`;
    return [
      {
        at: target.at,
        section: 'indicators',
        number,
        object,
        counter: unit.text,
        isOfAllYears: false,
        row: null,
        written,
      },
    ];
  });
}

function isOfOneKind({ object, exact }: CountPhrase): boolean {
  return exact && object.length >= MIN_OBJECT && !GENERAL.test(object);
}
