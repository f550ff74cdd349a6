/** Units (单位) and counters (量词) of amounts, quantities and target values. */
import Big from 'big.js';
import { matchAt, skipBlanks } from '../text/scan';
import type { Span } from '../text/span';
import { bracketRemarks, isHan } from '../text/text';

/** A 金额单位 of a form or a table. */
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

export type UnitKind = 'rate' | 'money' | 'count' | 'time' | 'measure';

/** A unit as written. */
export interface UnitText {
  /** Half-width, without blanks: `元/亩`, `人次`, `万平方米`, `%`. */
  readonly unit: string;
  /** What the part before `/` measures. */
  readonly kind: UnitKind;
  /** The denominator: `亩` of `元/亩`, `年` of `次/年`. */
  readonly per?: string;
  /** The multiple in a unit that counts or measures: `万` of `万平方米`; `''` for none and in units of money. */
  readonly multiple: string;
}

/** Multiples, which precede a unit (`3万人次`) or are the unit of an amount (`250万`). Units have precedence: 千克, 千瓦. */
const MULTIPLES: ReadonlyMap<string, string> = new Map([
  ['百', '100'],
  ['千', '1000'],
  ['万', '10000'],
  ['十万', '100000'],
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['亿', '100000000'],
  ['十亿', '1000000000'],
  ['百亿', '10000000000'],
  ['千亿', '100000000000'],
  ['万亿', '1000000000000'],
]);
/** Multiples that are a money unit where nothing follows; 百 and 千 are more often a part of a numeral. */
const MONEY_MULTIPLES: ReadonlySet<string> = new Set(['万', '百万', '千万', '亿', '万亿']);

const UNITS: Readonly<Record<UnitKind, string>> = {
  rate: '% (%) ‰ 百分比 百分点 个百分点',
  money: [
    ...['元', '角'],
    ...[...MULTIPLES.keys()].flatMap((multiple) => [`${multiple}元`, `${multiple}圆`]),
    ...MONEY_MULTIPLES,
  ].join(' '),
  time: '天 日 周 月 年 年度 周年 季度 学期 小时 分钟 秒 星期 工作日 自然日 日历天 自然月 个月 个季度 个小时 个星期 个工作日 个自然日 个日历天 个自然月 s ms h min',
  measure:
    '米 千米 公里 厘米 毫米 英寸 海里 延米 延长米 车公里 平方米 平米 平方 平方公里 平方千米 立方米 立方 方 亩 公顷 吨 公斤 千克 克 毫克 斤 市斤 升 毫升 标箱 标准箱 ' +
    '度 倍 千瓦 千瓦时 千卡 千焦 千伏 千伏安 千帕 千赫 千字节 兆瓦 分贝 分 兆 ㎡ m² m2 m³ m3 m M km cm mm kg mg g t T l L ml kw kwh kva mw teu pb gb tb mb mbps gbps ppm mpa P pflops',
  count:
    '个 次 人 名 位 套 项 家 份 户 间 座 辆 台 件 条 批 期 场 只 支 处 栋 幢 宗 块 株 棵 本 册 张 篇 部 门 种 类 所 村 镇 点 艘 头 羽 例 起 组 对 副 把 ' +
    '根 桶 箱 盒 袋 瓶 片 面 幅 颗 枚 班 节 届 轮 队 团 架 具 口 页 字 粒 剂 餐 床 盏 扇 樘 孔 眼 段 路 层 遍 趟 单 笔 款 卷 集 首 版 拍 道 井 尾 匹 束 盆 顶 客 ' +
    '人次 人天 人日 人月 人年 床日 工日 工时 台班 pcs 台套 台次 车次 辆次 艘次 册次 航次 趟次 剂次 针次 人份 架次 件次 户次 例次 班次 家次 场次 批次 课次 频次 床位 课时 学时 点位 标段 站点 网点 车位 席位 机位',
};

const KINDS: ReadonlyMap<string, UnitKind> = new Map(
  Object.entries(UNITS).flatMap(([kind, units]) =>
    units.split(' ').map((unit) => [unit, kind as UnitKind] as const),
  ),
);

const MAX_MULTIPLE = 2;
const MAX_UNIT = MAX_MULTIPLE + Math.max(...[...KINDS.keys()].map((unit) => unit.length));

function knownKind(unit: string): UnitKind | undefined {
  // Single letters are case-sensitive: `M` is 米 on forms, and `G` is not gram.
  return KINDS.get(unit.length === 1 ? unit : unit.toLowerCase().replace(PRODUCT, '$1$2'));
}

/** In 人·次 the point is left out: 人次. */
const PRODUCT = /^(人|台)·(.)$/;

