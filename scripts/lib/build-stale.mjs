/**
 * Builds the bundles that are missing or older than their sources.
 * As a program: `node scripts/lib/build-stale.mjs taskpane workbench`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WEBPACK = path.join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
const SHARED_SOURCES = ['src', 'assets', 'package-lock.json', 'webpack.config.js'];

/** Bundles by their name in webpack.config.js, each with the file that every build of it writes. */
const OUTPUTS = {
  taskpane: 'dist/taskpane/taskpane.html',
  workbench: 'dist/workbench/workbench.html',
};

/**
 * @param {readonly (keyof typeof OUTPUTS)[]} names
 * @param {(name: string) => void} [onBuild] hears of a bundle before it is built
 * @throws {Error} with webpack's output, when a build fails
 */
export function buildStale(names, onBuild = () => undefined) {
  const sources = Math.max(...SHARED_SOURCES.map((source) => youngest(path.join(ROOT, source))));
  for (const name of names) {
    const output = path.join(ROOT, OUTPUTS[name]);
    if (existsSync(output) && sources < statSync(output).mtimeMs) continue;
    onBuild(name);
    const { status, stdout, stderr } = spawnSync(process.execPath, [WEBPACK, '--config-name', name], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`webpack --config-name ${name}:\n${stdout}${stderr}`);
  }
}

/** When the youngest file under a path was changed, in milliseconds since 1970. */
function youngest(file) {
  const info = statSync(file);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, youngest(path.join(file, name))),
    info.mtimeMs,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildStale(process.argv.slice(2));
