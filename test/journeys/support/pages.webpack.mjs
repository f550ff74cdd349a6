/** Bundles the pages of the browser tests into dist/journeys. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';

const root = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const swc = { ...JSON.parse(readFileSync(root('.swcrc.json'), 'utf8')), swcrc: false };

/** office.js must come before the page's script, and keep its name. */
const OFFICE_JS = '/office-js/office.js';
const page = (name, officeJs, filename = `${name}.html`) =>
  new HtmlPlugin({
    filename,
    chunks: [name],
    publicPath: '/',
    scriptLoading: 'blocking',
    inject: 'body',
    templateContent: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title>${
      officeJs ? `<script src="${OFFICE_JS}"></script>` : ''
    }</head><body></body></html>`,
  });

export default {
  name: 'pages',
  mode: 'development',
  cache: { type: 'filesystem', buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  devtool: false,
  context: root('.'),
  entry: {
    host: './test/journeys/support/pages/host.ts',
    beside: './test/journeys/support/pages/beside.ts',
    addin: './test/journeys/support/pages/addin.ts',
    'excel-port': './test/journeys/support/pages/excel-port.ts',
  },
  output: { path: root('dist/journeys'), filename: '[name].js', clean: true },
  module: {
    rules: [{ test: /\.tsx?$/, use: { loader: 'swc-loader', options: swc }, exclude: /node_modules/ }],
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: false,
  stats: 'errors-warnings',
  plugins: [
    page('host', false),
    page('beside', false),
    page('addin', true),
    page('excel-port', true),
    // The workbench loads its pane from this path; here it gets the bare port instead.
    page('excel-port', true, 'in-pane/taskpane.html'),
  ],
};
