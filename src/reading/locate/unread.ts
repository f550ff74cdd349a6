/** Rows inside a form's area whose values no section took. */
import { readNumber } from '../../language/numbers/number-text';
import { compactText } from '../../language/text/text';
import type { UnreadRows } from '../../form/declaration';
import type { CellRef } from '../../workbook/cell';
import { CellMap } from '../../workbook/cell-map';
import type { Place } from '../sheet/grid';
import { usedRows } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import { isSectionName, isTitle } from '../sheet/titles';
import { FIELD_SECTIONS } from '../sections';
import { isTable, startsExplanation, type Part } from './parts';

const UNRULED = FIELD_SECTIONS.flatMap(({ unruled }) => unruled);
/** Longer texts are no labels. */
const MAX_LABEL = 24;
/** A heading of columns alone, without anything below it, has so many cells side by side. */
const COLUMNS = 3;
/** `1、` with nothing behind it. */
const LIST_MARK = /^\s*(?:[(（]?[\d０-９一二三四五六七八九十]{1,2}[、.．)）]|[.．…·]+)\s*$/;
const NOTE = /^[(（【[]?(?:注|备注|附注|附件|附表|说明|填[表报写]说明|编制说明|注意事项|提示)/;
/** Signatures are given after printing, whoever gives them. */
const SIGNATURE =
  /签[字名章]|盖章|公章|印章|(?:审核|复核|审批|经办|制表|填表|填报|批准|联系|负责)人|领导|年\s*月\s*日|(?:审核|审批|评审|审查|主管部门|财政部门|科室|部门)意见/;

/** Cells that were read. */
type Claimed = Pick<CellMap<true>, 'has'>;

/**
 * The rows of a form that hold values and that nothing read, in reading order. Notes, filling instructions, signatures and
 * labels without a value are none.
 * @param own parts of the form
 * @param all parts of all forms, and what else was found
 * @param read every cell that the form read
 */
export function unreadRows(
  own: readonly Part[],
  all: readonly Part[],
  read: Iterable<{ readonly cell: { readonly at: CellRef } }>,
): UnreadRows[] {
  const sheets = [...new Set(own.map(({ sheet }) => sheet))];
  const beside = sheets.map((sheet) => ({ sheet, rows: rowsOf(sheet, own, all) }));
  const asked = new Set(beside.flatMap(({ rows }) => rows));
  const claimed = new CellMap<true>();
  for (const { cell } of read) if (asked.has(cell.at.row)) claimed.set(cell.at, true);
  return beside.flatMap(({ sheet, rows }) =>
    blocks(sheet, rows, claimed).map((places) => unreadAt(sheet, places)),
  );
}

/** Rows of a sheet that belong to a form and to none of its tables, up to instructions for filling it in. */
function rowsOf(sheet: Sheet, own: readonly Part[], all: readonly Part[]): number[] {
  const parts = all
    .filter((part) => part.sheet === sheet)
    .map((part) => ({ part, top: startOf(part) }))
    .sort((a, b) => a.top - b.top);
  const rows: number[] = [];
  parts.forEach(({ part, top }, index) => {
    if (!own.includes(part)) return;
    const bottom = (parts[index + 1]?.top ?? sheet.grid.lastRow + 1) - 1;
    for (const row of usedRows(sheet, { top, bottom })) {
      if (isTable(part) && row >= part.rows.top && row <= part.rows.bottom) continue;
      if (startsExplanation(sheet, row)) break;
      rows.push(row);
    }
  });
  return rows;
}

function startOf({ rows, rowsAbove }: Part): number {
  return rowsAbove.top <= rowsAbove.bottom ? Math.min(rows.top, rowsAbove.top) : rows.top;
}

/** Unread rows that follow each other, each with its places. */
function blocks(sheet: Sheet, rows: readonly number[], claimed: Claimed): Place[][] {
  const found: Place[][] = [];
  let last: number | null = null;
  let isNoted = false;
  for (const row of rows) {
    const places = sheet.grid.placesIn(row);
    isNoted = NOTE.test(plain(places[0])) || (isNoted && places.length === 1);
    const isUnread = !isNoted && hasUnreadValue(sheet, places, claimed);
    if (isUnread && last !== null && last === row - 1) found.at(-1)?.push(...places);
    else if (isUnread) found.push([...places]);
    if (isUnread) last = row;
  }
  return found.filter((places) => !isHeadingAlone(places));
}

/** Tells whether a row holds a value, but none that was read and none beside a label that is known. */
function hasUnreadValue(sheet: Sheet, places: readonly Place[], claimed: Claimed): boolean {
  if (places.some((place) => isKnown(sheet, place, claimed) || SIGNATURE.test(plain(place)))) return false;
  const [first] = places;
  const group = first && labelBeside(sheet, first);
  if (group && UNRULED.some((id) => sheet.labels.labelsOf(group.text).has(id))) return false;
  return places.some((place, index) => {
    const previous = places[index - 1];
    const label = previous ?? (waitsForValue(sheet, place) ? null : labelBeside(sheet, place));
    return label !== null && label.area.right + 1 === place.column && says(place);
  });
}

/** Read, or a label or a title of something that is read. */
function isKnown(sheet: Sheet, place: Place, claimed: Claimed): boolean {
  return (
    claimed.has({ sheet: sheet.grid.name, row: place.row, column: place.column }) ||
    isTitle(place.text) ||
    isSectionName(sheet, place) ||
    sheet.isLabel(place)
  );
}

/** Beside a label that runs down, few words with a blank cell behind them are a label themselves. */
function waitsForValue(sheet: Sheet, place: Place): boolean {
  const next = place.area.right + 1;
  const isShort = plain(place).length <= MAX_LABEL && !/[\d０-９。；;]/.test(place.text);
  return isShort && next <= sheet.grid.lastColumn && !says(sheet.grid.place(place.row, next));
}

/** A label that runs down several rows stands left of all of them. */
function labelBeside(sheet: Sheet, { row, column }: Place): Place | null {
  if (column === 0) return null;
  const beside = sheet.grid.place(row, column - 1);
  return beside.row < row && plain(beside).length <= MAX_LABEL && plain(beside) !== '' ? beside : null;
}

/** Neither a dash nor a zero, which say that there is nothing, nor a label that waits for its value. */
function says({ text }: Place): boolean {
  if (/[:：]\s*$/.test(text) || LIST_MARK.test(text)) return false;
  const number = readNumber(text);
  return number.kind === 'number' ? !number.value.eq(0) : !['blank', 'dash'].includes(number.kind);
}

function isHeadingAlone(places: readonly Place[]): boolean {
  const rows = new Set(places.map(({ row }) => row));
  return rows.size === 1 && places.length >= COLUMNS && !places.some(({ text }) => /[\d０-９]/.test(text));
}

function plain(place: Place | undefined): string {
  return place ? compactText(place.text) : '';
}

function unreadAt(sheet: Sheet, places: readonly Place[]): UnreadRows {
  const rows = places.map(({ row }) => row);
  const [first] = places;
  return {
    at: { sheet: sheet.grid.name, row: Math.min(...rows), column: first?.column ?? 0 },
    bottom: Math.max(...rows),
    text: first ? plain(first).slice(0, MAX_LABEL) : '',
  };
}
