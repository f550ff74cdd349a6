/** Bundles the pane's page for pictures and measurements into dist/pane-page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { addinPolicy } from '../lib/addin-policy.mjs';

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const swc = { ...JSON.parse(readFileSync(root('.swcrc.json'), 'utf8')), swcrc: false };

export default {
  mode: 'production',
  devtool: false,
  context: root('.'),
  entry: { page: './scripts/pane-page/page.tsx' },
  output: { path: root('dist/pane-page'), filename: '[name].js', clean: true },
  module: {
    rules: [
      { test: /\.tsx?$/, use: { loader: 'swc-loader', options: swc }, exclude: /node_modules/ },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: false,
  stats: 'errors-warnings',
  plugins: [
    new webpack.DefinePlugin({
      __VERSION__: JSON.stringify(JSON.parse(readFileSync(root('package.json'), 'utf8')).version),
    }),
    new MiniCssExtractPlugin(),
    new CopyPlugin({
      patterns: [
        { from: 'test/forms/*.xlsx', to: 'forms/[name][ext]' },
        { from: 'src/taskpane/watchdog.js', to: 'watchdog.js', info: { minimized: true } },
      ],
    }),
    new HtmlPlugin({
      filename: 'page.html',
      templateContent: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>任务窗格</title>
<meta http-equiv="Content-Security-Policy" content="${addinPolicy()}">
<meta name="color-scheme" content="light dark"><script src="watchdog.js"></script></head>
<body><div id="notice" role="alert" hidden></div><div id="root"></div></body></html>`,
    }),
  ],
};
