/** Workbooks made from the right form's sheets. */
import type { DeclarationForm } from '../../../src/form/declaration';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { NAME, rightForm } from '../../support/right-form';
import { workbookOf } from '../../support/snapshots';
import { number } from './sketch';

/** The right form under another project's name. */
export function named(name: string): SheetSnapshot[] {
  return rightForm().sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === 'string' ? { ...cell, value: cell.value.replaceAll(NAME, name) } : cell,
    ),
  }));
}

export function workbook(sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { ...workbookOf({}), sheets: sheets.map((sheet, index) => ({ ...sheet, id: `s${index}` })) };
}

export const renamed = (sheets: readonly SheetSnapshot[], suffix: string): SheetSnapshot[] =>
  sheets.map((sheet) => ({ ...sheet, name: sheet.name + suffix }));

export const summary = ({
  projectName,
  sheets,
  sections,
  breakdown,
  indicators,
}: DeclarationForm): unknown => ({
  projectName,
  sheets,
  sections: Object.values(sections).join(),
  total: number(breakdown?.total?.amount),
  indicators: indicators?.rows.length,
});

export const whole = (projectName: string, sheets: readonly string[]): unknown => ({
  projectName,
  sheets,
  sections: 'read,read,read,read',
  total: '60',
  indicators: 9,
});
