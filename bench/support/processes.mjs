/** Measures programs in separate processes. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const MEASURE = fileURLToPath(new URL('measure.mjs', import.meta.url));

/**
 * Runs a Node program to its end.
 * @param {...string} args the program and its arguments, or other arguments of `node`
 * @returns {{ seconds: number, elapsed: number, mebibytes: number, stdout: string }} CPU seconds, seconds on the clock
 *   and greatest memory, start included
 */
export function run(...args) {
  const began = performance.now();
  const { output, status } = spawnSync(process.execPath, ['--import', MEASURE, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const elapsed = (performance.now() - began) / 1000;
  if (!output?.[3]) throw new Error(`${args[0]} ended with ${status}: ${output?.[2]?.slice(0, 500)}`);
  return { ...JSON.parse(output[3]), elapsed, stdout: output[1] };
}

/**
 * Runs a benchmark that prints JSON.
 * @returns {any} the value that it printed last
 */
export function answerOf(...args) {
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const start = stdout.search(/^\{/m);
  if (error || start < 0) throw error ?? new Error(`${args[0]}: ${stderr.slice(-500)}`);
  return JSON.parse(stdout.slice(start));
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Makes the hostile workbooks in a separate process, because the memory of this process would count for its children. */
export function hostileWorkbooks(folder) {
  const made = spawnSync(process.execPath, [
    fileURLToPath(new URL('../../scripts/hostile/write.mjs', import.meta.url)),
    folder,
  ]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  return JSON.parse(readFileSync(`${folder}/list.json`, 'utf8'));
}
