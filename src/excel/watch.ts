/** Being told of edits in the workbook, and of what may change how its sheets are built. */
import { parseCell } from '../workbook/a1';
import { lineChangeOf } from './line-change';
import { runInExcel } from './run';
import type { StructureChange } from './structure';

/** `own`: written by this add-in; `remote`: by a co-author. */
export type EditSource = 'own' | 'person' | 'remote';

/** @param sheetId the id of the sheet that was edited, as snapshots give it */
export type EditListener = (source: EditSource, sheetId: string) => void;

export interface SheetListeners {
  readonly onEdit: EditListener;
  readonly onStructure: (sheetId: string, change: StructureChange) => void;
  /** Of every edit and every change of looks. @param address as Excel gives it */
  readonly onChange: (sheetId: string, address: string) => void;
}

/**
 * Calls back until the returned function is called. Telling own writes apart needs ExcelApi 1.14; below it they come as
 * `person`. Excel has no event for merging: it comes as an edit of several cells.
 * @throws WorkbookError where the host refuses the subscription.
 */
export async function watchSheets({
  onEdit,
  onStructure,
  onChange,
}: SheetListeners): Promise<() => Promise<void>> {
  const handlers = await runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const edited = worksheets.onChanged.add((event) => {
      const change = structureChange(event);
      if (change) onStructure(event.worksheetId, change);
      // Lines that come or go move all cells behind them.
      onChange(event.worksheetId, event.changeType === Excel.DataChangeType.rangeEdited ? event.address : '');
      onEdit(sourceOf(event), event.worksheetId);
      return Promise.resolve();
    });
    const formatted = worksheets.onFormatChanged.add(({ worksheetId, address }) => {
      onStructure(worksheetId, { kind: 'formats' });
      onChange(worksheetId, address);
      return Promise.resolve();
    });
    await context.sync();
    return [edited, formatted];
  });
  return async () => {
    for (const handler of handlers) {
      await Excel.run(handler.context, async (own) => {
        handler.remove();
        await own.sync();
      });
    }
  };
}

function sourceOf(event: Excel.WorksheetChangedEventArgs): EditSource {
  if (event.source === Excel.EventSource.remote) return 'remote';
  return event.triggerSource === Excel.EventTriggerSource.thisLocalAddin ? 'own' : 'person';
}

/** What an edit may do to the build of a sheet; `null` for nothing. */
function structureChange(event: Excel.WorksheetChangedEventArgs): StructureChange | null {
  const edited = event.changeType === Excel.DataChangeType.rangeEdited;
  // What this add-in writes are contents, and one cell alone can't be merged.
  if (edited && (sourceOf(event) === 'own' || parseCell(event.address))) return null;
  return lineChangeOf(event.changeType, event.address) ?? { kind: 'cells' };
}
