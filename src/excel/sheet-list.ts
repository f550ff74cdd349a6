/** Reads the list of sheets, without their contents. */
import type { SheetVisibility, WorkbookSnapshot } from '../workbook/snapshot';

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
}

export interface SheetList {
  readonly workbook: Omit<WorkbookSnapshot, 'sheets'>;
  /** In workbook order, hidden ones included. */
  readonly sheets: readonly ListedSheet[];
}

/** Loads the sheets with the next sync. @returns a function that gives them; call it after the sync */
export function askForSheetList(context: Excel.RequestContext): () => SheetList {
  const { workbook } = context;
  const { application, worksheets } = workbook;
  workbook.load('name,readOnly');
  application.load('calculationMode');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return () => ({
    workbook: {
      name: workbook.name,
      readOnly: workbook.readOnly,
      calculation: application.calculationMode === 'Manual' ? 'manual' : 'automatic',
      // office.js has no property for the date system.
      date1904: 'unknown',
    },
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      protected: sheet.protection.protected,
    })),
  });
}

/** Tells whether the sheets and their order are the same, so that they can be read in the same way. */
export function sameSheets(one: readonly ListedSheet[], other: readonly ListedSheet[]): boolean {
  return (
    one.length === other.length &&
    one.every((sheet, index) => sheet.id === other[index]?.id && sheet.protected === other[index].protected)
  );
}

const VISIBILITY: Readonly<Record<`${Excel.SheetVisibility}`, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};
