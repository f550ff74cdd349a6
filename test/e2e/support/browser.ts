/** A Chromium to test in: the one asked for, an installed one, or the one that comes from npm. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import unpacked from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge',
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a screen, which the caller closes. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
}

/** Path of a Chromium: `CHROME_PATH`, one on the `PATH`, or that of `@sparticuz/chromium`, unpacked. */
export async function findBrowser(): Promise<string> {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH: there is no ${wanted}`);
    return wanted;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = INSTALLED.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? (await unpacked.executablePath());
}
