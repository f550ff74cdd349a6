/** How much of a paragraph stands word for word in another one. */
import { compactText } from './text';

/** Shorter common runs are phrases that any two paragraphs on one subject share. */
const RUN = 12;

/** Paragraphs below this length say too little to tell copying from coincidence. */
export const SHORTEST_PARAGRAPH = 16;

/**
 * The paragraph as compared: no white space, marks or width, and without titles in 《》, bracketed remarks after them and
 * 依据, which any two paragraphs may rightly cite alike.
 */
export function comparableProse(text: string): string {
  return compactText(text)
    .replace(/《[^》]{0,200}》(?:\([^()]{0,40}\))?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The share of `text` (0–1) that stands in `other` in runs of at least 12 characters. Both as `comparableProse` gives them. */
export function sharedShare(text: string, other: string): number {
  if (text.length < RUN || other.length < RUN) return 0;
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= other.length; at += 1) runs.add(other.slice(at, at + RUN));
  let covered = 0;
  let until = 0;
  for (let at = 0; at + RUN <= text.length; at += 1) {
    if (!runs.has(text.slice(at, at + RUN))) continue;
    covered += at + RUN - Math.max(at, until);
    until = at + RUN;
  }
  return covered / text.length;
}
