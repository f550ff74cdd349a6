import type { DeclarationForm } from '../form/declaration';
import { compactText } from '../language/text/text';

/**
 * Tells whether content that no rule checks has one of the words: rows that were not read, or the label of another
 * value. Such content may be what the form seems to lack.
 */
export function isInUnchecked(
  { unread, otherValues }: Pick<DeclarationForm, 'unread' | 'otherValues'>,
  words: readonly string[],
): boolean {
  const texts = [
    ...unread.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...otherValues.map(({ label }) => label),
  ];
  return texts.some((text) => words.some((word) => compactText(text).includes(word)));
}
