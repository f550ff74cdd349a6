/** Opens workbooks in the emulated Excel, with a page of the tests as the add-in. */
import type { Browser, Frame, Page } from 'playwright-core';
import type { ExcelTraits } from '../../../src/workbench/host/richapi/excel-traits';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { SentRequest } from './pages/host';
import { launchBrowser, shared } from './shared';
import { MOTION } from './workbench';

interface OpenOptions {
  readonly excelApi?: string;
  readonly addin?: 'addin' | 'excel-port';
  readonly traits?: ExcelTraits;
}

/** An open workbook with a test page as add-in. */
export interface OpenedExcel {
  /** The page in which `window.excel` is an `EmulatedExcel`. */
  readonly host: Page;
  /** The add-in's frame, in which Office is ready. */
  readonly addin: Frame;
}

/** An open workbook with the task pane. */
export interface OpenedPane {
  readonly host: Page;
  /** The pane's present frame. */
  readonly root: Frame;
  /** Closes the pane, also in the middle of work, and opens it again. */
  reopen(): Promise<void>;
  /** Closes the pane, also in the middle of work. */
  close(): Promise<void>;
  /** Opens a second pane on the workbook. */
  beside(): Promise<Frame>;
}

/** The page to open and the features of the Excel. */
export interface PaneOptions {
  readonly page?: 'taskpane' | 'selftest';
  readonly traits?: ExcelTraits;
}

/** Replaces the open workbook, as if the add-in's page had been started on it. */
export async function replaceWorkbook(
  { host, addin }: OpenedExcel,
  workbook: WorkbookSnapshot,
): Promise<void> {
  await host.evaluate((book) => window.excel.replace(book), JSON.stringify(workbook));
  await addin.evaluate(() => window.resetAddin());
  await host.evaluate(() => window.excel.clearRequests());
}

/** Requests of the add-in since the workbook was replaced. */
export async function requestsOf({ host }: Pick<OpenedExcel, 'host'>): Promise<readonly SentRequest[]> {
  return JSON.parse(await host.evaluate(() => window.excel.requests())) as readonly SentRequest[];
}

/** Opens a browser window for all tests of a file, and closes it after them. Call it at the top level of the file. */
export function excelLab(): ExcelLab {
  const lab = new ExcelLab();
  beforeAll(() => lab.start());
  afterAll(() => lab.close());
  return lab;
}

interface Running {
  readonly browser: Browser;
  readonly page: Page;
}

/** A browser window in which workbooks are opened one after another. */
class ExcelLab {
  #running: Running | null = null;
  readonly #problems: string[] = [];

  async start(): Promise<void> {
    const browser = await launchBrowser();
    const context = await browser.newContext({ reducedMotion: MOTION });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.#problems.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && origin !== shared().pages)
        this.#problems.push(request.url());
    });
    this.#running = { browser, page };
  }

  /** Opens a workbook and closes the previous one. */
  async open(snapshot: WorkbookSnapshot, options: OpenOptions = {}): Promise<OpenedExcel> {
    const { excelApi = '1.18', addin = 'addin', traits = {} } = options;
    const { page: host } = this.running;
    const { pages } = shared();
    const addinUrl = `${pages}/${addin}.html`;
    await this.#showHost();
    await host.evaluate(([book, url, api, all]) => window.excel.open(book, url, api, all), [
      JSON.stringify(snapshot),
      addinUrl,
      excelApi,
      traits,
    ] as const);
    const frame = await addinFrame(host, addinUrl);
    await frame.evaluate(() => window.officeReady);
    return { host, addin: frame };
  }

  /** Opens a workbook with a page of the deployed add-in and empty browser storage. */
  async openPane(
    snapshot: WorkbookSnapshot,
    excelApi = '1.18',
    { page = 'taskpane', traits = {} }: PaneOptions = {},
  ): Promise<OpenedPane> {
    const { page: host } = this.running;
    const { pane } = shared();
    await this.#showHost();
    await host.evaluate(() => localStorage.clear());
    const url = `${pane}/${page}.html`;
    await host.evaluate(([book, addin, api, all]) => window.excel.open(book, addin, api, all), [
      JSON.stringify(snapshot),
      url,
      excelApi,
      traits,
    ] as const);
    const panes = () => host.mainFrame().childFrames();
    let second: Frame | null = null;
    return {
      host,
      get root() {
        return found(panes().find((frame) => frame !== second));
      },
      reopen: () =>
        host.evaluate(([addin, api]) => window.excel.openAddin(addin, api), [url, excelApi] as const),
      close: () => host.evaluate(() => window.excel.closeAddin()),
      beside: async () => {
        const before = panes();
        await host.evaluate(([addin, api]) => window.excel.openBeside(addin, api), [url, excelApi] as const);
        second = found(panes().find((frame) => !before.includes(frame)));
        return second;
      },
    };
  }

  /** Shows Excel without an add-in. */
  async #showHost(): Promise<void> {
    const { page } = this.running;
    const url = `${shared().pages}/host.html`;
    if (page.url() === url) await page.evaluate(() => window.excel.closeAll());
    else await page.goto(url);
  }

  /** @throws Error if a page violated its policy or sent a request to another server */
  async close(): Promise<void> {
    await this.#running?.browser.close();
    if (this.#problems.length > 0) throw new Error(this.#problems.join('\n'));
  }

  private get running(): Running {
    if (!this.#running) throw new Error('the browser was not started yet');
    return this.#running;
  }
}

async function addinFrame(host: Page, addinUrl: string): Promise<Frame> {
  const isAddin = (frame: Frame): boolean => frame.url().startsWith(addinUrl);
  const frame = host.frames().find(isAddin) ?? (await host.waitForEvent('framenavigated', isAddin));
  await frame.waitForFunction(() => 'officeReady' in window);
  return frame;
}

/** @throws Error if the frame is missing */
function found(frame: Frame | undefined): Frame {
  if (!frame) throw new Error('there is no task pane');
  return frame;
}
