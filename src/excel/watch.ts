/** Subscribes to edits of the workbook, and to insertions and deletions of rows and columns. */
import { WorkbookError } from '../workbook/workbook';
import { lineChangeOf, type LineChange } from './line-change';
import { runInExcel, supports } from './run';

/**
 * `add-in`: written by this add-in; `remote`: by a co-author; `local`: on this computer by the person, below ExcelApi
 * 1.14 also by this add-in.
 */
export type EditSource = 'add-in' | 'person' | 'remote' | 'local';

/** @param sheetId `SheetSnapshot.id` of the edited sheet */
export type EditListener = (source: EditSource, sheetId: string) => void;

interface SheetListeners {
  readonly onEdit: EditListener;
  readonly onLines: (sheetId: string, change: LineChange) => void;
}

/**
 * Calls back until the returned function is called. Only `onChanged` is subscribed to, because office.js counts a subscription to
 * `onFormatChanged` as a write that cannot be undone. Own writes are recognized from ExcelApi 1.14 on; below it they are reported
 * as `local`.
 * @throws WorkbookError if the host refuses the subscription, or below ExcelApi 1.12, where it counts as such a write
 */
export async function watchSheets({ onEdit, onLines }: SheetListeners): Promise<() => Promise<void>> {
  if (!supports('1.12')) throw new WorkbookError('unknown', 'this Excel counts a subscription as a write');
  const handler = await runInExcel(async (context) => {
    const edited = context.workbook.worksheets.onChanged.add((event) => {
      const change = lineChangeOf(event.changeType, event.address);
      if (change) onLines(event.worksheetId, change);
      onEdit(sourceOf(event), event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return edited;
  });
  return () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}

function sourceOf(event: Excel.WorksheetChangedEventArgs): EditSource {
  if (event.source === Excel.EventSource.remote) return 'remote';
  if (!supports('1.14')) return 'local';
  return event.triggerSource === Excel.EventTriggerSource.thisLocalAddin ? 'add-in' : 'person';
}
