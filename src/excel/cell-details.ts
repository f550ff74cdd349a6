/** Reads details of single cells besides their content, all loaded as properties. */
import { cellIndex, toA1 } from '../workbook/a1';
import { isFormula } from '../workbook/cell';
import type { CellSnapshot } from '../workbook/snapshot';
import type { CellWrite } from '../workbook/workbook';
import { FONT_MEMBERS, isMixed } from './fonts';
import { supports } from './run';
import type { ListedSheet } from './sheet-list';

/** Members to be added to cells of a sheet, by `cellIndex`. */
export type CellDetails = ReadonlyMap<number, Partial<CellSnapshot>>;

/**
 * Loads details of the cells of a sheet that are about to be written: whether they are locked, whether their text has several
 * fonts, whether they belong to a dynamic array, and for formulas whether they are in a table, where Excel may fill the whole
 * column.
 * @returns a function that gives the details; call it after the sync
 */
export function loadWriteDetails(
  worksheet: Excel.Worksheet,
  sheet: ListedSheet,
  writes: readonly CellWrite[],
): () => CellDetails {
  const loaded = writes
    .filter(({ at }) => at.sheet === sheet.name)
    .map(({ at, content }) => {
      const range = worksheet.getRange(toA1(at));
      const { font, protection } = range.format;
      const asksSpill = supports('1.12');
      if (asksSpill) range.load('hasSpill');
      font.load(FONT_MEMBERS.join(','));
      if (sheet.protected) protection.load('locked');
      const tables = isFormula(content) ? range.getTables(false) : null;
      tables?.load('items/name');
      return { at, font, protection, tables, spill: asksSpill ? range : null };
    });
  return () =>
    new Map(
      loaded.map(({ at, font, protection, tables, spill }) => [
        cellIndex(at.row, at.column),
        {
          ...(isMixed(font) ? { richText: true } : {}),
          ...(sheet.protected ? { unlocked: !protection.locked } : {}),
          ...(tables && tables.items.length > 0 ? { inTable: true } : {}),
          ...(spill?.hasSpill ? { inSpill: true } : {}),
        },
      ]),
    );
}
