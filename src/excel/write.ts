/** Writing cells in one round trip. */
import { toA1 } from '../workbook/a1';
import { type CellWrite, WorkbookError } from '../workbook/workbook';
import { toWorkbookError } from './errors';
import { assign } from './values';

/**
 * Writes all cells with one sync. Excel does not roll a failed batch back, so everything that can be refused is
 * refused before the first cell is written: missing sheets by touching every sheet first, locked cells of protected
 * sheets by a look at their locks (one more sync, only where `protectedSheets` names one or is unknown).
 */
export async function writeBatch(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  protectedSheets: ReadonlySet<string> | null,
): Promise<void> {
  const names = [...new Set(writes.map(({ at }) => at.sheet))];
  const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItem(name)]));
  for (const sheet of sheets.values()) sheet.load('id');
  if (!protectedSheets || names.some((name) => protectedSheets.has(name))) {
    await refuseLocked(context, writes, sheets);
  }
  for (const { at, content } of writes) {
    const sheet = sheets.get(at.sheet);
    if (sheet) assign(sheet.getRange(toA1(at)), content);
  }
  try {
    await context.sync();
  } catch (error) {
    throw await explain(context, error, names);
  }
}

async function refuseLocked(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): Promise<void> {
  context.workbook.load('readOnly');
  const locks = writes.flatMap(({ at }) => {
    const sheet = sheets.get(at.sheet);
    if (!sheet) return [];
    const { protection } = sheet.getRange(toA1(at)).format;
    protection.load('locked');
    sheet.protection.load('protected');
    return [{ name: at.sheet, sheet, protection }];
  });
  try {
    await context.sync();
  } catch (error) {
    throw await explain(context, error, [...sheets.keys()]);
  }
  if (context.workbook.readOnly) throw new WorkbookError('read-only', 'the workbook is read-only');
  const locked = locks.find(({ sheet, protection }) => sheet.protection.protected && protection.locked);
  if (locked) throw new WorkbookError('sheet-protected', 'a locked cell of a protected sheet', locked.name);
}

/** Finds out what an error is about: a read-only workbook, or which of the sheets. */
async function explain(
  context: Excel.RequestContext,
  error: unknown,
  names: readonly string[],
): Promise<WorkbookError> {
  const known = toWorkbookError(error);
  if (known.fault !== 'sheet-missing' && known.fault !== 'sheet-protected') return known;
  try {
    context.workbook.load('readOnly');
    const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of found) sheet.load('protection/protected');
    await context.sync();
    if (known.fault === 'sheet-protected' && context.workbook.readOnly) {
      return new WorkbookError('read-only', known.message, undefined, { cause: error });
    }
    const about = found.findIndex((sheet) =>
      known.fault === 'sheet-missing'
        ? sheet.isNullObject
        : !sheet.isNullObject && sheet.protection.protected,
    );
    return toWorkbookError(error, names[about]);
  } catch {
    // Asking again failed too: the first error says more.
    return known;
  }
}
