/**
 * Limits above which a file is refused: far above any real form, and low enough to protect the computer. They are
 * checked while reading, so that a refused file is read only up to the limit.
 */

export const MAX_ENTRIES = 20_000;
/** Inflated bytes of a part with cells, of any other part, and of all parts that are read. */
export const MAX_PART_BYTES = 256 * 1024 * 1024;
export const MAX_SMALL_PART_BYTES = 32 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 384 * 1024 * 1024;
/** Bytes of a part with an add-in's texts, and number of such parts that are read. */
export const MAX_TEXT_PART_BYTES = 4 * 1024 * 1024;
export const MAX_TEXT_PARTS = 100;
/** Ratio of inflated to compressed size above which a part of more than RATIO_FLOOR_BYTES is refused as a zip bomb. */
export const MAX_RATIO = 200;
export const RATIO_FLOOR_BYTES = 16 * 1024 * 1024;
/**
 * Elements, comments and instructions of all parts together: more than MAX_CELLS cells take, each with a formula and in a row
 * of its own. Blank cells with a format count, too: this many fill 300 rows over all columns of a sheet.
 */
export const MAX_ELEMENTS = 5_000_000;
/** Declarations of namespaces in a part; programs write several for each extension, such as a rule of conditional formatting. */
export const MAX_NAMESPACES = 100_000;
/** Nested elements. */
export const MAX_XML_DEPTH = 128;
/** UTF-16 units of one tag, text or comment; every cell, formula and setting of an add-in is shorter. */
export const MAX_TOKEN_LENGTH = 2_000_000;
/** Attributes of one element. */
export const MAX_ATTRIBUTES = 1_000;
export const MAX_SHEETS = 2_000;
/**
 * Cells with content in the whole workbook; those of them with a text or a formula; those with a formula; and strings
 * that cells share. A form with a ledger of 60,000 rows of text, or of 200,000 rows of numbers, stays below. Each cell
 * takes time and memory when it is read, and each formula again when a cell is written on which it may depend.
 */
export const MAX_CELLS = 600_000;
export const MAX_WORDED_CELLS = 320_000;
export const MAX_FORMULAS = 25_000;
export const MAX_STRINGS = 400_000;
/** UTF-16 units of all texts and formulas; a shared text counts in every cell. A ledger of 60,000 rows has some five million. */
export const MAX_TEXT = 10_000_000;
/** UTF-16 units of one text, as in Excel; a cell with a longer text is unreadable. */
export const MAX_CELL_TEXT = 32_767;
export const MAX_MERGES = 100_000;
/** Excel itself stops at 65,490. */
export const MAX_STYLES = 100_000;
/** Array formulas over several cells that have cells in the same row. */
export const MAX_ARRAYS_AT_ONCE = 2_000;
