/** Reads an indicator table with a vertical header and a column for each indicator. */
import type {
  CategoryId,
  DimensionId,
  Indicator,
  IndicatorColumn,
  IndicatorTable,
} from '../../../form/indicators';
import { isBlankText, normalizeName } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { HeaderCell, TableBlock } from '../../sheet/table';
import { numberAt, textAt } from '../../sheet/value-cells';
import type { ReadTable } from '../section';
import { LevelColumn } from './levels';
import { wholeTarget } from './read';

const NEEDED = ['dimension', 'category', 'name', 'target'] as const satisfies readonly IndicatorColumn[];

/** The table under one header; `null` if no indicator stands right of it. */
export function readSideways({ sheet, header }: TableBlock): ReadTable | null {
  const { grid } = sheet;
  const labelOf = (column: string): HeaderCell | undefined =>
    header.cells.find(({ columns }) => columns.has(column));
  const name = labelOf('name') ?? labelOf('target');
  if (!name) return null;
  const at = (label: HeaderCell | undefined, column: number): Place | null =>
    label ? grid.place(label.place.row, column) : null;
  const rows: Indicator[] = [];
  for (let column = name.place.area.right + 1; column <= grid.lastColumn; column += 1) {
    const place = grid.place(name.place.row, column);
    const target = at(labelOf('target'), column);
    if (place.column !== column || (isBlankText(place.text) && isBlankText(target?.text ?? ''))) continue;
    const note = at(labelOf('note'), column);
    const weight = at(labelOf('weight'), column);
    rows.push({
      row: place.row,
      period: 'annual',
      dimension: new LevelColumn<DimensionId>(sheet, 'dimension').next(at(labelOf('dimension'), column)),
      category: new LevelColumn<CategoryId>(sheet, 'category').next(at(labelOf('category'), column)),
      name: textAt(grid, place, name.place.text),
      target: targetOf(target ?? place),
      ...(note && { note: textAt(grid, note, labelOf('note')?.place.text ?? '') }),
      ...(weight && {
        weight: numberAt(grid, weight, labelOf('weight')?.place.text ?? ''),
      }),
    });
  }
  if (rows.length === 0) return null;
  const table: IndicatorTable = {
    header: grid.ref(name.place.row, name.place.column),
    missingColumns: NEEDED.filter((column) => !labelOf(column)),
    headerLevels: ['dimension', 'category'],
    rows,
    unreadColumns: [],
    parentWeights: [],
  };
  return {
    bottom: header.bottom,
    names: rows.map((row) => row.name.text),
    groups: rows.map(({ dimension: { id, text } }) => id ?? normalizeName(text)),
    inForm: () => ({ indicators: table }),
  };

  function targetOf(place: Place): Indicator['target'] {
    const cell = textAt(grid, place, labelOf('target')?.place.text ?? '');
    return { combined: cell.text, value: wholeTarget(grid, cell), ...cell };
  }
}
