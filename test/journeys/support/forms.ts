/** Workbook files to open. */
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook';
import { BLANK } from '../../support/blank-form';
import { rightForm, type Patch } from '../../support/right-form';
import { workbookOf, type CellSketches } from '../../support/snapshots';
import { xlsxOf } from '../../support/xlsx-builder';
import { sampleForm } from './workbench';

/** A form without a fault, or with the given ones. */
export function rightFile(patch: Patch = {}): Uint8Array {
  return xlsxOf(rightForm(patch));
}

/** A workbook of other content. */
export function otherFile(sheets: Readonly<Record<string, CellSketches>>): Uint8Array {
  return xlsxOf(workbookOf(sheets));
}

/** Two forms in one workbook: the right one, and the sample on sheets of its own. */
export async function twoForms(): Promise<Uint8Array> {
  const right = rightForm();
  const { sheets } = await openXlsx(sampleForm(), 'minhang-2020.xlsx').read();
  const second = sheets.map((sheet): SheetSnapshot => ({
    ...sheet,
    id: `${sheet.id}-2`,
    name: `${sheet.name}（二）`,
  }));
  return xlsxOf({ ...right, sheets: [...right.sheets, ...second] });
}

/** A template: the form before anybody has filled it in. */
export function templateFile(): Uint8Array {
  return rightFile(BLANK);
}
