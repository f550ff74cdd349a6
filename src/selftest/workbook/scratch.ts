/**
 * Temporary sheets of the self-test in a blank workbook. Their ids are stored in the workbook, so that sheets of an interrupted run can
 * be removed later.
 */
import { toWorkbookError } from '../../excel/errors';
import { runInExcel } from '../../excel/run';
import {
  TEXT_FORMAT,
  type WorkbookSnapshot,
  type CellSnapshot,
  type SheetSnapshot,
} from '../../workbook/snapshot';
import { rangeToA1, toA1, columnName } from '../../workbook/a1';
import { isCellError } from '../../workbook/cell';
import { assign } from '../../excel/values';

/** The document setting with the ids of the temporary sheets. */
const SETTING = 'jixiao.selftest';

/** The reason why a workbook can't be used. */
export type Obstacle = 'not-blank' | 'read-only' | 'structure-protected';

export class Scratch {
  readonly #ids = new Map<string, string>();

  /**
   * Removes the sheets of an interrupted run. @returns the reason why the workbook cannot be used; `null` if it can
   * @throws WorkbookError
   */
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

  /**
   * Replaces the present temporary sheets by the sheets of a fixture.
   * @throws WorkbookError
   */
  async show({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): Promise<void> {
    await this.remove();
    await runInExcel(async (context) => {
      const { worksheets, settings } = context.workbook;
      // The names are stored until the ids are known, because the page may be closed between the two requests.
      settings.add(
        SETTING,
        sheets.map(({ name }) => name),
      );
      const made = sheets.map(({ name }) => worksheets.add(name));
      for (const sheet of made) sheet.load('id,name');
      await context.sync();
      for (const sheet of made) this.#ids.set(sheet.name, sheet.id);
      settings.add(SETTING, [...this.#ids.values()]);
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

  sheet(context: Excel.RequestContext, name: string): Excel.Worksheet {
    return context.workbook.worksheets.getItem(this.#ids.get(name) ?? name);
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

/**
 * Writes a snapshot's content with the next sync. A snapshot does not contain the fonts of rich text, so the first character is
 * made bold.
 */
function fill(sheet: Excel.Worksheet, from: SheetSnapshot): void {
  for (const cell of from.cells) fillCell(sheet.getRange(toA1(cell)), cell);
  for (const merge of from.merges) sheet.getRange(rangeToA1(merge)).merge();
  for (const row of from.hiddenRows) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  for (const column of from.hiddenColumns.map(columnName))
    sheet.getRange(`${column}:${column}`).columnHidden = true;
  if (from.visibility === 'hidden') sheet.visibility = 'Hidden';
  if (from.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
  if (from.protected) sheet.protection.protect();
}

function fillCell(
  range: Excel.Range,
  { value, formula, numberFormat, richText, unlocked }: CellSnapshot,
): void {
  if (formula === undefined && numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  if (formula !== undefined) {
    range.formulas = [[formula]];
    // Without an explicit format, a formula would take the number format of the cells to which it refers.
    range.numberFormat = [[numberFormat ?? 'General']];
  } else if (isCellError(value)) range.values = [[value.error]];
  else if (value !== null) assign(range, value, numberFormat === TEXT_FORMAT);
  if (richText && typeof value === 'string') {
    const textRuns = [{ text: value.slice(0, 1), font: { bold: true } }, { text: value.slice(1) }];
    range.setCellProperties([[{ textRuns }]]);
  }
  if (unlocked) range.format.protection.locked = false;
}
