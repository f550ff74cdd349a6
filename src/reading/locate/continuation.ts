/** Tables that run over several sheets, each part under a header of its own. */
import type { LevelCell } from '../../form/indicators';
import { foldWidth, normalizeName, stripInvisible } from '../../language/text/text';
import { isContinued, moneyUnitsIn } from './mentions';
import { nameOf, type Part, type TablePart } from './parts';
import { readTable, type ReadTable } from '../sections/read-table';
import { usedRows } from '../sheet/row-span';
import { isTitle } from '../sheet/sheet';

/**
 * Joins what surely goes on on another sheet: it says so (续表), or stands alone on its sheet under the same header and
 * carries on where the table above broke off.
 * @param parts of all sheets in workbook order
 */
export function joinContinuations(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  parts.forEach((part, index) => {
    const above = isTable(part) ? partAbove(joined, part) : undefined;
    const goesOn =
      above &&
      isTable(part) &&
      hasSameUnit(above, part) &&
      (saysSo(part) || (isRest(above, part, parts) && carriesOn(above.read, part.read, parts.slice(index))));
    const whole = goesOn ? joinedTo(above, part) : null;
    if (above && whole) joined[joined.indexOf(above)] = whole;
    else joined.push(part);
  });
  return joined;
}

function isTable(part: Part): part is TablePart {
  return part.read !== undefined && part.stretches !== undefined;
}

/** The last part of the same section on another sheet, of the same project where both name one. */
function partAbove(parts: readonly Part[], part: TablePart): TablePart | undefined {
  const name = nameOf(part);
  return parts
    .filter(isTable)
    .filter(({ section, sheet }) => section === part.section && sheet.position !== part.sheet.position)
    .filter((above) => name === '' || nameOf(above) === '' || nameOf(above) === name)
    .at(-1);
}

function joinedTo(above: TablePart, part: TablePart): Part | null {
  const stretches = [...above.stretches, ...part.stretches];
  const [first] = stretches;
  const read = first && readTable(first.header.table, stretches);
  return read ? { ...above, stretches, read, more: [...(above.more ?? []), part] } : null;
}

function hasSameUnit(above: TablePart, part: TablePart): boolean {
  const [first, second] = [above, part].map(({ sheet, rows, read }) => {
    const printed = moneyUnitsIn(sheet, { top: 0, bottom: rows.top - 1 }).at(-1)?.value;
    return read.section === 'breakdown' ? (read.amountUnit ?? printed) : undefined;
  });
  return first === undefined || second === undefined || first === second;
}

/** 续 above the table or in its sheet's name. */
function saysSo({ sheet, lead }: TablePart): boolean {
  const above = usedRows(sheet, lead).flatMap((row) => sheet.grid.placesIn(row).map(({ text }) => text));
  return [sheet.grid.name, ...above].some(isContinued);
}

/** Alone on its sheet, under the same header, in a workbook where it can belong to one project only. */
function isRest(above: TablePart, part: TablePart, parts: readonly Part[]): boolean {
  const isAlone = parts.every((other) => other === part || other.sheet.position !== part.sheet.position);
  const projects = parts.filter(({ section }) => section === 'overview').length;
  const isTitled = usedRows(part.sheet, part.lead).some((row) =>
    part.sheet.grid.placesIn(row).some(({ text }) => isTitle(text)),
  );
  // A table of money shows by its 合计 that it goes on; any other with a title is one of its own.
  return (
    isAlone &&
    (projects < 2 || nameOf(part) !== '') &&
    (!isTitled || part.section === 'breakdown') &&
    headerOf(above) === headerOf(part)
  );
}

function headerOf({ stretches: [first] }: TablePart): string {
  return (first?.header.cells ?? []).map(({ place }) => stripInvisible(foldWidth(place.text))).join('|');
}

/** Tells whether the rows are the rest of a table, not the same once more. */
function carriesOn(above: ReadTable, own: ReadTable, rest: readonly Part[]): boolean {
  if (namesOf(own).some((name) => namesOf(above).includes(name))) return false;
  if (above.section === 'breakdown') {
    const isClosed = rest.some(({ read }) => read?.section === 'breakdown' && read.table.total !== undefined);
    return above.table.total === undefined && isClosed;
  }
  if (above.section !== 'indicators' || own.section !== 'indicators') return true;
  // The levels go on where they broke off, and do not begin anew.
  const levels = [above, own].flatMap(({ table }) => table.rows.map(({ dimension }) => levelOf(dimension)));
  const runs = levels.filter((level) => level !== '').filter((level, index, all) => level !== all[index - 1]);
  return new Set(runs).size === runs.length;
}

function levelOf({ id, text }: LevelCell<string>): string {
  return id ?? normalizeName(text);
}

/** What the rows of a table are called. */
function namesOf({ section, table }: ReadTable): string[] {
  const cells =
    section === 'breakdown'
      ? table.items.map(({ item }) => item)
      : section === 'indicators'
        ? table.rows.map(({ name }) => name)
        : table.rows.map(({ document }) => document);
  return cells.map(({ text }) => normalizeName(text)).filter((name) => name !== '');
}
