/**
 * All measurements in one table with comparisons: `npm run bench [RUNS]`.
 *
 * Needs `npm ci --prefix bench` and a browser (CONTRIBUTING.md). Builds stale bundles, runs each pair in turn
 * RUNS times (3; long ones once), and prints a Markdown table with medians: CPU seconds with start-up unless the row says
 * otherwise. Ratios compare measurements of the same minutes; absolute figures depend on the machine and its load, which are
 * printed. Asserts only that the output does not depend on `--jobs`.
 */
import { mkdirSync, mkdtempSync, copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { workbookBytes } from '../test/forms/workbook.mjs';
import { buildStale } from '../scripts/lib/build-stale.mjs';
import { largeForm } from './support/large-form.mjs';
import { answerOf, hostileWorkbooks, median, run } from './support/processes.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const COMMAND = here('../dist/cli/jixiao.cjs');
const VISIT = here('support/visit-cells.mjs');
const FORMS = here('../test/forms');
const COPIES = 200;
const INDICATORS = 400;
const ROWS = 1_900;
/** Generated forms; every second one has a known fault. */
const GENERATED = 1_000;

const runs = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 3);
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-bench-'));
const loads = [];

try {
  await buildStale(['taskpane', 'webpage', 'cli', 'pages']);
  const machine = `${cpus().length} × ${cpus()[0]?.model?.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  console.log(
    `${new Date().toISOString().slice(0, 16)}Z, ${machine}, Node ${process.version.slice(1)}, ${runs} runs\n`,
  );
  console.log('| Measured | Here | Peer | Ratio |\n| --- | --- | --- | --- |');
  for (const part of [readings, hostile, manyForms, pages, recheck, growth])
    for (const row of part()) console.log(`| ${row.join(' | ')} |`);
  console.log(`\nLoad between ${Math.min(...loads).toFixed(1)} and ${Math.max(...loads).toFixed(1)}.`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Checks compared with visiting every cell, and of one form compared with starting Node. */
function* readings() {
  const form = path.join(FORMS, 'minhang-2020.xlsx');
  yield pair('`check --json` of one form ÷ `node -e 0`', [form], () => run('-e', '0'));
  const samples = readdirSync(FORMS).filter((name) => name.endsWith('.xlsx'));
  const copies = Array.from({ length: COPIES }, (_, index) => {
    const file = path.join(folder, `copy-${index}.xlsx`);
    copyFileSync(path.join(FORMS, samples[index % samples.length]), file);
    return file;
  });
  yield beside(`${COPIES} forms`, copies);
  const file = path.join(folder, `${ROWS}.xlsx`);
  writeFileSync(file, workbookBytes(largeForm(ROWS, INDICATORS)));
  yield beside(`${ROWS.toLocaleString('en-US')} rows`, [file]);
}

function beside(title, files) {
  const peer = () => run(VISIT, ...files);
  return pair(`\`check --json\` of ${title} ÷ fflate + saxes visiting every cell`, files, peer);
}

function pair(title, files, peer) {
  const check = () => run(COMMAND, 'check', '--json', '--jobs', '1', ...files);
  const [ours, theirs] = byTurns(runs, check, peer);
  return [title, taken(ours), taken(theirs), ratio(ours.seconds, theirs.seconds)];
}

/** Medians of tasks that run several times in turn. */
function byTurns(times, ...works) {
  const all = works.map(() => []);
  for (let i = 0; i < times; i += 1) {
    for (const [index, work] of works.entries()) all[index].push(work());
    loads.push(loadavg()[0]);
  }
  return all.map((ones) =>
    Object.fromEntries(
      ['seconds', 'elapsed', 'mebibytes'].map((key) => [key, median(ones.map((one) => one[key]))]),
    ),
  );
}

function taken({ seconds, mebibytes }) {
  return `${seconds.toFixed(2)} s, ${mebibytes} MiB`;
}

function ratio(ours, theirs) {
  return (ours / theirs).toFixed(2);
}

/** Malicious workbooks. */
function* hostile() {
  const all = path.join(folder, 'hostile');
  const files = hostileWorkbooks(all);
  const results = files.map(({ name, file }) => ({ name, ...run(COMMAND, 'check', file) }));
  loads.push(loadavg()[0]);
  const blank = results.find(({ name }) => name === 'blank cells');
  yield ['hostile: 30 million blank cells, refused', taken(blank), '', ''];
  const longest = results.reduce((most, one) => (one.seconds > most.seconds ? one : most));
  const largest = results.reduce((most, one) => (one.mebibytes > most.mebibytes ? one : most));
  yield [`hostile: the longest of ${files.length} (${longest.name})`, taken(longest), '', ''];
  yield [`hostile: the largest of ${files.length} (${largest.name})`, taken(largest), '', ''];
}

