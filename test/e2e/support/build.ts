/** Jest's global setup of the browser tests: builds the pages they open, where the sources are younger than the build. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './server';

/** A process of its own, because the builder is a module that the test runner cannot load. */
const BUILDER = path.join(ROOT, 'scripts/lib/build-stale.mjs');

/** Builds what is missing or out of date. */
export default function build(): void {
  const { status, stderr } = spawnSync(process.execPath, [BUILDER, 'pages', 'taskpane', 'workbench'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
