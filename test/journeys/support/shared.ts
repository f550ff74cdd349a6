/** What all files of browser tests share, wherever they run. */
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { openLine } from './line';

/** Where it is; started by lab.mjs. */
export interface Shared {
  /** Tells each process of the test runner where its browser is; without a closing `/`. */
  readonly browsers: string;
  /** Address of the test pages, without a closing `/`. */
  readonly pages: string;
  /** Address of the folder with the deployed pane, on the test pages' host, without a closing `/`. */
  readonly pane: string;
  /** Address of the workbench, without a closing `/`. */
  readonly workbench: string;
  /** Address of the workbench with the bare port in its pane, without a closing `/`. */
  readonly portInWorkbench: string;
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

/** This process's browser. Closing it closes the contexts made through it, and leaves the windows of the browser's own. */
export async function connectBrowser(): Promise<Browser> {
  const answer = await fetch(`${shared().browsers}/${process.env.JEST_WORKER_ID ?? ''}`);
  if (!answer.ok) throw new Error(await answer.text());
  return chromium.connectOverCDP(await openLine(await answer.text()));
}
