/** Firefox without a window, driven through puppeteer: WebDriver BiDi needs no driver program, which Debian lacks. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { labelled, TIMEOUT, textOf, WINDOW } from './page-queries.mjs';

const PROGRAMS = ['firefox-esr', 'firefox'];

export const FIREFOX_MISSING = '没有找到 Firefox。请先安装：apt-get install -y firefox-esr';

/** @returns {string | null} path of the program; `null` if Firefox is not installed */
export function findFirefox() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const all = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return all.find((one) => existsSync(one)) ?? null;
}

/**
 * Opens an empty page in a new profile. The page has the same methods as that of `openWebKit`.
 * @param {string} executablePath from `findFirefox`
 * @param {{ folder: string, downloads: string, onError: (text: string) => void }} options
 *   `folder`: home folder of the browser; `downloads`: folder for downloads; `onError` gets each error that the page logs
 */
export async function openFirefox(executablePath, { folder, downloads, onError }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: WINDOW,
    env: { ...process.env, HOME: folder },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(TIMEOUT);
  page.on('console', (message) => {
    if (message.type() === 'error') onError(message.text());
  });
  page.on('pageerror', (error) => onError(error.message));
  const run = (script, args = []) =>
    page.evaluate(`(function () { ${script} }).apply(null, ${JSON.stringify(args)})`);
  return {
    go: (url) => page.goto(url),
    text: (css, isExpected) => textOf(run, css, isExpected),
    press: (label) => page.locator(`::-p-xpath(${labelled(label)})`).click(),
    click: (css) => page.locator(css).click(),
    choose: async (css, files) => (await page.waitForSelector(css)).uploadFile(...files),
    run,
    close: () => browser.close(),
  };
}
