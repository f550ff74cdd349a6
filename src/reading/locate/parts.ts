/** Divides a sheet into the parts of forms that stand on it. */
import type { SectionId } from '../../form/section';
import { normalizeName, stripInvisible } from '../../language/text/text';
import { hasAchieved, paperOf, type Paper } from './afterwards';
import { hasOverview, isSureOverview, isSureTable } from './evidence';
import type { LabelId } from '../sheet/labels';
import { projectNameOf } from './mentions';
import type { ReadTable } from '../sections/read-table';
import { hitsWithin, usedRows, type RowSpan } from '../sheet/row-span';
import { isTitle, type Sheet } from '../sheet/sheet';
import type { Stretch } from './table';
import { tablesOf } from './tables';

/** A section as it stands on one sheet. */
export interface Part {
  readonly section: SectionId;
  readonly sheet: Sheet;
  /** Rows of the section itself. */
  readonly rows: RowSpan;
  /** Title, year, project and unit: above a table, or within 项目总体情况. */
  readonly lead: RowSpan;
  /** Signatures and remarks below. */
  readonly foot: RowSpan;
  /** It is a declaration's without doubt; other tables have some of its words, too. */
  readonly sure: boolean;
  /** What it is of: only what is not of a paper about what has been achieved can be a declaration's. */
  readonly paper: Paper;
  /** What was read of a table, and from which rows; absent for 项目总体情况. */
  readonly read?: ReadTable;
  readonly stretches?: readonly Stretch[];
  /** The rest where the section runs over several sheets. */
  readonly more?: readonly Part[];
}

export type TablePart = Part & Required<Pick<Part, 'read' | 'stretches'>>;

const EXPLANATION =
  /^(?:填表|填报|填写|编报|编制)(?:说明|须知|要求|指南)|(?:填表|填报|填写|编报)(?:说明|须知|要求|指南):?$/;
const EMPTY: RowSpan = { top: 0, bottom: -1 };
/** What stands above the name of the project on its form. */
const ABOVE_NAME: ReadonlySet<LabelId> = new Set<LabelId>([
  'field.declaringUnit',
  'field.competentDepartment',
  'mention.moneyUnit',
  'mention.year',
]);

/** The parts of a sheet, from top to bottom. */
export function partsOf(sheet: Sheet): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { header, rows, stretches, read } of tablesOf(sheet)) {
    const { overviews, lead, foot } = divide(
      sheet,
      { top: from, bottom: rows.top - 1 },
      parts.length > 0,
      true,
    );
    giveFoot(parts, foot);
    parts.push(...overviews);
    const sure = isSureTable(sheet, header, lead, rows);
    // A table without a title of its own goes with what stands above it.
    const said = paperOf(sheet, lead) ?? parts.at(-1)?.paper ?? 'unsaid';
    parts.push({
      section: read.section,
      sheet,
      rows,
      lead,
      foot: EMPTY,
      sure,
      paper: said === 'unsaid' && hasAchieved(sheet, header) ? 'afterwards' : said,
      read,
      stretches,
    });
    from = rows.bottom + 1;
  }
  const { overviews, foot } = divide(
    sheet,
    { top: from, bottom: sheet.grid.lastRow },
    parts.length > 0,
    false,
  );
  giveFoot(parts, foot);
  return [...parts, ...overviews];
}

/** The project's name above or in a part, comparable; `''` where it has none. */
export function nameOf(part: Part): string {
  const above = projectNameOf(part.sheet, part.lead)?.text ?? '';
  const inRows = part.read?.section === 'breakdown' ? part.read.table.items[0]?.project?.text : undefined;
  return normalizeName(above || (inRows ?? ''));
}

function giveFoot(parts: Part[], foot: RowSpan): void {
  const last = parts.at(-1);
  if (last && foot.top <= foot.bottom) parts[parts.length - 1] = { ...last, foot };
}

interface Division {
  readonly overviews: readonly Part[];
  /** Rows that stand above the table that follows. */
  readonly lead: RowSpan;
  /** Rows that belong to what stands above. */
  readonly foot: RowSpan;
}

/** Divides the rows between two tables at the titles among them. */
function divide(sheet: Sheet, span: RowSpan, afterPart: boolean, beforeTable: boolean): Division {
  const pieces = piecesOf(sheet, span);
  const overviews: Part[] = [];
  let lead = EMPTY;
  let foot = EMPTY;
  pieces.forEach((piece, index) => {
    const rows = withoutExplanation(sheet, piece);
    if (hasOverview(sheet, rows)) {
      for (const own of projectsIn(sheet, rows)) {
        const sure = isSureOverview(sheet, own);
        const paper = paperOf(sheet, own) ?? 'unsaid';
        overviews.push({ section: 'overview', sheet, rows: own, lead: own, foot: EMPTY, sure, paper });
      }
    } else if (index === pieces.length - 1 && beforeTable) {
      ({ lead, foot } = index === 0 && afterPart ? splitLead(sheet, rows) : { lead: rows, foot });
    } else if (index === 0 && afterPart) {
      foot = rows;
    }
  });
  return { overviews, lead, foot };
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

/** What explains how to fill in the form repeats its labels, but is no form. */
function withoutExplanation(sheet: Sheet, span: RowSpan): RowSpan {
  const start = usedRows(sheet, span).find((row) =>
    sheet.grid.placesIn(row).some(({ text }) => text.length < 40 && EXPLANATION.test(stripInvisible(text))),
  );
  return start === undefined ? span : { top: span.top, bottom: start - 1 };
}

/** Forms one below the other without titles: each begins with its project's name and what stands above that. */
function projectsIn(sheet: Sheet, span: RowSpan): RowSpan[] {
  const rows = usedRows(sheet, span);
  const starts = rows
    .filter((row) =>
      sheet.hitsIn(row).some(({ ids, kind }) => ids.has('field.projectName') && kind !== 'within'),
    )
    .map((row) => {
      let first = rows.indexOf(row);
      while (first > 0 && standsAboveName(sheet, rows[first - 1] ?? -1)) first -= 1;
      return rows[first] ?? row;
    });
  const pieces = cut(span, starts.slice(1));
  return pieces.length > 1 && pieces.every((piece) => hasOverview(sheet, piece)) ? pieces : [span];
}

function standsAboveName(sheet: Sheet, row: number): boolean {
  const hits = sheet.hitsIn(row);
  return hits.length > 0 && hits.every(({ ids }) => [...ids].some((id) => ABOVE_NAME.has(id)));
}

/** Without a title between two tables: what stands above the second begins with its project or unit. */
function splitLead(sheet: Sheet, span: RowSpan): { lead: RowSpan; foot: RowSpan } {
  const start = usedRows(sheet, span).find((row) =>
    sheet
      .hitsIn(row)
      .some(
        ({ ids }) =>
          ids.has('field.projectName') || ids.has('mention.moneyUnit') || ids.has('field.mainActivity'),
      ),
  );
  if (start === undefined) return { lead: EMPTY, foot: span };
  return { lead: { top: start, bottom: span.bottom }, foot: { top: span.top, bottom: start - 1 } };
}
