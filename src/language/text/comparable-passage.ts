/** Prose made comparable with that of other forms, with the way back to what is written. */
import { findDocumentNumbers } from './document-numbers';
import { foldWidth } from './text';

export interface ComparableText {
  /** Letters and digits alone, without width, titles in 《》 and document numbers: any two projects may cite these alike. */
  readonly text: string;
  /** Where each character stands in the text as written. */
  readonly places: readonly number[];
}

/** The agency's code before a document number: 某府办发〔2025〕8号. */
const AGENCY = /[\p{L}\p{N}]{1,12}$/u;

/** Makes a text comparable. */
export function comparableText(written: string): ComparableText {
  let folded = foldWidth(written).replace(/《[^》]{0,200}》/g, blank);
  // From the last to the first: places of those before stay.
  for (const { start, end } of findDocumentNumbers(written).reverse()) {
    const from = start - (AGENCY.exec(folded.slice(Math.max(0, start - 12), start))?.[0].length ?? 0);
    folded = folded.slice(0, from) + ' '.repeat(end - from) + folded.slice(end);
  }
  const places: number[] = [];
  let text = '';
  for (const { 0: character, index } of folded.matchAll(/[\p{L}\p{N}]/gu)) {
    for (let unit = 0; unit < character.length; unit += 1) places.push(index + unit);
    text += character;
  }
  return { text, places };
}

/** The passage as it is written, from its first to its last character. */
export function writtenPassage(
  written: string,
  { places }: ComparableText,
  start: number,
  length: number,
): string {
  return written.slice(places[start] ?? 0, (places[start + length - 1] ?? written.length) + 1);
}

function blank(title: string): string {
  return ' '.repeat(title.length);
}
