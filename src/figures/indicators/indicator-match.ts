/** Finds what an indicator or a sentence is about, an item of the breakdown or another output, by words and never by position. */
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { numberOf } from '../../form/cells';
import type { Indicator } from '../../form/indicators';
import type { FormTables } from '../../form/section';
import { comparable, pairsOf, type Pairs } from '../../language/names/name-pairs';
import { NameFinder } from '../../language/names/similarity';
import { groupBy } from '../../workbook/group-by';
import { kindOf } from './indicator-kind';

/** Computes something once per breakdown. */
function oncePerBreakdown<Result>(make: (breakdown: Breakdown) => Result): (breakdown: Breakdown) => Result {
  const made = new WeakMap<Breakdown, { readonly result: Result }>();
  return (breakdown) => {
    const known = made.get(breakdown) ?? { result: make(breakdown) };
    made.set(breakdown, known);
    return known.result;
  };
}

/** Finds rows by their 项目明细 and 项目内容. */
const rowsOf = oncePerBreakdown(
  ({ items }) => new NameFinder(items.map(({ item, content }) => [item.text, content?.text ?? ''])),
);

/** Finds rows that a text mentions, also without the word for a cost at the end of their names: 设备购置 for 设备购置费. */
const mentionsOf = oncePerBreakdown(
  ({ items }) =>
    new NameFinder(
      items.map(({ item, content }) =>
        [item.text, content?.text ?? ''].map((name) => name.replace(/(?:费用|经费|费)\s*$/, '')),
      ),
    ),
);

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

/** What an indicator measures of its object, at the end of its name. */
const MEASURE =
  /(?:数量|总数|总量|[次人册户场件套台辆个份张项篇期天座]数|人次|场次|频次|面积|里程|长度|(?:验收|检测|检验|服务)?(?:完成|合格|及时|覆盖|达标|利用|使用|完好|到位|准确|优良|成活|普及|通过)[率性]|数|量)$/;
/** What is done with an object, or that it costs money. */
const DEED =
  /新增|新建|新购|定制|开发|购置|购买|采购|更新|更换|开展|组织|举办|完成|建设|改造|维修|维护|运[行维营]|服务|管理|项目|工程|费用|经费|费|支出|保障|工作|等$/g;
const SHORTEST_OBJECT = 2;
/** The share of the longer object that the shorter one must be. */
const OBJECT_SHARE = 0.5;
const OBJECT_MARGIN = 0.15;

/** How many of an object an item has: 建设冷库3座2400立方米 is about 冷库. */
const COUNTED =
  /(?<!\d)\d{1,9}[百千万]?(?:平方米|立方米|平方公里|公里|人次|[座处个台套亩米户人次场期间栋条辆件盏株吨项家所])/g;

/** `新增图书册数` and `图书购置` are both about 图书. */
function objectOf(name: string): string {
  return comparable(name).replace(COUNTED, '').replace(MEASURE, '').replace(DEED, '');
}

/** Tells whether a row names the thing that an indicator counts, the last word of its object: 效果评估 does not name 效果评估报告. */
export function namesThing({ item, content, quantityBasis }: BreakdownItem, name: string): boolean {
  const thing = objectOf(name.replace(/[(（][^()（）]*[)）]/g, '')).slice(-SHORTEST_OBJECT);
  return [item, content, quantityBasis].some((cell) => comparable(cell?.text ?? '').includes(thing));
}

/** Objects that any project may have, so that naming one does not refer to this project. */
const COMMON_OBJECT =
  /^(?:资金|任务|质量|环境|水平|设备|设施|人员|群众|居民|能力|制度|机制|条件|目标|社会|经济|生态|安全|效率|发展|运转|开放|培训|活动|评估|检查|考核|宣传|调查|业务|系统|政策|标准|信息|对象|单位|部门|体系|情况|效果|作用|影响|需求|生活|时间|时限|时效|期限|进度|总?成本|金额|支出)$/;

/**
 * Tells whether a text mentions the object of a name: 开展巡河工作 mentions that of 巡河次数. If most names have the same object, the text
 * must also contain the action of the name: 购置业务装备 mentions 购置装备数量.
 */
export function mentionsObject(text: string, names: readonly string[]): boolean {
  const clauses = text.split(/[，。；;,、\n]/).map(comparable);
  const plain = [...new Set(names.map(comparable))];
  return plain.some((name) => {
    const object = objectOf(name);
    if (object.length < SHORTEST_OBJECT || COMMON_OBJECT.test(object)) return false;
    const isShared = plain.filter((other) => other.includes(object)).length > Math.max(1, plain.length / 2);
    const deeds = name.match(DEED) ?? [];
    return clauses.some(
      (clause) => clause.includes(object) && (!isShared || deeds.some((deed) => clause.includes(deed))),
    );
  });
}

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
      object.length < SHORTEST_OBJECT ? [] : { key: object, value: index },
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

