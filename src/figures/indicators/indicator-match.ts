/** Finds the item of the breakdown that an indicator or a sentence is about, by words and never by position. */
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import type { Indicator } from '../../form/indicators';
import { comparable, pairsOf } from '../../language/names/name-pairs';
import { NameFinder } from '../../language/names/similarity';
import { groupBy } from '../../workbook/group-by';
import { kindOf } from './indicator-kind';
import {
  objectOf,
  objectsOf,
  oncePerBreakdown,
  MIN_OBJECT,
  containsObject,
  type ItemObjects,
} from './item-objects';

/** Finds rows by their 项目明细 and 项目内容. */
const rowsOf = oncePerBreakdown(
  ({ items }) => new NameFinder(items.map(({ item, content }) => [item.text, content?.text ?? ''])),
);

/**
 * For each indicator the row that it is certainly about; indicators that may be about no row or several rows are left out.
 * @param basis the texts that decide: the name alone, or if it does not decide also the remark (备注)
 */
export function matchItems(
  indicators: readonly Indicator[],
  breakdown: Breakdown | undefined,
  basis: 'name' | 'name-and-remark' = 'name-and-remark',
): ReadonlyMap<Indicator, BreakdownItem> {
  if (!breakdown) return new Map();
  const rows = rowsOf(breakdown);
  return new Map(
    indicators.flatMap((indicator) => {
      const { name, note } = indicator;
      const match =
        rows.bestMatch([name.text]) ??
        itemOfObject(name.text, breakdown) ??
        (basis === 'name'
          ? null
          : (itemOfBasis(name.text, breakdown) ?? rows.bestMatch([name.text, note?.text ?? ''])));
      const item = match && breakdown.items[match.index];
      return item ? [[indicator, item] as const] : [];
    }),
  );
}

/**
 * The row that the name of each indicator is about, for outputs and effects. Cost and satisfaction are about the project as a whole
 * and are left out.
 */
export function indicatorItems(
  indicators: readonly Indicator[],
  breakdown: Breakdown | undefined,
): ReadonlyMap<Indicator, BreakdownItem> {
  const ofOneItem = indicators.filter((indicator) => !['cost', 'satisfaction'].includes(kindOf(indicator)));
  if (!breakdown) return new Map();
  const matched = matchItems(ofOneItem, breakdown, 'name');
  return new Map(
    ofOneItem.flatMap((indicator) => {
      const item = matched.get(indicator) ?? itemOfWords(indicator.name.text, breakdown);
      return item ? [[indicator, item] as const] : [];
    }),
  );
}

/** The row that a sentence is certainly about; `null` if there is none or several are possible. */
export function itemSpokenOf(sentence: string, breakdown: Breakdown): BreakdownItem | null {
  const match = rowsOf(breakdown).subjectOf(sentence);
  return (match && breakdown.items[match.index]) ?? null;
}

/** The share of the longer object that the shorter one must be. */
const OBJECT_SHARE = 0.5;
const OBJECT_MARGIN = 0.15;

/** The objects of 项目明细 and 项目内容, indexed so that an object is compared with few of many rows. */
interface RowObjects {
  /** Object → its rows. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** Bigram → the objects that have it. */
  readonly byPair: ReadonlyMap<string, readonly string[]>;
  /** Bigram → the objects of whose bigrams it is the rarest. */
  readonly byRarest: ReadonlyMap<string, readonly string[]>;
}

const rowObjects = oncePerBreakdown(({ items }): RowObjects => {
  const objects = items.flatMap(({ item, content }, index) =>
    [...new Set([item.text, content?.text ?? ''].map(objectOf))].flatMap((object) =>
      object.length < MIN_OBJECT ? [] : { key: object, value: index },
    ),
  );
  const rows = valuesByKey(objects);
  const byPair = valuesByKey(
    [...rows.keys()].flatMap((object) => [...pairsOf(object)].map((key) => ({ key, value: object }))),
  );
  const byRarest = valuesByKey(
    [...rows.keys()].map((object) => ({ key: rarestPair(object, byPair), value: object })),
  );
  return { rows, byPair, byRarest };
});

