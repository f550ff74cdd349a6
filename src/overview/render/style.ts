/** Style sheet of the printable pages. */
export const STYLE = `
body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:74em;margin:2em auto;padding:0 1em;color:#1b1b1b;background:#fff}
h1{font-size:22px;line-height:1.4;margin:0 0 .6em}h2{font-size:16px;margin:1.6em 0 .4em;break-after:avoid;overflow-wrap:anywhere}h3{font-size:15px;margin:1.2em 0 .4em;break-after:avoid}
a{color:#0b4fa8}dl{display:grid;grid-template-columns:auto 1fr;gap:2px 1em;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}
.pair{display:flex;flex-wrap:wrap;gap:1em 2em;align-items:flex-start}.pair>*{flex:1 1 22em}
figure{margin:1.6em 0 0;break-inside:avoid}figcaption{font-size:16px;font-weight:600;margin-bottom:.4em}
svg{display:block;max-width:100%;height:auto;font:13px "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;fill:#1b1b1b}
.bar{print-color-adjust:exact}.blocked,.error{--c:#b3261e}.explain,.warning{--c:#a86200}.ready{--c:#1a7f37}.hint{--c:#4a6785}.unusable{--c:#6b2fa0}.bar{fill:var(--c)}
.status{font-weight:600;margin:.6em 0;padding:.2em .8em;border:1px solid var(--c);border-left-width:5px}.checked{margin:.2em 0}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.5}
th,td{border:1px solid #bbb;padding:3px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f0f3f8;print-color-adjust:exact;overflow-wrap:normal;min-width:2.2em}.figure{text-align:right;white-space:nowrap}.short{white-space:nowrap}tr{break-inside:avoid}
@page{size:A4 landscape;margin:14mm 12mm}@media print{body{max-width:none;margin:0;padding:0}a{color:inherit;text-decoration:none}.forms,.file{break-before:page}}`;
