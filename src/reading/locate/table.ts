/** What the three tables have in common: stretches of rows under a header, and cells under its columns. */
import { isBlankText, stripInvisible } from '../../language/text/text';
import { partialHeader, type HeaderCell, type TableHeader } from './headers';
import type { Place } from '../sheet/grid';
import type { LabelId } from '../sheet/labels';
import { isTitle, type Sheet } from '../sheet/sheet';

/** Rows under one header. A header repeated after a page break, or on the next sheet, begins another stretch of the same table. */
export interface Stretch {
  readonly sheet: Sheet;
  readonly header: TableHeader;
  /** First and last row that may belong to it. */
  readonly top: number;
  readonly bottom: number;
}

/** Fields that may stand below a table, in a column where a table's own words would not be fields. */
const FOOT: ReadonlySet<LabelId> = new Set<LabelId>([
  'field.unitHead',
  'field.preparer',
  'field.preparedDate',
  'field.otherMatters',
  'field.declaringUnit',
  'field.competentDepartment',
  'field.overallGoal',
  'field.annualGoal',
  'field.contact',
  'field.phone',
  'field.manager',
  'field.summary',
]);

/** What stands above a table, with its value in the same cell. */
const LEAD: ReadonlySet<LabelId> = new Set<LabelId>(['field.projectName', 'mention.moneyUnit']);

const NOTE =
  /^(?:注|备注|附注|说明|填表说明|填报说明|填写说明|编制说明|注意事项)(?:[:：]|[一二三四五六七八九十\d])/;

/** Used rows of a stretch, from top to bottom. */
export function rowsOf({ sheet, top, bottom }: Stretch): number[] {
  return sheet.grid.rows.filter((row) => row >= top && row <= bottom);
}

/** Tells whether a row no longer belongs to a table: a note, a title, another header, a field of 项目总体情况. */
export function endsTable(sheet: Sheet, row: number): boolean {
  const places = sheet.grid.placesIn(row);
  const [first] = places;
  if (!first) return false;
  if (NOTE.test(stripInvisible(first.text)) && places.length <= 2) return true;
  if (places.length <= 2 && isTitle(first.text)) return true;
  if (partialHeader(sheet, row)) return true;
  // A heading on a line of its own; a vertical label runs down several rows.
  if (places.length === 1 && first.area.bottom === row && isSectionLabel(sheet, first)) return true;
  return sheet.hitsIn(row).some(({ place, kind, ids }) => {
    if (place.column !== first.column || kind === 'within') return false;
    return [...ids].some((id) => FOOT.has(id) || (kind === 'start' && LEAD.has(id)));
  });
}

/**
 * The place of a column's value in a row. Under a header that spans several columns the value may stand in any of
 * them, beside a vertical label such as 项目构成分解.
 */
export function valuePlace(sheet: Sheet, { place: { area } }: HeaderCell, row: number): Place {
  let blank: Place | null = null;
  for (let column = area.left; column <= area.right;) {
    const place = sheet.grid.place(row, column);
    if (!isSectionLabel(sheet, place)) {
      if (!isBlankText(place.text)) return place;
      blank ??= place;
    }
    column = place.area.right + 1;
  }
  return blank ?? sheet.grid.place(row, area.right);
}

/** Tells whether a place is the printed name of a section, e.g. as a vertical label. */
export function isSectionLabel(sheet: Sheet, place: Place): boolean {
  return [...sheet.labels.labelsOf(place.text)].some((id) => id.startsWith('section.'));
}
