/** The overview as one printable page without scripts or external resources; all texts of workbooks are escaped. */
import { escapeHtml } from '../../language/text/escape-html';
import { SEVERITY_TITLES } from '../../rules/rule';
import { changeRow, comparisonSentence, type Comparison } from '../../comparison';
import {
  countFollowUps,
  FOLLOW_UP_ID,
  followUpData,
  isWithoutFindings,
  type EarlierFinding,
  type FollowUp,
} from '../follow-up';
import { groupByProblem, problemName } from '../problems';
import { groupUnchecked, type OverviewRow } from '../rows';
import {
  acrossChecked,
  acrossTable,
  factsOf,
  followUpTable,
  formTable,
  placeText,
  problemTable,
  statusTable,
  type Cell,
  type Column,
  type OverviewReport,
  type Table,
  textOfPlaces,
  yearFindingCells,
  yearTable,
} from '../tables';
import { DEFAULT_SORTING, sortRows } from '../view';
import {
  amountText,
  COLUMN_TITLES,
  findingWords,
  followUpWords,
  NO_PROJECT,
  NO_UNIT,
  statusTitle,
  tableTitles,
  TITLE,
  totalWords,
  yearWords,
} from '../words';
import type { YearComparisons } from '../years';
import { pageEnd, pageHead } from './page';

/** The URL of a file, relative to the overview; `null` without a link. */
export type LinkTo = (file: string) => string | null;

/** Number of rows in the table of frequent problems. */
const MAX_PROBLEMS = 10;

const WIDE_SPACE = '\u3000';

/** Yields the page in pieces. */
export function* overviewHtml(report: OverviewReport, linkTo: LinkTo): Generator<string> {
  const { overview, across, followUps, years } = report;
  const rows = sortRows(overview.rows, DEFAULT_SORTING);
  yield pageHead(TITLE, 'landscape');
  yield `<h1>${TITLE}</h1>\n${facts(factsOf(report))}`;
  yield '<div class="pair"><section>';
  yield* tableHtml(statusTable(overview), linkTo);
  yield '</section><section>';
  yield* tableHtml(problemTable(overview, MAX_PROBLEMS), linkTo);
  const more = overview.summary.problems.length - MAX_PROBLEMS;
  if (more > 0) yield `<p>${totalWords.more(more)}</p>`;
  yield '</section></div>\n<section>';
  yield* tableHtml(formTable(overview), linkTo, rows);
  yield '</section>\n';
  if (followUps) {
    yield '<section>';
    yield* tableHtml(followUpTable(overview, followUps), linkTo);
    const quiet = [...followUps.byRow.values()].filter(isWithoutFindings).length;
    if (quiet > 0) yield `<p>${followUpWords.withoutFindings(quiet)}</p>`;
    if (followUps.missing.length > 0) yield `<p>${escapeHtml(followUpWords.missing(followUps.missing))}</p>`;
    yield '</section>\n';
  }
  if (years) {
    yield '<section>';
    yield* tableHtml(yearTable(years), linkTo);
    yield checkedHtml(unpairedLines(years));
    yield '</section>\n';
  }
  yield '<section>';
  yield* tableHtml(acrossTable(across), linkTo);
  yield checkedHtml(acrossChecked(across));
  yield '</section>\n';
  const forms = rows.filter(({ reason }) => reason === null);
  for (const [index, row] of forms.entries()) {
    const section = formSection(row, linkTo, followUps?.byRow.get(row.id), years?.byRow.get(row.id));
    yield index < forms.length - 1 ? section : lastForm(section, row, report);
  }
  yield `<script type="application/json" id="${FOLLOW_UP_ID}">${followUpData(overview.rows)}</script>\n`;
  yield pageEnd();
}

function checkedHtml(lines: readonly string[]): string {
  return lines.map((line) => `<p class="checked">${escapeHtml(line)}</p>`).join('');
}

