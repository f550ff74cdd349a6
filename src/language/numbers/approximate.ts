/** Words that make a number inexact: 约, 不少于, 以上, 余. */

const BEFORE =
  /(?:约|近|超|超过|多于|少于|低于|高于|不少于|不低于|不超过|至少|至多|最多|最少|[≥≤<>±~]|\d\s*[-至到])\s*$/;
const AFTER = /^\s*(?:左右|上下|以上|以下|以内|之内|[-~至到]\s*\d)/;

/** Tells whether the number or amount at `[start, end)` of a half-width text is said to be about, at least or at most. */
export function isApproximate(folded: string, start: number, end: number): boolean {
  return BEFORE.test(folded.slice(Math.max(0, start - 6), start)) || AFTER.test(folded.slice(end, end + 4));
}
