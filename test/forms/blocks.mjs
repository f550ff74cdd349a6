/** Parts that several descriptions of sample forms use. */

/**
 * @param {number} count
 * @returns {null[]} this many blank cells
 */
export const blanks = (count) => Array(count).fill(null);

/**
 * @param {string} text separated by spaces
 * @returns {string[]} one cell for each word
 */
export const words = (text) => text.split(' ');

/**
 * Merged areas, by their columns.
 * @param {Record<string, string>} rowsByColumns columns such as `B:D` or `A`, each with rows: `4-6` merges them in each of
 *   rows 4 to 6, `4:6` merges rows 4 to 6 into one area
 * @returns {string[]} references from top to bottom, each row from left to right
 */
export function merged(rowsByColumns) {
  const areas = Object.entries(rowsByColumns).flatMap(([columns, rows]) => {
    const [left, right = left] = columns.split(':');
    return rows.split(' ').flatMap((token) => {
      const isOneArea = token.includes(':');
      const [first, last = first] = token.split(/[-:]/).map(Number);
      if (isOneArea) return [{ left, right, top: first, bottom: last }];
      return Array.from({ length: last - first + 1 }, (_, index) => {
        const row = first + index;
        return { left, right, top: row, bottom: row };
      });
    });
  });
  return areas
    .sort((a, b) => a.top - b.top || a.left.localeCompare(b.left))
    .map(({ left, right, top, bottom }) => `${left}${top}:${right}${bottom}`);
}

/**
 * The three lines of the year's funds, as the ministry's forms print them.
 * @param {string} title of the block, in the first column
 * @param {string} totalLabel in the second column
 * @param {number} gap blank cells before the amounts
 * @param {readonly (string | number | null)[]} amounts the total, 财政拨款 and 其他资金
 * @returns {unknown[][]}
 */
export const yearFunds = (title, totalLabel, gap, [total, fiscal, other]) => [
  [title, totalLabel, ...blanks(gap), total],
  [null, '其中：财政拨款', ...blanks(gap), fiscal],
  [null, '其他资金', ...blanks(gap), other],
];
