/**
 * Measures the rules without reading, in one warm process: `node bench/rules.mjs [rows] [indicators] [--json]`. Times
 * every rule, first on the sample form (`test/forms/minhang-2020.xlsx`), then on a form with the given number of rows
 * (1,900 by default) and indicators (400). Each run reads the form again, so that cached figures are computed again;
 * reading is not counted. Prints medians and the rules that take longest; with `--json` the medians alone. Asserts
 * nothing.
 */
import { readFileSync } from 'node:fs';
import { loadModules } from './support/bundle-core.mjs';
import { largeForm } from './support/large-form.mjs';
import { workbookBytes } from '../test/forms/workbook.mjs';

const SAMPLE = new URL('../test/forms/minhang-2020.xlsx', import.meta.url);

const core = await loadModules({
  xlsx: 'src/xlsx/index',
  reading: 'src/reading/index',
  profiles: 'src/profiles/profiles',
  registry: 'src/rules/registry',
  figures: 'src/figures/figures',
});
const { RULES } = core.registry;

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Milliseconds of CPU time by rule; `reading` for the reading. */
function run(snapshot) {
  const times = new Map();
  const timed = (name, work) => {
    const began = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(began);
    times.set(name, (times.get(name) ?? 0) + (user + system) / 1000);
    return result;
  };
  const { forms } = timed('reading', () => core.reading.readForms(snapshot));
  for (const form of forms) {
    const profile = core.profiles.profileFor(form);
    const figures = core.figures.figuresOf(form, profile.decimals);
    const asked = RULES.filter(({ needs }) => needs.every((section) => form[section]));
    for (const rule of asked) timed(rule.id, () => rule.check({ form, profile, figures }));
  }
  return times;
}

function report(title, snapshot, warmUp, runs) {
  for (let count = 0; count < warmUp; count++) run(snapshot);
  const all = Array.from({ length: runs }, () => run(snapshot));
  const of = (name) => median(all.map((times) => times.get(name) ?? 0));
  const rules = median(
    all.map((times) => [...times].reduce((sum, [name, time]) => (name === 'reading' ? sum : sum + time), 0)),
  );
  const reading = of('reading').toFixed(2);
  if (process.argv.includes('--json')) return { title, reading, rules: rules.toFixed(2) };
  const longest = RULES.map(({ id }) => [id, of(id)])
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8);
  console.log(`${title}: reading ${reading} ms, ${RULES.length} rules ${rules.toFixed(2)} ms`);
  for (const [id, time] of longest) console.log(`  ${id.padEnd(28)} ${time.toFixed(3)} ms`);
  return null;
}

const open = (bytes, name) => core.xlsx.openXlsx(new Uint8Array(bytes), name).read();
const [rows = 1_900, indicators = 400] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const forms = [
  report('sample form', await open(readFileSync(SAMPLE), 'sample.xlsx'), 300, 101),
  report(
    `${rows} rows, ${indicators} indicators`,
    await open(workbookBytes(largeForm(rows, indicators)), 'large.xlsx'),
    1,
    3,
  ),
];
if (process.argv.includes('--json')) console.log(JSON.stringify({ forms }));
