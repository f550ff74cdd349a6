/** Fills a sheet of Excel with the content of a snapshot. */
import { rangeToA1, toA1, columnName } from '../../workbook/a1';
import { isCellError } from '../../workbook/cell';
import { TEXT_FORMAT, type CellSnapshot, type SheetSnapshot } from '../../workbook/snapshot';
import { assign } from '../../excel/values';

/** Rows and columns that the fixtures of the self-test use. */
const ROWS = '1:1000';
const COLUMNS = 'A:AZ';

/** Empties an unprotected sheet with the next sync. */
export function empty(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Visible';
  const all = sheet.getRange();
  all.unmerge();
  all.clear();
  sheet.getRange(ROWS).rowHidden = false;
  sheet.getRange(COLUMNS).columnHidden = false;
}

/**
 * Writes a snapshot's content with the next sync. A snapshot does not contain the fonts of rich text, so the first character is
 * made bold.
 */
export function fill(sheet: Excel.Worksheet, from: SheetSnapshot): void {
  for (const cell of from.cells) fillCell(sheet.getRange(toA1(cell)), cell);
  for (const merge of from.merges) sheet.getRange(rangeToA1(merge)).merge();
  for (const row of from.hiddenRows) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  for (const column of from.hiddenColumns.map(columnName))
    sheet.getRange(`${column}:${column}`).columnHidden = true;
  if (from.visibility === 'hidden') sheet.visibility = 'Hidden';
  if (from.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
  if (from.protected) sheet.protection.protect();
}

function fillCell(
  range: Excel.Range,
  { value, formula, numberFormat, richText, unlocked }: CellSnapshot,
): void {
  if (formula === undefined && numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  if (formula !== undefined) {
    range.formulas = [[formula]];
    // A formula would take the number format of the cells to which it refers.
    range.numberFormat = [[numberFormat ?? 'General']];
  } else if (isCellError(value)) range.values = [[value.error]];
  else if (value !== null) assign(range, value, numberFormat === TEXT_FORMAT);
  if (richText && typeof value === 'string') {
    const textRuns = [{ text: value.slice(0, 1), font: { bold: true } }, { text: value.slice(1) }];
    range.setCellProperties([[{ textRuns }]]);
  }
  if (unlocked) range.format.protection.locked = false;
}
