/** Divides a sheet into the parts of forms that stand on it. */
import { isBlankOrNone } from '../../language/numbers/number-text';
import { compactText, normalizeName, stripInvisible } from '../../language/text/text';
import { FIELD_SECTIONS, TABLE_SECTIONS } from '../sections';
import { MONEY_UNIT, PROJECT_NAME, YEAR } from '../sections/labels';
import type { FieldSection, ReadTable, Section, TableSection } from '../sections/section';
import type { LabelId } from '../sheet/labels';
import { firstUsedRows, hitsWithin, usedRows, type RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import type { TableBlock } from '../sheet/table';
import { isTitle, isTitled } from '../sheet/titles';
import { documentKindOf, type DocumentKind } from './document-kind';
import { partialHeader, type FoundHeader } from './headers';
import { projectNameOf } from './mentions';
import { tablesOf, type TableOnSheet } from './tables';

interface PartBase {
  readonly section: Section;
  readonly sheet: Sheet;
  /** Rows of the section itself. */
  readonly rows: RowSpan;
  /** Rows with title, year, project and unit: above a table, or the fields themselves. */
  readonly rowsAbove: RowSpan;
  /** Signatures and remarks below. */
  readonly rowsBelow: RowSpan;
  /** Whether only a declaration can have this part; other documents use some of the same words. */
  readonly isCertain: boolean;
  readonly document: DocumentKind;
  /** The continuation on other sheets. */
  readonly more?: readonly Part[];
  /** A cover page above the part that names another project. */
  readonly cover?: RowSpan;
  /** In a list of projects: the rows after this project that belong to none, such as the sum of a unit. */
  readonly between?: { readonly sheet: Sheet; readonly header: number; readonly rows: readonly number[] };
}

export interface FieldPart extends PartBase {
  readonly section: FieldSection;
}

export interface TablePart extends PartBase {
  readonly section: TableSection;
  readonly read: ReadTable;
  readonly blocks: readonly TableBlock[];
}

/** A section on one sheet. */
export type Part = FieldPart | TablePart;

export function isTable(part: Part): part is TablePart {
  return 'read' in part;
}

const EXPLANATION =
  /^(?:填表|填报|填写|编报|编制)(?:说明|须知|要求|指南)|(?:填表|填报|填写|编报)(?:说明|须知|要求|指南):?$/;
const EMPTY: RowSpan = { top: 0, bottom: -1 };
/** The title of a cover page: 项目支出绩效目标申报书. */
const COVER = /(?:绩效目标|申报).{0,8}[书表册](?:\([^()]*\))*$/;
/** The maximum number of used rows of a cover page. */
const MAX_COVER = 16;
/** The maximum number of used rows of a page with a few fields. */
const MAX_PAGE = 40;
const ABOVE_NAME: ReadonlySet<LabelId> = new Set([
  ...FIELD_SECTIONS.flatMap(({ aboveName }) => aboveName),
  MONEY_UNIT,
  YEAR,
]);
const AT_FOOT: ReadonlySet<LabelId> = new Set(FIELD_SECTIONS.flatMap(({ belowTables }) => belowTables));
/** Labels above a table without a title. */
const ABOVE_TABLE: ReadonlySet<LabelId> = new Set([
  PROJECT_NAME,
  MONEY_UNIT,
  ...TABLE_SECTIONS.flatMap(({ fieldsAbove }) => fieldsAbove),
]);

/** The parts of a sheet with these headers of tables, from top to bottom. */
export function partsOf(sheet: Sheet, headers: readonly FoundHeader[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const table of tablesOf(sheet, headers)) {
    const above = { top: from, bottom: table.rows.top - 1 };
    const { fields, rowsAbove, rowsBelow, cover } = divide(sheet, above, parts.length > 0, true);
    attachBelow(parts, rowsBelow);
    parts.push(...fields);
    const part = { ...tablePart(sheet, table, rowsAbove, parts.at(-1)), ...(cover && { cover }) };
    const beside = parts.at(-1);
    // Fields without a title belong to the same paper as the table below them.
    if (beside && fields.length > 0 && beside.document === 'unknown' && part.document === 'report')
      parts[parts.length - 1] = { ...beside, document: 'report' };
    parts.push(part);
    from = table.rows.bottom + 1;
  }
  const rest = { top: from, bottom: sheet.grid.lastRow };
  const { fields, rowsBelow } = divide(sheet, rest, parts.length > 0, false);
  attachBelow(parts, rowsBelow);
  return [...parts, ...fields];
}

function tablePart(
  sheet: Sheet,
  table: TableOnSheet,
  rowsAbove: RowSpan,
  above: Part | undefined,
): TablePart {
  const { section, header, rows, blocks, read } = table;
  // A table without a title belongs to the same paper as the part above it.
  const titled = documentKindOf(sheet, rowsAbove, above?.document);
  const [block] = blocks;
  const isReport =
    titled === 'unknown' && block !== undefined && section.isAboutResults?.(block, rows.bottom) === true;
  return {
    section,
    sheet,
    rows,
    rowsAbove,
    rowsBelow: EMPTY,
    isCertain: isTitled(sheet, rowsAbove) || isTitled(sheet, rows) || section.isCertain(header),
    document: isReport ? 'report' : titled,
    read,
    blocks,
  };
}

/** Names are compared between all parts, and finding one takes a search through the part's rows. */
const NAMES = new WeakMap<Part, string>();

/** The comparable project name above or in a part; `''` if it has none. */
export function nameOf(part: Part): string {
  let name = NAMES.get(part);
  if (name === undefined) {
    const above = projectNameOf(part.sheet, part.rowsAbove)?.text ?? '';
    name = normalizeName(above || (isTable(part) && part.read.projectName) || '');
    NAMES.set(part, name);
  }
  return name;
}

function attachBelow(parts: Part[], rowsBelow: RowSpan): void {
  const last = parts.at(-1);
  if (last && rowsBelow.top <= rowsBelow.bottom) parts[parts.length - 1] = { ...last, rowsBelow };
}

interface Division {
  readonly fields: readonly FieldPart[];
  readonly rowsAbove: RowSpan;
  /** Rows that belong to the part above the table. */
  readonly rowsBelow: RowSpan;
  /** A cover page above the table. */
  readonly cover?: RowSpan;
}

/** Divides the rows between two tables at the titles among them. */
function divide(sheet: Sheet, between: RowSpan, afterPart: boolean, beforeTable: boolean): Division {
  const pieces = withCovers(sheet, piecesOf(sheet, between, afterPart));
  const fields: FieldPart[] = [];
  let rowsAbove = EMPTY;
  let rowsBelow = EMPTY;
  let cover: RowSpan | undefined;
  pieces.forEach((piece, index) => {
    const rows = withoutExplanation(sheet, piece);
    const section = FIELD_SECTIONS.find((candidate) => candidate.isIn(sheet, rows));
    if (section) {
      for (const span of projectsIn(sheet, section, rows)) {
        const isCertain = section.isCertain(sheet, span);
        const document = documentKindOf(sheet, span);
        fields.push({
          ...{ section, sheet, rows: span, rowsAbove: span, rowsBelow: EMPTY, isCertain, document },
          ...(cover && { cover }),
        });
        cover = undefined;
      }
    } else if (index === pieces.length - 1 && beforeTable) {
      ({ rowsAbove, rowsBelow } =
        index === 0 && afterPart ? splitAbove(sheet, rows) : { rowsAbove: rows, rowsBelow });
    } else if (!isBlankOrNone(nameIn(sheet, rows)) && beginsWithTitle(sheet, rows)) {
      cover = rows;
    } else if (index === 0 && afterPart) {
      rowsBelow = rows;
    }
  });
  return { fields, rowsAbove, rowsBelow, ...(cover && { cover }) };
}

function beginsWithTitle(sheet: Sheet, span: RowSpan): boolean {
  const [first] = usedRows(sheet, span);
  return first !== undefined && sheet.grid.placesIn(first).some(({ words }) => isTitle(words));
}

/** The comparable project name in some rows; `''` if they have none. */
export function nameIn(sheet: Sheet, span: RowSpan): string {
  return normalizeName(projectNameOf(sheet, span)?.text ?? '');
}

/** The cover page that a sheet without any section holds: a title and the name of a project; `null` if it is not a cover page. */
export function coverOn(sheet: Sheet): RowSpan | null {
  const span = { top: 0, bottom: sheet.grid.lastRow };
  const rows = firstUsedRows(sheet, MAX_COVER + 1);
  const isPage =
    rows.length > 1 && rows.length <= MAX_COVER && !rows.some((row) => partialHeader(sheet, row));
  const hasTitle = rows.some((row) =>
    sheet.grid.placesIn(row).some(({ words }) => COVER.test(compactText(words))),
  );
  return isPage && hasTitle && !isBlankOrNone(nameIn(sheet, span)) ? span : null;
}

/** A titled page with some fields or funds, too few for a section; `null` if the sheet is not such a page. */
export function pageOn(sheet: Sheet): RowSpan | null {
  const span = { top: 0, bottom: sheet.grid.lastRow };
  const rows = firstUsedRows(sheet, MAX_PAGE + 1);
  const isPage = rows.length > 1 && rows.length <= MAX_PAGE && beginsWithTitle(sheet, span);
  return isPage && FIELD_SECTIONS.some((section) => section.labelsIn(sheet, span).size > 0) ? span : null;
}

/** Joins a cover page, which repeats the name of the project and holds no section, with the form below it. */
function withCovers(sheet: Sheet, pieces: readonly RowSpan[]): RowSpan[] {
  return pieces.reduce<RowSpan[]>((joined, piece) => {
    const above = joined.at(-1);
    const isCover =
      above !== undefined &&
      nameIn(sheet, above) !== '' &&
      nameIn(sheet, above) === nameIn(sheet, piece) &&
      !FIELD_SECTIONS.some((section) => section.isIn(sheet, above));
    return isCover ? [...joined.slice(0, -1), { top: above.top, bottom: piece.bottom }] : [...joined, piece];
  }, []);
}

/**
 * Cuts rows at titles; titles directly below each other begin one piece.
 * @param afterPart whether a part stands above; otherwise the rows above the first title belong to its piece
 */
function piecesOf(sheet: Sheet, span: RowSpan, afterPart: boolean): RowSpan[] {
  const starts = usedRows(sheet, span).filter(
    (row) => sheet.grid.someWords(row, isTitle) && sheet.grid.placesIn(row).length <= 3,
  );
  const kept = starts.filter((row, index) => {
    const previous = starts[index - 1];
    return previous === undefined || hitsWithin(sheet, { top: previous, bottom: row - 1 }).length > 0;
  });
  return cut(span, afterPart ? kept : kept.slice(1));
}

function cut(span: RowSpan, starts: readonly number[]): RowSpan[] {
  const bounds = [span.top, ...starts.filter((row) => row > span.top), span.bottom + 1];
  return bounds
    .slice(0, -1)
    .map((top, index) => ({ top, bottom: (bounds[index + 1] ?? top) - 1 }))
    .filter((piece) => piece.top <= piece.bottom);
}

/** Tells whether instructions for filling in the form begin in a row and continue to the end of the sheet. */
export function startsExplanation(sheet: Sheet, row: number): boolean {
  const isExplanation = (words: string): boolean =>
    words.length < 40 && EXPLANATION.test(stripInvisible(words));
  if (!sheet.grid.someWords(row, isExplanation)) return false;
  const found = sheet.grid.placesIn(row).find(({ words }) => isExplanation(words));
  return found !== undefined && !(isWholeExplanation(found.words) && hasSignatures(sheet, row + 1));
}

/** Tells whether the same cell also contains the instructions: 填表说明：1.数量指标填写绝对数。 */
function isWholeExplanation(words: string): boolean {
  return /(?:说明|须知|要求|指南)\s*[:：]\s*\S/.test(words);
}

/** Tells whether a row holds the fields at the foot of a form: 填表人：孙某. */
function hasSignatures(sheet: Sheet, row: number): boolean {
  return sheet
    .hitsIn(row)
    .some(({ ids, kind }) => kind === 'start' && [...ids].some((id) => AT_FOOT.has(id)));
}

/** Leaves out instructions for filling in the form, which repeat its labels. */
function withoutExplanation(sheet: Sheet, span: RowSpan): RowSpan {
  const start = usedRows(sheet, span).find((row) => startsExplanation(sheet, row));
  return start === undefined ? span : { top: span.top, bottom: start - 1 };
}

/** Cuts forms below each other without titles: each begins with the labels above its project's name. */
function projectsIn(sheet: Sheet, section: FieldSection, span: RowSpan): RowSpan[] {
  const rows = usedRows(sheet, span);
  const hasName = (row: number): boolean =>
    sheet.hitsIn(row).some(({ ids, kind }) => ids.has(PROJECT_NAME) && kind !== 'within');
  const starts = rows.flatMap((row, index) => {
    if (!hasName(row)) return [];
    let first = index;
    while (first > 0 && standsAboveName(sheet, rows[first - 1] ?? -1)) first -= 1;
    return rows[first] ?? row;
  });
  const pieces = cut(span, starts.slice(1));
  const names = new Set(
    pieces.map((piece) => {
      const name = projectNameOf(sheet, piece)?.text ?? '';
      return isBlankOrNone(name) ? '' : normalizeName(name);
    }),
  );
  // A cover page repeats the name of the project.
  return names.size > 1 && pieces.every((piece) => section.isIn(sheet, piece)) ? pieces : [span];
}

function standsAboveName(sheet: Sheet, row: number): boolean {
  const hits = sheet.hitsIn(row);
  return hits.length > 0 && hits.every(({ ids }) => [...ids].some((id) => ABOVE_NAME.has(id)));
}

/** Divides the rows between two tables without a title: the rows of the second table begin with its project or unit. */
function splitAbove(sheet: Sheet, span: RowSpan): { rowsAbove: RowSpan; rowsBelow: RowSpan } {
  const start = usedRows(sheet, span).find((row) =>
    sheet.hitsIn(row).some(({ ids }) => [...ids].some((id) => ABOVE_TABLE.has(id))),
  );
  if (start === undefined) return { rowsAbove: EMPTY, rowsBelow: span };
  return { rowsAbove: { top: start, bottom: span.bottom }, rowsBelow: { top: span.top, bottom: start - 1 } };
}
