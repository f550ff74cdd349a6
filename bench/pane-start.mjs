/**
 * Measures the first paint of the pane with a CPU slowed down four times, compared with a page that shows only React and the
 * same kinds of Fluent components; and the gzip bytes of the scripts of both.
 * `node bench/pane-start.mjs [RUNS]`, `--built` uses the last build of the pane.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { launch } from '../scripts/pane-page/open.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ORIGIN = 'https://pane.example';
const SLOWER = 4;

/** The page to compare with: the same kinds of components. */
const PEER = `
import { createRoot } from 'react-dom/client';
import {
  Badge, Button, Checkbox, FluentProvider, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, MessageBar,
  MessageBarBody, ProgressBar, SearchBox, Select, Tooltip, webLightTheme,
} from '@fluentui/react-components';

createRoot(document.getElementById('root')).render(
  <FluentProvider theme={webLightTheme}>
    <h1>绩效目标申报表校验</h1>
    <ProgressBar />
    <MessageBar><MessageBarBody>正在读取工作簿…</MessageBarBody></MessageBar>
    <Badge>已过期</Badge>
    <Select><option>按严重程度</option></Select>
    <SearchBox />
    <Checkbox label="D18" />
    <Menu>
      <MenuTrigger disableButtonEnhancement><Button>更多</Button></MenuTrigger>
      <MenuPopover><MenuList><MenuItem>设置</MenuItem></MenuList></MenuPopover>
    </Menu>
    <Tooltip content="F8" relationship="description"><Button>一键校验</Button></Tooltip>
  </FluentProvider>,
);
`;

const runs = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 9);
if (!process.argv.includes('--built')) {
  execFileSync('npx', ['webpack', '--config-name', 'taskpane'], { cwd: ROOT, stdio: 'inherit' });
}
// Inside the project, so that its packages are resolved.
const peer = mkdtempSync(path.join(ROOT, 'node_modules/.cache/pane-start-'));
try {
  await buildPeer(peer);
  const pages = {
    pane: [path.join(ROOT, 'dist/taskpane'), 'taskpane.html'],
    peer: [path.join(peer, 'dist'), 'peer.html'],
  };
  const paints = { pane: [], peer: [] };
  const browser = await launch();
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const [name, [folder, file]] of Object.entries(pages)) {
        paints[name].push(await firstPaint(browser, folder, file));
      }
    }
  } finally {
    await browser.close();
  }
  const [pane, react] = [median(paints.pane), median(paints.peer)];
  console.log(
    JSON.stringify(
      {
        machine: `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`,
        firstPaintMs: { pane, reactAndFluent: react, ratio: Number((pane / react).toFixed(2)) },
        scriptsGzip: { pane: bundles(pages.pane[0]), reactAndFluent: bundles(pages.peer[0]) },
      },
      null,
      1,
    ),
  );
} finally {
  rmSync(peer, { recursive: true });
}

/** Milliseconds from the request to the first contentful paint. */
async function firstPaint(browser, folder, file) {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  await context.route(`${ORIGIN}/**`, (route) => {
    const asked = path.join(folder, path.normalize(new URL(route.request().url()).pathname));
    return existsSync(asked) ? route.fulfill({ path: asked }) : route.fulfill({ status: 404 });
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`${ORIGIN}/${file}`);
  const paint = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new window.PerformanceObserver((list) => {
          const first = list.getEntriesByName('first-contentful-paint')[0];
          if (first) resolve(first.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return paint;
}

function median(numbers) {
  return Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);
}

function bundles(folder) {
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(
    scripts.map((file) => [
      file.replace(/\.[0-9a-f]{8}\./, '.'),
      gzipSync(readFileSync(path.join(folder, file))).length,
    ]),
  );
}

/** Builds the page to compare with. */
async function buildPeer(folder) {
  writeFileSync(path.join(folder, 'peer.jsx'), PEER);
  writeFileSync(
    path.join(folder, 'peer.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>React</title></head><body><div id="root"></div></body></html>',
  );
  const { default: HtmlPlugin } = await import('html-webpack-plugin');
  const compiler = webpack({
    mode: 'production',
    devtool: false,
    context: folder,
    entry: { peer: './peer.jsx' },
    output: { path: path.join(folder, 'dist'), filename: '[name].js' },
    module: {
      rules: [
        {
          test: /\.jsx$/,
          use: {
            loader: 'swc-loader',
            options: {
              swcrc: false,
              jsc: {
                parser: { syntax: 'ecmascript', jsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2022',
              },
            },
          },
        },
      ],
    },
    performance: false,
    plugins: [new HtmlPlugin({ template: './peer.html', filename: 'peer.html', scriptLoading: 'defer' })],
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats.toString()));
      else resolve(undefined);
    });
  });
}
