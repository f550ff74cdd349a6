/** Opens the page for files in a browser, from a server or from disk. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { contentOf, MOTION, TEST_TIMEOUT } from './workbench';
import { axeFaults } from './axe';
import { launchBrowser, ROOT, shared } from './shared';
import { drawnIn, type Theme } from './themes';

/** Address of an office's server that has no https and serves only the page. */
const INTRANET = 'http://caiwu.example';

/** Where the page can come from. */
export const ORIGINS = {
  disk: () => pathToFileURL(path.join(ROOT, 'dist/webpage/校验网页.html')).href,
  server: () => `${shared().workbench}/webpage.html`,
  intranet: () => `${INTRANET}/${encodeURIComponent('校验网页.html')}`,
} as const;

/** A file to choose: a path on disk, or a name with its content. */
type ChosenFile = string | { readonly name: string; readonly content: Uint8Array };

export class WebpageDriver {
  /** Errors in the page, and all requests except for the page itself and its data URLs. */
  readonly problems: string[] = [];
  /** Styles of text whose contrast axe has judged. */
  readonly #judged = new Set<string>();

  private constructor(readonly page: Page) {}

  static async open(
    browser: Browser,
    origin: keyof typeof ORIGINS,
    options: BrowserContextOptions = {},
  ): Promise<WebpageDriver> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
      acceptDownloads: true,
      reducedMotion: MOTION,
      ...options,
    });
    await context.route(`${INTRANET}/**`, (route) =>
      route.fulfill({ path: fileURLToPath(ORIGINS.disk()), contentType: 'text/html' }),
    );
    context.setDefaultTimeout(TEST_TIMEOUT / 2);
    const driver = new WebpageDriver(await context.newPage());
    const url = ORIGINS[origin]();
    driver.listen(url);
    await driver.page.goto(url);
    await driver.button('选择文件').waitFor();
    return driver;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  tab(name: RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** Chooses files in the dialog of 选择文件. */
  async choose(...files: readonly ChosenFile[]): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.button('选择文件').click(),
    ]);
    const paths = files.filter((file) => typeof file === 'string');
    if (paths.length > 0) return chooser.setFiles(paths);
    await chooser.setFiles(
      files.flatMap((file) =>
        typeof file === 'string'
          ? []
          : [{ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.content) }],
      ),
    );
  }

  /** Presses the browser's Back button. */
  browserBack(): Promise<void> {
    return this.page.evaluate(() => history.back());
  }

  /** Clicks, and waits for the file that is saved. */
  async saved(click: Locator): Promise<{ readonly name: string; readonly content: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), click.click()]);
    return { name: download.suggestedFilename(), content: await contentOf(download) };
  }

  /** Shows the page in another theme. */
  async show(theme: Theme): Promise<void> {
    await this.page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced colours' ? 'active' : 'none',
    });
    await drawnIn(this.page, theme);
  }

  /**
   * The faults that axe finds in the page in its present state.
   * @param only `colours` runs the rules for contrast and nothing else
   */
  faults(only?: 'colours'): Promise<string[]> {
    return axeFaults(this.page, only, this.#judged);
  }

  /** The faults that axe finds in the page in its present state, and the number of pixels by which it is wider than the window. */
  async narrowFaults(): Promise<string[]> {
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    return [...(over > 0 ? [`${over} pixels too wide`] : []), ...(await this.faults())];
  }

  private listen(url: string): void {
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    this.page.on('pageerror', (error) => this.problems.push(error.message));
    this.page.on('request', (request) => {
      const isOwn = request.url() === url || /^(?:data|blob):/.test(request.url());
      if (!isOwn) this.problems.push(request.url());
    });
  }
}

/** A browser for a file of tests. */
export function useBrowser(): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('there is no browser yet');
    return browser;
  };
}