/** Forms with known faults, with one thread and with two: the output must be the same and report these faults. */
function* manyForms() {
  const forms = path.join(folder, 'generated');
  mkdirSync(forms);
  for (let index = 0; index < GENERATED; index += 1) {
    const sheets = largeForm(10 + (index % 20), 8);
    const isWrong = index % 2 === 1;
    const line = sheets.绩效目标.lines.find(([label]) => label === '金额合计');
    if (isWrong) line[3] = Number(line[3].value) + 1;
    writeFileSync(path.join(forms, `${String(index).padStart(4, '0')}.xlsx`), workbookBytes(sheets));
  }
  const outputs = new Set();
  const check = (jobs) => () => {
    const result = run(COMMAND, 'check', '--json', '--jobs', jobs, forms);
    outputs.add(result.stdout);
    return result;
  };
  const [one, two] = byTurns(1, check('1'), check('2'));
  if (outputs.size !== 1) throw new Error('the output depends on --jobs');
  const statuses = JSON.parse([...outputs][0]).files.flatMap((file) =>
    file.forms.map(({ status }) => status),
  );
  const found = statuses.filter((status) => status === 'blocked').length;
  if (found !== GENERATED / 2) throw new Error(`${found} forms with an error instead of ${GENERATED / 2}`);
  const clock = ({ elapsed, mebibytes }) => `${elapsed.toFixed(1)} s on the clock, ${mebibytes} MiB`;
  const title = `${GENERATED.toLocaleString('en-US')} generated forms, ${found} with the known fault: \`--jobs 2\` ÷ \`--jobs 1\``;
  yield [`${title}, same output`, clock(two), clock(one), ratio(two.elapsed, one.elapsed)];
}

/** Bundle sizes, first paint, and long tasks of the main thread. */
function* pages() {
  const { firstPaintMs, scriptsGzip } = answerOf(here('pane-start.mjs'), '--built', String(runs));
  loads.push(loadavg()[0]);
  const { pane, reactAndFluent } = scriptsGzip;
  const peer = reactAndFluent['peer.js'];
  const bytes = (count) => `${count.toLocaleString('en-US')} B`;
  yield [
    'first bundle of the pane, gzip ÷ React + Fluent alone',
    bytes(pane['taskpane.js']),
    bytes(peer),
    ratio(pane['taskpane.js'], peer),
  ];
  yield ['worker, gzip', bytes(pane['engine.js']), '', ''];
  yield [
    'first paint on a processor four times as slow ÷ React + Fluent alone',
    `${firstPaintMs.pane} ms`,
    `${firstPaintMs.reactAndFluent} ms`,
    String(firstPaintMs.ratio),
  ];
  const { rows, longTasks } = answerOf(here('page-tasks.mjs'));
  loads.push(loadavg()[0]);
  const tasks =
    longTasks.length === 0 ? 'none' : `${longTasks.length} (longest ${Math.max(...longTasks)} ms)`;
  yield [
    `tasks over 50 ms of the page’s own thread while ${rows.toLocaleString('en-US')} rows are checked`,
    tasks,
    '',
    '',
  ];
}

/** Main thread time of a repeated check. */
function* recheck() {
  const { rows, pane, officeJs } = answerOf(here('pane-recheck.mjs'), '--built');
  loads.push(loadavg()[0]);
  yield [
    `own thread of the pane, one cell changed in ${rows.toLocaleString('en-US')} rows and checked again`,
    `pane ${pane} ms, office.js ${officeJs} ms`,
    '',
    '',
  ];
}

/** Warm times of a repeated check, and parsers whose time grows faster than the text. */
function* growth() {
  const { forms } = answerOf(here('rules.mjs'), '--json');
  for (const { title, reading, rules } of forms) {
    yield [`after a change, warm: ${title}`, `reading ${reading} ms, rules ${rules} ms`, '', ''];
  }
  const account = answerOf(here('account.mjs'), '--json');
  yield [
    `account of every cell ÷ check, warm: ${account.forms} sample forms`,
    '',
    '',
    account.share.toFixed(3),
  ];
  const { kinds, steep } = answerOf(here('pathological.mjs'), '--parsers', '--json');
  loads.push(loadavg()[0]);
  yield [
    `every parser on texts of ${kinds} kinds, three times as long: more than six times the time`,
    String(steep),
    '',
    '',
  ];
}
