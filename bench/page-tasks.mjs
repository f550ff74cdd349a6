/**
 * Measures whether the page stays responsive while a large form is checked: `node bench/page-tasks.mjs [ROWS]`.
 *
 * Opens a form with ROWS rows (1,900 by default) in the built page for files, which runs the pane's session and screens with a worker
 * as the pane does. Prints the tasks of the main thread over 50 ms until the result is shown.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { workbookBytes } from '../test/forms/workbook.mjs';
import { buildStale } from '../scripts/lib/build-stale.mjs';
import { launch } from '../scripts/pane-page/open.mjs';
import { largeForm } from './support/large-form.mjs';

const PAGE = fileURLToPath(new URL('../dist/webpage/校验网页.html', import.meta.url));
const TIMEOUT = 600_000;

const rows = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 1_900);
await buildStale(['webpage']);
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-bench-'));
const browser = await launch();
try {
  const file = path.join(folder, 'form.xlsx');
  writeFileSync(file, workbookBytes(largeForm(rows, 400)));
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(PAGE).href);
  await page.evaluate(() => {
    window.longTasks = [];
    new window.PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: 'longtask' });
  });
  const began = Date.now();
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(file);
  await page.getByRole('tab', { name: /问题/ }).waitFor({ timeout: TIMEOUT });
  const seconds = (Date.now() - began) / 1000;
  // Long tasks are reported after they end.
  await page.waitForTimeout(500);
  const longTasks = await page.evaluate(() => window.longTasks);
  console.log(JSON.stringify({ load: Number(loadavg()[0].toFixed(1)), rows, seconds, longTasks }));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
