/** Tells whether a count in a text is about the things that an indicator counts, by the words beside its number. */
import { isSameUnit, unitKind } from '../../language/numbers/units';
import type { Count } from './counts-in-prose';
import { isUnplanned, OF_THINGS, QUANTITY, MIN_WORD } from './measured-count';

/** Names with fewer characters are matched only directly beside the number. */
const MIN_DISTANT_NAME = 4;

/** If the counters differ, only the words before the number count: 12家企业技改项目 are 12 enterprises, not 12 projects. */
export function beside(count: Count, unit: string): Count {
  const isOther = OF_THINGS.test(unit) && !isSameUnit(count.unit, unit);
  return isOther ? { ...count, after: '', along: '' } : count;
}

/**
 * Verbs, one group per line. Verbs of one group can have the same things as their object; verbs of two groups are about
 * different things.
 */
const VERBS: readonly (readonly string[])[] = [
  '新建 建设 建成 修建 兴建 建造 搭建',
  '采购 购置 购买 添置 配备 配置 配发',
  '改造 改建 扩建 改扩建',
  '更新 更换',
  '维修 修缮 修复 整修',
  '维护 养护 管护 运维 管理 保洁 保障',
  '种植 栽植 补植 补种 栽种',
  '发放 派发 印发 印制',
  '聘用 聘请 招聘',
  '举办 开展 组织 召开 完成 实施 进行 提供 承办',
  '治理 整治',
  '资助 补助 补贴 救助',
  '安装 布设 架设',
  '引进 推广 防治 筛查 检测 监测 培训 服务 接待 惠及 带动 拆除 新增 增补 淘汰 报废 疏浚 清淤 硬化 铺设 扶持 培育 受理 审理 巡查 检查 演出 配送 开放 制作 编制 修订 开发',
].flatMap((line, index, { length }) =>
  index === length - 1 ? line.split(' ').map((verb) => [verb]) : [line.split(' ')],
);

const ALL_VERBS = VERBS.flat();

/** Tells whether a text contains a verb of making, buying, mending or serving. */
export function hasVerb(text: string): boolean {
  return ALL_VERBS.some((verb) => text.includes(verb));
}

/** Words that say nothing about the things: 维护观测站 and 受益观测站 are the 观测站 of the goal. */
const NEUTRAL = /^(?:维护|运维|管理|完成|开展|举办|组织|实施|保障|提供|进行|受益|惠及|覆盖)/;

/** Verbs that show that the things differ from those of the indicator. */
const DISTINCT = /新建|改建|扩建|拆除|改造|更新|采购|购置|新增|淘汰|报废/;

/** Things that are already named by their counter, so that a text may use another name: 22所中小学 are 22所学校. */
const IN_UNIT: Readonly<Record<string, RegExp>> = {
  所: /^学校$/,
  户: /^(?:农户|家庭|住户|居民)$/,
  家: /^(?:企业|单位)$/,
  条: /^(?:线路|航线)$/,
};

const FILLER = /^(?:[的与和及每]|项目(?=.))/;

/** What may precede a short object: 举办演出, 共计演出; 文艺演出 is another object. */
const INTRODUCED = /(?:^|[共计为达年内])$/;

/**
 * Tells whether a count is about an object, by the words beside its number.
 * @param isOnly whether no other count and no other target has this unit
 */
