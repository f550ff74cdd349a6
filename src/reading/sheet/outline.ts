/** List marks of an outline. */
import { foldWidth } from '../../language/text/text';

/** Kinds of list marks 一、 （一） 1. 1.1 （1） ①: each is one level below the one before it. */
const OUTLINE = [
  /^[一二三四五六七八九十]+(?:[、.]|$)/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}(?:[、.](?!\d)|$)/,
  /^\d{1,2}\.\d{1,2}(?!\d)/,
  /^\(\d{1,2}\)/,
  /^[①-⑳]/,
];

/** The level of the list mark with which a text begins, 0 for the highest; `null` if it begins with none. */
export function outlineLevel(text: string): number | null {
  const folded = foldWidth(text).trim();
  const level = OUTLINE.findIndex((mark) => mark.test(folded));
  return level < 0 ? null : level;
}
