/**
 * Texts stored in the workbook, through `Workbook.settings` of the Excel API. `Settings.saveAsync` of the common API is not used:
 * it empties Excel's undo history (office-js issue 3141), and writes all settings at once, also over a co-author's newer ones.
 * Both APIs share one store; the settings of the common API are available as soon as Office is ready.
 */
import { WorkbookError } from '../workbook/workbook';
import { runInExcel } from './run';

export class DocumentSettings {
  readonly #changed = new Map<string, string | null>();

  /** @param initial the settings of the common API when the pane was opened */
  constructor(private readonly initial: Pick<Office.Settings, 'get'>) {}

  /** The text as last known to this pane; `null` if there is none. */
  get(name: string): string | null {
    const changed = this.#changed.get(name);
    return changed === undefined ? textOf(this.initial.get(name)) : changed;
  }

  /**
   * Changes a text. It is read again first, because another person may have changed it.
   * @param change computes the new text from the current one; `null` means that there is no text
   * @throws WorkbookError
   */
  async change(name: string, change: (now: string | null) => string | null): Promise<void> {
    await runInExcel(async (context) => {
      const { workbook } = context;
      const setting = workbook.settings.getItemOrNullObject(name);
      setting.load('value');
      workbook.load('readOnly');
      await context.sync();
      const now = setting.isNullObject ? null : textOf(setting.value);
      const text = change(now);
      if (text !== now) {
        if (workbook.readOnly) throw new WorkbookError('read-only', 'the workbook is read-only');
        if (text === null) setting.delete();
        else workbook.settings.add(name, text);
        await context.sync();
      }
      this.#changed.set(name, text);
    });
  }
}

/** Longest wait for the settings, in milliseconds; after it the pane starts with the settings of the common API. */
const TIMEOUT = 2_000;

/**
 * Reads the document's settings again: Office caches those of the common API for the browser's session, so that a reopened pane
 * would not see changes made through the Excel API. Never fails.
 */
export function refreshSettings(settings: Pick<Office.Settings, 'refreshAsync'>): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, TIMEOUT);
    const done = (): void => {
      clearTimeout(late);
      resolve();
    };
    try {
      settings.refreshAsync(done);
    } catch (error) {
      // This Excel does not support it: the pane starts with the settings of the common API.
      console.warn(error);
      done();
    }
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