export function isAbout(
  { before, after, along, frame, unit }: Count,
  object: string,
  isOnly: boolean,
): boolean {
  // 培训 in 培训期数 does not name a thing; 5期 counts the training if nothing else is counted in this unit.
  if (ALL_VERBS.includes(object))
    return before === object || (isOnly && isSaidIn(object, `${before}\n${after}`));
  // 补植300株 is about 补植行道树; 培训300人次 may be all of whom 培训教师 are a part.
  const namesNothing = after === '' && ALL_VERBS.includes(before) && !isUnplanned(unit);
  if (namesNothing && isSaidIn(before, object.slice(0, before.length))) return true;
  if (object.length < MIN_DISTANT_NAME) {
    const things = before.replace(QUANTITY, '');
    const introduction = things.slice(0, -object.length);
    const isBefore = things.endsWith(object) && (isOnly || isIntroduction(introduction));
    return isBefore || after === object;
  }
  // 抚育及退化林改造5万亩 is one thing if an indicator is called so.
  const whole = object.replace(NEUTRAL, '');
  if (whole.length >= MIN_DISTANT_NAME && frame.split('\n')[0]?.trimEnd().endsWith(whole)) return true;
  const first = object.slice(0, MIN_WORD);
  const isSameAction = ALL_VERBS.includes(first) ? isSaidIn(first, frame) : !DISTINCT.test(before);
  // 管网 counts for 新建污水管网 if nothing else is measured in its unit; 研学游客 may be a part of 游客.
  const isMeasured = isOnly && unitKind(unit) === 'measure';
  if (isMeasured && before.endsWith(object.slice(-MIN_WORD)) && isSameAction) return true;
  const beside = `${before}\n${isOnly ? along : after}`;
  let isPartial = false;
  let isNamed = false;
  const verbs = new Set<string>();
  for (let rest = object; rest !== '';) {
    const piece = longestIn(beside, rest);
    const filler = FILLER.exec(rest);
    const verb = rest.slice(0, MIN_WORD);
    // Several counts may share a verb, the first of which it precedes: 安装灭火装置10套、温感设备160个.
    const isShared = ALL_VERBS.includes(verb) && isSaidIn(verb, frame);
    if (piece !== '') isNamed ||= !ALL_VERBS.includes(piece) || verbs.add(piece).size > 1;
    else if (NEUTRAL.test(rest)) isPartial = true;
    else if (isOnly && isNamed && IN_UNIT[unit]?.test(rest)) break;
    else if (!filler && !isShared) return false;
    rest = rest.slice(piece !== '' ? piece.length : (filler?.[0].length ?? MIN_WORD));
  }
  return isNamed && !(isPartial && DISTINCT.test(before));
}

/** Tells whether the words beside a count contain an object without its verb: 设备 of 设备采购, in 更新设备40套. */
export function namesThing({ before, after }: Pick<Count, 'before' | 'after'>, object: string): boolean {
  const verb = (isThere: (one: string) => boolean): number => ALL_VERBS.find(isThere)?.length ?? 0;
  const from = verb((one) => object.startsWith(one));
  const thing = object.slice(from, object.length - verb((one) => object.slice(from).endsWith(one)));
  return thing.length >= MIN_WORD && thing.length < object.length && `${before}\n${after}`.includes(thing);
}

/** Tells whether the words beside a count end with the same noun as an object: 产业发展项目 and 后期扶持项目. */
export function isOfKind({ before, after }: Pick<Count, 'before' | 'after'>, object: string): boolean {
  const noun = object.slice(-MIN_WORD);
  return !ALL_VERBS.includes(noun) && [before, after].some((words) => words.endsWith(noun));
}

/** Tells whether a text contains a verb or a synonym of it. */
function isSaidIn(verb: string, text: string): boolean {
  return VERBS.some((verbs) => verbs.includes(verb) && verbs.some((one) => text.includes(one)));
}

/** Tells whether the words before a short name cannot be part of it: there are none, or they end with a verb. */
function isIntroduction(words: string): boolean {
  return INTRODUCED.test(words) || ALL_VERBS.some((verb) => words.endsWith(verb));
}

/** The longest beginning of some words that a text contains: at least two characters, otherwise the last character. */
function longestIn(text: string, words: string): string {
  for (let length = words.length; length >= Math.min(MIN_WORD, words.length); length--)
    if (text.includes(words.slice(0, length))) return words.slice(0, length);
  return '';
}
