/** Which rows and paragraphs of two years are the same ones, told by their words and never by their place. */
import { NameFinder } from '../../language/names/similarity';
import type { ComparableForm, ComparableIndicator, ComparableItem, ComparableText } from './comparable-form';
import { withoutYears, type TwoYears } from './moved-year';
import { isRenamed } from './renamed';

/** One row in both years, or in one of them: the other side is `null`. */
export type Matched<Row> =
  | { readonly last: Row; readonly current: Row }
  | { readonly last: Row; readonly current: null }
  | { readonly last: null; readonly current: Row };

/** The forms of one project for two years, row beside row. */
export interface MatchedForms {
  readonly last: ComparableForm;
  readonly current: ComparableForm;
  readonly years: TwoYears;
  /** This year's rows in their order, then those that are gone; `null` where a year has no such section to compare. */
  readonly items: readonly Matched<ComparableItem>[] | null;
  readonly indicators: readonly Matched<ComparableIndicator>[] | null;
  readonly texts: readonly Matched<ComparableText>[];
}

/** Matches the rows of two forms, in time that grows with their number. */
export function matchForms(last: ComparableForm, current: ComparableForm): MatchedForms {
  return {
    last,
    current,
    years: { last: last.year, current: current.year },
    items: last.items && current.items && matchRows(last.items, current.items, ITEMS),
    indicators:
      last.indicators && current.indicators && matchRows(last.indicators, current.indicators, INDICATORS),
    texts: matchRows(last.texts, current.texts, TEXTS),
  };
}

/** How rows of one kind are recognized. */
interface Recognition<Row> {
  /** From the most certain: rows with an equal key are the same row. */
  readonly keys: readonly ((row: Row) => string)[];
  /** The name that may have been changed slightly; absent where rows are recognized by their keys alone. */
  readonly name?: (row: Row) => string;
  /** What must agree for a changed name. */
  readonly group?: (row: Row) => string;
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
const INDICATORS: Recognition<ComparableIndicator> = {
  keys: [
    (row) => `${row.period}\n${row.kind}\n${indicatorName(row)}\n${JSON.stringify(row.value)}`,
    (row) => `${row.period}\n${row.kind}\n${indicatorName(row)}`,
    (row) => `${row.kind}\n${indicatorName(row)}`,
    (row) => `${row.period}\n${indicatorName(row)}`,
  ],
  name: indicatorName,
  group: ({ kind, period }) => `${kind} ${period}`,
};

const TEXTS: Recognition<ComparableText> = { keys: [({ key }) => withoutYears(key)] };

function matchRows<Row>(
  last: readonly Row[],
  current: readonly Row[],
  { keys, name, group = () => '' }: Recognition<Row>,
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

/** Rows by their key, in their order. */
function groupBy<Row>(rows: Iterable<Row>, key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const rowKey = key(row);
    const group = groups.get(rowKey);
    if (group) group.push(row);
    else groups.set(rowKey, [row]);
  }
  return groups;
}
