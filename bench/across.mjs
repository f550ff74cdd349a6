/**
 * Measures the comparison of many forms with one another: time and memory. Nothing is asserted.
 *
 *   node --expose-gc bench/across.mjs [forms] [alike]
 *
 * `alike`: every form has the same long passage and the same 200 items, and each form is of another unit.
 */
import { importSource } from '../scripts/lib/import-source.mjs';

const { checkAcross } = await importSource('src/check/across.ts');
const { identityOf } = await importSource('src/figures/set/same-project.ts');

const [count = '2000', alike] = process.argv.slice(2);
const random = (below) => Math.floor(Math.random() * below);
const text = (length) =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + random(2500)))
    .join('')
    .replace(/(.{11})/g, '$1，');
const SHARED = text(1500);
const PARAGRAPHS = ['summary', 'necessity', 'feasibility', 'overallGoal', 'annualGoal', 'resources'];
const place = { sheet: '绩效目标', cell: 'D16' };
const item = (index) =>
  alike
    ? { name: `办公用品${index}`, price: '500', quantity: '2', place }
    : { name: text(6), price: String(1 + random(100_000)), quantity: String(1 + random(50)), place };

const forms = Array.from({ length: Number(count) }, (_, index) => {
  const project = `${text(8)}项目${index}`;
  const unit = alike ? `第${index}单位` : `第${index % 60}单位`;
  const digest = {
    project,
    projectPlace: place,
    identity: identityOf(project, unit),
    year: 2026,
    yearPlace: place,
    prepared: '2025-11-20',
    budget: String(index),
    items: Array.from({ length: alike ? 200 : 20 }, (_one, position) => item(position)),
    texts: PARAGRAPHS.map((id) => ({ id, label: id, text: alike ? SHARED + text(20) : text(350), place })),
    targets: Array.from({ length: 12 }, () => text(8)),
    targetsPlace: place,
  };
  return { file: `${index}.xlsx`, index: 0, digest };
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
