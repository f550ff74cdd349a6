/** Whether a name of this year is a slightly changed name of last year. */
import { comparable } from '../../language/names/name-pairs';
import { NUMBERING } from '../../language/names/numbering';
import { withoutYears } from './moved-year';

/** Synonyms; the first word replaces the others. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/购置|购买|购入/g, '采购'],
  [/维护|养护|保养|维保/g, '维修'],
  [/满意率/g, '满意度'],
  [/时限/g, '时间'],
  [/居民|市民|百姓/g, '群众'],
  [/(?<=学生|老人|老年人|群众|职工|人员|对象|读者|教师|患者|儿童)人数/g, '数'],
  [/数量|总数|个数/g, '数'],
  [/通过率/g, '合格率'],
];

/** A grade may be stated by only one of the names: 等级保护测评费 and 三级等级保护测评费. */
const GRADE = /[一二三四五六]级/;
/** Inserted words that reverse the meaning of a name: 合格率 and 不合格率. */
const REVERSING = /[不未无非]/;
/** Lowest share of the longer name that a name with inserted words must have. */
const MIN_KEPT_SHARE = 0.55;
const MIN_NAME = 3;
/** In names of at least this length some characters may be replaced, at most this share of them. */
const MIN_LONG_NAME = 8;
const MAX_REPLACED_SHARE = 0.25;

/**
 * Tells whether two names are slightly changed versions of one name: words were inserted or omitted, a few characters of a long
 * name were replaced, or words were replaced by synonyms. Words that number things (一期, 二期) or reverse the meaning (不合格率) make
 * different names.
 */
export function isRenamed(last: string, current: string): boolean {
  const { short, long, common, isOther } = compareNames(last, current);
  if (short === long) return true;
  if (short.length < MIN_NAME || isOther) return false;
  if (common === short.length) return common / long.length >= MIN_KEPT_SHARE;
  return short.length >= MIN_LONG_NAME && 1 - common / long.length <= MAX_REPLACED_SHARE;
}

/**
 * Tells whether one name is the other with inserted words, however many: 市民满意度 and 市民对道路养护的满意度. This is weaker
 * evidence than `isRenamed`: use it only if no other row is possible.
 */
export function isExtended(last: string, current: string): boolean {
  const { short, common, isOther } = compareNames(last, current);
  return short.length >= MIN_NAME && common === short.length && !isOther;
}

/** `isOther`: the words that only one name has number the thing or reverse the meaning. */
function compareNames(
  last: string,
  current: string,
): { readonly short: string; readonly long: string; readonly common: number; readonly isOther: boolean } {
  const [from, to] = [plainName(last), plainName(current)];
  const [short, long] = from.length <= to.length ? [from, to] : [to, from];
  const { common, others } = commonSubsequence(short, long);
  const numbered = common === short.length ? others.replace(GRADE, '') : others;
  return { short, long, common, isOther: REVERSING.test(others) || NUMBERING.test(numbered) };
}

function plainName(name: string): string {
  return SYNONYMS.reduce(
    (plain, [words, word]) => plain.replace(words, word),
    comparable(withoutYears(name)),
  );
}

/** The length of the longest common subsequence, and the characters of both that are not part of it. */
function commonSubsequence(a: string, b: string): { readonly common: number; readonly others: string } {
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  let others = '';
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) others += a[i++] ?? '';
    else others += b[j++] ?? '';
  }
  return { common: at(0, 0), others };
}
