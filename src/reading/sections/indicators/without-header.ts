/** Finds an indicator table without a header row by the levels in its rows: 产出指标, 数量指标, 新建户厕, 450座. */
import { hasHan, isBlankText } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { kindOf, printedLabel } from '../../sheet/labels';
import type { Sheet } from '../../sheet/sheet';
import type { HeaderCell, TableHeader } from '../../sheet/table';
import { INDICATOR_LABELS } from './labels';
import { isOperator, isUnit } from './signs';

/** Fewer rows may be anything. */
const MIN_ROWS = 3;
const COLUMNS = ['dimension', 'category', 'name', 'target'] as const;

/** The header that the first such table of a sheet lacks; its rows begin at `top`. `null` if there is none. */
export function headerOfRows(sheet: Sheet): TableHeader | null {
  for (const row of sheet.grid.rows) {
    const columns = columnsFrom(sheet, row);
    if (!columns) continue;
    const cells = columns.map(({ area: { left, right } }, index): HeaderCell => {
      const column = COLUMNS[index] ?? 'target';
      const text = printedLabel(INDICATOR_LABELS, `indicator.${column}`);
      const area = { top: row, bottom: row, left, right };
      return {
        place: { row, column: left, area, text, words: text },
        columns: new Set([column]),
        sectionName: false,
      };
    });
    return { top: row, bottom: row - 1, cells };
  }
  return null;
}

/** The cells of 一级, 二级, 三级指标 and 指标值 in the first row of a table. */
function columnsFrom(sheet: Sheet, row: number): readonly Place[] | null {
  const { grid } = sheet;
  const names = (place: Place | undefined, kind: string): boolean =>
    place !== undefined && [...sheet.labels.labelsOf(place.words)].some((id) => kindOf(id) === kind);
  const places = grid.placesIn(row);
  const start = places.findIndex(
    (place, index) => names(place, 'dimension') && names(places[index + 1], 'category'),
  );
  const [, category, name, target] = start < 0 ? [] : places.slice(start);
  if (!category || !name || !target) return null;
  const rows: number[] = [];
  for (
    let next = row;
    next <= grid.lastRow && names(grid.place(next, category.column), 'category');
    next += 1
  )
    rows.push(next);
  const holds = (column: number, is: (text: string) => boolean): boolean => {
    const texts = rows
      .map((one) => grid.place(one, column))
      .filter((place, index) => place.row === rows[index] && !isBlankText(place.text));
    return texts.filter(({ text }) => is(text)).length * 2 > rows.length;
  };
  const isTable =
    rows.length >= MIN_ROWS &&
    holds(name.column, hasHan) &&
    holds(target.column, (text) => !isOperator(text)) &&
    !holds(target.area.right + 1, isUnit);
  return isTable ? places.slice(start, start + COLUMNS.length) : null;
}
