/** Comparison operators (计算符号) and the words that stand for them. */
import type { Operator, Tail } from './value';

/** Half-width spellings, longest first, because `>` is the beginning of `>=`. */
const OPERATORS: readonly (readonly [string, Operator])[] = (
  [
    [
      '≥',
      '≥ ≧ ⩾ ≮ >= => 》= 》≥ ›= 〉= 大于等于 大于或等于 大于及等于 不低于 不少于 不小于 不得低于 不得少于 不能低于 未低于 至少 最少 最低 达到 达',
    ],
    [
      '≤',
      '≤ ≦ ⩽ ≯ <= =< 《= 《≤ ‹= 〈= 小于等于 小于或等于 小于及等于 不高于 不大于 不多于 不超过 不超 不得超过 不得高于 不能超过 不超出 未超过 未超出 不突破 不得突破 未突破 至多 最多 最高 控制在',
    ],
    ['>', '> 》 › 〉 大于 超过 超 高于 多于'],
    ['<', '< 《 ‹ 〈 小于 低于 少于 不足'],
    ['=', '= 等于'],
    ['±', '± +/- +-'],
    ['≈', '≈ ~ 约 大约 约为'],
  ] as const
)
  .flatMap(([operator, spellings]) => spellings.split(' ').map((spelling) => [spelling, operator] as const))
  .sort(([left], [right]) => right.length - left.length);

const TAILS: readonly (readonly [string, Tail])[] = (
  [
    ['以上', '以上 及以上 (含)以上 含以上 之上'],
    ['以下', '以下 及以下 (含)以下 含以下 之下'],
    ['以内', '以内 之内 内 (含)以内 范围内'],
    ['左右', '左右 上下'],
  ] as const
)
  .flatMap(([tail, spellings]) => spellings.split(' ').map((spelling) => [spelling, tail] as const))
  .sort(([left], [right]) => right.length - left.length);

/** First characters of operators. */
export const OPERATOR_INITIALS: ReadonlySet<string> = new Set(
  OPERATORS.map(([spelling]) => spelling.charAt(0)),
);

/** The operator spelled in `folded` at `start`. */
export function operatorAt(
  folded: string,
  start: number,
): { readonly operator: Operator; readonly end: number } | null {
  if (!OPERATOR_INITIALS.has(folded.charAt(start))) return null;
  const found = OPERATORS.find(([spelling]) => folded.startsWith(spelling, start));
  return found ? { operator: found[1], end: start + found[0].length } : null;
}

/** The word that bounds a number, in `folded` at `start`. */
export function tailAt(folded: string, start: number): { readonly tail: Tail; readonly end: number } | null {
  const found = TAILS.find(([spelling]) => folded.startsWith(spelling, start));
  return found ? { tail: found[1], end: start + found[0].length } : null;
}
