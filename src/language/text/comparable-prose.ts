/** Makes prose comparable with other prose: removes marks, differences of width and citations, which any two paragraphs may share. */
import { blankDocumentNumbers } from './document-numbers';
import { foldWidth } from './text';

/** Shorter common runs are phrases that any two paragraphs on one subject share. */
const MIN_RUN = 12;

/** Paragraphs below this length are too short to distinguish copying from coincidence. */
export const MIN_PARAGRAPH = 16;

/** A title with the bracketed remark after it. */
const TITLE = /《[^》]{0,200}》(?:[(（][^()（）]{0,40}[)）])?/g;
/** The letters and digits of a text, half-width, without titles in 《》, remarks after them and document numbers. */
export function comparableProse(text: string): string {
  return withoutCitations(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The part of a text from which a passage of its comparable form was made, from its first to its last character.
 * @param start in the comparable form (UTF-16)
 */
export function writtenPassage(text: string, start: number, length: number): string {
  const places: number[] = [];
  for (const { 0: character, index } of withoutCitations(text).matchAll(/[\p{L}\p{N}]/gu)) {
    for (let unit = 0; unit < character.length; unit += 1) places.push(index + unit);
  }
  return text.slice(places[start] ?? 0, (places[start + length - 1] ?? text.length) + 1);
}

/** Replaces citations by blanks, so that every other character keeps its position. */
function withoutCitations(text: string): string {
  return blankDocumentNumbers(
    text,
    foldWidth(text).replace(TITLE, (title) => ' '.repeat(title.length)),
  );
}

/** The share of `text` (0–1) that `other` repeats in runs of at least 12 characters; both as `comparableProse` gives them. */
export function sharedShare(text: string, other: string): number {
  if (text.length < MIN_RUN || other.length < MIN_RUN) return 0;
  const runs = new Set<string>();
  for (let at = 0; at + MIN_RUN <= other.length; at += 1) runs.add(other.slice(at, at + MIN_RUN));
  let covered = 0;
  let coveredUntil = 0;
  for (let at = 0; at + MIN_RUN <= text.length; at += 1) {
    if (!runs.has(text.slice(at, at + MIN_RUN))) continue;
    covered += at + MIN_RUN - Math.max(at, coveredUntil);
    coveredUntil = at + MIN_RUN;
  }
  return covered / text.length;
}
