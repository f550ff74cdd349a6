/**
 * Texts that travel with the workbook. They are kept by `Workbook.settings` of the object model: `Settings.saveAsync` of
 * Office's common one empties Excel's undo history (office-js issue 3141), and writes all settings at once, a co-author's
 * newer ones included. Both are the same store; the common one is there as soon as Office is ready.
 */
import { WorkbookError } from '../workbook/workbook';
import { runInExcel } from './run';

export class DocumentSettings {
  readonly #changed = new Map<string, string | null>();

  /** @param initial as Office read the document's settings when the pane was opened */
  constructor(private readonly initial: Pick<Office.Settings, 'get'>) {}

  /** The text as this pane knows it; `null` where there is none. */
  get(name: string): string | null {
    const changed = this.#changed.get(name);
    return changed === undefined ? textOf(this.initial.get(name)) : changed;
  }

  /**
   * Changes a text. It is read again first: somebody else may have changed it since.
   * @param change gives the new text for the present one; `null` stands for none
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

/** Longest wait for the settings, in milliseconds: a pane with old reasons is better than none. */
const PATIENCE = 2_000;

/**
 * Reads the document's settings anew. Office keeps them for the browser's session, so that a pane that is opened again would
 * not see what was changed through the object model. Never fails.
 */
export function refreshSettings(settings: Pick<Office.Settings, 'refreshAsync'>): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE);
    const done = (): void => {
      clearTimeout(late);
      resolve();
    };
    try {
      settings.refreshAsync(done);
    } catch (error) {
      // An Excel without it: the pane starts with the settings as Office has them.
      console.warn(error);
      done();
    }
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
