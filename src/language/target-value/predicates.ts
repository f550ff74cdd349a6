/** Predicates on parsed target values and on their words. */
import type Big from 'big.js';
import { compactText, trimEndOf } from '../text/text';
import type { QuantityTarget, RangeTarget, SingleTarget, TargetValue } from './value';

/** The single values of a target: the items of a list, else the value itself; none for a blank target. */
export function singleValues(value: TargetValue): readonly SingleTarget[] {
  if (value.kind === 'blank') return [];
  return value.kind === 'list' ? value.items : [value];
}

export function hasPlaceholder(value: TargetValue): boolean {
  return singleValues(value).some(({ kind }) => kind === 'placeholder');
}

const SENTENCE_END = /[。.;!]/;

/** Tells whether a value is a number, a date or a period. */
export function isMeasured({ kind }: SingleTarget): boolean {
  return kind !== 'words' && kind !== 'placeholder';
}

export type NumericTarget = QuantityTarget | RangeTarget;

export function isNumeric(value: SingleTarget): value is NumericTarget {
  return value.kind === 'quantity' || value.kind === 'range';
}

export function isRate(value: SingleTarget): boolean {
  return isNumeric(value) && value.unit?.kind === 'rate';
}

/** The least number of days in a unit of time; hours and shorter units are left out. */
const MIN_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:天|日|(?:个)?自然日|(?:个)?日历天|(?:个)?工作日)$/, 1],
  [/^(?:周|星期|个星期)$/, 7],
  [/^(?:个)?(?:自然)?月$/, 30],
  [/^(?:个)?季度$/, 90],
  [/^(?:年|年度|周年)$/, 365],
];

/** The least number of days of a duration (`24个月`, `30天内`); `null` for other values and for hours. */
export function leastDays(value: SingleTarget): Big | null {
  const duration =
    value.kind === 'span'
      ? value.duration
      : value.kind === 'quantity' && value.unit?.kind === 'time' && value.unit.per === undefined
        ? { number: value.number, unit: value.unit.text }
        : null;
  const days = duration && MIN_DAYS.find(([unit]) => unit.test(duration.unit))?.[1];
  return duration && days !== undefined && days !== null ? duration.number.times(days) : null;
}

/** Tells whether a value is a number without a unit or words after it: `2`, `3-5`. */
export function isBare(value: SingleTarget): boolean {
  return isNumeric(value) && value.unit === null && value.after === '';
}

/** Tells whether a value is bounded from below: `≥`, `>`, 以上. */
export function isLowerBound(value: SingleTarget): boolean {
  return (
    value.kind === 'quantity' &&
    (value.operator === '≥' || value.operator === '>' || (value.operator === null && value.tail === '以上'))
  );
}

/** Tells whether a value is bounded from above: `≤`, `<`, 以下, 以内. */
export function isUpperBound(value: SingleTarget): boolean {
  if (value.kind !== 'quantity') return false;
  const { operator, tail } = value;
  return operator === '≤' || operator === '<' || (operator === null && (tail === '以下' || tail === '以内'));
}

/** Conformity without a named standard: 符合规定, unlike 符合设计要求 and 符合《…》. */
const UNNAMED_STANDARD =
  /^(?:均|全部|基本|能够?)?(?:符合|满足|达到)(?:(?:相关|有关|各项|上级|规定|规范|要求|文件|精神|需求|预期|目标|效果|的|和|及|、)+)?$/;
/** A rate that is only described as high: 合格率高, 验收合格率稳步提升. */
const GRADED_RATE = /率[较很更稳步不断持续有所明显]*(?:高|好|低|优|提[高升]|上升|改善)$/;
/** Names of tests that a project passes: 通过验收, 省级评审通过. */
const TEST_NAMES =
  '验收|评审|审核|审查|审定|认证|鉴定|检测|检验|测试|评估|论证|考核|测评|备案|验证|检查|答辩|评定|复核|审批|批准';
