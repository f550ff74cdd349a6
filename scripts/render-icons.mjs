/**
 * Renders assets/icon.svg to the sizes that the manifest names: assets/icon-<size>.png, with a transparent ground.
 * The browser is the one in CHROMIUM, else an installed Chromium, Chrome or Edge.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 64, 80, 128];
const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const assets = new URL('../assets/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', assets), 'utf8');

const executablePath = CANDIDATES.find((path) => path && existsSync(path));
if (!executablePath) throw new Error('no browser found: name one in CHROMIUM');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
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
