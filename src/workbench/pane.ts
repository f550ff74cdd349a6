/** The task pane: the built add-in in a frame, with the emulated Excel behind it. */
import { createHost, type ExcelHost } from './host/host';
import { NOTIFY_ADDIN, type KeyboardExit } from './host/keyboard';
import type { HostWorkbook } from './host/model';
import type { Theme } from './page/theme';

/** An add-in that has just been closed must not hold the keyboard up for long. */
const PATIENCE_MILLISECONDS = 1000;

export class Pane {
  #host: ExcelHost | null = null;
  #frame: HTMLIFrameElement | null = null;
  #theme: Theme;
  /** Told of the add-in's window whenever it has started. */
  onStart: (addin: Window) => void = () => undefined;
  /** Told when Tab has left the add-in. */
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

  /** Starts the add-in anew on a workbook, as opening another file in Excel does. */
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
   * Gives the keyboard to the add-in.
   * @returns when it has come to the first control, or does not seem to come: office.js moves it there after a message
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
      const patience = setTimeout(done, PATIENCE_MILLISECONDS);
      // Added after office.js's own listener, and so called after it.
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
