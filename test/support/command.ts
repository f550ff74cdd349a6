/** Runs the built command line in a separate process. */
import { execFileSync, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** The file that `npx jixiao` runs. */
export const COMMAND = path.join(ROOT, 'dist/cli/jixiao.cjs');

/** Builds the command line if it is older than its sources; for `beforeAll`. */
export function buildCommand(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/lib/build-stale.mjs'), 'cli']);
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line until it exits. */
export function jixiao(args: readonly string[], options: SpawnSyncOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    maxBuffer: 2 ** 30,
    ...options,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
