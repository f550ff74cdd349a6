/**
 * Fonts of characters, between reading and writing. Real Excel gives members that it does not take back: `@odata.type`, and
 * null or an empty text where a cell's characters differ or it does not know.
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

/** Every way in which characters of one text can differ, and what it can be set to. */
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

/** What is asked for of a font. */
export const FONT_OPTIONS: Readonly<Record<string, true>> = Object.fromEntries(
  Object.keys(MEMBERS).map((name) => [name, true as const]),
);

/** Tells whether a cell's characters have several fonts: a member is then null, or an empty text. */
export function isMixed(font: object | undefined): boolean {
  if (!font) return false;
  return membersOf(font).some(([, value]) => value === null || value === '');
}

/** The font with nothing in it but what can be set; `null` where nothing is left. */
export function settableFont(font: object | undefined): Excel.CellPropertiesFont | null {
  const members = membersOf(font ?? {}).filter(([name, value]) => MEMBERS[name]?.(value) === true);
  return members.length === 0 ? null : Object.fromEntries(members);
}

function membersOf(font: object): [name: string, value: unknown][] {
  return Object.entries<unknown>({ ...font }).filter(([name]) => Object.hasOwn(MEMBERS, name));
}
