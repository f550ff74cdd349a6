const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Characters that steer instead of being shown; what stands in a workbook must not turn a line round. */
const STEERING = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu;

/** Makes a text safe between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replace(STEERING, (character) => (character === '\n' || character === '\t' ? character : '\uFFFD'))
    .replace(/[&<>"']/g, (mark) => ENTITIES.get(mark) ?? mark);
}
