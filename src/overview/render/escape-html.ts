const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Control and bidirectional formatting characters and lone surrogates. */
const CONTROL = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu;

/** Escapes a text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replace(CONTROL, (character) => (character === '\n' || character === '\t' ? character : '\uFFFD'))
    .replace(/[&<>"']/g, (mark) => ENTITIES.get(mark) ?? mark);
}
