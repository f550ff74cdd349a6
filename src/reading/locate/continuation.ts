/** Tables that run over several sheets, each part under a header of its own. */
import { normalizeName, compactText } from '../../language/text/text';
import type { ReadTable } from '../sections/section';
import { usedRows } from '../sheet/row-span';
import { isTitle } from '../sheet/titles';
import { isContinued, moneyUnitsIn } from './mentions';
import { isTable, nameOf, type Part, type TablePart } from './parts';

/**
 * Joins what certainly goes on on another sheet: it says so (续表), or stands alone on its sheet under the same header and
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
      (saysSo(part) || (isRest(above, part, parts) && carriesOn(above, part, parts.slice(index))));
    const whole = goesOn ? joinedTo(above, part) : null;
    if (above && whole) joined[joined.indexOf(above)] = whole;
    else joined.push(part);
  });
  return joined;
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
  const read = above.section.read(stretches);
  return read ? { ...above, stretches, read, more: [...(above.more ?? []), part] } : null;
}

function hasSameUnit(above: TablePart, part: TablePart): boolean {
  const [first, second] = [above, part].map(({ sheet, rows, read }) => {
    const printed = moneyUnitsIn(sheet, { top: 0, bottom: rows.top - 1 }).at(-1)?.value;
    return read.moneyUnit === undefined ? undefined : (read.moneyUnit ?? printed);
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
  const projects = parts.filter((other) => !isTable(other)).length;
  const isTitled = usedRows(part.sheet, part.lead).some((row) =>
    part.sheet.grid.placesIn(row).some(({ text }) => isTitle(text)),
  );
  // A table with a closing row (合计) shows by it that it goes on; any other with a title is one of its own.
  return (
    isAlone &&
    (projects < 2 || nameOf(part) !== '') &&
    (!isTitled || part.read.isClosed !== null) &&
    headerOf(above) === headerOf(part)
  );
}

function headerOf({ stretches: [first] }: TablePart): string {
  return (first?.header.cells ?? []).map(({ place }) => compactText(place.text)).join('|');
}

/** Tells whether the rows are the rest of a table, not the same once more. */
function carriesOn(above: TablePart, part: TablePart, rest: readonly Part[]): boolean {
  const [upper, own] = [above.read, part.read];
  const known = namesOf(upper);
  if ([...namesOf(own)].some((name) => known.has(name))) return false;
  if (upper.isClosed !== null) {
    const isClosed = rest.some(
      (other) => other.section === part.section && isTable(other) && other.read.isClosed === true,
    );
    return !upper.isClosed && isClosed;
  }
  // The groups go on where they broke off, and do not begin anew.
  const groups = [...upper.groups, ...own.groups].filter((group) => group !== '');
  const runs = groups.filter((group, index) => group !== groups[index - 1]);
  return new Set(runs).size === runs.length;
}

function namesOf({ names }: ReadTable): Set<string> {
  return new Set(names.map(normalizeName).filter((name) => name !== ''));
}
