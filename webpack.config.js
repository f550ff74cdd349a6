/**
 * Four bundles: `taskpane` (the add-in as deployed), `webpage` (the page for files, deployed beside it), `cli` (the command
 * line) and `workbench` (development and test only, never deployed). Build one with `npx webpack --config-name taskpane`.
 * OFFICE_JS chooses where the deployed page loads office.js from: self (default), cdn or 21vianet.
 */
import { chmodSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { addinPolicy } from './scripts/lib/addin-policy.mjs';
import { BundleLimits } from './scripts/lib/bundle-limits.mjs';
import { officeJsFiles } from './scripts/lib/office-js-files.mjs';
import { isOfficeJsSource, OFFICE_JS_URLS } from './scripts/lib/office-js.mjs';
import { SingleFile } from './scripts/lib/single-file.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(here(path), 'utf8'));
const { version } = readJson('package.json');
const swc = { loader: 'swc-loader', options: { ...readJson('.swcrc.json'), swcrc: false } };

const OFFICE_JS_DIST = here('node_modules/@microsoft/office-js/dist');
const officeJs = process.env.OFFICE_JS ?? 'self';
if (!isOfficeJsSource(officeJs)) {
  throw new Error(`OFFICE_JS must be one of: ${Object.keys(OFFICE_JS_URLS).join(', ')}`);
}

const shared = {
  mode: 'production',
  devtool: false,
  // Kept in node_modules/.cache.
  cache: { type: 'filesystem', buildDependencies: { config: [here('webpack.config.js')] } },
  module: {
    rules: [
      // Modules only define things, so unused exports can be removed.
      { test: /\.tsx?$/, use: swc, exclude: /node_modules/, sideEffects: false },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  // The pane builds in a quarter less time than with terser, and the worker is 1.5 % smaller.
  optimization: {
    // The shortest names between modules make the files 1 % smaller than webpack's default names, which stay the same
    // in all builds.
    mangleExports: 'size',
    minimizer: [
      new MinimizerPlugin({
        minify: {
          implementation: MinimizerPlugin.swcMinify,
          options: { ecma: 2022, compress: { passes: 3 } },
        },
      }),
    ],
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: false,
  stats: 'errors-warnings',
};
const define = new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) });

/** A page of the add-in. Office.js must come before its scripts. */
const page = (name, title) =>
  new HtmlPlugin({
    template: './src/taskpane/taskpane.html',
    filename: `${name}.html`,
    chunks: [name],
    scriptLoading: 'defer',
    templateParameters: {
      title,
      version,
      hasFrame: name === 'taskpane',
      officeJs: OFFICE_JS_URLS[officeJs],
      policy: addinPolicy(OFFICE_JS_URLS[officeJs]),
    },
  });

/** Maximum compressed bytes of the scripts that the pane loads before its first result, and of the worker. */
const PANE_LIMITS = { taskpane: 175_000, engine: 160_000 };

const taskpane = {
  ...shared,
  name: 'taskpane',
  entry: { taskpane: './src/taskpane/index.tsx', selftest: './src/selftest/index.tsx' },
  output: {
    path: here('dist/taskpane'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  // The worker's initial scripts are one file: this needs one request and compresses better.
  optimization: {
    ...shared.optimization,
    splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== 'engine' },
  },
  plugins: [
    define,
    new BundleLimits(PANE_LIMITS),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    page('taskpane', '绩效目标申报表校验'),
    page('selftest', '绩效目标申报表校验：自检'),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
        { from: 'src/taskpane/watchdog.js', to: 'watchdog.js', info: { minimized: true } },
        // Settings of the office, empty as delivered, and their schema for editors.
        { from: 'src/taskpane/jixiao.config.json', to: 'jixiao.config.json', info: { minimized: true } },
        {
          from: 'docs/jixiao.config.schema.json',
          to: 'jixiao.config.schema.json',
          info: { minimized: true },
        },
        ...(officeJs === 'self'
          ? officeJsFiles(OFFICE_JS_DIST).map((file) => ({
              from: file,
              context: OFFICE_JS_DIST,
              to: `office-js/${file}`,
              info: { minimized: true },
            }))
          : []),
      ],
    }),
  ],
};

const WEBPAGE_FILE = '校验网页.html';
/** Gzip bytes of the page, which is one file; the docx library, a large part of it, runs only when opinions are written. */
const WEBPAGE_LIMITS = { [WEBPAGE_FILE]: 670_000 };

/** Without office.js, because the page reads and writes the files itself. */
const webpage = {
  ...shared,
  name: 'webpage',
  entry: { webpage: './src/webpage/index.ts' },
  output: { path: here('dist/webpage'), filename: '[name].js', clean: true },
  // One file: dynamic imports are part of it.
  module: { ...shared.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
  plugins: [
    define,
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new SingleFile({
      entry: 'webpage',
      template: here('src/webpage/webpage.html'),
      filename: WEBPAGE_FILE,
    }),
    new BundleLimits(WEBPAGE_LIMITS),
  ],
};

const cli = {
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { jixiao: './src/cli/index.ts' },
  output: {
    path: here('dist/cli'),
    filename: '[name].cjs',
    chunkFilename: '[name].[contenthash:8].cjs',
    clean: true,
  },
  // Libraries stay in the chunk that uses them: V8 runs saxes up to three times as fast as in a separate chunk.
  optimization: { ...shared.optimization, splitChunks: { cacheGroups: { defaultVendors: false } } },
  plugins: [
    define,
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    // npm makes the commands of a package executable when it installs them, but not after a later build.
    {
      apply: ({ hooks }) =>
        hooks.afterEmit.tap('executable', () => chmodSync(here('dist/cli/jixiao.cjs'), 0o755)),
    },
  ],
};

const workbench = {
  ...shared,
  name: 'workbench',
  entry: { workbench: './src/workbench/index.ts' },
  output: { path: here('dist/workbench'), filename: '[name].[contenthash:8].js', clean: true },
  // Served to this machine only, so a fast build matters more than a small file.
  optimization: { minimize: false },
  plugins: [
    define,
    // Leaves out the hyphenation of seventy European languages except the one that is always loaded.
    new webpack.IgnorePlugin({
      resourceRegExp: /^\.\/(?!en-gb-)[a-z0-9-]+-[\w-]{8}\.js$/,
      contextRegExp: /@univerjs[\\/]engine-render/,
    }),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlPlugin({ template: './src/workbench/workbench.html', filename: 'workbench.html' }),
  ],
};

export default [taskpane, webpage, cli, workbench];
