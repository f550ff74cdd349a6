/** The overview as CSV: one row per finding, and one per form or file without findings. */
import Big from 'big.js';
import type { AcrossPlace } from '../../check/across';
import { SEVERITY_TITLES } from '../../rules/rule';
import { groupAcross } from '../across-groups';
import { groupByProblem, setProblemName } from '../problems';
import {
  findingCells,
  identityCells,
  placeText,
  textOfPlaces,
  yearFindingCells,
  type Cell,
  type OverviewReport,
} from '../tables';
import { DEFAULT_SORTING, sortRows } from '../view';
import {
  acrossWords,
  COLUMN_TITLES,
  factWords,
  findingWords,
  NO_PROJECT,
  statusTitle,
  tableTitles,
  totalWords,
} from '../words';

/** Without a byte order mark Excel reads the file in the system's legacy encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Beginnings of a cell that a spreadsheet would treat as a formula. */
const COMPUTED = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/;

const COLUMNS = [
  COLUMN_TITLES.unit,
  COLUMN_TITLES.project,
  COLUMN_TITLES.year,
  COLUMN_TITLES.budget,
  COLUMN_TITLES.status,
  findingWords.severity,
  findingWords.problem,
  findingWords.place,
  findingWords.message,
  findingWords.fix,
  findingWords.reason,
  COLUMN_TITLES.file,
  acrossWords.otherProject,
  acrossWords.otherPlace,
  acrossWords.otherFile,
  factWords.rules,
];

/** Yields the text in pieces; it begins with a byte order mark for UTF-8. */
export function* overviewCsv({ overview, across, years, facts }: OverviewReport): Generator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS);
  const rules = facts.find(([name]) => name === factWords.rules)?.[1] ?? '';
  const end = ['', '', '', rules];
  for (const row of sortRows(overview.rows, DEFAULT_SORTING)) {
    const { file, reason } = row;
    const identity: Cell[] = [...identityCells(row), statusTitle(row)];
    if (reason !== null) {
      yield line(['', '', '', '', statusTitle(row), '', '', '', reason, '', '', file, ...end]);
      continue;
    }
    const findings = groupByProblem(row.findings).flatMap((group) => group.findings);
    if (findings.length === 0) {
      yield line([...identity, '', '', '', totalWords.noFindings, '', '', file, ...end]);
    } else {
      yield findings.map((one) => line([...identity, ...findingCells(file, one), file, ...end])).join('');
    }
  }
  for (const comparison of years?.comparisons ?? []) {
    const { last, current } = comparison;
    const { unit, project, year } = current.form;
    const identity: Cell[] = [unit, project, year ?? '', '', tableTitles.years];
    for (const cells of yearFindingCells(comparison))
      yield line([...identity, ...cells, '', '', current.file, last.form.project, '', last.file, rules]);
  }
  for (const { severity, rule, message, places } of groupAcross(across?.findings ?? [])) {
    const [at, ...others] = places;
    const joined = (textOf: (place: AcrossPlace) => string): string =>
      [...new Set(others.map(textOf))].join('、');
    yield line([
      ...['', at.project || NO_PROJECT, '', '', tableTitles.across],
      ...[SEVERITY_TITLES[severity], setProblemName(rule), acrossPlaceText(at), message, '', '', at.file],
      ...[
        joined(({ project }) => project || NO_PROJECT),
        joined(acrossPlaceText),
        joined(({ file }) => file),
      ],
      rules,
    ]);
  }
}

function acrossPlaceText({ sheet, cell }: AcrossPlace): string {
  return placeText(sheet, cell);
}

function line(cells: readonly Cell[]): string {
  const all = Array.from(COLUMNS, (_, index) => cells[index] ?? '');
  return all.map(cellText).join(',') + LINE_END;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return quoted(harmless(cell));
  return 'amount' in cell ? new Big(cell.amount).toFixed() : quoted(harmless(textOfPlaces(cell)));
}

/** Negative numbers that all programs read in the same way. */
const NEGATIVE_NUMBER = /^-\d{1,15}(?:\.\d{1,15})?$/;

/** Puts an apostrophe before a text that looks like a formula; spreadsheets read it as a text mark. */
function harmless(raw: string): string {
  const text = raw.replace(CONTROL, '\uFFFD');
  return COMPUTED.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

/** Control and bidirectional formatting characters except tabs and line breaks. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
