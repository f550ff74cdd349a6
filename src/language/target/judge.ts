/** What rules ask of a parsed target value. */
import { foldWidth, stripInvisible, trimEndOf } from '../text/text';
import type { QuantityTarget, RangeTarget, SingleTarget, TargetValue } from './value';

/** The values of a target: the items of a list, the value itself, or none when it is blank. */
export function singleValues(value: TargetValue): readonly SingleTarget[] {
  if (value.kind === 'blank') return [];
  return value.kind === 'list' ? value.items : [value];
}

/** Tells whether any of a target is left over from a template. */
export function hasPlaceholder(value: TargetValue): boolean {
  return singleValues(value).some(({ kind }) => kind === 'placeholder');
}

const SENTENCE_END = /[。.;!]/;

/** Tells whether a value is a number, a date or a stretch of time. */
export function isMeasured({ kind }: SingleTarget): boolean {
  return kind !== 'words' && kind !== 'placeholder';
}

/** A number or a range of numbers. */
export type NumericTarget = QuantityTarget | RangeTarget;

/** Tells whether a value is a number or a range of numbers. */
export function isNumeric(value: SingleTarget): value is NumericTarget {
  return value.kind === 'quantity' || value.kind === 'range';
}

/** Tells whether a value is a percentage or another rate. */
export function isRate(value: SingleTarget): boolean {
  return isNumeric(value) && value.unit?.kind === 'rate';
}

/** Tells whether a value is a number with nothing to say of what: `2`, `3-5`. */
export function isBare(value: SingleTarget): boolean {
  return isNumeric(value) && value.unit === null && value.after === '';
}

/** Bounds from below: `≥`, `>`, 以上. */
export function isLowerBound(value: SingleTarget): boolean {
  return (
    value.kind === 'quantity' &&
    (value.operator === '≥' || value.operator === '>' || (value.operator === null && value.tail === '以上'))
  );
}

/** Bounds from above: `≤`, `<`, 以下, 以内. */
export function isUpperBound(value: SingleTarget): boolean {
  if (value.kind !== 'quantity') return false;
  const { operator, tail } = value;
  return operator === '≤' || operator === '<' || (operator === null && (tail === '以下' || tail === '以内'));
}

/** 符合规定 alone names no standard; 符合设计要求 and 符合《…》 do. */
const UNNAMED_STANDARD =
  /^(?:均|全部|基本|能够?)?(?:符合|满足|达到)(?:(?:相关|有关|各项|上级|规定|规范|要求|预期|目标|效果|的|和|及|、)+)?$/;
const STANDARD =
  /标准|国标|行标|规程|设计要求|合同(?:要求|约定)|《|GB|DB\d|ISO|合格|达标|通过|验收|零|未发生|不发生|杜绝|[一二三四五六七八九十甲乙丙ABC]级|[三四五]星|等级|无[^力法]/i;
/** 符合…规定: what is met, and the word for what lays it down. */
const MEETING = /符合|满足|达到|按/;
const LAID_DOWN = ['规定', '规范', '要求'] as const;
const SHORTEST_SOURCE = 2;
/** 优良 is a grade where a scale is named. */
const GRADE = /优秀|优良|良好|优|良|中等|合格|[ABC甲乙丙]/;
const SCALE = /等级|评级|评定|级别|档|考核|评价结果|考评|评分/;

/**
 * Tells whether words state something that can be checked: a standard (合格, 通过验收, 符合GB 50300), a grade of a scale
 * (考核等级 优良, 良好及以上), a document put out. An indicator that asks 是否 is answered by 是.
 */
export function statesStandard(words: string, name: string): boolean {
  // An operator in a column of its own may stand before words: `=` 合格.
  const plain = trimEndOf(stripInvisible(foldWidth(words)), SENTENCE_END).replace(/^[=≥≤<>]+/, '');
  if (UNNAMED_STANDARD.test(plain)) return false;
  if (STANDARD.test(plain) || namesSource(plain)) return true;
  if (/^(?:是|否|有|无|通过)$/.test(plain)) return /是否|有无|通过|建立|制定|设立|成立|配备|出台/.test(name);
  return (
    GRADE.test(plain) && (SCALE.test(name) || /(?:及|或|\))?以上|[优良中差][/、]|等级|级$|档/.test(plain))
  );
}

/** 符合住建部门规定, 按合同附件的要求: between the two words stands whose it is. */
function namesSource(plain: string): boolean {
  const meeting = MEETING.exec(plain);
  if (meeting === null) return false;
  const from = meeting.index + meeting[0].length + SHORTEST_SOURCE;
  return LAID_DOWN.some((word) => plain.includes(word, from));
}

/** Something done that leaves a trace: 印发管理办法, 建立3项制度. */
const TRACE = /\d|《|印发|出台|制定|发布|挂牌|签订|形成.{0,8}(?:报告|制度|机制|办法|清单)|纳入/;

/** The first of `vagueWords` in words that state nothing to be checked; `null` where there is none. */
export function vagueWordIn(words: string, name: string, vagueWords: readonly string[]): string | null {
  const plain = stripInvisible(foldWidth(words));
  if (statesStandard(words, name) || TRACE.test(plain)) return null;
  return vagueWords.find((word) => plain.includes(word)) ?? null;
}
