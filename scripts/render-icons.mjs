/**
 * Renders assets/icon.svg to the sizes that the manifest names: assets/icon-<size>.png, with a transparent background.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserOptions } from './lib/browser.mjs';

const SIZES = [16, 32, 64, 80, 128];
const assets = new URL('../assets/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', assets), 'utf8');

const browser = await chromium.launch(await browserOptions());
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`icon-${size}.png`, assets), png);
    await page.close();
  }
} finally {
  await browser.close();
}