function valuesByKey<Value>(
  entries: readonly { readonly key: string; readonly value: Value }[],
): Map<string, Value[]> {
  const groups = groupBy(entries, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ value }) => value)]));
}

/** The bigram of an object that the fewest objects have. */
function rarestPair(object: string, byPair: RowObjects['byPair']): string {
  const count = (pair: string): number => byPair.get(pair)?.length ?? 0;
  return [...pairsOf(object)].reduce((rarest, pair) => (count(pair) < count(rarest) ? pair : rarest));
}

/** The objects of rows that contain an object or are contained in it. */
function likeObjects(object: string, { byPair, byRarest }: RowObjects): ReadonlySet<string> {
  const longer = byPair.get(rarestPair(object, byPair)) ?? [];
  const shorter = [...pairsOf(object)].flatMap((pair) => byRarest.get(pair) ?? []);
  return new Set([
    ...longer.filter((other) => other.includes(object)),
    ...shorter.filter((other) => object.includes(other)),
  ]);
}

/** Shorter objects may be a word at the end of something else. */
const MIN_END = 3;

/**
 * The only row whose object equals that of the indicator, contains it, or is contained in it; `null` if there is none
 * or several are possible. 试验机 is 微机控制万能试验机, if no other row has one.
 */
function itemOfObject(name: string, breakdown: Breakdown): { readonly index: number } | null {
  const object = objectOf(name);
  if (object.length < MIN_OBJECT) return null;
  const objects = rowObjects(breakdown);
  const scored = [...likeObjects(object, objects)]
    .map((other) => ({
      other,
      rows: objects.rows.get(other) ?? [],
      score: Math.min(object.length, other.length) / Math.max(object.length, other.length),
    }))
    .sort((left, right) => right.score - left.score);
  const [best] = scored;
  const [index] = best?.rows ?? [];
  if (!best || index === undefined) return null;
  const next = scored.find(({ rows }) => rows.some((row) => row !== index));
  if (!next && object.length >= MIN_END && best.other.endsWith(object)) return { index };
  return best.score < OBJECT_SHARE || best.score - (next?.score ?? 0) < OBJECT_MARGIN ? null : { index };
}

const MIN_BASIS = 3;

/** The only row whose 数量依据 contains the name: 数量 12 with the basis 巡查次数. */
function itemOfBasis(name: string, { items }: Breakdown): { readonly index: number } | null {
  const plain = comparable(name);
  if (plain.length < MIN_BASIS) return null;
  const [index, second] = items.flatMap(({ quantityBasis }, at) =>
    quantityBasis && comparable(quantityBasis.text) === plain ? [at] : [],
  );
  return index === undefined || second !== undefined ? null : { index };
}

/** The share of an indicator's words that an item must have in any order. */
const WORDS_SHARE = 0.6;
const MIN_WORDS = 2;

/**
 * The only row whose object the name contains (疫苗冷链配送合格率, 一类疫苗购置费 under 疫苗采购), otherwise the only one that has most of
 * the name's words in any order (清扫道路面积, 机械化清扫费 under 道路保洁).
 */
function itemOfWords(name: string, breakdown: Breakdown): BreakdownItem | undefined {
  const rows = objectsOf(breakdown);
  const plain = comparable(name);
  const words = [...pairsOf(objectOf(name))];
  return (
    onlyBest(rows, ({ objects }) =>
      Math.max(0, ...objects.flatMap((object) => (containsObject(plain, object) ? object.length : []))),
    ) ??
    onlyBest(rows, (row) => {
      const shared = words.filter((word) => row.words.has(word)).length;
      return shared >= MIN_WORDS && shared >= WORDS_SHARE * words.length ? shared : 0;
    })
  );
}

function onlyBest(
  rows: readonly ItemObjects[],
  scoreOf: (row: ItemObjects) => number,
): BreakdownItem | undefined {
  const scored = rows.map((row) => ({ row, score: scoreOf(row) }));
  const highest = Math.max(0, ...scored.map(({ score }) => score));
  const [best, next] = scored.filter(({ score }) => score === highest);
  return highest > 0 && !next ? best?.row.item : undefined;
}