/** The only row whose object is the indicator's, or contains it, or is contained in it; `null` if there is none or several are possible. */
function itemOfObject(name: string, breakdown: Breakdown): { readonly index: number } | null {
  const object = objectOf(name);
  if (object.length < SHORTEST_OBJECT) return null;
  const objects = rowObjects(breakdown);
  const scored = [...likeObjects(object, objects)]
    .map((other) => ({
      rows: objects.rows.get(other) ?? [],
      score: Math.min(object.length, other.length) / Math.max(object.length, other.length),
    }))
    .sort((left, right) => right.score - left.score);
  const [best] = scored;
  const [index] = best?.rows ?? [];
  if (!best || index === undefined) return null;
  const next = scored.find(({ rows }) => rows.some((row) => row !== index));
  return best.score < OBJECT_SHARE || best.score - (next?.score ?? 0) < OBJECT_MARGIN ? null : { index };
}

const SHORTEST_BASIS = 3;

/** The only row whose 数量依据 has the name: 数量 12 because of 巡查次数. */
function itemOfBasis(name: string, { items }: Breakdown): { readonly index: number } | null {
  const plain = comparable(name);
  if (plain.length < SHORTEST_BASIS) return null;
  const [index, second] = items.flatMap(({ quantityBasis }, at) =>
    quantityBasis && comparable(quantityBasis.text) === plain ? [at] : [],
  );
  return index === undefined || second !== undefined ? null : { index };
}

/** Work on an object, at the end of the name of an item: 生活垃圾清运费, 道路清扫. */
const WORK =
  /(?:清运|收运|清扫|保洁|养护|巡查|监测|检测|配送|筛查|租赁|补贴|补助|宣传|检修|防治|救助|关爱|会|活动|[及和与]){1,3}$/;
/** A longer word that only begins like an object: 图书馆 is not about 图书. */
const PLACE = /^[馆室站院园所厅员者]/;
/** The share of an indicator's words that an item must have in any order. */
const WORDS_SHARE = 0.6;
const LEAST_WORDS = 2;
const LONG_OBJECT = 4;

/** Longer breakdowns are searched by the index of words alone, because the other comparisons are made with every row. */
const MOST_ROWS = 500;

/** An item with what it alone is about. */
interface ItemObjects {
  readonly item: BreakdownItem;
  /** The objects of its 项目明细, of its 项目内容 and of each part of a list (水电气、维修维护费). */
  readonly objects: readonly string[];
  /** The last words of long objects, which are the things themselves: 球场 of 多功能球场. */
  readonly heads: readonly string[];
  /** Those that other items have, too: 市场 of 东街市场 and 虹桥市场, 苗种 of items of 苗种采购, 补贴 of two kinds of it. */
  readonly shared: readonly string[];
  readonly words: Pairs;
  /** The bigrams of its objects that no other item has. */
  readonly ownWords: readonly string[];
}

const objectsOf = oncePerBreakdown(({ items }): readonly ItemObjects[] => {
  if (items.length > MOST_ROWS) return [];
  // White space keeps words from being found across two names.
  const plain = items.map(({ item, content }) => [item.text, content?.text ?? ''].map(comparable).join(' '));
  const pairs = plain.map(pairsOf);
  const rowsWith = new Map<string, number>();
  for (const words of pairs) for (const word of words) rowsWith.set(word, (rowsWith.get(word) ?? 0) + 1);
  return items.map((item, index) => {
    const isOwn = (object: string): boolean =>
      object.length >= SHORTEST_OBJECT &&
      !COMMON_OBJECT.test(object) &&
      plain.every((names, other) => other === index || !names.includes(object));
    const objects = [item.item.text, item.content?.text ?? '']
      .flatMap((name) => [name, ...name.split(/[、，,；;/及和与]/)])
      .map((name) => objectOf(name).replace(WORK, ''));
    const heads = objects.flatMap((object) =>
      object.length >= LONG_OBJECT ? object.slice(-SHORTEST_OBJECT) : [],
    );
    return {
      item,
      objects: objects.filter(isOwn),
      heads: heads.filter(isOwn),
      shared: [
        ...heads,
        objectOf(item.content?.text ?? ''),
        objectOf(item.item.text).slice(-SHORTEST_OBJECT),
      ].filter((object) => object.length >= SHORTEST_OBJECT && !isOwn(object) && !COMMON_OBJECT.test(object)),
      words: pairs[index] ?? new Set(),
      ownWords: [...new Set(objects.flatMap((object) => [...pairsOf(object)]))].filter(
        (word) => rowsWith.get(word) === 1 && !COMMON_OBJECT.test(word),
      ),
    };
  });
});

