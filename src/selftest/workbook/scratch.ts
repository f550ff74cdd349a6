/**
 * Temporary sheets of the self-test in a blank workbook. Their ids are stored in the workbook, so that sheets of an interrupted run can
 * be removed later.
 */
import { toWorkbookError } from '../../excel/errors';
import { runInExcel } from '../../excel/run';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { empty, fill } from './fill';

/** The document setting with the ids of the temporary sheets. */
const SETTING = 'jixiao.selftest';

/** Why a workbook can't be used. */
export type Obstacle = 'not-blank' | 'read-only' | 'structure-protected';

export class Scratch {
  readonly #ids = new Map<string, string>();

  /** Removes the sheets of an interrupted run. @returns why the workbook cannot be used. @throws WorkbookError */
  async obstacle(): Promise<Obstacle | null> {
    await removeSheets(await leftBehind());
    return runInExcel(async (context) => {
      const { workbook } = context;
      workbook.load('readOnly');
      workbook.protection.load('protected');
      workbook.worksheets.load('items/id');
      await context.sync();
      if (workbook.readOnly) return 'read-only';
      if (workbook.protection.protected) return 'structure-protected';
      const used = workbook.worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
      for (const range of used) range.load('address');
      await context.sync();
      return used.every((range) => range.isNullObject) ? null : 'not-blank';
    }).catch((error: unknown) => {
      // A chart or macro sheet.
      if (toWorkbookError(error).fault === 'sheet-unsupported') return 'not-blank';
      throw error;
    });
  }

  /** Creates or refills the sheets of a fixture. Other temporary sheets stay as they are. @throws WorkbookError */
  async show({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): Promise<void> {
    await runInExcel(async (context) => {
      const { workbook } = context;
      const known = sheets
        .filter(({ name }) => this.#ids.has(name))
        .map(({ name }) => this.sheet(context, name));
      for (const sheet of known) sheet.protection.load('protected');
      if (known.length > 0) await context.sync();
      for (const sheet of known) {
        if (sheet.protection.protected) sheet.protection.unprotect();
        empty(sheet);
      }
      const added = sheets.filter(({ name }) => !this.#ids.has(name));
      const made = added.map(({ name }) => workbook.worksheets.add(name));
      for (const sheet of made) sheet.load('id,name');
      if (made.length > 0) {
        // The names are stored until the ids are known, as the page may be closed between the two requests.
        workbook.settings.add(SETTING, [...this.#ids.values(), ...added.map(({ name }) => name)]);
        await context.sync();
        for (const sheet of made) this.#ids.set(sheet.name, sheet.id);
        workbook.settings.add(SETTING, [...this.#ids.values()]);
      }
      for (const from of sheets) fill(this.sheet(context, from.name), from);
      await context.sync();
    });
  }

  /** Adds an existing sheet to the temporary ones. @throws WorkbookError if it does not exist */
  async adopt(name: string): Promise<void> {
    await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load('id');
      await context.sync();
      this.#ids.set(name, sheet.id);
      context.workbook.settings.add(SETTING, [...this.#ids.values()]);
      await context.sync();
    });
  }

  /** A temporary sheet. */
  sheet(context: Excel.RequestContext, name: string): Excel.Worksheet {
    return context.workbook.worksheets.getItem(this.#ids.get(name) ?? name);
  }

  /** Tells whether a sheet is a temporary one. */
  owns(name: string): boolean {
    return this.#ids.has(name);
  }

  /** Removes all temporary sheets. @throws WorkbookError */
  async remove(): Promise<void> {
    await removeSheets([...this.#ids.values()]);
    this.#ids.clear();
  }
}

/** Ids or names of sheets of an interrupted run. */
function leftBehind(): Promise<readonly string[]> {
  return runInExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(SETTING);
    setting.load('value');
    await context.sync();
    const ids: unknown = setting.isNullObject ? [] : setting.value;
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  });
}

/** Deletes the sheets that still exist. Excel only deletes very hidden ones after they are shown. */
async function removeSheets(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await runInExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    const sheets = ids.map((id) => worksheets.getItemOrNullObject(id));
    for (const sheet of sheets) sheet.load('visibility');
    await context.sync();
    for (const sheet of sheets) {
      if (sheet.isNullObject) continue;
      if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
    }
    const setting = settings.getItemOrNullObject(SETTING);
    setting.load('key');
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
}