function facts(all: readonly (readonly [string, string])[]): string {
  const pairs = all.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>${pairs.join('')}</dl>\n`;
}

/** Most findings of a form that is printed on one page. */
const MAX_FINDINGS_ON_PAGE = 8;

/** The last form, together with the facts about the check below it, so that the last printed page has more than a few lines. */
function lastForm(section: string, { findings }: OverviewRow, { facts }: OverviewReport): string {
  const lines = checkedHtml(facts.map(([name, value]) => `${name}：${value}`));
  const isShort = findings.length <= MAX_FINDINGS_ON_PAGE;
  return `<div${isShort ? ' class="whole"' : ''}>${section}<footer>${lines}</footer></div>\n`;
}

/** A form with its findings by severity and problem. */
function formSection(
  row: OverviewRow,
  linkTo: LinkTo,
  followUp: FollowUp | undefined,
  comparison: Comparison | undefined,
): string {
  const { id, file, project, unit, year, budget, status, counts, findings, passed, unchecked, coverage } =
    row;
  const identity = [
    ...(year === null ? [] : [`${COLUMN_TITLES.year} ${year}`]),
    ...(budget === null ? [] : [`${COLUMN_TITLES.budget} ${amountText(budget.wan)}`]),
    `${COLUMN_TITLES.file} `,
  ].join(WIDE_SPACE);
  const verdict = `${statusTitle(row)}：${totalWords.findingsValue(counts)}`;
  const passedText = passed.rules > 0 ? totalWords.passed(passed) : '';
  const hasNone = findings.length === 0;
  const isShort = findings.length <= MAX_FINDINGS_ON_PAGE && !comparison;
  const lines = [
    ...(followUp ? followUpLines(followUp) : []),
    ...(coverage === null ? [] : [`${tableTitles.coverage}：${coverage.sentence}。`]),
    ...(hasNone || passedText === '' ? [] : [passedText]),
    ...groupUnchecked(unchecked).map(({ rules, why }) => totalWords.unchecked(rules, why)),
  ];
  return [
    `<section class="${isShort ? 'form whole' : 'form'}" id="f${id}"><h2>${escapeHtml([unit || NO_UNIT, project || NO_PROJECT].join(WIDE_SPACE))}</h2>`,
    `<p class="identity">${escapeHtml(identity)}${fileLink(file, file, linkTo)}</p>`,
    hasNone
      ? `<p class="checked"><b>${escapeHtml(verdict)}</b>${WIDE_SPACE}${escapeHtml(passedText)}</p>`
      : `<p class="status ${status}">${escapeHtml(verdict)}</p>${findingsHtml(row, linkTo, followUp)}`,
    checkedHtml(lines),
    comparison ? comparisonHtml(comparison, linkTo) : '',
    '</section>\n',
  ].join('');
}

/** 与上年对照 of a form: one sentence, the findings, and every change. */
function comparisonHtml(comparison: Comparison, linkTo: LinkTo): string {
  const { last, current, changes } = comparison;
  const findings = yearFindingCells(comparison).map((cells) => {
    const [severity = '', problem = '', place = '', message = ''] = cells.map((cell) =>
      cellHtml(cell, linkTo),
    );
    return findingHtml(place, `${severity}：${problem}。${message}`);
  });
  const shown = changes.map((change) => ({ change, row: changeRow(change) }));
  const hasGrowth = shown.some(({ row }) => row.growth !== '');
  const rows = shown.map(({ change, row: { title, name, last: before, current: after, growth } }) => {
    const cell = (file: string, at: typeof change.last, text: string): string =>
      `<td>${at ? fileLink(text, file, linkTo) : escapeHtml(text)}</td>`;
    const what = name === title ? title : `${name} · ${title}`;
    return `<tr><td>${escapeHtml(what)}</td>${cell(last.file, change.last, before)}${cell(current.file, change.current, after)}${hasGrowth ? `<td class="figure">${escapeHtml(growth)}</td>` : ''}</tr>`;
  });
  const head = [
    ...[yearWords.changes, yearWords.last, yearWords.current],
    ...(hasGrowth ? [yearWords.growth] : []),
  ].map((title) => `<th scope="col">${escapeHtml(title)}</th>`);
  return [
    `<h3>${escapeHtml(`${tableTitles.years}：${comparisonSentence(comparison)}`)}</h3>`,
    findings.length === 0 ? '' : `<ul class="findings">${findings.join('')}</ul>`,
    rows.length === 0
      ? ''
      : `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  ].join('');
}

/** The forms without a partner, one line for each of the two years. */
function unpairedLines({ unpaired }: YearComparisons): string[] {
  const sides = [
    [yearWords.last, unpaired.last],
    [yearWords.current, unpaired.current],
  ] as const;
  return sides.flatMap(([side, forms]) => {
    const names = forms.map(
      ({ form, why }) => `${form.form.project || form.file}（${why.replace(/。$/, '')}）`,
    );
    return forms.length === 0 ? [] : [yearWords.unpaired(side, names.join('、'), forms.length)];
  });
}

/** The states of the problems of the earlier overview; remaining ones are marked in the list of problems. */
function followUpLines(followUp: FollowUp): string[] {
  const { corrected, unchecked } = followUp;
  return [
    followUpWords.sentence(countFollowUps([followUp])),
    ...(corrected.length > 0 ? [`${followUpWords.corrected}：${problemsText(corrected)}。`] : []),
    ...(unchecked.length > 0 ? [`${followUpWords.unchecked}：${problemsText(unchecked)}。`] : []),
  ];
}

