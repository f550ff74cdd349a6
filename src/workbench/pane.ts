/** The task pane: the built add-in in a frame, with the emulated Excel behind it. */
import { createHost, type ExcelHost } from './host/host';
import { NOTIFY_ADDIN, type KeyboardExit } from './host/keyboard';
import type { HostWorkbook } from './host/model';
import type { Theme } from './page/theme';

/** Longest wait for the focus, in milliseconds, because the add-in may have been closed. */
const FOCUS_TIMEOUT_MILLISECONDS = 1000;

export class Pane {
  #host: ExcelHost | null = null;
  #frame: HTMLIFrameElement | null = null;
  #theme: Theme;
  /** Called with the add-in's window after each start. */
  onStart: (addin: Window) => void = () => undefined;
  /** Called when Tab moves the focus out of the add-in. */
  onKeyboardExit: (exit: KeyboardExit) => void = () => undefined;

  /**
   * @param excelApi the ExcelApi set that the emulated Excel offers, such as `1.14`
   * @param addinUrl the add-in as it is deployed
   */
  constructor(
    private readonly container: HTMLElement,
    private readonly excelApi: string,
    theme: Theme,
    private readonly addinUrl = 'taskpane.html',
  ) {
    this.#theme = theme;
  }

  /** Starts the add-in again on a workbook, as opening another file in Excel does. */
  start(workbook: HostWorkbook): void {
    this.#host?.close();
    const frame = document.createElement('iframe');
    frame.title = '绩效目标申报表校验（任务窗格）';
    frame.addEventListener('load', () => {
      if (frame.contentWindow) this.onStart(frame.contentWindow);
    });
    this.#host = createHost({
      frame,
      addinUrl: this.addinUrl,
      workbook,
      excelApi: this.excelApi,
      onKeyboardExit: (exit) => this.onKeyboardExit(exit),
    });
    this.#frame = frame;
    this.setTheme(this.#theme);
    this.container.replaceChildren(frame);
  }

  /** @throws Error before the first start */
  get host(): ExcelHost {
    if (!this.#host) throw new Error('the add-in was not started');
    return this.#host;
  }

  /**
   * Moves the focus to the add-in. office.js focuses the first control after a message.
   * @returns a promise that resolves when the first control has the focus, or after a time limit
   */
  focus(): Promise<void> {
    const addin = this.#frame?.contentWindow;
    if (!addin) return Promise.resolve();
    return new Promise((resolve) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (String(data).includes(NOTIFY_ADDIN)) done();
      };
      const done = (): void => {
        clearTimeout(patience);
        addin.removeEventListener('message', onMessage);
        resolve();
      };
      const patience = setTimeout(done, FOCUS_TIMEOUT_MILLISECONDS);
      // This listener is added after that of office.js, so it is called after it.
      addin.addEventListener('message', onMessage);
      this.host.focus();
    });
  }

  /** The add-in sees the theme as `prefers-color-scheme`, which a frame takes from the element that shows it. */
  setTheme(theme: Theme): void {
    this.#theme = theme;
    if (this.#frame) this.#frame.style.colorScheme = theme;
  }
}
