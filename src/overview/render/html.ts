/** The overview as one printable page without scripts or external resources; all texts of workbooks are escaped. */
import Big from 'big.js';
import type { OverviewRow } from '../rows';
import {
  acrossChecked,
  acrossTable,
  factsOf,
  faultTable,
  findingsOf,
  formTable,
  statusTable,
  type Cell,
  type OverviewReport,
  type Table,
} from '../tables';
import {
  amountText,
  COLUMN_TITLES,
  NO_PROJECT,
  NO_UNIT,
  ruleTitle,
  STATUS_TITLES,
  TITLE,
  totalWords,
} from '../words';
import { barChart, type Bar } from './bar-chart';
import { escapeHtml } from './escape-html';
import { STYLE } from './style';

/** The URL of a file, relative to the overview; `null` without a link. */
export type LinkTo = (file: string) => string | null;

/** Number of rules in the table of frequent problems. */
const MOST_FAULTS = 10;

/** Yields the page in pieces. */
export function* overviewHtml(report: OverviewReport, linkTo: LinkTo): Generator<string> {
  const { overview, across } = report;
  yield head();
  yield `<h1>${TITLE}</h1>\n${facts(factsOf(report))}`;
  yield `<section><div class="pair">`;
  yield barChart(totalWords.budgetChart, budgetBars(report));
  yield `<div>${[...tableHtml(statusTable(overview), linkTo)].join('')}</div></div></section>\n`;
  const faults = faultTable(overview, MOST_FAULTS);
  const more = overview.summary.faults.length - MOST_FAULTS;
  yield '<section><div class="pair">';
  if (overview.summary.faults.length > 0) yield barChart(totalWords.faultChart, faultBars(report));
  yield '<div>';
  yield* tableHtml(faults, linkTo);
  if (more > 0) yield `<p>${totalWords.more(more)}</p>`;
  yield '</div></div></section>\n<section>';
  yield* tableHtml(acrossTable(across), linkTo);
  yield acrossChecked(across)
    .map((text) => `<p class="checked">${escapeHtml(text)}</p>`)
    .join('');
  yield '</section>\n<section class="forms">';
  yield* tableHtml(formTable(overview), linkTo, (index) => `#f${index}`);
  yield '</section>\n';
  yield* sections(overview.rows, linkTo);
  yield '</body>\n</html>\n';
}

function head(): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}

function facts(all: readonly (readonly [string, string])[]): string {
  const pairs = all.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>${pairs.join('')}</dl>\n`;
}

/** Name and value of a form's unit, year and budget; blank ones are left out. */
function budgetFacts({ unit, year, budget }: OverviewRow): (readonly [string, string])[] {
  return [
    [COLUMN_TITLES.unit, unit || NO_UNIT],
    ...(year === null ? [] : [[COLUMN_TITLES.year, String(year)] as const]),
    ...(budget === null ? [] : [[COLUMN_TITLES.budget, amountText(budget.wan)] as const]),
  ];
}

function budgetBars({ overview: { summary } }: OverviewReport): Bar[] {
  return summary.statuses
    .filter(({ status }) => status !== 'unusable')
    .map(({ status, rows, budget }) => ({
      label: STATUS_TITLES[status],
      value: new Big(budget),
      text: `${amountText(budget)}（${rows} 份）`,
      kind: status,
    }));
}

function faultBars({ overview: { summary } }: OverviewReport): Bar[] {
  return summary.faults.slice(0, MOST_FAULTS).map(({ rule, severity, forms }) => ({
    label: ruleTitle(rule),
    value: new Big(forms),
    text: `${forms} 份`,
    kind: severity,
  }));
}

/** One section per file with its forms. */
function* sections(rows: readonly OverviewRow[], linkTo: LinkTo): Generator<string> {
  for (const row of rows) {
    const { id, file, form, reason, status } = row;
    if (form === null || form === 0) {
      if (id > 0) yield '</section>\n';
      yield `<section class="file"><h2>${fileLink(file, file, linkTo)}</h2>`;
    }
    if (reason !== null) {
      yield `<p id="f${id}" class="status unusable">${STATUS_TITLES[status]}：${escapeHtml(reason)}</p>`;
      continue;
    }
    yield `<h3 id="f${id}">${escapeHtml(row.project || NO_PROJECT)}</h3>`;
    yield facts(budgetFacts(row));
    yield `<p class="status ${status}">${STATUS_TITLES[status]}：${escapeHtml(totalWords.findingsValue(row.counts))}</p>`;
    yield* rowsHtml(findingsOf(row), linkTo);
  }
  if (rows.length > 0) yield '</section>\n';
}

function* tableHtml(table: Table, linkTo: LinkTo, anchorOf?: (row: number) => string): Generator<string> {
  yield `<h2>${escapeHtml(table.title)}</h2>`;
  yield* rowsHtml(table, linkTo, anchorOf);
}

/** @param anchorOf link of a row's first cell inside the page, instead of the link to its file */
function* rowsHtml(
  { title, columns, rows, none }: Table,
  linkTo: LinkTo,
  anchorOf?: (row: number) => string,
): Generator<string> {
  const mark = (column: number): string => {
    const { figures, short } = columns[column] ?? {};
    return figures ? ' class="figure"' : short ? ' class="short"' : '';
  };
  let count = 0;
  for (const row of rows()) {
    if (count === 0) {
      const heads = columns.map((column, index) => `<th scope="col"${mark(index)}>${column.title}</th>`);
      yield `<table aria-label="${escapeHtml(title)}"><thead><tr>${heads.join('')}</tr></thead><tbody>`;
    }
    const anchor = anchorOf?.(count);
    const cells = row.map((cell, index) => {
      const inside = anchor !== undefined && index === 0;
      const html = inside ? `<a href="${anchor}">${escapeHtml(textOf(cell))}</a>` : cellHtml(cell, linkTo);
      return `<td${mark(index)}>${html}</td>`;
    });
    yield `<tr>${cells.join('')}</tr>`;
    count += 1;
  }
  yield count === 0 ? `<p>${escapeHtml(none)}</p>` : '</tbody></table>\n';
}

function cellHtml(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell === 'object' && 'file' in cell) return fileLink(cell.text, cell.file, linkTo);
  return escapeHtml(textOf(cell));
}

function textOf(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  return 'amount' in cell ? amountText(cell.amount) : cell.text;
}

function fileLink(text: string, file: string, linkTo: LinkTo): string {
  const address = linkTo(file);
  return address === null ? escapeHtml(text) : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
