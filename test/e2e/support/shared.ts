/** What all files of browser tests share, wherever they run. */
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Where it is; started by lab.mjs. */
export interface Shared {
  /** The browser's WebSocket. */
  readonly browser: string;
  /** Address of the test pages, without a closing `/`. */
  readonly pages: string;
  /** Address of the workbench, without a closing `/`. */
  readonly workbench: string;
}

/** The test runner's processes inherit it. */
const VARIABLE = 'JIXIAO_E2E';

export const ROOT = path.resolve(__dirname, '../../..');

/** Tells the tests' processes, which start later. */
export function offer(shared: Shared): void {
  process.env[VARIABLE] = JSON.stringify(shared);
}

/** @throws Error outside of the browser tests */
export function shared(): Shared {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('no browser tests are running');
  return JSON.parse(text) as Shared;
}

/** The browser, of which the caller sees its own windows only; closing it closes these. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(shared().browser);
}
