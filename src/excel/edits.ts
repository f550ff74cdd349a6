/** Being told of edits in the workbook. */
import { toWorkbookError } from './errors';

/** `own`: written by this add-in; `remote`: by a co-author. */
export type EditSource = 'own' | 'person' | 'remote';

/** @param sheetId the id of the sheet that was edited, as snapshots give it */
export type EditListener = (source: EditSource, sheetId: string) => void;

/**
 * Calls back for every edit of any sheet's cells until the returned function is called.
 * Telling own writes apart needs ExcelApi 1.14; below it they come as `person`.
 * @throws WorkbookError where the host refuses the subscription.
 */
export async function watchEdits(onEdit: EditListener): Promise<() => Promise<void>> {
  try {
    return await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add((event) => {
        onEdit(sourceOf(event), event.worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      return async () => {
        await Excel.run(handler.context, async (own) => {
          handler.remove();
          await own.sync();
        });
      };
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function sourceOf(event: Excel.WorksheetChangedEventArgs): EditSource {
  if (event.source === Excel.EventSource.remote) return 'remote';
  return event.triggerSource === Excel.EventTriggerSource.thisLocalAddin ? 'own' : 'person';
}