const STANDARD = new RegExp(
  `(?<!高)标准(?!化)|高标准农田|国标|行标|规程|设计要求|合同(?:要求|约定)|《|GB|DB\\d|ISO|合格|达标|通过(?:$|.{0,12}(?:${TEST_NAMES}))|(?:${TEST_NAMES})通过|验收|零(?![散星售件部])|未发生|不发生|未出现|不出现|杜绝|[一二三四五六七八九十甲乙丙ABC]级|[三四五]星|等级|分之|无[^力法]`,
  'i',
);
/** The means at the beginning of a sentence: 通过预警信息的发布，减少恐慌. 通过 before a test means passing it. */
const MEANS = new RegExp(`^通过(?!.{0,12}(?:${TEST_NAMES}))[^,，。；;]{3,}[,，]`);
/** 符合…规定: the verbs, and the nouns for what states the standard. */
const MEETING = /符合|满足|达到|按/;
const PRESCRIPTIONS = ['规定', '规范', '要求', '文件', '图纸', '合同', '协议', '需求', '参数'] as const;
const MIN_SOURCE = 2;
/** A class of a named scale: Ⅲ类, A档, 二等. */
const CLASS = /[ⅠⅡⅢⅣⅤA-E一二三四五甲乙丙](?:类|等(?!级)|档|级|星)/i;
/** A number with a technical unit that is not in the list: 150lm/W, 0.4MPa, 85dB, pH6-9, 1/10万, 1:2.5. */
const TECHNICAL = /^(?:不[低高]于)?\d+(?:\.\d+)?(?:[-~]\d+(?:\.\d+)?)?(?:[a-zμΩ°℃]|[/:]\d)|^ph值?\d/i;
/** A scale of which no grade is chosen: 优/良/中/差, 高中低, 是/否. */
const UNCHOSEN = /优.?良.?(?:中|一般|合格|及格)?.?差|高.?中.?低|好.?中.?差|是[/、或]否|有[/、或]无/;
/** Words that are grades only if the scale is named. */
const GRADE = /优秀|优良|良好|优|良|中等|合格|[ABC甲乙丙]/;
const SCALE = /等级|评级|评定|级别|档|考核|评价结果|考评|评分/;

/**
 * Tells whether words state a standard (合格, 通过验收, 符合GB 50300) or a grade of a scale (考核等级 优良, 良好及以上, Ⅲ类). 是 and 否 state
 * one if the indicator's name asks 是否. 合格 is not a standard for a rate (合格率).
 */
export function statesStandard(words: string, name: string): boolean {
  const plain = plainWords(words);
  if ([UNNAMED_STANDARD, UNCHOSEN, GRADED_RATE].some((pattern) => pattern.test(plain))) return false;
  const isRate = /率(?:\([^()]*\))?$/.test(name);
  if (isRate && REPEATED.test(plain)) return false;
  if (STANDARD.test(plain) || CLASS.test(plain) || TECHNICAL.test(plain) || namesSource(plain)) return true;
  if (/^(?:无|零|没有|未发生|不发生)$/.test(plain) && HARM.test(name)) return true;
  if (/^(?:是|否|有|无|通过|√)$/.test(plain)) {
    return /是否|有无|通过|建立|制定|设立|成立|配备|出台/.test(name);
  }
  return (
    (GRADE.test(plain) &&
      ((SCALE.test(name) && !isRate) || /以上|[优良中差][/、]|等级|级$|档/.test(plain))) ||
    (SCALE.test(name) && plain.endsWith('以上'))
  );
}

/** A word that only repeats the name of a rate, or grades it: 验收合格率 合格, 建档率 优. */
const REPEATED = /^(?:合格|达标|通过|优良|良好|优秀|[优良中差](?:等|级)?|完好|及时|准确)$/;

/** Names of things that should not happen: 安全事故 无. */
const HARM =
  /事故|事件|案件|投诉|差评|违[规法纪约]|差错|错误|[信上]访|逾期|拖欠|流失|伤亡|死亡|疫情|舆情|返工|险情|隐患|火灾|纠纷|故障|中断|污染|返贫|返困|超[标支编]|欠[薪款费]/;

function plainWords(words: string): string {
  // Forms with an operator column write `=` before words: =合格.
  return trimEndOf(compactText(words), SENTENCE_END)
    .replace(/^[=≥≤<>]+/, '')
    .replace(MEANS, '');
}

