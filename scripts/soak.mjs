/** Random faults for as long as one likes: node scripts/soak.mjs RUNS [SEED] */
import { spawnSync } from 'node:child_process';

const [runs = '10000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
if (!/^\d+$/.test(runs) || !/^\d+$/.test(seed)) {
  console.error('usage: node scripts/soak.mjs RUNS [SEED], both whole numbers');
  process.exit(2);
}
console.log(`${runs} runs, seed ${seed}`);
const { status } = spawnSync(
  'npx',
  ['jest', '--selectProjects', 'core', '--testPathPatterns', 'soak', '--testTimeout', '3600000'],
  {
    stdio: 'inherit',
    env: { ...process.env, SOAK_RUNS: runs, SOAK_SEED: seed },
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
