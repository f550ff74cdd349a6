/**
 * Measures the main thread while a changed cell is checked again: `node bench/pane-recheck.mjs [ROWS] [RUNS]`.
 *
 * Opens a form with ROWS rows (1,900 by default) beside the built pane in the emulated Excel of the browser tests, through the real office.js,
 * changes one amount RUNS times (5), and adds up the time of the main thread by script until the result is shown: the
 * pane's scripts, office.js, and the emulated Excel, which shares the thread here but not in a real Excel.
 * Prints the medians in milliseconds. `--built` uses the last build; `--profile FILE` keeps the profile of the last run.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from '../scripts/lib/build-stale.mjs';
import { startServer } from '../scripts/lib/https-server.mjs';
import { addinHeaders } from '../scripts/lib/workbench-mounts.mjs';
import { launch } from '../scripts/pane-page/open.mjs';
import { largeForm } from './support/large-form.mjs';
import { median } from './support/processes.mjs';
import { snapshotOf } from './support/snapshot.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TIMEOUT = 120_000;
/** Sampling interval in microseconds. */
const SAMPLING = 500;
/** If a sample comes later than this (microseconds), the thread waited for the processor, and the sample counts one interval. */
const LATE_SAMPLE = 2_000;

const [rows = 1_900, runs = 5] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);
const kept = process.argv.includes('--profile') ? process.argv.at(-1) : null;
if (!process.argv.includes('--built')) await buildStale(['taskpane', 'pages']);
const server = await startServer({
  mounts: [
    { path: '/office-js/', folder: path.join(ROOT, 'node_modules/@microsoft/office-js/dist') },
    { path: '/pane/', folder: path.join(ROOT, 'dist/taskpane'), headers: addinHeaders },
    { path: '/', folder: path.join(ROOT, 'dist/journeys') },
  ],
});
const browser = await launch();
try {
  const context = await browser.newContext({ locale: 'zh-CN', ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.stack));
  await page.goto(`${server.url}/host.html`);
  await page.evaluate(
    ([book, url]) => window.excel.open(book, url, '1.18'),
    [snapshotOf(largeForm(rows, 400)), `${server.url}/pane/taskpane.html`],
  );
  const pane = page.frameLocator('iframe');
  const status = pane.getByRole('status');
  page.setDefaultTimeout(TIMEOUT);
  const checked = () =>
    status
      .filter({ hasText: /提交|说明/ })
      .filter({ hasNotText: /已过期|正在/ })
      .waitFor();
  await checked();
  const session = await context.newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  const all = [];
  for (let run = 0; run < runs; run += 1) {
    await page.waitForTimeout(1_500);
    const cell = `D${500 + 2 * run}`;
    await page.evaluate(
      ([at, content]) =>
        window.excel.faults.disturb({ kind: 'edit', sheet: '绩效目标', cell: at, content, by: 'person' }),
      [cell, 1_000_000 + run],
    );
    await status.filter({ hasText: '已过期' }).waitFor();
    await session.send('Profiler.start');
    await pane.getByRole('button', { name: '一键校验' }).click();
    await checked();
    const { profile } = await session.send('Profiler.stop');
    if (kept) writeFileSync(kept, JSON.stringify(profile));
    all.push(byScript(profile));
  }
  const middle = (key) => Math.round(median(all.map((one) => one[key])));
  console.log(
    JSON.stringify({
      load: Number(loadavg()[0].toFixed(1)),
      rows,
      pane: middle('pane'),
      officeJs: middle('officeJs'),
      collector: middle('collector'),
      host: middle('host'),
      other: middle('other'),
    }),
  );
} finally {
  await browser.close();
  await server.close();
}

/** Milliseconds by script. */
function byScript({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owner = new Map();
  /** Native work counts for the script that caused it. */
  const assign = (node, above) => {
    const whose = ownerOf(node.callFrame) ?? above;
    owner.set(node.id, whose);
    for (const child of node.children ?? []) assign(byId.get(child), whose);
  };
  assign(nodes[0], 'other');
  const sums = { pane: 0, officeJs: 0, host: 0, collector: 0, other: 0 };
  for (const [index, id] of samples.entries()) {
    const whose = owner.get(id);
    const passed = timeDeltas[index + 1] ?? 0;
    if (whose !== 'idle') sums[whose] += (passed > LATE_SAMPLE ? SAMPLING : passed) / 1000;
  }
  return sums;
}

function ownerOf({ functionName, url }) {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return 'collector';
  if (url.includes('/office-js/')) return 'officeJs';
  if (url.includes('/pane/')) return 'pane';
  if (url.includes('/host.js')) return 'host';
  return null;
}