/** The multiple at the beginning of a text (after `foldWidth`), the longest first: `百万` of 百万人次; `''` for none. */
export function multipleAt(text: string, start = 0): string {
  for (let length = MAX_MULTIPLE; length > 0; length--) {
    const multiple = text.slice(start, start + length);
    if (MULTIPLES.has(multiple)) return multiple;
  }
  return '';
}

/** The unit that a text without `/` consists of; `null` for an unknown unit. */
function simpleUnit(unit: string): UnitText | null {
  const kind = knownKind(unit);
  if (kind !== undefined) return { unit, kind, multiple: '' };
  const multiple = multipleAt(unit);
  const base = multiple === '' ? undefined : knownKind(unit.slice(multiple.length));
  return base === 'count' || base === 'measure' ? { unit, kind: base, multiple } : null;
}

/** What a unit without `/` measures; `null` for an unknown unit. */
export function unitKind(unit: string): UnitKind | null {
  return simpleUnit(unit)?.kind ?? null;
}

/** First characters of units. */
const INITIALS: ReadonlySet<string> = new Set(
  [...KINDS.keys(), ...MULTIPLES.keys()].map((unit) => unit.charAt(0)),
);

/** The longest known unit without `/` that begins in `folded` (text after `foldWidth`) at `start`. */
export function simpleUnitAt(folded: string, start: number): UnitText | null {
  const initial = folded.charAt(start);
  if (!INITIALS.has(initial) && !INITIALS.has(initial.toLowerCase())) return null;
  for (let length = Math.min(MAX_UNIT, folded.length - start); length > 0; length--) {
    const unit = simpleUnit(folded.slice(start, start + length));
    // A Latin unit must be a whole word: `m` is not a unit in `max`.
    const isWithinWord = unit && /[a-z]$/i.test(unit.unit) && /^[a-z]/i.test(folded.slice(start + length));
    if (unit && !isWithinWord) return unit;
  }
  return null;
}

/** Words that bound a number and are not part of a unit. */
const BOUND = /^(?:以上|以下|以内|之内|左右|之间|以外)/;

/** The unit that begins in `folded` at `start`, with its denominator: `元/亩`, `次/年`, `元/人·次`, `元/(人·年)`, `元每人每年`. */
export function unitAt(folded: string, start: number): UnitText | null {
  const base = simpleUnitAt(folded, start);
  if (base === null) return null;
  const parts: string[] = [];
  let end = start + base.unit.length;
  for (;;) {
    const mark = folded.charAt(end);
    if (!(mark === '/' || mark === '每' || (parts.length > 0 && mark === '·'))) break;
    const bracketed = matchAt(BRACKETED, folded, end + 1);
    const part = bracketed ? (bracketed[1] ?? '') : perAt(folded, end + 1);
    if (part === '') break;
    parts.push(...part.split(/[·/]/));
    end += 1 + (bracketed ? bracketed[0].length : part.length);
  }
  const [first] = parts;
  return first === undefined ? base : { ...base, unit: folded.slice(start, end), per: parts.join('/') };
}

/** 人·年 of 元/(人·年). */
const BRACKETED = /\(([\p{Script=Han}·/]{1,8})\)/uy;

/** The word after `/`: a known unit, else up to four Chinese characters before a bounding word. */
function perAt(folded: string, start: number): string {
  const known = simpleUnitAt(folded, start);
  if (known !== null) return known.unit;
  let end = start;
  while (end < start + 4 && isHan(folded.charAt(end)) && !BOUND.test(folded.slice(end, end + 2))) end++;
  return folded.slice(start, end);
}

/** The unit in the brackets of a header: 万人次 of `数量（万人次）`, 元/百套 of `单价（元/百套）`; `null` if there is none. */
export function unitInBrackets(header: string): UnitText | null {
  for (const remark of bracketRemarks(header)) {
    const named = remark.replace(/^单位:?/, '');
    const unit = unitAt(named, 0);
    if (unit?.unit === named) return unit;
  }
  return null;
}

export interface FollowingUnit {
  readonly unit: UnitText;
  /** Includes brackets around the unit. */
  readonly span: Span;
  /** 余 or 多 precedes the unit, so the number is a lower bound: 20余人. */
  readonly surplus: boolean;
}

const SURPLUS = /[余多](?=[^\S\n\r]*\S)/y;

/** The end of 余 or 多 after a number (20余人次); `at` if neither follows. */
export function surplusEnd(folded: string, at: number): number {
  return at + (matchAt(SURPLUS, folded, at)?.[0].length ?? 0);
}

