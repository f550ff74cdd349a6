/** The overview as CSV: one row per finding, and one per form or file without findings. */
import Big from 'big.js';
import { acrossTable, findingsOf, identityCells, type Cell, type OverviewReport } from '../tables';
import { acrossWords, COLUMN_TITLES, findingWords, STATUS_TITLES, tableTitles, totalWords } from '../words';

/** Without a byte order mark Excel reads the file in the system's legacy encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Beginnings of a cell that a spreadsheet would take for a formula. */
const COMPUTED = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/;

const COLUMNS = [
  COLUMN_TITLES.file,
  COLUMN_TITLES.project,
  COLUMN_TITLES.unit,
  COLUMN_TITLES.year,
  COLUMN_TITLES.budget,
  COLUMN_TITLES.status,
  findingWords.severity,
  findingWords.place,
  findingWords.message,
  findingWords.rule,
  findingWords.fix,
  findingWords.reason,
  acrossWords.otherFile,
  acrossWords.otherProject,
  acrossWords.otherPlace,
];

/** Yields the text in pieces; it begins with a byte order mark for UTF-8. */
export function* overviewCsv({ overview, across }: OverviewReport): Generator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS);
  for (const row of overview.rows) {
    const { file, status, reason } = row;
    const own: Cell[] = [file, ...identityCells(row), STATUS_TITLES[status]];
    if (reason !== null) {
      yield line([file, '', '', '', '', STATUS_TITLES[status], '', '', reason]);
      continue;
    }
    const findings = [...findingsOf(row).rows()];
    if (findings.length === 0) yield line([...own, '', '', totalWords.noFindings]);
    else yield findings.map((cells) => line([...own, ...cells])).join('');
  }
  for (const [severity = '', message = '', file = '', project = '', place = '', ...rest] of acrossTable(
    across,
  ).rows()) {
    const [otherFile = '', otherProject = '', otherPlace = '', rule = ''] = rest;
    const own: Cell[] = [file, project, '', '', '', tableTitles.across, severity, place, message, rule];
    yield line([...own, '', '', otherFile, otherProject, otherPlace]);
  }
}

function line(cells: readonly Cell[]): string {
  const all = Array.from(COLUMNS, (_, index) => cells[index] ?? '');
  return all.map(cellText).join(',') + LINE_END;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return quoted(harmless(cell));
  return 'amount' in cell ? new Big(cell.amount).toFixed() : quoted(harmless(cell.text));
}

/** Negative numbers that every program reads alike. */
const NEGATIVE_NUMBER = /^-\d{1,15}(?:\.\d{1,15})?$/;

/** Prefixes text that looks like a formula with an apostrophe, which spreadsheets read as a text mark. */
function harmless(text: string): string {
  return COMPUTED.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
