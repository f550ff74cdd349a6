/** Opens the workbench in a browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Download, Frame, Page } from 'playwright-core';
import type {} from '../../../src/workbench/test-access';
import { launchBrowser, ROOT, shared } from './shared';

/** Longest time of a test in milliseconds. Opening a window with Univer alone takes one to two seconds. */
export const TEST_TIMEOUT = 60_000;
/** Longest wait for one thing on the page, in milliseconds. It is shorter than a test, so that the failure names what was missing. */
const ACTION_TIMEOUT = 20_000;

const SAMPLE = 'minhang-2020.xlsx';
const VIEWPORT = { width: 900, height: 860 };
const PERMISSIONS = ['clipboard-read', 'clipboard-write'];
/** Turns off animations, which take half the time of opening a menu. main-job.test.ts runs with animations. */
export const MOTION = 'reduce';

/** The workbench, or a page with the same pane beside a workbook in memory: half the work for tests that do not use the grid. */
export type Screen = 'workbench' | 'memory';

/** One window with the workbench in it. */
export interface OpenedWorkbench {
  readonly page: Page;
  /** The task pane, where office.js is ready. */
  readonly pane: Frame;
  /** Errors in page and pane, and their requests to other servers. Empty if all is well. */
  readonly problems: readonly string[];
}

export interface WindowOptions {
  /** Query of the address, such as `?file=…`. */
  readonly query?: string;
  readonly screen?: Screen;
  /** The pane has only our port over office.js and no user interface. */
  readonly bare?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export class WorkbenchLab {
  private constructor(private readonly browser: Browser) {}

  /** The caller ends it with `close`. */
  static async start(): Promise<WorkbenchLab> {
    return new WorkbenchLab(await launchBrowser());
  }

  /** Goes to the page, which shows the sample form. */
  async #start(page: Page, url: string, screen: Screen): Promise<void> {
    await page.goto(url);
    if (screen === 'memory') await this.openFile(page, sampleForm(), SAMPLE);
  }

  /** Opens the page in a separate window, and waits for the sample form and the pane. */
  async open(options: WindowOptions = {}): Promise<OpenedWorkbench> {
    const {
      screen = 'workbench',
      query = '',
      bare = false,
      width = VIEWPORT.width,
      height = VIEWPORT.height,
    } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      acceptDownloads: true,
      permissions: PERMISSIONS,
      reducedMotion: MOTION,
      // The page chooses the pane's colour scheme; an emulated one would override it.
      colorScheme: null,
    });
    context.setDefaultTimeout(ACTION_TIMEOUT);
    const page = await context.newPage();
    const url = bare ? `${shared().portInWorkbench}/workbench.html` : addressOf(screen);
    const problems = listen(page, url);
    await this.#start(page, `${url}${query}`, screen);
    const pane = await this.pane(page);
    return { page, pane, problems };
  }

  /** Opens a file in a window, and waits for the add-in. */
  async show(page: Page, bytes: Uint8Array, name: string): Promise<Frame> {
    await this.openFile(page, bytes, name);
    return this.pane(page);
  }

  /** Opens a file in a window. */
  async openFile(page: Page, bytes: Uint8Array, name: string): Promise<void> {
    // Passed as base64, because a list of numbers takes longer than opening the file.
    await page.evaluate(
      ([base64, file]) =>
        window.workbench.open(
          Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
          file,
        ),
      [Buffer.from(bytes).toString('base64'), name] as const,
    );
  }

  /** The task pane of the file that is open now. */
  async pane(page: Page): Promise<Frame> {
    const element = await page.locator('#pane iframe').elementHandle();
    const frame = await element.contentFrame();
    if (!frame) throw new Error('there is no task pane');
    await frame.waitForFunction(() => 'Office' in window);
    await frame.evaluate(() => Office.onReady().then(() => undefined));
    return frame;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

function addressOf(screen: Screen): string {
  const { workbench, pages, pane } = shared();
  if (screen === 'workbench') return `${workbench}/workbench.html`;
  return `${pages}/beside.html?addin=${encodeURIComponent(`${pane}/taskpane.html`)}`;
}

function listen(page: Page, address: string): readonly string[] {
  const { origin } = new URL(address);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) problems.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  return problems;
}

/** Content of a file that the browser saves. */
export async function contentOf(download: Download): Promise<Buffer> {
  return Buffer.concat(await (await download.createReadStream()).toArray());
}

/** Bytes of a sample form. */
export function sampleForm(name = SAMPLE): Buffer {
  return readFileSync(path.join(ROOT, 'test/forms', name));
}

/** Goes to a cell by the name box, as a person does. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const nameBox = page.getByLabel('名称框');
  await nameBox.fill(address);
  await nameBox.press('Enter');
}

/** Types into the selected cell and moves on. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The value of a cell that office.js reads. */
export function readCell(pane: Frame, sheet: string, address: string): Promise<unknown> {
  return pane.evaluate(
    ([name, cell]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(cell);
        range.load('formulas');
        await context.sync();
        return range.formulas[0]?.[0] as unknown;
      }),
    [sheet, address] as const,
  );
}
