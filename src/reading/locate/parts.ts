/** Divides a sheet into the parts of forms that stand on it. */
import { normalizeName, stripInvisible } from '../../language/text/text';
import { FIELD_SECTIONS, TABLE_SECTIONS } from '../sections';
import { MONEY_UNIT, PROJECT_NAME, YEAR } from '../sections/labels';
import type { FieldSection, ReadTable, Section, TableSection } from '../sections/section';
import type { LabelId } from '../sheet/labels';
import { hitsWithin, usedRows, type RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import type { Stretch } from '../sheet/table';
import { isTitle, isTitled } from '../sheet/titles';
import { documentKindOf, type DocumentKind } from './document-kind';
import type { FoundHeader } from './headers';
import { projectNameOf } from './mentions';
import { tablesOf, type TableOnSheet } from './tables';

interface PartBase {
  readonly section: Section;
  readonly sheet: Sheet;
  /** Rows of the section itself. */
  readonly rows: RowSpan;
  /** Title, year, project and unit: above a table, or within fields. */
  readonly lead: RowSpan;
  /** Signatures and remarks below. */
  readonly foot: RowSpan;
  /** It is a declaration's without doubt; other documents have some of its words, too. */
  readonly isCertain: boolean;
  /** Only what is not of a report can be a declaration's. */
  readonly document: DocumentKind;
  /** The rest where the section runs over several sheets. */
  readonly more?: readonly Part[];
}

export interface FieldPart extends PartBase {
  readonly section: FieldSection;
}

/** What was read of a table, and from which rows. */
export interface TablePart extends PartBase {
  readonly section: TableSection;
  readonly read: ReadTable;
  readonly stretches: readonly Stretch[];
}

/** A section as it stands on one sheet. */
export type Part = FieldPart | TablePart;

/** Tells tables from fields. */
export function isTable(part: Part): part is TablePart {
  return 'read' in part;
}

const EXPLANATION =
  /^(?:填表|填报|填写|编报|编制)(?:说明|须知|要求|指南)|(?:填表|填报|填写|编报)(?:说明|须知|要求|指南):?$/;
const EMPTY: RowSpan = { top: 0, bottom: -1 };
/** What stands above the name of the project on its form. */
const ABOVE_NAME: ReadonlySet<LabelId> = new Set([
  ...FIELD_SECTIONS.flatMap(({ aboveName }) => aboveName),
  MONEY_UNIT,
  YEAR,
]);
/** What stands above a table on its form, if it has no title. */
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
    const { fields, lead, foot } = divide(sheet, above, parts.length > 0, true);
    giveFoot(parts, foot);
    parts.push(...fields);
    const part = tablePart(sheet, table, lead, parts.at(-1));
    const beside = parts.at(-1);
    // Fields without a title go with the table below them, too.
    if (beside && fields.length > 0 && beside.document === 'unknown' && part.document === 'report')
      parts[parts.length - 1] = { ...beside, document: 'report' };
    parts.push(part);
    from = table.rows.bottom + 1;
  }
  const rest = { top: from, bottom: sheet.grid.lastRow };
  const { fields, foot } = divide(sheet, rest, parts.length > 0, false);
  giveFoot(parts, foot);
  return [...parts, ...fields];
}

function tablePart(sheet: Sheet, table: TableOnSheet, lead: RowSpan, above: Part | undefined): TablePart {
  const { section, header, rows, stretches, read } = table;
  // A table without a title of its own goes with what stands above it.
  const titled = documentKindOf(sheet, lead, above?.document);
  const isReport = titled === 'unknown' && section.isAboutResults?.(sheet, header) === true;
  return {
    section,
    sheet,
    rows,
    lead,
    foot: EMPTY,
    isCertain: isTitled(sheet, lead) || isTitled(sheet, rows) || section.isCertain(header),
    document: isReport ? 'report' : titled,
    read,
    stretches,
  };
}

/** The project's name above or in a part, comparable; `''` where it has none. */
export function nameOf(part: Part): string {
  const above = projectNameOf(part.sheet, part.lead)?.text ?? '';
  return normalizeName(above || (isTable(part) ? part.read.projectName : ''));
}

function giveFoot(parts: Part[], foot: RowSpan): void {
  const last = parts.at(-1);
  if (last && foot.top <= foot.bottom) parts[parts.length - 1] = { ...last, foot };
}

