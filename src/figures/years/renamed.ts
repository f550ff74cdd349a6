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
  [/数量|总数|个数/g, '数'],
  [/通过率/g, '合格率'],
];

/** Inserted words that reverse the meaning of a name: 合格率 and 不合格率. */
const REVERSING = /[不未无非]/;
/** Lowest share of the longer name that a name with inserted words must have. */
const LEAST_KEPT = 0.55;
const SHORTEST = 3;
/** Names of at least this length may have some characters replaced, at most this share of them. */
const LONG = 8;
const MOST_REPLACED = 0.25;

/**
 * Tells whether two names are slightly changed versions of one name: words were inserted or omitted, a few characters of a long
 * name were replaced, or words were replaced by synonyms. Words that number things (一期, 二期) or reverse the meaning (不合格率) make
 * different names.
 */
export function isRenamed(last: string, current: string): boolean {
  const [from, to] = [plainName(last), plainName(current)];
  if (from === to) return true;
  const [short, long] = from.length <= to.length ? [from, to] : [to, from];
  if (short.length < SHORTEST) return false;
  const { common, others } = commonSubsequence(short, long);
  if (REVERSING.test(others) || NUMBERING.test(others)) return false;
  if (common === short.length) return common / long.length >= LEAST_KEPT;
  return short.length >= LONG && 1 - common / long.length <= MOST_REPLACED;
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
