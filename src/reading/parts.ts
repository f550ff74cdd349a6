/** Divides a sheet into the parts of forms that stand on it. */
import type { SectionId } from '../form/section';
import { normalizeName, stripInvisible } from '../form/text';
import { findHeaders, type TableHeader } from './headers';
import type { LabelId } from './labels';
import { hitsWithin, usedRows, type RowSpan } from './row-span';
import { isTitle, type Hit, type Sheet } from './sheet';
import { projectNameOf } from './mentions';
import { readTable, type ReadTable } from './read-table';

/** A section as it stands on one sheet. */
export interface Part {
  readonly section: SectionId;
  readonly sheet: Sheet;
  /** Rows of the section itself. */
  readonly rows: RowSpan;
  /** Title, year, project and unit above a table. */
  readonly lead: RowSpan;
  /** Signatures and remarks below. */
  readonly foot: RowSpan;
  /** What was read of a table; absent for 项目总体情况. */
  readonly read?: ReadTable;
}

/** Fields that only 项目总体情况 has: so many different ones make it up. */
const STRONG: ReadonlySet<LabelId> = new Set<LabelId>([
  'field.category',
  'field.manager',
  'field.contact',
  'field.phone',
  'field.startDate',
  'field.endDate',
  'field.period',
  'field.summary',
  'field.approval',
  'field.basis',
  'field.necessity',
  'field.feasibility',
  'field.resources',
  'field.overallGoal',
  'field.annualGoal',
  'field.otherMatters',
  'field.fundGroup',
  'fund.total',
  'fund.currentYear',
  'fund.fiscal',
  'fund.upper',
  'fund.own',
  'fund.lower',
  'fund.other',
]);
const ENOUGH = 3;
const EXPLANATION = /^(?:填表|填报|填写|编报|编制)(?:说明|须知|要求|指南)/;
const EMPTY: RowSpan = { top: 0, bottom: -1 };

/** The parts of a sheet, from top to bottom. */
export function partsOf(sheet: Sheet): Part[] {
  const tables = tablesOf(sheet);
  const parts: Part[] = [];
  let from = 0;
  tables.forEach((table) => {
    const { lead, overviews, foot } = divide(
      sheet,
      { top: from, bottom: table.top - 1 },
      parts.length > 0,
      true,
    );
    giveFoot(parts, foot);
    parts.push(...overviews, { ...table.part, lead });
    from = table.bottom + 1;
  });
  const { overviews, foot } = divide(
    sheet,
    { top: from, bottom: sheet.grid.lastRow },
    parts.length > 0,
    false,
  );
  giveFoot(parts, foot);
  return [...parts, ...overviews];
}

function giveFoot(parts: Part[], foot: RowSpan): void {
  const last = parts.at(-1);
  if (last && foot.top <= foot.bottom) parts[parts.length - 1] = { ...last, foot };
}

interface TableOnSheet {
  readonly part: Part;
  readonly top: number;
  readonly bottom: number;
}

function tablesOf(sheet: Sheet): TableOnSheet[] {
  const headers = findHeaders(sheet);
  const tables: TableOnSheet[] = [];
  let group: TableHeader[] = [];
  headers.forEach((header, index) => {
    group.push(header);
    const next = headers[index + 1];
    if (next && continues(sheet, group, next)) return;
    const stretches = group.map((own, position) => ({
      header: own,
      top: own.bottom + 1,
      bottom: (group[position + 1]?.top ?? next?.top ?? sheet.grid.lastRow + 1) - 1,
    }));
    const read = readTable(sheet, header.table, stretches);
    const rows = { top: group[0]?.top ?? header.top, bottom: read?.bottom ?? header.bottom };
    if (read)
      tables.push({ part: { section: read.section, sheet, rows, lead: EMPTY, foot: EMPTY, read }, ...rows });
    group = [];
  });
  return tables;
}

/** Tells whether a header only repeats that of the table above, after a page break. */
function continues(sheet: Sheet, group: readonly TableHeader[], next: TableHeader): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || first.table !== next.table) return false;
  const between = { top: last.bottom + 1, bottom: next.top - 1 };
  const rows = usedRows(sheet, between);
  const texts = rows.flatMap((row) => sheet.grid.placesIn(row).map(({ text }) => stripInvisible(text)));
  if (texts.some((text) => isTitle(text) && text.includes('续'))) return true;
  const hits = hitsWithin(sheet, between);
  if (strongFields(hits) >= ENOUGH) return false;
  if (first.table === 'breakdown' && hits.some(({ ids, kind }) => ids.has('row.total') && kind !== 'within'))
    return false;
  const nameBetween = projectNameOf(sheet, between)?.text;
  const nameAbove = projectNameOf(sheet, { top: 0, bottom: first.top - 1 })?.text;
  return nameBetween === undefined || normalizeName(nameBetween) === normalizeName(nameAbove ?? '');
}

function strongFields(hits: readonly Hit[]): number {
  const found = hits
    .filter(({ kind }) => kind !== 'within')
    .flatMap(({ ids }) => [...ids].filter((id) => STRONG.has(id)));
  return new Set(found).size;
}

interface Division {
  readonly overviews: Part[];
  /** Rows that stand above the table that follows. */
  readonly lead: RowSpan;
  /** Rows that belong to what stands above. */
  readonly foot: RowSpan;
}

/** Divides the rows between two tables at the titles among them. */
function divide(sheet: Sheet, span: RowSpan, afterPart: boolean, beforeTable: boolean): Division {
  const rows = usedRows(sheet, span);
  const explanation = rows.find((row) =>
    sheet.grid.placesIn(row).some(({ text }) => EXPLANATION.test(stripInvisible(text))),
  );
  const bottom = explanation === undefined ? span.bottom : explanation - 1;
  const pieces = piecesOf(
    sheet,
    rows.filter((row) => row <= bottom),
    { top: span.top, bottom },
  );
  const overviews: Part[] = [];
  let lead = EMPTY;
  let foot = EMPTY;
  pieces.forEach((piece, index) => {
    if (strongFields(hitsWithin(sheet, piece)) >= ENOUGH) {
      overviews.push({ section: 'overview', sheet, rows: piece, lead: piece, foot: EMPTY });
    } else if (index === pieces.length - 1 && beforeTable && explanation === undefined) {
      ({ lead, foot } = index === 0 && afterPart ? splitLead(sheet, piece) : { lead: piece, foot });
    } else if (index === 0 && afterPart) {
      foot = piece;
    }
  });
  return { overviews, lead, foot };
}

/** Pieces begin at titles; titles right above each other begin one piece. */
function piecesOf(sheet: Sheet, rows: readonly number[], span: RowSpan): RowSpan[] {
  const starts = rows.filter((row) => {
    const places = sheet.grid.placesIn(row);
    return places.length <= 3 && places.some(({ text }) => isTitle(text));
  });
  const kept = starts.filter((row, index) => {
    const previous = starts[index - 1];
    return previous === undefined || hitsWithin(sheet, { top: previous, bottom: row - 1 }).length > 0;
  });
  const bounds = [span.top, ...kept.filter((row) => row > span.top), span.bottom + 1];
  return bounds
    .slice(0, -1)
    .map((top, index) => ({ top, bottom: (bounds[index + 1] ?? top) - 1 }))
    .filter((piece) => piece.top <= piece.bottom);
}

/** Without a title between two tables: what stands above the second begins with its project, unit or year. */
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
