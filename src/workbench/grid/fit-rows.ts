/** Making rows as tall as their wrapped text, as Excel does when it opens a file that leaves heights open. */
import { ICommandService, type Injector } from '@univerjs/core';
import { AutoHeightController, type FWorkbook } from '@univerjs/preset-sheets-core';

/** Fitting measures every cell; beyond this a sheet is a list, not a form. */
const MOST_ROWS = 2000;

/** Fits all rows whose height the file leaves open. It is no step that could be undone. */
export function fitRows(injector: Injector, book: FWorkbook): void {
  const commands = injector.get(ICommandService);
  const heights = injector.get(AutoHeightController);
  for (const sheet of book.getSheets()) {
    const range = sheet.getDataRange().getRange();
    if (range.endRow >= MOST_ROWS) continue;
    const { redos } = heights.getUndoRedoParamsOfAutoHeight([range], sheet.getSheetId());
    for (const { id, params } of redos) commands.syncExecuteCommand(id, params, { onlyLocal: true });
  }
}
