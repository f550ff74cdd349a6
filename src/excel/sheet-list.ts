/** First round trip: the workbook and its sheets. */
import type { SheetVisibility, WorkbookSnapshot } from '../workbook/snapshot';

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
}

export interface SheetList {
  readonly workbook: Omit<WorkbookSnapshot, 'sheets'>;
  readonly sheets: readonly ListedSheet[];
}

/** The sheets in workbook order, hidden ones included. */
export async function readSheetList(context: Excel.RequestContext): Promise<SheetList> {
  const { workbook } = context;
  workbook.load('name,readOnly');
  workbook.application.load('calculationMode');
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  await context.sync();
  return {
    workbook: {
      name: workbook.name,
      readOnly: workbook.readOnly,
      calculation: workbook.application.calculationMode === 'Manual' ? 'manual' : 'automatic',
      // Office.js does not tell the date system; Excel for Windows and the web create 1900 workbooks only.
      date1904: false,
    },
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      protected: sheet.protection.protected,
    })),
  };
}

const VISIBILITY: Readonly<Record<`${Excel.SheetVisibility}`, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};
