/** Frame and style of the printable pages. */
import { escapeHtml } from '../../language/text/escape-html';

/** The page up to the beginning of its body. */
export function pageHead(title: string, orientation: 'portrait' | 'landscape'): string {
  const portrait = orientation === 'portrait' ? PORTRAIT_STYLE : '';
  return documentHead(title, `${STYLE}${portrait}\n@page{size:A4 ${orientation};margin:14mm 12mm}`);
}

/** A page without scripts that loads nothing, up to the beginning of its body. */
export function documentHead(title: string, style: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
`;
}

/** The end of the page. */
export function pageEnd(): string {
  return '</body>\n</html>\n';
}

const STYLE = `
body{font:13px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:78em;margin:2em auto;padding:0 1em;color:#1b1b1b;background:#fff}
h1{font-size:22px;line-height:1.4;margin:0 0 .4em}h2{font-size:15px;margin:1.2em 0 .3em;break-after:avoid;overflow-wrap:anywhere}
h3{font-size:14px;margin:1em 0 .3em;break-after:avoid}h4{font-size:13px;margin:.6em 0 .2em;break-after:avoid}
a{color:#0b4fa8}p{margin:.3em 0;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:auto 1fr;gap:1px 1em;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}
.pair{display:flex;flex-wrap:wrap;gap:0 2em;align-items:flex-start}.pair>*{flex:1 1 26em}
.blocked,.error{--c:#b3261e}.explain,.warning{--c:#a86200}.ready{--c:#1a7f37}.hint{--c:#4a6785}
.status{font-weight:600;margin:.3em 0;padding:.1em .8em;border:1px solid var(--c);border-left-width:5px;break-after:avoid}
.identity{font-size:12px;color:#444;break-after:avoid}.checked,.more{font-size:12px;color:#444}.checked{break-before:avoid;break-inside:avoid}footer{margin-top:1em;border-top:1px solid #bbb;break-before:avoid}.more::before{content:"［"}.more::after{content:"］"}
table{border-collapse:collapse;width:100%;font-size:12px;line-height:1.45}
th,td{border:1px solid #bbb;padding:2px 7px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f0f3f8;print-color-adjust:exact;overflow-wrap:normal;min-width:2.2em}.figure{text-align:right;white-space:nowrap}.short{white-space:nowrap}th.figure{white-space:normal;word-break:keep-all}tr{break-inside:avoid}
.group,.findings{margin:0;font-size:12px;line-height:1.45}.group{padding:2px 7px;border:1px solid #bbb;border-left:5px solid var(--c);background:#f0f3f8;print-color-adjust:exact}
.findings{padding:0;list-style:none}.findings li{display:grid;grid-template-columns:12em 1fr;gap:0 1em;padding:2px 7px 2px 11px;border:1px solid #bbb;border-top:0;break-inside:avoid}
.findings span{overflow-wrap:anywhere}.findings+.group{border-top:0}
/* No page ends or begins with a few lines of a form. */
.whole{break-inside:avoid}.group:last-of-type,.findings:last-of-type li:nth-last-child(-n+4){break-before:avoid}
.letterhead{text-align:center;font-size:20px;letter-spacing:.1em;margin:0 0 .2em;color:#b3261e}.title{text-align:center;font-size:20px;margin:.2em 0 .8em}
ol,ul{margin:.2em 0;padding-left:2em}li{overflow-wrap:anywhere}blockquote{margin:.1em 0 .3em 2em;color:#444}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:1.2em 2em;margin-top:2em;break-inside:avoid}.sign>div{border-bottom:1px solid #777;padding-bottom:.2em}
.small{font-size:12px;color:#444}
@media print{body{max-width:none;margin:0;padding:0}a{color:inherit;text-decoration:none}}`;

/** Letters use a larger font than tables. */
const PORTRAIT_STYLE = `
body{font-size:14.5px;max-width:54em}h2{font-size:16px}h3{font-size:14.5px;margin:.5em 0 .1em}table{font-size:14.5px}th[scope=row]{width:8em}`;
