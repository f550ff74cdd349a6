/** Matches rows and paragraphs of two years by their words, never by their position. */
import type { IndicatorKind } from '../indicators/indicator-kind';
import { comparable } from '../../language/names/name-pairs';
import { NameFinder } from '../../language/names/similarity';
import { groupBy } from '../../workbook/group-by';
import type {
  ComparableForm,
  ComparableIndicator,
  ComparableItem,
  ComparableText,
  ComparedTarget,
} from './comparable-form';
import { withoutYears, type TwoYears } from './moved-year';
import { isExtended, isRenamed } from './renamed';

export interface Both<Row> {
  readonly last: Row;
  readonly current: Row;
}

/** One row in both years, or in one of them: the other side is `null`. */
export type Matched<Row> =
  Both<Row> | { readonly last: Row; readonly current: null } | { readonly last: null; readonly current: Row };

/** The matched rows of one project's forms for two years. */
export interface MatchedForms {
  readonly last: ComparableForm;
  readonly current: ComparableForm;
  readonly years: TwoYears;
  /** This year's rows in order, then removed ones; `null` if one year has no such section. */
  readonly items: readonly Matched<ComparableItem>[] | null;
  readonly indicators: readonly Matched<ComparableIndicator>[] | null;
  /** Paragraphs whose label both forms print. */
  readonly paragraphs: readonly Both<ComparableText>[];
  /** `null` if one year has no 制度保障. */
  readonly measures: readonly Matched<ComparableText>[] | null;
}

/** Last year's and this year's value of one indicator for one period or place. */
export interface MatchedTarget extends Both<ComparedTarget> {
  readonly of: Both<ComparableIndicator>;
}

/** Matches the rows of two forms in linear time. */
export function matchForms(last: ComparableForm, current: ComparableForm): MatchedForms {
  return {
    last,
    current,
    years: { last: last.year, current: current.year },
    items: last.items && current.items && matchRows(last.items, current.items, ITEMS),
    indicators: last.indicators && current.indicators && matchIndicators(last.indicators, current.indicators),
    paragraphs: matchRows(last.paragraphs, current.paragraphs, { keys: [({ key }) => key] }).filter(isBoth),
    measures: last.measures && current.measures && matchRows(last.measures, current.measures, MEASURES),
  };
}

export function isBoth<Row>(row: Matched<Row>): row is Both<Row> {
  return row.last !== null && row.current !== null;
}

/**
 * The values of indicators that both years have, by column: the same header, otherwise the only column of the same period.
 * Columns that only one form has are left out.
 */
export function matchTargets(indicators: MatchedForms['indicators']): MatchedTarget[] {
  return (indicators ?? []).filter(isBoth).flatMap((of) => {
    const { last, current } = of;
    const partners = new Map<ComparedTarget, ComparedTarget>();
    const left = new Set(last.targets);
    const pair = (from: ComparedTarget, to: ComparedTarget): void => {
      partners.set(to, from);
      left.delete(from);
    };
    for (const target of current.targets) {
      const from = [...left].find(({ column, span }) => column === target.column && span === target.span);
      if (from) pair(from, target);
    }
    for (const span of ['annual', 'overall'] as const) {
      const [from, ...others] = [...left].filter((target) => target.span === span);
      const [to, ...rivals] = current.targets.filter(
        (target) => target.span === span && !partners.has(target),
      );
      if (from && to && others.length === 0 && rivals.length === 0) pair(from, to);
    }
    const [lastOne, ...lastOthers] = last.targets;
    const [currentOne, ...currentOthers] = current.targets;
    // If a form has a single column, the header may name its period with any words.
    if (partners.size === 0 && lastOthers.length === 0 && currentOthers.length === 0)
      pair(lastOne, currentOne);
    return current.targets.flatMap((target): MatchedTarget[] => {
      const from = partners.get(target);
      return from ? [{ of, last: from, current: target }] : [];
    });
  });
}

