/** Reads tables of many projects, with name, amounts and goals in columns left of each project's indicators. */
import type { TextCell } from '../../form/cells';
import type { CellSnapshot } from '../../workbook/snapshot';
import { LIMITS } from '../../form/limits';
import { readNumber } from '../../language/numbers/number-text';
import { compactText, isBlankText, normalizeName } from '../../language/text/text';
import { FIELD_SECTIONS } from '../sections';
import { DECLARING_UNIT, PROJECT_NAME } from '../sections/labels';
import type { Place } from '../sheet/grid';
import type { RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import { textAt } from '../sheet/value-cells';
import { findHeaders, type FoundHeader } from './headers';
import { isTable, partsOf, type Part } from './parts';
import type { Reading } from './side-by-side';
import { endsTable, isColumnNumbers } from './table-end';

interface ListedProject {
  readonly row: number;
  readonly name: string;
  readonly rows: ReadonlySet<number>;
  /** The declaring unit, written above the project: in a separate row, or in the column of the units. */
  readonly unit?: TextCell;
}

const SUM = /^(?:合计|总计|小计|共计)/;
/** Names of offices, schools and other units. */
const UNIT =
  /(?:[局委办厅处科院校园馆站所场队会]|办公室|中心|政府|部门|街道|集团|公司|[镇乡])(?:[(（][^()（）]*[)）]|本级)?$/;

/**
 * Reads a list of projects, each as if it were alone on the sheet under the list's title and header.
 * @param headers of the tables on the sheet
 * @returns `null` if the sheet holds no list
 */
export function readList(sheet: Sheet, headers: readonly FoundHeader[]): Reading[] | null {
  for (const header of headers) {
    const name = nameColumn(sheet, header);
    const projects = name ? projectsUnder(sheet, header, headers, name) : [];
    if (!name || projects.length === 0) continue;
    const between = rowsBetween(sheet, header, projects);
    const head = sheet.grid.rowsWithin(0, header.bottom);
    const labels = { top: name.row, bottom: header.bottom };
    // A list above the limit is refused as a whole, unless the document is not a declaration.
    return projects
      .slice(0, LIMITS.projects.most + 1)
      .map((project, index) => readProject(sheet, header, labels, head, project, between[index] ?? []));
  }
  return null;
}

/**
 * The header 项目名称 of a list: in the header's row or, spanning it, in the row above, left of the table's columns, and
 * not a field's label.
 */
function nameColumn(sheet: Sheet, { top, cells }: FoundHeader): Place | undefined {
  const first = Math.min(...cells.map(({ place }) => place.column));
  const name = [...sheet.hitsIn(top), ...(top > 0 ? sheet.hitsIn(top - 1) : [])].find(
    ({ ids, kind, segment, place }) =>
      ids.has(PROJECT_NAME) &&
      kind === 'whole' &&
      !segment &&
      place.column < first &&
      place.area.bottom >= top,
  )?.place;
  if (!name) return undefined;
  const beside = sheet.grid.placesIn(name.row).filter(({ column }) => column > name.column && column < first);
  const labels = beside.filter((place) => sheet.isLabel(place));
  return beside.length === 0 || labels.length * 2 > beside.length ? name : undefined;
}

function projectsUnder(
  sheet: Sheet,
  header: FoundHeader,
  headers: readonly FoundHeader[],
  name: Place,
): ListedProject[] {
  const { grid } = sheet;
  const first = Math.min(...header.cells.map(({ place }) => place.column));
  const isShared = sheet.labels.namesOfKind(name.text, 'field').length > 1;
  const isRepeated = (row: number): boolean =>
    grid.text(row, name.column) === name.text ||
    headers.some(({ top, bottom }) => row >= top && row <= bottom) ||
    (row === header.bottom + 1 && isColumnNumbers(sheet, row));
  // A project without a name has a blank merged cell beside its indicators, or indicators above the first name.
  const beginsUnnamed = (row: number, { row: top, area }: Place): boolean => {
    if (top !== row || !grid.placesIn(row).some(({ column }) => column >= first)) return false;
    return area.bottom > row || projects.length === 0;
  };
  // A name without indicators in its row, perhaps with sums, is the unit of the projects below.
  const isUnit = (row: number, { row: top, area, text }: Place): boolean =>
    top === row &&
    area.bottom === row &&
    !isBlankText(text) &&
    !SUM.test(text.trim()) &&
    (isShared || UNIT.test(compactText(text))) &&
    !grid.placesIn(row).some(({ column }) => column >= first);
  const units = sheet
    .hitsIn(name.row)
    .filter(({ ids, kind }) => kind === 'whole' && ids.has(DECLARING_UNIT))
    .map(({ place }) => place)
    .find(({ column }) => column < first && column !== name.column);
  let unit: TextCell | undefined;
  /** In the column of the units a blank cell that is not merged repeats the unit above. */
  const unitIn = (row: number): TextCell | undefined => {
    const place = units && grid.place(row, units.column);
    const isRepeated = !place || (isBlankText(place.text) && place.area.bottom === place.area.top);
    return isRepeated ? unit : textAt(grid, place, units.text);
  };
  const heads = { top: Math.min(header.top, name.row), bottom: header.bottom };
  const isField = ({ column }: Place): boolean => column < first && isFieldColumn(sheet, heads, column);
  const projects: { row: number; name: string; rows: Set<number>; unit?: TextCell }[] = [];
  const begin = (row: number, projectName: string): void => {
    unit = unitIn(row);
    projects.push({ row, name: projectName, rows: new Set([row]), ...(unit && { unit }) });
  };
  for (const row of grid.rowsWithin(header.bottom + 1, grid.lastRow).filter((below) => !isRepeated(below))) {
    if (endsTable(sheet, row)) break;
    const nameCell = grid.place(row, name.column);
    if (isUnit(row, nameCell)) {
      unit = textAt(grid, nameCell, name.text);
      continue;
    }
    const isNamed = nameCell.row === row && !isBlankText(nameCell.text) && !SUM.test(nameCell.text.trim());
    const last = projects.at(-1);
    if (isNamed && (!last || normalizeName(last.name) !== normalizeName(nameCell.text)))
      begin(row, nameCell.text.trim());
    else if (!isNamed && beginsUnnamed(row, nameCell)) begin(row, '');
    // A row without a name in which a field of the projects is filled in is the sum of a unit, or names a unit.
    else if (isNamed || !grid.placesIn(row).some(isField)) last?.rows.add(row);
  }
  return projects;
}

/**
 * For each project the rows after it that belong to no project; for the first one also those before it. Below the last project these
 * are rows with a number.
 */
function rowsBetween(sheet: Sheet, { bottom }: FoundHeader, projects: readonly ListedProject[]): number[][] {
  const { grid } = sheet;
  const ofList = new Set(projects.flatMap(({ rows }) => [...rows]));
  const last = [...ofList].reduce((a, b) => Math.max(a, b), 0);
  const hasNumber = (row: number): boolean =>
    grid.placesIn(row).some(({ text }) => readNumber(text).kind === 'number');
  const below = grid.rowsWithin(last + 1, grid.lastRow);
  const end = below.find((row) => endsTable(sheet, row) || !hasNumber(row)) ?? grid.lastRow + 1;
  return projects.map(({ row }, index) => {
    const to = projects[index + 1]?.row ?? end;
    return grid.rowsWithin(index === 0 ? bottom + 1 : row, to - 1).filter((between) => !ofList.has(between));
  });
}

/** Tells whether the label of a field heads a column in some rows. */
function isFieldColumn(sheet: Sheet, { top, bottom }: RowSpan, column: number): boolean {
  return sheet.grid.rowsWithin(top, bottom).some((row) => sheet.isLabel(sheet.grid.place(row, column)));
}

/**
 * @param labels the rows of the header, with those above its columns
 * @param head the rows up to the header's last one
 */
function readProject(
  sheet: Sheet,
  header: FoundHeader,
  labels: RowSpan,
  head: readonly number[],
  { row, name, rows, unit }: ListedProject,
  between: readonly number[],
): Reading {
  const first = Math.min(...header.cells.map(({ place }) => place.column));
  // An export repeats the fields of a project in the row of each of its indicators.
  const isRepeated = ({ row: below, column }: CellSnapshot): boolean =>
    below > row && column < first && sheet.grid.text(below, column) === sheet.grid.text(row, column);
  const alone = sheet.keeping([...head, ...rows], isRepeated);
  const found = partsOf(alone, findHeaders(alone));
  // Labels above the columns of the indicators head columns of the list: 项目名称, 资金总额 and 年度目标 above 一级指标.
  const heads = found.find(
    (part) => !isTable(part) && part.rows.top <= labels.bottom && part.rows.bottom >= labels.top,
  );
  const parts = found
    .filter((part) => part !== heads)
    .map((part): Part => {
      if (!isTable(part)) return part;
      const rowsAbove = heads && part.rowsAbove.bottom < 0 ? heads.rows : part.rowsAbove;
      return { ...part, rowsAbove, read: { ...part.read, projectName: name } };
    });
  // Columns between the fields and the levels, such as 指标类型, are those of the indicators.
  const columns = Array.from({ length: first }, (_, column) => column);
  const lastField = columns.filter((column) => isFieldColumn(sheet, labels, column)).at(-1) ?? first - 1;
  const span = { top: labels.top, bottom: row, list: { labels, row, ...(unit && { unit }) } };
  const fields = FIELD_SECTIONS.map((section): Part => ({
    section,
    sheet: alone.within(0, lastField),
    rows: span,
    rowsAbove: span,
    rowsBelow: { top: 0, bottom: -1 },
    isCertain: true,
    document: parts[0]?.document ?? 'unknown',
    ...(between.length > 0 && { between: { sheet, header: header.top, rows: between } }),
  }));
  return { sheet: alone, parts: [...fields, ...parts] };
}
