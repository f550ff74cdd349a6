/** Finds the breakdown row that an indicator or a sentence is about, by words and never by position. */
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { numberOf } from '../../form/cells';
import type { Indicator } from '../../form/indicators';
import { comparable } from '../../language/names/name-pairs';
import { NameFinder } from '../../language/names/similarity';
import { kindOf } from './indicator-kind';

const finders = new WeakMap<Breakdown, NameFinder>();

/** Finds rows by their 项目明细 and 项目内容; created once per breakdown. */
function rowsOf(breakdown: Breakdown): NameFinder {
  let finder = finders.get(breakdown);
  if (!finder) {
    finder = new NameFinder(breakdown.items.map(({ item, content }) => [item.text, content?.text ?? '']));
    finders.set(breakdown, finder);
  }
  return finder;
}

/**
 * The row that each indicator is surely about; indicators that may be about none or several are left out.
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
        (basis === 'name' ? null : rows.bestMatch([name.text, note?.text ?? '']));
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
  return matchItems(ofOneItem, breakdown, 'name');
}

/** What an indicator measures of its object, at the end of its name. */
const MEASURE =
  /(?:数量|总数|总量|[次人册户场件套台辆个份张项篇期]数|人次|场次|频次|面积|里程|长度|(?:验收|检测|检验|服务)?(?:完成|合格|及时|覆盖|达标|利用|使用|完好|到位|准确|优良|成活|普及|通过)[率性]|数|量)$/;
/** What is done with an object, or that it costs money. */
const DEED =
  /新增|新建|新购|购置|购买|采购|更新|开展|组织|举办|完成|建设|改造|维修|维护|运行|运维|服务|管理|项目|工程|费用|经费|费|支出|保障|工作|等$/g;
const SHORTEST_OBJECT = 2;
/** The share of the longer object that the shorter one must be. */
const OBJECT_SHARE = 0.5;
const OBJECT_MARGIN = 0.15;

/** `新增图书册数` and `图书购置` are both about 图书. */
function objectOf(name: string): string {
  return comparable(name).replace(MEASURE, '').replace(DEED, '');
}

/** The only row whose object is the indicator's, or contains it, or is contained in it; `null` if there is none or several are possible. */
function itemOfObject(name: string, { items }: Breakdown): { readonly index: number } | null {
  const object = objectOf(name);
  if (object.length < SHORTEST_OBJECT) return null;
  const scored = items
    .map(({ item, content }, index) => ({
      index,
      score: Math.max(...[item.text, content?.text ?? ''].map((text) => objectScore(object, objectOf(text)))),
    }))
    .sort((left, right) => right.score - left.score);
  const [best, next] = scored;
  if (!best || best.score < OBJECT_SHARE || best.score - (next?.score ?? 0) < OBJECT_MARGIN) return null;
  return best;
}

function objectScore(left: string, right: string): number {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= SHORTEST_OBJECT && long.includes(short) ? short.length / long.length : 0;
}

/** The row that a sentence is surely about; `null` if there is none or several are possible. */
export function itemSpokenOf(sentence: string, breakdown: Breakdown): BreakdownItem | null {
  const match = rowsOf(breakdown).subjectOf(sentence);
  return (match && breakdown.items[match.index]) ?? null;
}

/** The rows that a text mentions, in the same or in similar words. */
export function mentionedItems(text: string, breakdown: Breakdown): ReadonlySet<BreakdownItem> {
  const mentioned = rowsOf(breakdown).mentionedIn([text]);
  return new Set(breakdown.items.filter((_, index) => mentioned.has(index)));
}

/** The rows with a name and an amount that none of the texts mentions, in the same or in similar words. */
export function unmentionedItems(texts: readonly string[], breakdown: Breakdown): readonly BreakdownItem[] {
  const mentioned = rowsOf(breakdown).mentionedIn(texts);
  return breakdown.items.filter((item, index) => isNamedCost(item) && !mentioned.has(index));
}

/** Tells whether a row has a name and an amount above 0; other rows need not be mentioned. */
export function isNamedCost({ item, content, amount }: BreakdownItem): boolean {
  return (item.text !== '' || (content?.text ?? '') !== '') && !numberOf(amount)?.lte(0);
}