/** Tells whether the words name the source of the requirements: 符合住建部门规定, 按合同附件的要求. */
function namesSource(plain: string): boolean {
  const meeting = MEETING.exec(plain);
  if (meeting === null) return false;
  const from = meeting.index + meeting[0].length + MIN_SOURCE;
  return PRESCRIPTIONS.some((word) => plain.includes(word, from));
}

/** An action with a tangible result: 印发管理办法, 建立3项制度. */
const TANGIBLE = /\d|《|印发|出台|制定|发布|挂牌|签订|形成.{0,8}(?:报告|制度|机制|办法|清单)|纳入/;
/** A Chinese numeral with a counter: 九成以上, 一期, 两次, 百分之百, 翻一番; not 千家万户 or 一个台阶. */
const COUNTED =
  /翻(?:[一二两三]番|[一二两三]?倍)|百分[之百]|第[一二三四五六七八九十](?!方|产业)|(?<![统单唯同某任专])[一二两三四五六七八九十百半]{1,6}(?:成|期|年|个月|季度|次(?!性)|项|倍|小时|天|日|周|人|户|件|起|批|套|座|个(?!新?(?:台阶|层次|水平|档次)))/;
/** Words for a frequency or a deadline. */
const PERIODIC = /每(?:年|季|月|周|日|天|旬)|按(?:年|季|月|周|日)|(?:年|季|月)(?:末|底)|年内|当年|全天/;
/** Known values for a comparison: 上年, 去年同期, 全国平均水平. */
const BASE =
  /(?:上一?|去|前一?|往|基)年|上[一个]*(?:季度|月|学年|周期)|20\d\d年|同期|基[期准]|均值|平均(?!主义)|年初|期初|计划数|目标数/;
const COMPARED = /[较比≥≤><]|[不未]?(?:低|少|高|大|小|多|优|好|强)于|不(?:超过?|减|降)|超过?|持平|相当|同等/;
/** Words that compare with an earlier period. */
const YEAR_ON_YEAR = /[同环]比/;
/** A rank: 全市前三, 前10位, 前5%, 排名第一; not 前列. */
const RANK = /前(?:\d+|[一二三四五六七八九十]+)(?!个?[年月天日季期周])|第\d+/;

/** Tells whether words compare with a known value or give a rank: 不低于上年, 较上年增长, 同比下降, 全市前三. */
export function isComparison(words: string): boolean {
  const plain = compactText(words);
  return YEAR_ON_YEAR.test(plain) || RANK.test(plain) || (BASE.test(plain) && COMPARED.test(plain));
}

const COMPLETE = /全覆盖|全部覆盖|覆盖(?:所有|全)|应.{1,3}尽.{1,3}|全额|足额/;
/** Words that only state that something was done. They count if the name states what: 新增就业500人 达到, 长效管理机制 建立. */
const DONE = /^(?:已?(?:达到|达成|实现|完成|建立|建成|设立|成立))$/;
const NAMED_RESULT = /\d|机制|制度|体系|办法|方案|平台|队伍|台账|档案|中心|机构/;

/**
 * Tells whether words can be checked at the end of the year: they state a standard, a grade, a number, a document, a comparison, a
 * period or completeness, or state that the action in the name was done. Words of a direction (提升, 长远, 惠及民生) cannot be checked.
 * @param vagueWords words with which a period or completeness does not count: 每年提升
 */
export function isCheckable(words: string, name: string, vagueWords: readonly string[]): boolean {
  const plain = plainWords(words);
  if (UNCHOSEN.test(plain)) return false;
  if (statesStandard(words, name) || TANGIBLE.test(plain) || COUNTED.test(plain) || isComparison(words))
    return true;
  if (vagueWordIn(words, vagueWords) !== null) return false;
  if (plain === '永久' && /年限|期限|保[存管]/.test(name)) return true;
  return PERIODIC.test(plain) || COMPLETE.test(plain) || (DONE.test(plain) && NAMED_RESULT.test(name));
}

/** The first of `vagueWords` that occurs in the words; `null` if none does. */
export function vagueWordIn(words: string, vagueWords: readonly string[]): string | null {
  const plain = compactText(words);
  return vagueWords.find((word) => plain.includes(word)) ?? null;
}
