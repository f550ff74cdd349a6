/** Escapes of text in SpreadsheetML. */

/** `_xHHHH_` stands for one UTF-16 unit that XML cannot hold (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
const ESCAPED_UNIT = /_x([0-9A-Fa-f]{4})_/g;
/** Text that would be read as such an escape. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Controls, lone surrogates and non-characters, which XML 1.0 excludes; a carriage return would be read as a line feed. */
const NOT_IN_XML = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Reads `_xHHHH_` escapes. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED_UNIT, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Content of an element that holds any text.
 * @param following text of the next runs of the same string: an underscore is also escaped if it would begin an escape with them
 */
export function encodeXstring(text: string, following = ''): string {
  const escaped = `${text}${following}`
    .replace(LOOKS_ESCAPED, (_, at: number) => (at < text.length ? '_x005F_' : '_'))
    .slice(0, following.length > 0 ? -following.length : undefined)
    .replace(NOT_IN_XML, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escapeMarkup(escaped);
}

/** Text as the content of an element or a double-quoted attribute. */
function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
