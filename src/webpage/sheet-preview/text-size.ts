/** Estimates the size of a text without measuring it in the browser. */

/** From this code point on, characters are as wide as high. */
const WIDE = 0x2e80;
const NARROW = 0.55;

/** Width in pixels of a text on one line. @param size font size in pixels */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) >= WIDE ? size : size * NARROW;
  return width;
}

/** Number of lines that a text takes in a width in pixels, including its line breaks. */
export function lineCount(text: string, size: number, width: number): number {
  return text
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / Math.max(width, size))),
      0,
    );
}
