/**
 * How much of a file is taken in before it is refused. Far above any real form, far below what stalls a computer; each
 * is looked at while reading, so that refusing costs no more than what is within it.
 */

export const MAX_ENTRIES = 20_000;
/** Inflated bytes of one part that holds cells, of any other part, and of all parts that are read. */
export const MAX_PART_BYTES = 256 * 1024 * 1024;
export const MAX_SMALL_PART_BYTES = 32 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 384 * 1024 * 1024;
/** Of a part that add-ins keep texts in, and how many of these are looked at. */
export const MAX_TEXT_PART_BYTES = 4 * 1024 * 1024;
export const MAX_TEXT_PARTS = 100;
/** Inflated ÷ compressed size above which a part is a zip bomb, once it is larger than the second. */
export const MAX_RATIO = 200;
export const RATIO_FLOOR_BYTES = 16 * 1024 * 1024;
/**
 * Elements of all parts together: several times those of as many cells with content as are read. Blank cells that are only
 * formatted count, too: this many of them fill 500 rows over all columns of a sheet.
 */
export const MAX_ELEMENTS = 8_000_000;
/** Elements inside one another. */
export const MAX_XML_DEPTH = 128;
/** UTF-16 units of one tag, text or comment: no cell, formula or setting of an add-in is as long. */
export const MAX_TOKEN_LENGTH = 2_000_000;
/** Attributes of one element. */
export const MAX_ATTRIBUTES = 1_000;
export const MAX_SHEETS = 2_000;
/** Cells with content in the whole workbook, and strings that they share. */
export const MAX_CELLS = 1_000_000;
export const MAX_STRINGS = 1_000_000;
/** UTF-16 units of all texts and formulas, counted in every cell that has them. */
export const MAX_TEXT = 30_000_000;
/** UTF-16 units of one text: Excel holds no more, and a cell with more cannot be read. */
export const MAX_CELL_TEXT = 32_767;
export const MAX_MERGES = 100_000;
/** Excel itself stops at 65,490. */
export const MAX_STYLES = 100_000;
/** Arrays of several cells that one row runs through. */
export const MAX_ARRAYS_AT_ONCE = 2_000;
