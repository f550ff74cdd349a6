/** How much of a file is taken in before it is refused. Far above any real form, far below what stalls a computer. */

export const MAX_ENTRIES = 20_000;
/** Inflated bytes of one part, and of all parts that are read. */
export const MAX_PART_BYTES = 256 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 384 * 1024 * 1024;
/** Inflated ÷ compressed size above which a part is a zip bomb, once it is larger than the second. */
export const MAX_RATIO = 200;
export const RATIO_FLOOR_BYTES = 16 * 1024 * 1024;
/** Cells with content in the whole workbook. */
export const MAX_CELLS = 1_000_000;
/** Elements inside one another. */
export const MAX_XML_DEPTH = 128;
