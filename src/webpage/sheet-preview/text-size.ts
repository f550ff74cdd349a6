/** How much room a text takes, near enough to give a row its height and a text its width. */

/** Beyond Latin letters everything is as wide as high. */
const WIDE = 0x2e80;
const NARROW = 0.55;

/** Width in pixels of a text in one line. @param size of the font, in pixels */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) >= WIDE ? size : size * NARROW;
  return width;
}

/** LineOffsets that a text takes in a width; its own line breaks count. */
export function lineCount(text: string, size: number, width: number): number {
  return text
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / Math.max(width, size))),
      0,
    );
}
