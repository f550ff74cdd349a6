/**
 * Sheets of the self-test's own in a blank workbook, and their removal. The workbook remembers which they are, so that those of a
 * run that was broken off are known as ours.
 */
import { toWorkbookError } from '../../excel/errors';
import { runInExcel } from '../../excel/run';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { empty, fill } from './fill';

/** The setting of the document that lists the ids of our sheets. */
const SETTING = 'jixiao.selftest';

/** Why a workbook can't be used. */
export type Obstacle = 'not-blank' | 'read-only' | 'structure-protected';

export class Scratch {
  readonly #ids = new Map<string, string>();

  /** Removes what a run that was broken off has left, and tells what stands in the way. @throws WorkbookError */
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

  /** Makes the sheets of a fixture, or makes them anew; others of ours stay as they are. @throws WorkbookError */
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
        // By name until the ids are known: the page may be closed between the two requests.
        workbook.settings.add(SETTING, [...this.#ids.values(), ...added.map(({ name }) => name)]);
        await context.sync();
        for (const sheet of made) this.#ids.set(sheet.name, sheet.id);
        workbook.settings.add(SETTING, [...this.#ids.values()]);
      }
      for (const from of sheets) fill(this.sheet(context, from.name), from);
      await context.sync();
    });
  }

  /** Takes a sheet that somebody else made, so that it is removed with ours. @throws WorkbookError where there is none */
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

  /** One of our sheets. */
  sheet(context: Excel.RequestContext, name: string): Excel.Worksheet {
    return context.workbook.worksheets.getItem(this.#ids.get(name) ?? name);
  }

  /** Tells whether a sheet is one of ours. */
  owns(name: string): boolean {
    return this.#ids.has(name);
  }

  /** Removes all of our sheets. @throws WorkbookError */
  async remove(): Promise<void> {
    await removeSheets([...this.#ids.values()]);
    this.#ids.clear();
  }
}

/** Ids of sheets of a run that was broken off. */
function leftBehind(): Promise<readonly string[]> {
  return runInExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(SETTING);
    setting.load('value');
    await context.sync();
    const ids: unknown = setting.isNullObject ? [] : setting.value;
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  });
}

/** Deletes the sheets that are still there. Very hidden ones have to be shown first. */
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
