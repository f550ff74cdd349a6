/** Decides where a table of any section ends. */
import { compactText, stripInvisible } from '../../language/text/text';
import { FIELD_SECTIONS } from '../sections';
import { MONEY_UNIT, PROJECT_NAME } from '../sections/labels';
import type { LabelId } from '../sheet/labels';
import type { Place } from '../sheet/grid';
import type { Sheet } from '../sheet/sheet';
import { isSectionName, isTitle } from '../sheet/titles';
import { partialHeader } from './headers';

const BELOW_TABLES: ReadonlySet<LabelId> = new Set(FIELD_SECTIONS.flatMap(({ belowTables }) => belowTables));

/** Labels above a table with their value in the same cell. */
const ABOVE_TABLES: ReadonlySet<LabelId> = new Set([PROJECT_NAME, MONEY_UNIT]);

const NOTE =
  /^(?:注|备注|附注|说明|填表说明|填报说明|填写说明|编制说明|注意事项)(?:[:：]|[一二三四五六七八九十\d])/;

/** Labels of an approval: 审核意见, and the person who signs. */
const APPROVAL =
  /^.{0,12}(?:审核|审批|评审|审查)意见(?:\([^()]*\))?:?$|^(?:审核|复核|审批|批准)人(?:\([^()]*\))?:/;

/** Tells whether a row ends the table above: it is a note, a title, another header, a field or an approval. */
export function endsTable(sheet: Sheet, row: number): boolean {
  const places = sheet.grid.placesIn(row);
  const [first] = places;
  if (!first) return false;
  if (isNote(sheet, row)) return true;
  if (places.some(({ text }) => APPROVAL.test(compactText(text)))) return true;
  if (places.length <= 2 && isTitle(first.text)) return true;
  if (partialHeader(sheet, row)) return true;
  // The name of a section alone in its row is a heading; a vertical label spans several rows.
  if (places.length === 1 && first.area.bottom === row && isSectionName(sheet, first)) return true;
  if (beginsProject(sheet, places)) return true;
  // 年度目标 beside a level names the goal to which the indicators belong: 年度目标, 产出指标, 数量指标.
  const [, second] = places;
  if (second?.column === first.area.right + 1 && sheet.labels.hasRole(second.text, 'level')) return false;
  return sheet.hitsIn(row).some(({ place, kind, ids }) => {
    if (place.column !== first.column || kind === 'within') return false;
    return [...ids].some((id) => BELOW_TABLES.has(id) || (kind === 'start' && ABOVE_TABLES.has(id)));
  });
}

/** Tells whether a row holds nothing but a note. */
export function isNote(sheet: Sheet, row: number): boolean {
  const places = sheet.grid.placesIn(row);
  return places.length <= 2 && NOTE.test(stripInvisible(places[0]?.text ?? ''));
}

/** Tells whether a row holds only the numbers of the columns: `栏次 1 2 3`, `1.00 2.00 3.00` or `1 2 3=1+2`. */
export function isColumnNumbers(sheet: Sheet, row: number): boolean {
  const texts = sheet.grid.placesIn(row).map(({ text }) => compactText(text));
  const numbers = texts
    .filter((text) => /^\d{1,2}(?:\.0+|=[\d+*/×-]+)?$/.test(text))
    .map((text) => parseInt(text, 10));
  const others = texts.filter((text) => !/^\d/.test(text));
  return (
    numbers.length > 2 &&
    others.every((text) => /^(?:栏次|行次|列次|序号|[甲乙丙丁])$/.test(text)) &&
    numbers.length + others.length === texts.length &&
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  );
}

/** Tells whether another form begins: 项目名称 with a value beside it. In a header another label stands beside it. */
function beginsProject(sheet: Sheet, [first, second]: readonly Place[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    sheet.hitsAt(first).some(({ kind, ids }) => kind === 'whole' && ids.has(PROJECT_NAME)) &&
    second.column === first.area.right + 1 &&
    sheet.labels.labelsOf(second.text).size === 0
  );
}
