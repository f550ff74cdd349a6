/**
 * Measures reading, `check` and `fix --suggested` of a form with a ledger of running totals, one compared with the
 * next: node bench/fix.mjs [RUNS] [ROWS]
 * Runs each in a separate process, in turn, with `dist/cli/jixiao.cjs` (`npm run build:cli`). Prints the minimum of the
 * CPU seconds of RUNS (3) runs, with start-up, and the ratios. Asserts nothing: the figures depend on the machine and
 * its load.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleModules } from './support/bundle-core.mjs';
import { runningTotals, withSheets } from './support/extra-sheets.mjs';
import { run } from './support/processes.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const COMMAND = here('../dist/cli/jixiao.cjs');
/** A form with faults to correct. */
const FORM = here('../test/forms/three-tables-in-yuan.xlsx');
const [runs = 3, rows = 20_000] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-fix-'));
try {
  const [file, target] = ['form.xlsx', 'corrected.xlsx'].map((name) => path.join(folder, name));
  writeFileSync(file, withSheets(readFileSync(FORM), { 台账: runningTotals(rows) }));
  const modules = { xlsx: 'src/xlsx/index', compression: 'src/cli/machine/compression' };
  const reader = await bundleModules(modules, folder);
  const works = {
    read: () => run(here('support/read-cells.mjs'), reader, file),
    check: () => run(COMMAND, 'check', '--json', '--jobs', '1', file),
    fix: () => run(COMMAND, 'fix', '--json', '--suggested', '--force', '--jobs', '1', '-o', target, file),
  };
  const seconds = { read: Infinity, check: Infinity, fix: Infinity };
  for (let index = 0; index < runs; index += 1)
    for (const [name, work] of Object.entries(works)) seconds[name] = Math.min(seconds[name], work().seconds);
  const ratio = (of, to) => Number((seconds[of] / seconds[to]).toFixed(2));
  console.log(
    JSON.stringify({
      rows,
      ...seconds,
      'check ÷ read': ratio('check', 'read'),
      'fix ÷ check': ratio('fix', 'check'),
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
