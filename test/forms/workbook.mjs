/** Writes an .xlsx from a form's description. The same description gives the same bytes. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Local time, because zip archives store local times; so the bytes are the same in every time zone. */
const WRITTEN = new Date(2026, 0, 1);

/** Ids of number formats by name. Ids below 164 are built in; the others are defined in styles.xml. */
const FORMATS = { plain: 0, money: 4, percent: 9, date: 14, month: 164 };
const FORMAT_NAMES = Object.keys(FORMATS);
const DAY = 86_400_000;

/**
 * A form's description.
 * @typedef {{ widths: number[], lines: Cell[][], merges?: string[], hidden?: boolean }} SheetSketch
 * @typedef {string | number | boolean | null | { value?: string | number, formula?: string, look?: string, date?: string }} Cell
 *   `date` is an ISO date that becomes a serial number, shown as a date, or as a month if `look` is `month`.
 */

/**
 * @param {Record<string, SheetSketch>} sheets by name
 * @returns {Uint8Array} the bytes of the file
 */
export function workbookBytes(sheets) {
  const names = Object.keys(sheets);
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${sheets[name].hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  names.forEach((name, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheets[name])));
  const files = Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: WRITTEN }]]);
  return zipSync(Object.fromEntries(files), { level: 9 });
}

function sheetXml({ widths, lines, merges = [] }) {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = lines.map((line, row) => {
    const cells = line.map((cell, column) =>
      cell === null ? '' : cellXml(cell, `${letter(column)}${row + 1}`),
    );
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}</worksheet>`;
}

function cellXml(cell, ref) {
  const { value, formula, look = 'plain' } = normal(cell);
  const style = ` s="${FORMAT_NAMES.indexOf(look)}"`;
  const f = formula === undefined ? '' : `<f>${escape(formula)}</f>`;
  if (typeof value === 'number') return `<c r="${ref}"${style}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}"${style} t="b">${f}<v>${Number(value)}</v></c>`;
  if (formula !== undefined) return `<c r="${ref}"${style} t="str">${f}<v>${escape(value)}</v></c>`;
  return `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function normal(cell) {
  if (typeof cell !== 'object') return { value: cell };
  if (cell.date === undefined) return cell;
  const days = (Date.parse(`${cell.date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
  return { value: days, look: cell.look ?? 'date' };
}

function stylesXml() {
  const side = (name) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const alignment = '<alignment vertical="center" wrapText="1"/>';
  const xfs = Object.values(FORMATS).map(
    (id) =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function relationships(targets) {
  const items = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** Column letter. Forms have at most 26 columns. */
function letter(column) {
  return String.fromCharCode(65 + column);
}

function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
