/** Bundles TypeScript of the project for a benchmark and loads it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import webpack from 'webpack';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Loads modules of the project in this process.
 * @param {Readonly<Record<string, string>>} modules name → file from the project's root, without extension
 * @returns {Promise<Record<string, any>>} name → what the module exports
 */
export async function loadModules(modules) {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    return createRequire(import.meta.url)(await bundleModules(modules, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Bundles modules of the project into a folder, for another process.
 * @param {Readonly<Record<string, string>>} modules as of `loadModules`
 * @param {string} folder
 * @returns {Promise<string>} the bundle
 */
export async function bundleModules(modules, folder) {
  const entry = join(folder, 'entry.ts');
  const lines = Object.entries(modules).map(
    ([name, file]) => `export * as ${name} from ${JSON.stringify(join(ROOT, file))};`,
  );
  writeFileSync(entry, lines.join('\n'));
  const swc = { ...JSON.parse(readFileSync(join(ROOT, '.swcrc.json'), 'utf8')), swcrc: false };
  const compiler = webpack({
    mode: 'none',
    target: 'node20',
    context: ROOT,
    entry,
    devtool: false,
    output: { path: folder, filename: 'core.cjs', library: { type: 'commonjs2' } },
    module: { rules: [{ test: /\.tsx?$/, use: { loader: 'swc-loader', options: swc } }] },
    resolve: { extensions: ['.ts', '.js'], modules: [join(ROOT, 'node_modules')] },
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return join(folder, 'core.cjs');
}
