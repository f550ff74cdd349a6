import type { DeclarationForm } from '../form/declaration';
import { compactText } from '../language/text/text';

/**
 * Tells whether content that was not read has one of the words. It may be what the form seems to lack, and structure/unread
 * already reports it.
 */
export function isInUnread({ unread }: Pick<DeclarationForm, 'unread'>, words: readonly string[]): boolean {
  return unread.some(({ cells }) =>
    cells.some(({ text }) => words.some((word) => compactText(text).includes(word))),
  );
}
