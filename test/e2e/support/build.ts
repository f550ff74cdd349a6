/** Jest's global setup of the browser tests: builds the pages they open, where the sources are younger than the build. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const PAGES_CONFIG = 'test/e2e/support/pages.webpack.mjs';

interface Build {
  /** Written by every build. */
  readonly output: string;
  readonly sources: readonly string[];
  readonly webpackArguments: readonly string[];
}

const SHARED_SOURCES = ['src', 'package-lock.json'];

const BUILDS: readonly Build[] = [
  {
    output: 'dist/e2e/host.html',
    sources: [...SHARED_SOURCES, 'test/e2e/support'],
    webpackArguments: ['--config', PAGES_CONFIG],
  },
  {
    output: 'dist/taskpane/taskpane.html',
    sources: [...SHARED_SOURCES, 'webpack.config.js', 'assets'],
    webpackArguments: ['--config-name', 'taskpane'],
  },
  {
    output: 'dist/workbench/workbench.html',
    sources: [...SHARED_SOURCES, 'webpack.config.js'],
    webpackArguments: ['--config-name', 'workbench'],
  },
];

/** Builds what is missing or out of date. */
export default function build(): void {
  for (const { output, sources, webpackArguments } of BUILDS) {
    const built = path.join(ROOT, output);
    if (
      existsSync(built) &&
      sources.every((source) => youngest(path.join(ROOT, source)) < statSync(built).mtimeMs)
    ) {
      continue;
    }
    const webpack = path.join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...webpackArguments], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`webpack ${webpackArguments.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

/** When the youngest file under a path was changed, in milliseconds since 1970. */
function youngest(file: string): number {
  const info = statSync(file);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, youngest(path.join(file, name))),
    info.mtimeMs,
  );
}
