/** Sheets that people keep beside a form, in any size: ledgers with running totals, merges, ranges, arrays. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * A workbook with further sheets.
 * @param {Uint8Array} bytes of an .xlsx file
 * @param {Readonly<Record<string, string>>} sheets name → XML between `worksheet` tags
 */
export function withSheets(bytes, sheets) {
  const parts = unzipSync(bytes);
  const change = (name, before, added) => {
    parts[name] = strToU8(strFromU8(parts[name]).replace(before, `${added}${before}`));
  };
  Object.entries(sheets).forEach(([name, xml], index) => {
    const part = `worksheets/extra${index}.xml`;
    parts[`xl/${part}`] = strToU8(`<worksheet xmlns="${MAIN}">${xml}</worksheet>`);
    change(
      'xl/workbook.xml',
      '</sheets>',
      `<sheet xmlns:r="${OFFICE}" name="${name}" sheetId="${900 + index}" r:id="extra${index}"/>`,
    );
    change(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="extra${index}" Type="${OFFICE}/worksheet" Target="${part}"/>`,
    );
    change(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/xl/${part}" ContentType="${WORKSHEET}"/>`,
    );
  });
  return zipSync(parts);
}

const rows = (count, cells) =>
  `<sheetData>${Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`).join('')}</sheetData>`;
const number = (address, value) => `<c r="${address}"><v>${value}</v></c>`;
const formula = (address, text, value) => `<c r="${address}"><f>${text}</f><v>${value}</v></c>`;

/** Amounts with the total up to each row, of this sheet or of another one. */
export function runningTotals(count, other = '') {
  return rows(count, (row) => number(`A${row}`, 1) + formula(`B${row}`, `SUM(${other}A$1:A${row})`, row));
}

/** Amounts with the balance of each row, which depends on the row above. */
export function balances(count) {
  return rows(
    count,
    (row) => number(`A${row}`, 1) + formula(`B${row}`, row > 1 ? `B${row - 1}+A${row}` : 'A1', row),
  );
}

/** Merges over all rows of a sheet, side by side, with a used cell in the last row. */
export function fullHeightMerges(count) {
  const merges = Array.from(
    { length: count },
    (_, index) => `<mergeCell ref="${column(index)}1:${column(index)}1048576"/>`,
  );
  const last = `<row r="1048576">${number(`${column(count)}1048576`, 1)}</row></sheetData>`;
  const labels = rows(50, (row) => `<c r="A${row}" t="str"><v>项目名称</v></c>`);
  return `${labels.replace('</sheetData>', last)}<mergeCells>${merges.join('')}</mergeCells>`;
}

/** Formulas that each sum a range of a column of 200,000 rows. */
export function longRanges(count, height = 200_000) {
  return rows(
    height,
    (row) =>
      number(`A${row}`, 1) +
      (row <= count ? formula(`B${row}`, `SUM(A${row}:A${height})`, height - row + 1) : ''),
  );
}

/** Array formulas of 100,000 rows each, side by side. */
export function arrays(count, height = 100_000) {
  return rows(height, (row) =>
    row > 1
      ? number(`XFD${row}`, 1)
      : Array.from({ length: count }, (_, index) => {
          return `<c r="${column(index)}1"><f t="array" ref="${column(index)}1:${column(index)}${height}">1</f><v>1</v></c>`;
        }).join(''),
  );
}

function column(index) {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : column(Math.floor(index / 26) - 1) + letter;
}
