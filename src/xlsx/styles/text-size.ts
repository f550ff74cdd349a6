/** Estimates sizes of texts and columns, because a file states neither the widths of its characters nor its line breaks. */

/** Width of a character of the default font and padding of a column, in pixels as in Excel. */
const CHARACTER = 7;
const COLUMN_PADDING = 5;
/** Width of a column without a stated width, in characters. */
const DEFAULT_CHARACTERS = 8.43;
/** Characters from this code point on are as wide as they are high; the width of other characters is a part of the font size. */
const FIRST_WIDE_CHARACTER = 0x2e80;
const NARROW_WIDTH = 0.55;

/** Height of a line as a multiple of the font size, and the space above and below the lines of a cell in points. */
const LINE_HEIGHT = 1.3;
const ROW_PADDING = 2;
/** Excel's greatest height of a row, in points. */
const MAX_HEIGHT = 409;

export const PIXELS_PER_POINT = 96 / 72;
export const DEFAULT_FONT_POINTS = 11;

/** Width of a column in pixels. @param characters width in the file's unit; Excel's default if absent */
export function columnPixels(characters: number = DEFAULT_CHARACTERS): number {
  return characters * CHARACTER + COLUMN_PADDING;
}

/** Width of a text on one line, in the unit of the font size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text)
    width += (char.codePointAt(0) ?? 0) >= FIRST_WIDE_CHARACTER ? size : size * NARROW_WIDTH;
  return width;
}

/** Number of lines of a wrapped text, including its line breaks. @param width of the column or merged area, with its padding */
export function lineCount(text: string, size: number, width: number): number {
  const room = Math.max(width - COLUMN_PADDING, size);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / room)), 0);
}

/** A wrapped text that is replaced by another one. */
interface ReplacedText {
  readonly original: string;
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** Width of the column or merged area, in pixels. */
  readonly width: number;
}

/**
 * Height in points that a cell needs for its new text; 0 if the text takes no more lines than the original one, because the
 * person may have chosen a low row for that.
 */
export function grownHeight({ original, text, size, width }: ReplacedText): number {
  const linesOf = (one: string): number => lineCount(one, size * PIXELS_PER_POINT, width);
  const lines = linesOf(text);
  if (lines <= linesOf(original)) return 0;
  return Math.min(Math.ceil(lines * size * LINE_HEIGHT + ROW_PADDING), MAX_HEIGHT);
}
