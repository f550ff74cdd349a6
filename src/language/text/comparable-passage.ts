/** Prose made comparable with that of other forms, with the way back to what is written. */
import { findDocumentNumbers } from './document-numbers';
import { foldWidth } from './text';

/** The agency's code before a document number: 某府办发〔2025〕8号. */
const AGENCY = /[\p{L}\p{N}]{1,12}$/u;

/** Letters and digits alone, without width, titles in 《》 and document numbers: any two projects may cite these alike. */
export function comparableText(written: string): string {
  return withoutCitations(written).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A passage of the comparable text as it is written, from its first to its last character.
 * @param start in the comparable text (UTF-16)
 */
export function writtenPassage(written: string, start: number, length: number): string {
  const places: number[] = [];
  for (const { 0: character, index } of withoutCitations(written).matchAll(/[\p{L}\p{N}]/gu)) {
    for (let unit = 0; unit < character.length; unit += 1) places.push(index + unit);
  }
  return written.slice(places[start] ?? 0, (places[start + length - 1] ?? written.length) + 1);
}

/** Citations become blanks: every character stays in its place. */
function withoutCitations(written: string): string {
  let folded = foldWidth(written).replace(/《[^》]{0,200}》/g, (title) => ' '.repeat(title.length));
  for (const { start, end } of findDocumentNumbers(written)) {
    const from = start - (AGENCY.exec(folded.slice(Math.max(0, start - 12), start))?.[0].length ?? 0);
    folded = folded.slice(0, from) + ' '.repeat(end - from) + folded.slice(end);
  }
  return folded;
}