/** Tells whether a text contains an object as a separate word. */
function speaksOf(text: string, object: string): boolean {
  for (let at = text.indexOf(object); at >= 0; at = text.indexOf(object, at + 1)) {
    if (!PLACE.test(text.slice(at + object.length, at + object.length + 1))) return true;
  }
  return false;
}

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
      Math.max(0, ...objects.flatMap((object) => (speaksOf(plain, object) ? object.length : []))),
    ) ??
    onlyBest(rows, (row) => {
      const shared = words.filter((word) => row.words.has(word)).length;
      return shared >= LEAST_WORDS && shared >= WORDS_SHARE * words.length ? shared : 0;
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

/** What is produced: an item of the breakdown, or an output indicator. */
export type Output =
  { readonly item: BreakdownItem; readonly name: string } | { readonly indicator: Indicator };

/** Finds the output that the name of an effect repeats, `null` if the name is another one or adds a result. */
export function outputFinder({
  breakdown,
  indicators,
}: FormTables): (effect: Pick<Indicator, 'name'>) => Output | null {
  const outputs = new Map<string, Output>();
  const add = (name: string, output: Output): void => {
    const core = outputCore(name);
    if (core.length >= SHORTEST_CORE && !outputs.has(core)) outputs.set(core, output);
  };
  for (const item of breakdown?.items ?? []) {
    for (const name of [item.item.text, item.content?.text ?? '']) add(name, { item, name: name.trim() });
  }
  for (const indicator of indicators?.rows ?? []) {
    if (indicator.dimension.id === 'output' && indicator.category.id !== 'cost')
      add(indicator.name.text, { indicator });
  }
  return ({ name }) => (RESULT.test(name.text) ? null : (outputs.get(outputCore(name.text)) ?? null));
}

const SHORTEST_CORE = 3;
/** Words that make an output a result: 入职人数, 受益面积, 处理量. */
const RESULT =
  /受益|惠及|入职|就业(?:人|岗|率)|岗位数?$|满意|投诉|年限|寿命|[处减节](?:理|置|排|约|能|水|电)(?:数?量|率)/;
/** What is counted of an output, or that it is completed, at the end of its name. */
const COUNT =
  /(?:数量|总数|总量|[次人册户场件套台辆个份张项篇]数|人次|场次|面积|里程|(?:任务|工程|项目)?完成(?:率|情况|数量|数|量)?|建成率|数|量)$/;
const EXPENSE = /(?:费用|经费|费|补[贴助]|工作|任务|项目|工程|服务|情况)$/;
const MADE_AFTER =
  /(?:采购|购置|购买|建设|改造|更新|更换|维修|维护|修缮|升级|实施|开展|举办|修建|安装|铺设)$/;
const MADE_BEFORE =
  /^(?:新增|新建|购置|采购|购买|开展|组织|举办|完成|实施|建设|更新|更换|维修|修缮|安装|铺设)+/;

/** The thing that a name says is bought, built or held: the same for 设备采购数量（套）, 采购设备 and 设备采购费. */
function outputCore(name: string): string {
  const counted = comparable(name.replace(/_\d+$/, '').replace(/[(（][^()（）]{1,4}[)）]\s*$/, ''))
    .replace(COUNT, '')
    .replace(EXPENSE, '');
  const thing = counted.replace(MADE_BEFORE, '').replace(MADE_AFTER, '');
  return thing.length >= SHORTEST_CORE ? thing : counted;
}

/** The row that a sentence is surely about; `null` if there is none or several are possible. */
export function itemSpokenOf(sentence: string, breakdown: Breakdown): BreakdownItem | null {
  const match = rowsOf(breakdown).subjectOf(sentence);
  return (match && breakdown.items[match.index]) ?? null;
}

/**
 * The rows that the texts mention, in the same or in similar words, or by an object that no other row has: 委托物业公司 mentions
 * 物业管理费.
 */
export function mentionedItems(texts: readonly string[], breakdown: Breakdown): ReadonlySet<BreakdownItem> {
  const mentioned = mentionsOf(breakdown).mentionedIn(texts);
  const found = new Set(breakdown.items.filter((_, index) => mentioned.has(index)));
  const plain = texts.map(comparable).join(' ');
  for (const { item, objects, heads } of objectsOf(breakdown)) {
    if ([...objects, ...heads].some((object) => speaksOf(plain, object))) found.add(item);
  }
  return found;
}

/** The rows that texts name together, as things of one kind or content: 改造市场数量 is about 东街市场 and 虹桥市场. */
export function itemsNamedTogether(
  texts: readonly string[],
  breakdown: Breakdown,
): ReadonlySet<BreakdownItem> {
  const plain = texts.map(comparable).join(' ');
  const rows = objectsOf(breakdown);
  return new Set(
    rows.flatMap(({ item, shared }) => (shared.some((object) => speaksOf(plain, object)) ? [item] : [])),
  );
}

/** The rows that texts may mean in other words: they have so many bigrams of a row's objects that no other row has. */
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

/** Words that any indicator may have. */
const ANY_INDICATOR =
  /任务|时间|时限|期限|工期|进度|质量|成果|年度|全年|总体|资金|预算|支付|拨付|到位|验收|合格|[率性度]/g;

/** Tells whether an indicator's words are in no row, so that the row that it may be about is unknown: 报警响应时间. */
export function isOfUnknownRow({ name }: Pick<Indicator, 'name'>, breakdown: Breakdown): boolean {
  const object = objectOf(name.text).replace(ANY_INDICATOR, '');
  if (object.length < SHORTEST_OBJECT || COMMON_OBJECT.test(object)) return false;
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