/** `合计与明细之和不符；指标没有目标值（3 处）`. */
function problemsText(findings: readonly EarlierFinding[]): string {
  return groupByProblem(findings)
    .map(({ problem, findings: found }) => problemName(problem) + countText(found.length))
    .join('；');
}

/** `（3 处）`; `''` if there is a single place. */
function countText(count: number): string {
  return count > 1 ? `（${findingWords.places(count)}）` : '';
}

function findingsHtml(
  { file, findings, isOneSheet }: OverviewRow,
  linkTo: LinkTo,
  followUp: FollowUp | undefined,
): string {
  const { remaining = [], added = [] } = followUp ?? {};
  const groups = groupByProblem(findings).map(({ problem, severity, findings: found }) => {
    const rows = found.map((finding) => {
      const { sheet, cell, message, fix, explanation } = finding;
      const more = [
        ...(remaining.includes(finding) ? [followUpWords.remaining] : []),
        ...(added.includes(finding) ? [followUpWords.added] : []),
        ...(fix ? [fix === 'safe' ? findingWords.fixable : findingWords.suggested] : []),
        ...(explanation === undefined ? [] : [findingWords.reasonGiven(explanation)]),
      ].map((text) => ` <span class="more">${escapeHtml(text)}</span>`);
      const place = fileLink((isOneSheet && cell) || placeText(sheet, cell), file, linkTo);
      return findingHtml(place, `${escapeHtml(message)}${more.join('')}`);
    });
    const title = `${SEVERITY_TITLES[severity]}：${problemName(problem)}${countText(found.length)}`;
    return `<h3 class="group ${severity}">${escapeHtml(title)}</h3><ul class="findings">${rows.join('')}</ul>`;
  });
  return groups.join('');
}

/** A list instead of a table, because browsers break pages within lists at the places that the style requests. */
function findingHtml(place: string, text: string): string {
  return `<li><span class="place">${place}</span><span>${text}</span></li>`;
}

/**
 * @param forms rows of the table of forms: a project links to its section, and the reason of an unusable file takes the place of
 *   the cells before its verdict
 */
function* tableHtml(table: Table, linkTo: LinkTo, forms?: readonly OverviewRow[]): Generator<string> {
  yield `<h2>${escapeHtml(table.title)}</h2>`;
  const rows = [...table.rows()];
  if (rows.length === 0) {
    yield `<p>${escapeHtml(table.none)}</p>`;
    return;
  }
  const shown = table.columns.flatMap((column, index) =>
    column.title !== totalWords.reason && rows.some((row) => row[index] !== '') ? [{ ...column, index }] : [],
  );
  const mark = ({ figures, short }: (typeof shown)[number]): string =>
    figures ? ' class="figure"' : short ? ' class="short"' : '';
  // Figures and single words take the width they need; the other columns share the rest.
  const isText = ({ figures, short }: Column): boolean => !figures && !short;
  const textWidth = shown.filter(isText).reduce((sum, { width }) => sum + width, 0);
  const widths = shown.map((column) =>
    isText(column) ? `<col width="${Math.floor((100 * column.width) / textWidth)}%">` : '<col>',
  );
  const heads = shown.map((column) => `<th scope="col"${mark(column)}>${escapeHtml(column.title)}</th>`);
  yield `<table aria-label="${escapeHtml(table.title)}"><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>`;
  for (const [position, row] of rows.entries()) {
    const form = forms?.[position];
    const reason = form?.reason ?? null;
    const spanned = reason === null ? 0 : shown.findIndex(({ title }) => title === COLUMN_TITLES.status);
    const cells = shown.slice(spanned).map((column) => {
      const cell = row[column.index] ?? '';
      const html =
        form && column.title === COLUMN_TITLES.project
          ? `<a href="#f${form.id}">${escapeHtml(textOf(cell))}</a>`
          : cellHtml(cell, linkTo);
      return `<td${mark(column)}>${html}</td>`;
    });
    const first = spanned > 0 ? `<td colspan="${spanned}">${escapeHtml(reason ?? '')}</td>` : '';
    yield `<tr>${first}${cells.join('')}</tr>`;
  }
  yield '</tbody></table>\n';
}

function cellHtml(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell === 'object' && 'file' in cell) return fileLink(cell.text, cell.file, linkTo);
  if (typeof cell === 'object' && 'places' in cell)
    return cell.places.map((place) => cellHtml(place, linkTo)).join('<br>');
  return escapeHtml(textOf(cell));
}

function textOf(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  return 'amount' in cell ? amountText(cell.amount) : textOfPlaces(cell);
}

function fileLink(text: string, file: string, linkTo: LinkTo): string {
  const address = linkTo(file);
  return address === null ? escapeHtml(text) : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
