/** Joins tables that continue on other sheets under a repeated header. */
import { compactText, foldWidth, normalizeName } from '../../language/text/text';
import type { ReadTable } from '../sections/section';
import { placesWithin } from '../sheet/row-span';
import { isTitle } from '../sheet/titles';
import { isContinued, moneyUnitsIn } from './mentions';
import { isTable, nameOf, type Part, type TablePart } from './parts';

/**
 * Joins a table with its continuation: the continuation is titled 续表, or is alone on its sheet under the same header and
 * continues the rows above, or is alone on the next of several numbered sheets.
 * @param parts of all sheets in workbook order
 */
export function joinContinuations(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  parts.forEach((part, index) => {
    const above = isTable(part) ? partAbove(joined, part) : undefined;
    const isContinuation =
      above &&
      isTable(part) &&
      hasSameUnit(above, part) &&
      (isTitledContinued(part) ||
        (isRest(above, part, parts) && continuesRows(above, part, parts.slice(index))) ||
        isNextOfSeries(above, part, parts));
    const whole = isContinuation ? joinedTo(above, part) : null;
    if (above && whole) joined[joined.indexOf(above)] = whole;
    else joined.push(part);
  });
  return joined;
}

/** The last part of the same section on another sheet; if both name a project, of the same one. */
function partAbove(parts: readonly Part[], part: TablePart): TablePart | undefined {
  const name = nameOf(part);
  const isAbove = (above: Part): above is TablePart =>
    isTable(above) &&
    above.section === part.section &&
    above.sheet.position !== part.sheet.position &&
    (name === '' || nameOf(above) === '' || nameOf(above) === name);
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const above = parts[index];
    if (above && isAbove(above)) return above;
  }
  return undefined;
}

function joinedTo(above: TablePart, part: TablePart): Part | null {
  const blocks = [...above.blocks, ...part.blocks];
  const read = above.section.read(blocks);
  return read ? { ...above, blocks, read, more: [...(above.more ?? []), part] } : null;
}

function hasSameUnit(above: TablePart, part: TablePart): boolean {
  const [first, second] = [above, part].map(({ sheet, rows, read }) => {
    const printed = moneyUnitsIn(sheet, { top: 0, bottom: rows.top - 1 }).at(-1)?.value;
    return read.moneyUnit === undefined ? undefined : (read.moneyUnit ?? printed);
  });
  return first === undefined || second === undefined || first === second;
}

/** Tells whether 续 stands above the table or in its sheet's name. */
function isTitledContinued({ sheet, rowsAbove }: TablePart): boolean {
  const above = placesWithin(sheet, rowsAbove).map(({ text }) => text);
  return [sheet.grid.name, ...above].some(isContinued);
}

/** Tells whether a table is alone on its sheet, belongs to one project only, and has the same header. */
function isRest(above: TablePart, part: TablePart, parts: readonly Part[]): boolean {
  const isTitled = placesWithin(part.sheet, part.rowsAbove).some(({ text }) => isTitle(text));
  // The closing row (合计) shows whether a table continues; any other table with a title is a new one.
  return (
    isAloneOnSheet(part, parts) &&
    (!isTitled || part.read.isClosed !== undefined) &&
    headerOf(above) === headerOf(part)
  );
}

/** Tells whether a table is alone on its sheet and can belong to one project only. */
function isAloneOnSheet(part: TablePart, parts: readonly Part[]): boolean {
  const isAlone = parts.every((other) => other === part || other.sheet.position !== part.sheet.position);
  const projects = parts.filter((other) => !isTable(other)).length;
  return isAlone && (projects < 2 || nameOf(part) !== '');
}

const NUMERAL = /[\d一二三四五六七八九十]+/g;
/** Parts of a project, each of which has its own costs. */
const PART_OF_PROJECT = /[子分]项|任务|活动/;

/** Tells whether a table of costs is on the next of several numbered sheets (子项目1, 子项目2) and repeats no row. */
function isNextOfSeries(above: TablePart, part: TablePart, parts: readonly Part[]): boolean {
  const [first, next] = [above, part].map(({ sheet }) =>
    foldWidth(compactText(sheet.grid.name)).replace(NUMERAL, ''),
  );
  return (
    part.read.isClosed !== undefined &&
    first === next &&
    PART_OF_PROJECT.test(next ?? '') &&
    isAloneOnSheet(part, parts) &&
    !repeatsNames(above.read, part.read)
  );
}

function repeatsNames(upper: ReadTable, lower: ReadTable): boolean {
  const known = namesOf(upper);
  return [...namesOf(lower)].some((name) => known.has(name));
}

function headerOf({ blocks: [first] }: TablePart): string {
  return (first?.header.cells ?? []).map(({ place }) => compactText(place.text)).join('|');
}

/** Tells whether the rows are the rest of a table and not a repetition. */
function continuesRows(above: TablePart, part: TablePart, rest: readonly Part[]): boolean {
  const [upper, lower] = [above.read, part.read];
  if (repeatsNames(upper, lower)) return false;
  if (upper.isClosed !== undefined) {
    const isClosed = rest.some(
      (other) => other.section === part.section && isTable(other) && other.read.isClosed === true,
    );
    return !upper.isClosed && isClosed;
  }
  // A continuation does not repeat an earlier group.
  const groups = [...(upper.groups ?? []), ...(lower.groups ?? [])].filter((group) => group !== '');
  const runs = groups.filter((group, index) => group !== groups[index - 1]);
  return new Set(runs).size === runs.length;
}

function namesOf({ names }: ReadTable): Set<string> {
  return new Set(names.map(normalizeName).filter((name) => name !== ''));
}