/** The unit after a number that ends at `numberEnd`, with or without blanks and brackets; `null` if none follows. */
export function unitAfter(folded: string, numberEnd: number): FollowingUnit | null {
  const surplus = surplusEnd(folded, numberEnd);
  const start = skipBlanks(folded, surplus);
  const bracket = folded.charAt(start) === '(' ? 1 : 0;
  const unit = unitAt(folded, start + bracket);
  if (unit === null) return null;
  const end = start + bracket + unit.unit.length + bracket;
  if (bracket === 1 && folded.charAt(end - 1) !== ')') return null;
  return { unit, span: { start, end }, surplus: surplus > numberEnd };
}

/** Tells whether a unit is a multiple alone (`万`). In a column of money it is a money unit, else it multiplies a quantity. */
export function isBareMultiple(unit: string): boolean {
  return MULTIPLES.has(unit);
}

/**
 * The number by which a unit multiplies a quantity: 10000 for `万套` and `万`, 1000000 for `百万`. Units whose name begins
 * like a multiple are units: 1 for `千克`, `千米/小时` and `千瓦时`.
 */
export function quantityMultiple(unit: string): Big {
  return new Big(MULTIPLES.get(isBareMultiple(unit) ? unit : (unitAt(unit, 0)?.multiple ?? '')) ?? '1');
}

/** Groups of names of the same unit of measure or time. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['千克', '公斤', 'kg'],
  ['千米', '公里', 'km'],
  ['米', 'm', 'M', '延米', '延长米'],
  ['平方米', '平米', '平方', '㎡', 'm²', 'm2'],
  ['平方千米', '平方公里'],
  ['立方米', '立方', '方', 'm³', 'm3'],
  ['吨', 't', 'T'],
  ['千瓦时', '度', 'kwh'],
  ['千瓦', 'kw'],
  ['千伏安', 'kva'],
  ['斤', '市斤'],
  ['升', 'l', 'L'],
  ['天', '日', '自然日', '个自然日', '日历天', '个日历天'],
  ['周', '星期', '个星期'],
  ['月', '个月', '自然月', '个自然月'],
  ['季度', '个季度'],
  ['年', '年度', '周年'],
  ['小时', '个小时', 'h'],
  ['分钟', 'min'],
  ['秒', 's'],
];

/** Tells whether two units are the same: 公斤 and 千克, 公里 and km. */
export function isSameUnit(left: string, right: string): boolean {
  const [first, second] = [left, right].map((unit) =>
    unit.length === 1 || /[^a-z]/i.test(unit) ? unit : unit.toLowerCase(),
  );
  return (
    first === second || SYNONYMS.some((names) => names.includes(first ?? '') && names.includes(second ?? ''))
  );
}

/** Units of work, which show how a quantity is meant: 人月, 工日, 学时, 台班. */
const OF_WORK = /(?:人·?[天日月年]|床日|工[日时]|[课学机]时|台班)$/;

/** Tells whether a quantity keeps its meaning without its unit: counters (套, 人次, 千套) and bare multiples (万). */
export function isCounter(unit: string): boolean {
  return (unitKind(unit) === 'count' && !OF_WORK.test(unit)) || isBareMultiple(unit);
}

/** How many 元 a money unit is; `null` for anything else. A multiple alone is a money unit here (`250万` as an amount). */
export function yuanPer(unit: string): Big | null {
  if (unit === '角') return new Big('0.1');
  const multiple = /[元圆]$/.test(unit) ? unit.slice(0, -1) : unit;
  const yuan = unit === '元' ? '1' : MULTIPLES.get(multiple);
  return yuan === undefined ? null : new Big(yuan);
}

/** One 元 in each money unit of forms. */
const PER_YUAN: Readonly<Record<MoneyUnit, string>> = {
  元: '1',
  千元: '0.001',
  万元: '0.0001',
  百万元: '0.000001',
  亿元: '0.00000001',
};

/** A unit of another currency than 人民币: 万美元. */
export const FOREIGN_CURRENCY =
  /[百千万亿]?(?:美元|美金|港元|港币|欧元|日元|英镑|澳元|加元|澳门元|新台币|卢布|韩元)/;

export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return Object.hasOwn(PER_YUAN, unit);
}

/** An amount in another unit of money, exactly; `null` if `from` is not a money unit. */
export function convertMoney(value: Big, from: string, to: MoneyUnit): Big | null {
  const yuan = yuanPer(from);
  // Multiplying by 0.0001 is exact; a division by 10,000 would be rounded.
  return yuan && value.times(yuan).times(PER_YUAN[to]);
}

/** The factor that converts from one money unit to another, exactly: 0.0001 from 元 to 万元. */
export function moneyRatio(from: MoneyUnit, to: MoneyUnit): Big {
  return new Big(PER_YUAN[to]).div(PER_YUAN[from]);
}
