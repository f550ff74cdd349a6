/** Recognizes 项目总体情况. A single one of its labels may also be in an address list, a list of projects or a table of key figures. */
import { isBlankText, stripInvisible } from '../../../language/text/text';
import type { LabelId } from '../../sheet/labels';
import { hitsWithin, usedRows, type RowSpan } from '../../sheet/row-span';
import type { Hit, Sheet } from '../../sheet/sheet';
import { isTitled } from '../../sheet/titles';
import { firstOfRow, isRowOfSource, namesSource } from './fund-sources';
import type { OverviewLabel } from './labels';
import { headsSteps } from './schedule';

/** Labels about the content of a project. */
const SUBSTANCE: readonly OverviewLabel[] = [
  'field.category',
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
];
/** Fields that documents of other kinds have, too; they count only beside labels of substance. */
const ACCOMPANYING: readonly OverviewLabel[] = [
  'field.manager',
  'field.contact',
  'field.phone',
  'field.startDate',
  'field.endDate',
  'field.period',
];
/** Fields that also stand above tables; they count only under a form's title. */
const IDENTITY: readonly OverviewLabel[] = [
  'field.projectName',
  'field.declaringUnit',
  'field.competentDepartment',
];
/** Fields that only a declaration of goals has. */
const DECLARATION: readonly OverviewLabel[] = [
  'field.overallGoal',
  'field.annualGoal',
  'field.necessity',
  'field.feasibility',
  'field.resources',
];
/** The number of different fields that make up 项目总体情况; fewer may stand above a table. */
const MIN_FIELDS = 3;

/** Tells whether rows hold 项目总体情况. */
export function isOverview(sheet: Sheet, span: RowSpan): boolean {
  const found = labelsWithin(sheet, span);
  const [substance = 0, accompanying = 0, identity = 0] = [SUBSTANCE, ACCOMPANYING, IDENTITY].map(
    (ids) => ids.filter((id) => found.has(id)).length,
  );
  if (isTableOfFunds(sheet, span)) return true;
  // 项目类别 alone also stands on cover pages.
  if (substance === 0 || (substance === 1 && found.has('field.category'))) return false;
  if (substance + accompanying >= MIN_FIELDS) return true;
  // In a short form one field of substance may stand above a table together with project and unit.
  return (
    isTitled(sheet, span) &&
    substance + accompanying + identity >= (substance > 1 ? MIN_FIELDS : MIN_FIELDS + 1)
  );
}

/** Tells whether rows hold the sources of money below each other under a header, with their sum. */
function isTableOfFunds(sheet: Sheet, span: RowSpan): boolean {
  const rows = usedRows(sheet, span);
  const first = rows.findIndex((row) => startsWithSource(sheet, row));
  const header = sheet.grid.placesIn(rows[first - 1] ?? -1);
  const sources = rows.slice(Math.max(first, 0)).filter((row) => startsWithSource(sheet, row));
  const isSum = (row: number): boolean =>
    sheet.hitsIn(row).some(({ ids, kind }) => kind === 'whole' && ids.has('row.total'));
  return sources.length > 1 && header.some(({ text }) => /资金|来源/.test(text)) && rows.some(isSum);
}

function startsWithSource(sheet: Sheet, row: number): boolean {
  if (!sheet.grid.someWords(row, namesSource)) return false;
  const place = firstOfRow(sheet, row);
  return place !== undefined && isRowOfSource(sheet, place);
}

/** The identifying fields of 项目总体情况 that the rows have. */
export function overviewLabels(sheet: Sheet, span: RowSpan): ReadonlySet<LabelId> {
  const found = labelsWithin(sheet, span);
  return new Set<LabelId>([...SUBSTANCE, ...ACCOMPANYING].filter((id) => found.has(id)));
}

/** Tells whether 项目总体情况 can only belong to a declaration: it has a title, or fields that documents of other kinds lack. */
export function isCertainOverview(sheet: Sheet, span: RowSpan): boolean {
  const found = new Set(hitsWithin(sheet, span).flatMap(({ ids }) => [...ids]));
  return isTitled(sheet, span) || DECLARATION.some((id) => found.has(id));
}

function labelsWithin(sheet: Sheet, span: RowSpan): Set<LabelId> {
  return new Set(
    usedRows(sheet, span)
      .filter((row) => !isListHeader(sheet, row) && !headsSteps(sheet, row))
      .flatMap((row) => sheet.hitsIn(row))
      .filter(({ kind }) => kind !== 'within')
      .flatMap(({ ids }) => [...ids]),
  );
}

/** Tells whether a row is the header of a list of projects (汇总表): several fields side by side, with 序号 or with two rows of values below. */
function isListHeader(sheet: Sheet, row: number): boolean {
  const columns = sheet
    .hitsIn(row)
    .filter(({ place, kind, segment }) => kind === 'whole' && !segment && sheet.isLabel(place));
  if (columns.length < MIN_FIELDS) return false;
  const isNumbered = sheet.grid
    .placesIn(row)
    .some(({ text }) => /^(?:序号|编号)$/.test(stripInvisible(text)));
  const below = usedRows(sheet, { top: row + 1, bottom: sheet.grid.lastRow }).slice(0, 2);
  return isNumbered || (below.length === 2 && below.every((next) => isRowOfList(sheet, columns, next)));
}

/** Tells whether a row has separate values under most of the columns and no label. */
function isRowOfList(sheet: Sheet, columns: readonly Hit[], row: number): boolean {
  const places = columns.map(({ place }) => sheet.grid.place(row, place.column));
  // A text across the columns is the value of a field: 预算规模及资金用途.
  const filled = new Set(
    places.filter((place) => place.row === row && !isBlankText(place.text)).map(({ column }) => column),
  );
  return filled.size * 2 > places.length && !sheet.grid.placesIn(row).some((place) => sheet.isLabel(place));
}
