/** Opens the pane's page in a headless browser without a server: Playwright answers its requests from the build folder. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserOptions } from '../lib/browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = path.join(ROOT, 'dist/pane-page');
const ORIGIN = 'https://pane.example';

/** Bundles the page. */
export function buildPage() {
  execFileSync('npx', ['webpack', '--config', 'scripts/pane-page/pane-page.webpack.mjs'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

/** Starts a browser, which the caller closes. */
export async function launch() {
  return chromium.launch(await browserOptions());
}

/**
 * Opens one case of the page and waits until it has been checked.
 * @param {import('playwright-core').Browser} browser
 * @param {{ query: string, context?: object, settle?: boolean, time?: Date, loud?: boolean }} options
 *   `settle`: wait for the check to end; `time`: the current time in the page; `loud`: print the page's errors and warnings
 */
export async function openPane(browser, { query, context = {}, settle = true, time, loud = true }) {
  const opened = await browser.newContext({ locale: 'zh-CN', ...context });
  await opened.route(`${ORIGIN}/**`, (route) => {
    const file = path.join(FOLDER, path.normalize(new URL(route.request().url()).pathname));
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  const page = await opened.newPage();
  if (time) await page.clock.setFixedTime(time);
  if (loud) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) console.error(`${query}: ${message.text()}`);
    });
  }
  page.on('pageerror', (error) => console.error(`${query}: ${error.stack}`));
  await page.goto(`${ORIGIN}/page.html?${query}`);
  if (settle) await page.waitForSelector('body[data-ready]');
  return page;
}
