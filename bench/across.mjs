/**
 * Measures the comparison of many forms with one another: time and memory. Nothing is asserted. node --expose-gc
 * bench/across.mjs [forms] [alike] `alike`: every form has the same long passage and the same 200 items, and each form
 * belongs to another unit.
 */
import { importSource } from '../scripts/lib/import-source.mjs';

const { checkAcross } = await importSource('src/check/across.ts');
const { identityOf } = await importSource('src/figures/years/same-project.ts');

const [count = '2000', alike] = process.argv.slice(2);
const random = (below) => Math.floor(Math.random() * below);
const text = (length) =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + random(2500)))
    .join('')
    .replace(/(.{11})/g, '$1，');
const SHARED = text(1500);
const PARAGRAPHS = ['summary', 'necessity', 'feasibility', 'overallGoal', 'annualGoal', 'resources'];
const cell = (text) => ({ sheet: '绩效目标', cell: 'D16', text });
const figure = (value) => ({ ...cell(value), value });
const item = (index) => ({
  name: cell(alike ? `办公用品${index}` : text(6)),
  isDetailed: true,
  unitPrice: figure(alike ? '500' : String(1 + random(100_000))),
  quantity: figure(alike ? '2' : String(1 + random(50))),
});

const forms = Array.from({ length: Number(count) }, (_, index) => {
  const project = `${text(8)}项目${index}`;
  const unit = alike ? `第${index}单位` : `第${index % 60}单位`;
  const form = {
    project,
    projectCell: cell(project),
    identity: identityOf(project, unit),
    year: 2026,
    yearCell: cell('2026'),
    prepared: '2025-11-20',
    budget: figure(String(index)),
    items: Array.from({ length: alike ? 200 : 20 }, (_one, position) => item(position)),
    paragraphs: PARAGRAPHS.map((key) => ({
      ...cell(alike ? SHARED + text(20) : text(350)),
      key,
      name: key,
    })),
    indicators: Array.from({ length: 12 }, () => ({ name: cell(text(8)), targets: [cell('100%')] })),
  };
  return { file: `${index}.xlsx`, index: 0, form };
});

const megabytes = () => Math.round(process.memoryUsage().heapUsed / 1e6);
globalThis.gc?.();
const before = megabytes();
const start = process.cpuUsage().user;
const { findings } = checkAcross(forms);
const milliseconds = Math.round((process.cpuUsage().user - start) / 1000);
console.log(
  JSON.stringify({
    forms: forms.length,
    findings: findings.length,
    milliseconds,
    kept: before,
    whileComparing: megabytes(),
  }),
);
