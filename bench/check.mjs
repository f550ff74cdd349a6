/**
 * Measures how long a check of a large form takes: `node bench/check.mjs [rows] [indicators] [runs] [--keep]`.
 * Makes a workbook of three sheets with this number of rows in 项目构成分解 (5000 by default) and of indicators (400). Every
 * name is made of different words, and half of the amounts are formulas. Checks it several times (5) with
 * `dist/cli/jixiao.cjs` (`npm run build:cli`), each time in a separate process.
 * Prints the size of the file, the number of findings by rule, the seconds of wall clock time of every run (start and
 * reading included), their median, and that of a form of three rows. Asserts nothing: the figures depend on the machine
 * and its load. `--keep` keeps the workbook for `node --cpu-prof dist/cli/jixiao.cjs check FILE`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeForm } from './support/large-form.mjs';
import { workbookBytes } from '../test/forms/workbook.mjs';

const CLI = fileURLToPath(new URL('../dist/cli/jixiao.cjs', import.meta.url));

/** Runs the command line on a path; `seconds` is the wall clock time from its start to its end. */
function timed(path) {
  const began = process.hrtime.bigint();
  const { stdout, error, signal } = spawnSync(process.execPath, [CLI, 'check', '--json', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error || signal) throw error ?? new Error(`ended by ${signal}`);
  return { seconds: Number(process.hrtime.bigint() - began) / 1e9, stdout };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const numbers = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const [rows = 5000, indicators = 400, runs = 5] = numbers.map(Number);
const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
try {
  const [large, small] = [
    ['large', rows, indicators],
    ['small', 3, 3],
  ].map(([name, ...size]) => {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, workbookBytes(largeForm(...size)));
    return file;
  });
  console.log(`${rows} rows, ${indicators} indicators, ${Math.round(statSync(large).size / 1024)} KiB`);
  const starts = Array.from({ length: runs }, () => timed(small).seconds);
  const checks = Array.from({ length: runs }, () => timed(large));
  const [form] = JSON.parse(checks[0].stdout).files[0].forms;
  const byRule = new Map();
  for (const { rule } of form.findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  console.log(`findings: ${[...byRule].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'none'}`);
  const seconds = checks.map((check) => check.seconds);
  console.log(`runs: ${seconds.map((one) => one.toFixed(2)).join(' ')} s`);
  console.log(
    `median ${median(seconds).toFixed(2)} s, of which ${median(starts).toFixed(2)} s are a form of three rows`,
  );
  if (process.argv.includes('--keep')) console.log(`kept ${large}`);
} finally {
  if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true });
}
