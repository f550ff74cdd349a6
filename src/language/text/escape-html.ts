const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

const CONTROL = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu;

/**
 * Escapes a text for element content and quoted attributes of HTML. Control and bidirectional formatting characters other than line
 * feeds and tabs, and lone surrogates, become U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(CONTROL, (character) => (character === '\n' || character === '\t' ? character : '\uFFFD'))
    .replace(/[&<>"']/g, (mark) => ENTITIES.get(mark) ?? mark);
}
