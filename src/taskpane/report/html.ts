import type { ReportModel, ReportTable } from './model';

const STYLE = `
body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1b1b1b;background:#fff}
h1{font-size:20px;line-height:1.4;margin:0 0 .6em}h2{font-size:15px;margin:1.6em 0 .4em;break-after:avoid}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 1em;margin:0}dt{color:#555}dd{margin:0}
.conclusion{font-size:16px;font-weight:600;margin:1em 0;padding:.4em .8em;border:1px solid #2457a6;border-left-width:5px}
.warning{border:1px solid #8a5a00;padding:.4em .8em}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.5}
th,td{border:1px solid #bbb;padding:3px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f0f3f8;white-space:nowrap}th:first-child{min-width:9em}.figure{text-align:right;white-space:nowrap}tr{break-inside:avoid}
@page{margin:16mm 14mm}@media print{body{max-width:none;margin:0;padding:0}th{print-color-adjust:exact}}`;

/** The report as a page of its own: no scripts, nothing loaded, every text of the workbook escaped. */
export function reportHtml(model: ReportModel): string {
  const facts = model.facts.map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  const warning = model.warning === null ? '' : `<p class="warning">${escapeHtml(model.warning)}</p>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(model.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(model.title)}</h1>
${warning}
<dl>${facts.join('')}</dl>
<p class="conclusion">${escapeHtml(model.conclusion)}</p>
${model.tables.map(tableHtml).join('\n')}
</body>
</html>
`;
}

function tableHtml({ title, columns, figures, rows, none }: ReportTable): string {
  const heading = `<h2>${escapeHtml(title)}</h2>`;
  if (rows.length === 0) return `${heading}<p>${escapeHtml(none)}</p>`;
  const mark = (column: number): string => (column === figures ? ' class="figure"' : '');
  const head = columns.map((name, column) => `<th scope="col"${mark(column)}>${escapeHtml(name)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((text, column) => `<td${mark(column)}>${escapeHtml(text)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `${heading}<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Makes a text safe between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES.get(mark) ?? mark);
}
