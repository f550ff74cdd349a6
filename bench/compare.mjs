/**
 * Measures 与上年对照: `compare` of many pairs, and `check` of the same files for comparison. Asserts nothing.
 * node bench/compare.mjs [pairs]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildStale } from '../scripts/lib/build-stale.mjs';
import { importSource } from '../scripts/lib/import-source.mjs';
import { run } from './support/processes.mjs';

const { OVERVIEW, rightForm, TARGETS } = await importSource('test/support/right-form.ts');
const { lastYearForm } = await importSource('test/support/year-rule-cases.ts');
const { xlsxOf } = await importSource('test/support/xlsx-builder.ts');

const [pairs = '1000'] = process.argv.slice(2);
const COMMAND = new URL('../dist/cli/jixiao.cjs', import.meta.url).pathname;

await buildStale(['cli']);
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-bench-'));
try {
  const [last, current] = ['last', 'current'].map((name) => path.join(folder, name));
  for (const one of [last, current]) mkdirSync(one);
  for (let index = 0; index < Number(pairs); index += 1) {
    const name = {
      [OVERVIEW]: { B4: `道路养护项目${index}号` },
      [TARGETS]: { A3: `项目名称：道路养护项目${index}号` },
    };
    writeFileSync(path.join(last, `${index}.xlsx`), xlsxOf(lastYearForm(name)));
    writeFileSync(path.join(current, `${index}.xlsx`), xlsxOf(rightForm(name)));
  }
  const compared = run(COMMAND, 'compare', '--json', '--jobs', '1', last, current);
  const checked = run(COMMAND, 'check', '--json', '--jobs', '1', last, current);
  const ratio = (compared.seconds / checked.seconds).toFixed(2);
  console.log(
    JSON.stringify({ pairs: Number(pairs), compare: compared.seconds, check: checked.seconds, ratio }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
