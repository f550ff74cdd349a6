/**
 * Builds the bundles that are missing or older than their sources.
 * As a program: `node scripts/lib/build-stale.mjs taskpane workbench`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WEBPACK = path.join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
/**
 * Files whose times are the start times of the last builds. The output files do not show them, because webpack does not
 * rewrite unchanged files.
 */
const STAMPS = path.join(ROOT, 'node_modules/.cache/jixiao-builds');

/** Milliseconds; an older lock belongs to a build that was killed. */
const MAX_BUILD_TIME = 300_000;

const SHARED_SOURCES = ['src', 'package-lock.json'];
const PAGES = 'test/journeys/support';

/** Bundles by name. `output` is a file that every build writes. */
const BUNDLES = {
  taskpane: {
    output: 'dist/taskpane/taskpane.html',
    sources: [...SHARED_SOURCES, 'webpack.config.js', 'assets', 'scripts/lib'],
    webpack: ['--config-name', 'taskpane'],
  },
  webpage: {
    output: 'dist/webpage/校验网页.html',
    sources: [...SHARED_SOURCES, 'webpack.config.js', 'scripts/lib'],
    webpack: ['--config-name', 'webpage'],
  },
  workbench: {
    output: 'dist/workbench/workbench.html',
    sources: [...SHARED_SOURCES, 'webpack.config.js'],
    webpack: ['--config-name', 'workbench'],
  },
  cli: {
    output: 'dist/cli/jixiao.cjs',
    sources: [...SHARED_SOURCES, 'webpack.config.js', 'scripts/lib'],
    webpack: ['--config-name', 'cli'],
  },
  /** Pages of the browser tests. */
  pages: {
    output: 'dist/journeys/host.html',
    sources: [...SHARED_SOURCES, PAGES],
    webpack: ['--config', `${PAGES}/pages.webpack.mjs`],
  },
};

/**
 * Builds the stale bundles among these in parallel.
 * @param {readonly string[]} names of bundles
 * @param {(name: string) => void} [onBuild] is called before a bundle is built
 * @throws {Error} with webpack's output, when a build fails
 */
export async function buildStale(names, onBuild = () => undefined) {
  mkdirSync(STAMPS, { recursive: true });
  await Promise.all(
    names.map((name) => {
      const stamp = path.join(STAMPS, name);
      return oneAtATime(`${stamp}.lock`, async () => {
        if (isUpToDate(BUNDLES[name], stamp)) return;
        onBuild(name);
        const started = new Date();
        await runWebpack(BUNDLES[name].webpack);
        writeFileSync(stamp, started.toISOString());
      });
    }),
  );
}

/** If two processes need the same bundle, the second one waits and then finds it built. */
async function oneAtATime(lock, task) {
  while (!take(lock)) await wait(100);
  try {
    await task();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - made > MAX_BUILD_TIME) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isUpToDate({ output, sources }, stamp) {
  if (!existsSync(path.join(ROOT, output)) || !existsSync(stamp)) return false;
  const built = Date.parse(readFileSync(stamp, 'utf8'));
  return sources.every((source) => lastChange(path.join(ROOT, source)) < built);
}

function runWebpack(webpackArguments) {
  const child = spawn(process.execPath, [WEBPACK, ...webpackArguments], { cwd: ROOT });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`webpack ${webpackArguments.join(' ')}:\n${output}`));
    });
  });
}

/** Time of the last change under a path, in milliseconds since 1970. */
function lastChange(file) {
  const info = statSync(file);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, lastChange(path.join(file, name))),
    info.mtimeMs,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStale(process.argv.slice(2));
