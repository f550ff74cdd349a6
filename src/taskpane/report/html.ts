import { COVERAGE_COLUMNS, type CoverageView } from '../../engine/views';
import { escapeHtml } from '../../language/text/escape-html';
import { documentHead, pageEnd } from '../../overview/render/page';
import { amountText } from '../format';
import { chart as chartWords, coverage as coverageWords } from '../words';
import { coverageSummary, markName } from './coverage';
import type { ReportModel, ReportTable } from './model';

const STYLE = `
body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1b1b1b;background:#fff}
h1{font-size:20px;line-height:1.4;margin:0 0 .6em}h2{font-size:15px;margin:1.6em 0 .4em;break-after:avoid}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 1em;margin:0}dt{color:#555}dd{margin:0}
.conclusion{font-size:16px;font-weight:600;margin:1em 0;padding:.4em .8em;border:1px solid #2457a6;border-left-width:5px}
.warning{border:1px solid #8a5a00;padding:.4em .8em}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.5}
th,td{border:1px solid #bbb;padding:3px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
svg{vertical-align:middle}.marks td,.marks th+th+th{text-align:center}.marks td.figure,.marks th:nth-child(2){text-align:right}.marks th[scope=row]{background:none;font-weight:400;white-space:normal}.bar{display:block;width:100%;height:8px;border:1px solid #888}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th{background:#f0f3f8;white-space:nowrap}th:first-child{min-width:9em}.figure{text-align:right;white-space:nowrap}tr{break-inside:avoid}.group{break-after:avoid}.group th{background:none;white-space:normal}
@page{margin:16mm 14mm}@media print{body{max-width:none;margin:0;padding:0}th{print-color-adjust:exact}}`;

/** The report as a separate page without scripts and external resources; every text of the workbook is escaped. */
export function reportHtml(model: ReportModel): string {
  const facts = model.facts.map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  const warning = model.warning === null ? '' : `<p class="warning">${escapeHtml(model.warning)}</p>`;
  return `${documentHead(model.title, STYLE)}<h1>${escapeHtml(model.title)}</h1>
${warning}
<dl>${facts.join('')}</dl>
<p class="conclusion">${escapeHtml(model.conclusion)}</p>
${model.tables.map(tableHtml).join('\n')}
${pageEnd()}`;
}

function tableHtml({ title, columns, figures, rows, none, coverage }: ReportTable): string {
  if (coverage) return coverageHtml(coverage.view, coverage.decimals);
  const heading = `<h2>${escapeHtml(title)}</h2>`;
  if (rows.length === 0) return `${heading}<p>${escapeHtml(none)}</p>`;
  const mark = (column: number): string => (column === figures ? ' class="figure"' : '');
  const head = columns.map((name, column) => `<th scope="col"${mark(column)}>${escapeHtml(name)}</th>`);
  const body = rows.map((row) => {
    if (typeof row === 'string')
      return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${escapeHtml(row)}</th></tr>`;
    const cells = row.map((text, column) => `<td${mark(column)}>${escapeHtml(text)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `${heading}<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const DOT = '<circle cx="6" cy="6" r="5"/>';
const RING = '<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5"/>';

/** @param name for screen readers; absent if the text beside it has the same meaning */
function signHtml(isFull: boolean, name?: string): string {
  const label = name === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(name)}"`;
  return `<svg ${label} width="12" height="12" viewBox="0 0 12 12" fill="currentColor">${isFull ? DOT : RING}</svg>`;
}

/** 资金与绩效对照 with a bar for the money of each item and signs for its marks. */
function coverageHtml(view: CoverageView, decimals: number): string {
  const { title, item, amount, columns, legend, none } = coverageWords;
  const head = [item, amount, ...COVERAGE_COLUMNS.map((column) => columns[column])];
  const body = view.rows.map((row) => {
    const cells = COVERAGE_COLUMNS.map((column) => {
      const marks = row.marks[column].map((mark) => signHtml(mark.measurable, markName(column, mark)));
      return `<td>${marks.length === 0 ? `<span class="hidden">${escapeHtml(none)}</span>` : marks.join(' ')}</td>`;
    });
    const money = escapeHtml(amountText(row.amount, decimals, chartWords.unreadable));
    return `<tr><th scope="row">${escapeHtml(row.name)}${barHtml(row.share)}</th><td class="figure">${money}</td>${cells.join('')}</tr>`;
  });
  const headHtml = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  return `<h2>${escapeHtml(title)}</h2><p>${escapeHtml(coverageSummary(view))}</p>
<table class="marks"><thead><tr>${headHtml}</tr></thead><tbody>${body.join('')}</tbody></table>
<p>${signHtml(true)} ${escapeHtml(legend.full)}；${signHtml(false)} ${escapeHtml(legend.ring)}；${escapeHtml(legend.empty)}</p>`;
}

function barHtml(share: number | null): string {
  if (share === null) return '';
  return `<svg aria-hidden="true" class="bar" viewBox="0 0 100 6" preserveAspectRatio="none"><rect width="${share * 100}" height="6" fill="#2457a6"/></svg>`;
}
