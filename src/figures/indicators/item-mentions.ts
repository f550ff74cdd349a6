/** Finds the items of the breakdown, and the objects of names, that texts mention. */
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { numberOf } from '../../form/cells';
import type { Indicator } from '../../form/indicators';
import { comparable, pairsOf } from '../../language/names/name-pairs';
import { NameFinder } from '../../language/names/similarity';
import {
  COMMON_OBJECT,
  ACTION,
  LONG_OBJECT,
  objectOf,
  objectsOf,
  oncePerBreakdown,
  MIN_OBJECT,
  containsObject,
} from './item-objects';

/** Finds the rows that a text mentions, with or without the word for a cost at the end of their names: 设备购置 for 设备购置费. */
const mentionsOf = oncePerBreakdown(
  ({ items }) =>
    new NameFinder(
      items.map(({ item, content }) =>
        [item.text, content?.text ?? ''].map((name) => name.replace(/(?:费用|经费|费)\s*$/, '')),
      ),
    ),
);

/** The rows that the texts mention, in the same or in similar words, or by an object that no other row has: 委托物业公司 mentions 物业管理费. */
export function mentionedItems(texts: readonly string[], breakdown: Breakdown): ReadonlySet<BreakdownItem> {
  const mentioned = mentionsOf(breakdown).mentionedIn(texts);
  const found = new Set(breakdown.items.filter((_, index) => mentioned.has(index)));
  const plain = texts.map(comparable).join(' ');
  for (const { item, objects, heads } of objectsOf(breakdown)) {
    if ([...objects, ...heads].some((object) => containsObject(plain, object))) found.add(item);
  }
  return found;
}

/** The rows that texts name together, as things of one kind or of one 项目内容: 改造市场数量 is about 东街市场 and 虹桥市场. */
export function itemsNamedTogether(
  texts: readonly string[],
  breakdown: Breakdown,
): ReadonlySet<BreakdownItem> {
  const plain = texts.map(comparable).join(' ');
  const rows = objectsOf(breakdown);
  return new Set(
    rows.flatMap(({ item, shared }) =>
      shared.some((object) => containsObject(plain, object)) ? [item] : [],
    ),
  );
}

/** The rows that texts may mean in other words: the texts contain enough bigrams of a row's objects that no other row has. */
export function itemsPerhapsMeant(
  texts: readonly string[],
  breakdown: Breakdown,
  least: number,
): ReadonlySet<BreakdownItem> {
  const plain = texts.map(comparable).join(' ');
  return new Set(
    objectsOf(breakdown).flatMap(({ item, ownWords }) =>
      ownWords.filter((word) => plain.includes(word)).length >= least ? [item] : [],
    ),
  );
}

/**
 * Tells whether a text mentions the object of a name: 开展巡河工作 mentions that of 巡河次数. If most names have the same object, the text
 * must also contain the action of the name: 购置业务装备 mentions 购置装备数量.
 */
export function mentionsObject(text: string, names: readonly string[]): boolean {
  const clauses = text.split(/[，。；;,、\n]/).map(comparable);
  const plain = [...new Set(names.map(comparable))];
  return plain.some((name) => {
    const object = objectOf(name);
    if (object.length < MIN_OBJECT || COMMON_OBJECT.test(object)) return false;
    const isShared = plain.filter((other) => other.includes(object)).length > Math.max(1, plain.length / 2);
    const actions = name.match(ACTION) ?? [];
    return clauses.some(
      (clause) => clause.includes(object) && (!isShared || actions.some((word) => clause.includes(word))),
    );
  });
}

/** Words that are common in names of indicators. */
const ANY_INDICATOR =
  /任务|时间|时限|期限|工期|进度|质量|成果|年度|全年|总体|资金|预算|支付|拨付|到位|验收|合格|[率性度]/g;

/** Tells whether an indicator's words are in no row, so that no row can be found for it: 报警响应时间. */
export function isOfUnknownRow({ name }: Pick<Indicator, 'name'>, breakdown: Breakdown): boolean {
  const object = objectOf(name.text).replace(ANY_INDICATOR, '');
  if (object.length < MIN_OBJECT || COMMON_OBJECT.test(object)) return false;
  const words = [...pairsOf(object)];
  return objectsOf(breakdown).every((row) => !words.some((word) => row.words.has(word)));
}

/** Tells whether a row must be mentioned: it has an amount above 0 and a name that is not that of the project (加装电梯补贴). */
export function isNamedCost({ item, content, amount }: BreakdownItem, projectName: string): boolean {
  const name = item.text || (content?.text ?? '');
  const object = objectOf(name);
  const isProject = object.length >= LONG_OBJECT && objectOf(projectName).includes(object);
  return name !== '' && !isProject && !numberOf(amount)?.lte(0);
}
