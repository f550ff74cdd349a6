/** Data that all files of browser tests use. */
import path from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** Sent by lab.mjs. */
export interface Shared {
  /** How the tests start their browsers. */
  readonly launch: LaunchOptions;
  /** Address of the test pages, without a closing `/`. */
  readonly pages: string;
  /** Address of the folder with the deployed pane, on the test pages' host, without a closing `/`. */
  readonly pane: string;
  /** Address of the workbench, without a closing `/`. */
  readonly workbench: string;
  /** Address of the workbench with the bare port in its pane, without a closing `/`. */
  readonly portInWorkbench: string;
}

/** Environment variable that Jest's workers inherit. */
const VARIABLE = 'JIXIAO_JOURNEYS';

export const ROOT = path.resolve(__dirname, '../../..');

/** Passes the values to Jest's workers, so it must be called before they start. */
export function offer(shared: Shared): void {
  process.env[VARIABLE] = JSON.stringify(shared);
}

/** @throws Error outside of the browser tests */
export function shared(): Shared {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('no browser tests are running');
  return JSON.parse(text) as Shared;
}

/** Starts a browser. Its caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(shared().launch);
}
