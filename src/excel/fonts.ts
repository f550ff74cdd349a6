/**
 * Converts fonts of characters from what Excel returns to what it accepts. Excel returns members that it refuses in a
 * write: `@odata.type`, and null or an empty text if the characters of a cell differ or the value is unknown.
 */

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isColor = (value: unknown): boolean => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isSize = (value: unknown): boolean => typeof value === 'number' && value > 0;
const UNDERLINES: ReadonlySet<unknown> = new Set([
  'None',
  'Single',
  'Double',
  'SingleAccountant',
  'DoubleAccountant',
]);

/** The members in which the characters of a text can differ, each with a test for values that Excel accepts. */
const MEMBERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  bold: isBoolean,
  color: isColor,
  italic: isBoolean,
  name: isName,
  size: isSize,
  strikethrough: isBoolean,
  subscript: isBoolean,
  superscript: isBoolean,
  underline: (value) => UNDERLINES.has(value),
};

/** Names of the members. */
export const FONT_MEMBERS: readonly string[] = Object.keys(MEMBERS);

/** Tells whether a cell's characters have several fonts: a loaded member is null or an empty text. */
export function isMixed(font: Excel.RangeFont): boolean {
  const values: Readonly<Record<string, unknown>> = { ...font.toJSON() };
  return FONT_MEMBERS.some((name) => values[name] === null || values[name] === '');
}

/** The font reduced to members that can be written; `null` if none is left. */
export function settableFont(font: object | undefined): Excel.CellPropertiesFont | null {
  const members = Object.entries<unknown>({ ...font }).filter(
    ([name, value]) => Object.hasOwn(MEMBERS, name) && MEMBERS[name]?.(value) === true,
  );
  return members.length === 0 ? null : Object.fromEntries(members);
}
