/** Many projects in one table: each has its name, its amounts and its goals in columns beside its own indicators. */
import { isBlankText, normalizeName } from '../../language/text/text';
import { FIELD_SECTIONS } from '../sections';
import { PROJECT_NAME } from '../sections/labels';
import type { Place } from '../sheet/grid';
import { kindOf } from '../sheet/labels';
import type { Sheet } from '../sheet/sheet';
import { findHeaders, type FoundHeader } from './headers';
import { isTable, partsOf, type Part } from './parts';
import type { Reading } from './side-by-side';
import { endsTable } from './table-end';

/** A project of the list. */
interface ListedProject {
  /** The row in which it begins. */
  readonly row: number;
  readonly name: string;
  readonly rows: ReadonlySet<number>;
}

const SUM = /^(?:合计|总计|小计|共计)/;

/**
 * Reads a list of projects, each as if it stood on a sheet of its own under the list's title and header.
 * @param headers of the tables on the sheet
 * @returns `null` where the sheet holds none
 */
export function readList(sheet: Sheet, headers: readonly FoundHeader[]): Reading[] | null {
  for (const header of headers) {
    const name = nameColumn(sheet, header);
    const projects = name ? projectsUnder(sheet, header, headers, name) : [];
    if (projects.length > 0) return projects.map((project) => readProject(sheet, header, project));
  }
  return null;
}

/** 项目名称 in the header's row, left of the columns of the table and none of them, among labels and not beside its value. */
function nameColumn(sheet: Sheet, { top, cells }: FoundHeader): Place | undefined {
  const first = Math.min(...cells.map(({ place }) => place.column));
  const own = sheet
    .hitsIn(top)
    .find(
      ({ ids, kind, segment, place }) =>
        ids.has(PROJECT_NAME) && kind === 'whole' && !segment && place.column < first,
    )?.place;
  const beside = sheet.grid
    .placesIn(top)
    .filter(({ column }) => own !== undefined && column > own.column && column < first);
  const labels = beside.filter((place) => sheet.isLabel(place));
  return beside.length === 0 || labels.length * 2 > beside.length ? own : undefined;
}

function projectsUnder(
  sheet: Sheet,
  header: FoundHeader,
  headers: readonly FoundHeader[],
  name: Place,
): ListedProject[] {
  const { grid } = sheet;
  const first = Math.min(...header.cells.map(({ place }) => place.column));
  const isShared = [...sheet.labels.labelsOf(name.text)].filter((id) => kindOf(id) === 'field').length > 1;
  const isRepeated = (row: number): boolean => headers.some(({ top, bottom }) => row >= top && row <= bottom);
  // Where a name is left out, its blank cell runs down beside the indicators, or they stand above the first name.
  const beginsUnnamed = (row: number, { row: top, area }: Place): boolean => {
    if (top !== row || !grid.placesIn(row).some(({ column }) => column >= first)) return false;
    return area.bottom > row || projects.length === 0;
  };
  const projects: { row: number; name: string; rows: Set<number> }[] = [];
  for (const row of grid.rows.filter((own) => own > header.bottom && !isRepeated(own))) {
    if (endsTable(sheet, row)) break;
    const own = grid.place(row, name.column);
    // 单位名称、项目名称: a name with nothing beside it is the unit of the projects below.
    if (isShared && own.row === row && grid.placesIn(row).length === 1) continue;
    const isNamed = own.row === row && !isBlankText(own.text) && !SUM.test(own.text.trim());
    const last = projects.at(-1);
    if (isNamed && (!last || normalizeName(last.name) !== normalizeName(own.text)))
      projects.push({ row, name: own.text.trim(), rows: new Set([row]) });
    else if (!isNamed && beginsUnnamed(row, own)) projects.push({ row, name: '', rows: new Set([row]) });
    // What begins left of the indicators without a name is the sum of a unit, or the unit of the projects below.
    else if (isNamed || !grid.placesIn(row).some(({ column }) => column < first)) last?.rows.add(row);
  }
  return projects;
}

function readProject(sheet: Sheet, header: FoundHeader, { row, name, rows }: ListedProject): Reading {
  const own = sheet.keeping((other) => other <= header.bottom || rows.has(other));
  const first = Math.min(...header.cells.map(({ place }) => place.column));
  const parts = partsOf(own, findHeaders(own)).map((part): Part =>
    isTable(part) ? { ...part, read: { ...part.read, projectName: name } } : part,
  );
  const span = { top: header.top, bottom: row, list: { header: header.top, row } };
  const fields = FIELD_SECTIONS.map((section): Part => ({
    section,
    sheet: own.within(0, first - 1),
    rows: span,
    lead: span,
    foot: { top: 0, bottom: -1 },
    isCertain: true,
    document: parts[0]?.document ?? 'unknown',
  }));
  return { sheet: own, parts: [...fields, ...parts] };
}