function matchIndicators(
  last: readonly ComparableIndicator[],
  current: readonly ComparableIndicator[],
): Matched<ComparableIndicator>[] {
  const [before, now] = [spansOf(last), spansOf(current)];
  return matchRows(last, current, INDICATORS).filter((row) => {
    if (isBoth(row)) return true;
    // A separate table for another period that only one form prints is a difference of layout, not of content.
    const [spans, others, { targets }] = row.last ? [before, now, row.last] : [now, before, row.current];
    return spans.size === 1 || targets.some(({ span }) => others.has(span));
  });
}

function spansOf(indicators: readonly ComparableIndicator[]): ReadonlySet<string> {
  return new Set(indicators.flatMap(({ targets }) => targets.map(({ span }) => span)));
}

/** How rows of one kind are recognized. */
interface Recognition<Row> {
  /** Keys from the most certain to the least; rows with an equal key are the same row. */
  readonly keys: readonly ((row: Row) => string)[];
  /** The name that may be slightly changed; absent if rows are matched only by keys. */
  readonly name?: (row: Row) => string;
  /** What must be equal if the name is changed. */
  readonly group?: (row: Row) => string;
  /** A group whose only rows without a partner, one of each year, are one row if words were inserted into its name. */
  readonly extendedGroup?: string;
}

const itemName = ({ name }: ComparableItem): string => withoutYears(name.text);
const ITEMS: Recognition<ComparableItem> = {
  keys: [
    (row) => `${withoutYears(row.content)}\n${itemName(row)}\n${row.amount.value ?? ''}`,
    (row) => `${withoutYears(row.content)}\n${itemName(row)}`,
    itemName,
  ],
  name: itemName,
};

const indicatorName = ({ name }: ComparableIndicator): string => withoutYears(name.text);
const spanOf = ({ targets }: ComparableIndicator): string => targets.map(({ span }) => span).join(' ');
const INDICATORS: Recognition<ComparableIndicator> = {
  keys: [
    (row) =>
      `${row.kind}\n${indicatorName(row)}\n${spanOf(row)}\n${JSON.stringify(row.targets.map(({ value }) => value))}`,
    (row) => `${row.kind}\n${indicatorName(row)}\n${spanOf(row)}`,
    (row) => `${row.kind}\n${indicatorName(row)}`,
    indicatorName,
  ],
  name: indicatorName,
  group: ({ kind }) => kind,
  extendedGroup: 'satisfaction' satisfies IndicatorKind,
};

const documentName = ({ name }: ComparableText): string => comparable(withoutYears(name));
const MEASURES: Recognition<ComparableText> = { keys: [documentName], name: documentName };

function matchRows<Row>(
  last: readonly Row[],
  current: readonly Row[],
  { keys, name, group = () => '', extendedGroup }: Recognition<Row>,
): Matched<Row>[] {
  const partners = new Map<Row, Row>();
  const left = new Set(last);
  const open = new Set(current);
  const pair = (from: Row, to: Row): void => {
    partners.set(to, from);
    left.delete(from);
    open.delete(to);
  };
  for (const key of keys) {
    const byKey = groupBy(left, key);
    for (const row of [...open]) {
      const from = byKey.get(key(row))?.shift();
      if (from !== undefined) pair(from, row);
    }
  }
  if (name) {
    for (const [which, rows] of groupBy(left, group)) {
      const candidates = [...open].filter((row) => group(row) === which);
      const finder = new NameFinder(candidates.map((row) => [name(row)]));
      for (const from of rows) {
        const match = finder.bestMatch([name(from)]);
        const to = match && candidates[match.index];
        if (to && open.has(to) && isRenamed(name(from), name(to))) pair(from, to);
      }
      if (which !== extendedGroup) continue;
      const [from, ...othersOfLast] = rows.filter((row) => left.has(row));
      const [to, ...othersOfCurrent] = candidates.filter((row) => open.has(row));
      if (!from || !to || othersOfLast.length > 0 || othersOfCurrent.length > 0) continue;
      if (isExtended(name(from), name(to))) pair(from, to);
    }
  }
  return [
    ...current.map((row): Matched<Row> => {
      const from = partners.get(row);
      return from === undefined ? { last: null, current: row } : { last: from, current: row };
    }),
    ...[...left].map((row): Matched<Row> => ({ last: row, current: null })),
  ];
}