interface Division {
  readonly fields: readonly FieldPart[];
  /** Rows that stand above the table that follows. */
  readonly lead: RowSpan;
  /** Rows that belong to what stands above. */
  readonly foot: RowSpan;
}

/** Divides the rows between two tables at the titles among them. */
function divide(sheet: Sheet, span: RowSpan, afterPart: boolean, beforeTable: boolean): Division {
  const pieces = piecesOf(sheet, span);
  const fields: FieldPart[] = [];
  let lead = EMPTY;
  let foot = EMPTY;
  pieces.forEach((piece, index) => {
    const rows = withoutExplanation(sheet, piece);
    const section = FIELD_SECTIONS.find((candidate) => candidate.isIn(sheet, rows));
    if (section) {
      for (const own of projectsIn(sheet, section, rows)) {
        const isCertain = section.isCertain(sheet, own);
        const document = documentKindOf(sheet, own);
        fields.push({ section, sheet, rows: own, lead: own, foot: EMPTY, isCertain, document });
      }
    } else if (index === pieces.length - 1 && beforeTable) {
      ({ lead, foot } = index === 0 && afterPart ? splitLead(sheet, rows) : { lead: rows, foot });
    } else if (index === 0 && afterPart) {
      foot = rows;
    }
  });
  return { fields, lead, foot };
}

/** Pieces begin at titles; titles right above each other begin one piece. */
function piecesOf(sheet: Sheet, span: RowSpan): RowSpan[] {
  const starts = usedRows(sheet, span).filter((row) => {
    const places = sheet.grid.placesIn(row);
    return places.length <= 3 && places.some(({ text }) => isTitle(text));
  });
  const kept = starts.filter((row, index) => {
    const previous = starts[index - 1];
    return previous === undefined || hitsWithin(sheet, { top: previous, bottom: row - 1 }).length > 0;
  });
  return cut(span, kept);
}

function cut(span: RowSpan, starts: readonly number[]): RowSpan[] {
  const bounds = [span.top, ...starts.filter((row) => row > span.top), span.bottom + 1];
  return bounds
    .slice(0, -1)
    .map((top, index) => ({ top, bottom: (bounds[index + 1] ?? top) - 1 }))
    .filter((piece) => piece.top <= piece.bottom);
}

/** Tells whether instructions for filling in the form begin in a row. */
export function startsExplanation(sheet: Sheet, row: number): boolean {
  return sheet.grid
    .placesIn(row)
    .some(({ text }) => text.length < 40 && EXPLANATION.test(stripInvisible(text)));
}

/** What explains how to fill in the form repeats its labels, but is no form. */
function withoutExplanation(sheet: Sheet, span: RowSpan): RowSpan {
  const start = usedRows(sheet, span).find((row) => startsExplanation(sheet, row));
  return start === undefined ? span : { top: span.top, bottom: start - 1 };
}

/** Forms one below the other without titles: each begins with its project's name and what stands above that. */
function projectsIn(sheet: Sheet, section: FieldSection, span: RowSpan): RowSpan[] {
  const rows = usedRows(sheet, span);
  const starts = rows
    .filter((row) => sheet.hitsIn(row).some(({ ids, kind }) => ids.has(PROJECT_NAME) && kind !== 'within'))
    .map((row) => {
      let first = rows.indexOf(row);
      while (first > 0 && standsAboveName(sheet, rows[first - 1] ?? -1)) first -= 1;
      return rows[first] ?? row;
    });
  const pieces = cut(span, starts.slice(1));
  return pieces.length > 1 && pieces.every((piece) => section.isIn(sheet, piece)) ? pieces : [span];
}

function standsAboveName(sheet: Sheet, row: number): boolean {
  const hits = sheet.hitsIn(row);
  return hits.length > 0 && hits.every(({ ids }) => [...ids].some((id) => ABOVE_NAME.has(id)));
}

/** Without a title between two tables: what stands above the second begins with its project or unit. */
function splitLead(sheet: Sheet, span: RowSpan): { lead: RowSpan; foot: RowSpan } {
  const start = usedRows(sheet, span).find((row) =>
    sheet.hitsIn(row).some(({ ids }) => [...ids].some((id) => ABOVE_TABLE.has(id))),
  );
  if (start === undefined) return { lead: EMPTY, foot: span };
  return { lead: { top: start, bottom: span.bottom }, foot: { top: span.top, bottom: start - 1 } };
}
