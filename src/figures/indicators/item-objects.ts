/** The objects that names are about, without the words for buying, doing or measuring: 图书 for 图书购置 and 新增图书册数. */
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { comparable, pairsOf, type Pairs } from '../../language/names/name-pairs';

/** Computes something once per breakdown. */
export function oncePerBreakdown<Result>(
  make: (breakdown: Breakdown) => Result,
): (breakdown: Breakdown) => Result {
  const made = new WeakMap<Breakdown, { readonly result: Result }>();
  return (breakdown) => {
    const known = made.get(breakdown) ?? { result: make(breakdown) };
    made.set(breakdown, known);
    return known.result;
  };
}

/** The end of an indicator's name that states what is measured of its object. */
const MEASURE =
  /(?:数量|总数|总量|[次人册户场件套台辆个份张项篇期天座]数|人次|场次|频次|面积|里程|长度|(?:验收|检测|检验|服务)?(?:完成|合格|及时|覆盖|达标|利用|使用|完好|到位|准确|优良|成活|普及|通过)[率性]|数|量)$/;
/** Words for an action on an object (采购, 维修) or for its cost (经费). */
export const ACTION =
  /新增|新建|新购|定制|开发|购置|购买|采购|更新|更换|开展|组织|举办|完成|建设|改造|维修|维护|运[行维营]|服务|管理|项目|工程|费用|经费|费|支出|保障|工作|等$/g;
/** The end of an item's name that states how many: 建设冷库3座2400立方米 is about 冷库. */
const COUNTED =
  /(?<!\d)\d{1,9}[百千万]?(?:平方米|立方米|平方公里|公里|人次|[座处个台套亩米户人次场期间栋条辆件盏株吨项家所])/g;

/** `新增图书册数` and `图书购置` are both about 图书. */
export function objectOf(name: string): string {
  return comparable(name).replace(COUNTED, '').replace(MEASURE, '').replace(ACTION, '');
}

/** Minimum length: shorter objects occur in too many names. */
export const MIN_OBJECT = 2;
/** An object of this length may contain words of its kind: 多功能 of 多功能球场. */
export const LONG_OBJECT = 4;
/** Objects that any project may have, so that naming one does not refer to this project. */
export const COMMON_OBJECT =
  /^(?:资金|任务|质量|环境|水平|设备|设施|人员|群众|居民|能力|制度|机制|条件|目标|社会|经济|生态|安全|效率|发展|运转|开放|培训|活动|评估|检查|考核|宣传|调查|业务|系统|政策|标准|信息|对象|单位|部门|体系|情况|效果|作用|影响|需求|生活|时间|时限|时效|期限|进度|总?成本|金额|支出)$/;
/** Work on an object, at the end of the name of an item: 生活垃圾清运费, 道路清扫. */
const WORK =
  /(?:清运|收运|清扫|保洁|养护|巡查|监测|检测|配送|筛查|租赁|补贴|补助|宣传|检修|防治|救助|关爱|会|活动|[及和与]){1,3}$/;
/** Characters that make an object the beginning of a longer word: 图书馆 is not about 图书. */
const PLACE = /^[馆室站院园所厅员者]/;
/** A longer text describes an item and does not name it. */
const MAX_NAME = 200;
/** Limit of rows up to which names are compared with every row. In longer breakdowns only the index of words is used. */
const MAX_ROWS = 500;

/** An item with its objects and the words that only it has. */
export interface ItemObjects {
  readonly item: BreakdownItem;
  /** The objects of its 项目明细, of its 项目内容 and of each part of a list (水电气、维修维护费). */
  readonly objects: readonly string[];
  /** The last words of long objects, which are the things themselves: 球场 of 多功能球场. */
  readonly heads: readonly string[];
  /** Objects that other items have, too: 市场 of 东街市场 and 虹桥市场, 苗种 of items of 苗种采购, 补贴 of two kinds of subsidy. */
  readonly shared: readonly string[];
  readonly words: Pairs;
  /** The bigrams of its objects that no other item has. */
  readonly ownWords: readonly string[];
}

/** The objects of each item; empty for a breakdown of more than `MAX_ROWS` rows. */
export const objectsOf = oncePerBreakdown(({ items }): readonly ItemObjects[] => {
  if (items.length > MAX_ROWS) return [];
  // White space is kept so that no word is found across two names.
  const plain = items.map(({ item, content }) => [item.text, content?.text ?? ''].map(comparable).join(' '));
  const pairs = plain.map(pairsOf);
  const rowsWith = new Map<string, number>();
  for (const words of pairs) for (const word of words) rowsWith.set(word, (rowsWith.get(word) ?? 0) + 1);
  return items.map((item, index) => {
    const isOwn = (object: string): boolean =>
      object.length >= MIN_OBJECT &&
      !COMMON_OBJECT.test(object) &&
      plain.every((names, other) => other === index || !names.includes(object));
    const objects = [item.item.text, item.content?.text ?? '']
      .filter((name) => name.length <= MAX_NAME)
      .flatMap((name) => [name, ...name.split(/[、，,；;/及和与]/)])
      .map((name) => objectOf(name).replace(WORK, ''));
    const heads = objects.flatMap((object) =>
      object.length >= LONG_OBJECT ? object.slice(-MIN_OBJECT) : [],
    );
    return {
      item,
      objects: objects.filter(isOwn),
      heads: heads.filter(isOwn),
      shared: [
        ...heads,
        objectOf(item.content?.text ?? ''),
        objectOf(item.item.text).slice(-MIN_OBJECT),
      ].filter((object) => object.length >= MIN_OBJECT && !isOwn(object) && !COMMON_OBJECT.test(object)),
      words: pairs[index] ?? new Set(),
      ownWords: [...new Set(objects.flatMap((object) => [...pairsOf(object)]))].filter(
        (word) => rowsWith.get(word) === 1 && !COMMON_OBJECT.test(word),
      ),
    };
  });
});

/** Tells whether a text contains an object as a separate word. */
export function containsObject(text: string, object: string): boolean {
  for (let at = text.indexOf(object); at >= 0; at = text.indexOf(object, at + 1)) {
    if (!PLACE.test(text.slice(at + object.length, at + object.length + 1))) return true;
  }
  return false;
}
