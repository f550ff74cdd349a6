/**
 * Measures the reading of workbooks: node bench/reading.mjs [RUNS] [--hostile]
 *
 * Makes 200 copies of the forms in test/forms and forms of 500 and 1,900 rows, and has each set read by
 * `src/xlsx`, visited by fflate + saxes (`npm ci --prefix bench`), and checked by `dist/cli/jixiao.cjs` (`npm run build:cli`)
 * on one core, in separate processes and in turn. Prints medians of RUNS (5) in CPU seconds with start-up, the peak memory
 * and the ratios. With `--hostile` it measures the files of scripts/hostile instead.
 * Asserts nothing: the figures depend on the machine and its load.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { workbookBytes } from '../test/forms/workbook.mjs';
import { bundleModules } from './support/bundle-core.mjs';
import { largeForm } from './support/large-form.mjs';
import { hostileWorkbooks, median, run } from './support/processes.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const COMMAND = here('../dist/cli/jixiao.cjs');
const FORMS = here('../test/forms');
const COPIES = 200;
const ROWS = [500, 1_900];
const INDICATORS = 400;

function makeSets(folder) {
  const forms = readdirSync(FORMS).filter((name) => name.endsWith('.xlsx'));
  const copies = path.join(folder, 'forms');
  mkdirSync(copies);
  const files = Array.from({ length: COPIES }, (_, index) => {
    const file = path.join(copies, `${index}.xlsx`);
    copyFileSync(path.join(FORMS, forms[index % forms.length]), file);
    return file;
  });
  const large = ROWS.map((rows) => {
    const file = path.join(folder, `${rows}.xlsx`);
    writeFileSync(file, workbookBytes(largeForm(rows, INDICATORS)));
    return [`${rows.toLocaleString('en-US')} rows`, [file]];
  });
  return [[`${COPIES} forms`, files], ...large];
}

function compare([title, files], reader, runs) {
  const works = {
    visited: () => run(here('support/visit-cells.mjs'), ...files),
    read: () => run(here('support/read-cells.mjs'), reader, ...files),
    checked: () => run(COMMAND, 'check', '--json', '--jobs', '1', ...files),
  };
  const taken = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let i = 0; i < runs; i++) for (const [name, work] of Object.entries(works)) taken[name].push(work());
  const seconds = (name) => median(taken[name].map((one) => one.seconds));
  const figures = Object.keys(works).map((name) => {
    const memory = Math.max(...taken[name].map((one) => one.mebibytes));
    const ratio = (seconds(name) / seconds('visited')).toFixed(2);
    return `${name} ${seconds(name).toFixed(2)} s, ${memory} MiB (${ratio} ×)`;
  });
  console.log(`${title}: ${figures.join('; ')}`);
}

function measureHostile(folder) {
  for (const { name, file } of hostileWorkbooks(folder)) {
    const { seconds, mebibytes } = run(COMMAND, 'check', file);
    console.log(`${name}: ${seconds.toFixed(2)} s, ${mebibytes} MiB`);
  }
}

const runs = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 5);
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-reading-'));
try {
  console.log(`${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}`);
  if (process.argv.includes('--hostile')) measureHostile(folder);
  else {
    const modules = { xlsx: 'src/xlsx/index', compression: 'src/cli/machine/compression' };
    const reader = await bundleModules(modules, folder);
    for (const set of makeSets(folder)) compare(set, reader, runs);
  }
} finally {
  rmSync(folder, { recursive: true });
}
