/**
 * Runs the tests of random write faults with any number of runs: node scripts/soak.mjs RUNS [SEED] [excel]
 * In memory, or with `excel` through office.js in a browser.
 */
import { spawnSync } from 'node:child_process';

const [runs = '10000', seed = String(Date.now() % 1_000_000), where = 'memory'] = process.argv.slice(2);
const PLACES = { memory: ['core', 'properties/soak'], excel: ['journeys', 'trust-soak'] };
if (!/^\d+$/.test(runs) || !/^\d+$/.test(seed) || !Object.hasOwn(PLACES, where)) {
  console.error('usage: node scripts/soak.mjs RUNS [SEED] [memory|excel], runs and seed whole numbers');
  process.exit(2);
}
console.log(`${runs} runs, seed ${seed}`);
const [project, tests] = PLACES[where];
const { status } = spawnSync(
  'npx',
  ['jest', '--selectProjects', project, '--testPathPatterns', tests, '--testTimeout', '3600000'],
  {
    stdio: 'inherit',
    env: { ...process.env, SOAK_RUNS: runs, SOAK_SEED: seed },
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
