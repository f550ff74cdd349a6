/** Members of Range about its position and related ranges. */
import { MAX_COLUMNS } from '../../../../workbook/a1';
import type { CellRange } from '../../../../workbook/cell';
import {
  boundingRange,
  columnCount,
  fullAddress,
  intersection,
  parseAddress,
  requireWithin,
  rowCount,
} from '../address';
import type { Arguments } from '../arguments';
import { Cells, changeSheet } from '../cells';
import { RichApiError } from '../errors';
import type { ApiObject, PropertySpec } from '../object-type';
import type { Session } from '../session';

/** Excel fails for more merged areas, as documented. */
const MAX_MERGED_AREAS = 512;

export const PLACE_PROPERTIES: Readonly<Record<string, PropertySpec<Cells>>> = {
  Address: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
  RowIndex: { get: ({ area }) => area.top },
  ColumnIndex: { get: ({ area }) => area.left },
  RowCount: { get: ({ area }) => rowCount(area) },
  ColumnCount: { get: ({ area }) => columnCount(area) },
};

type Move = (cells: Cells, args: Arguments, session: Session) => ApiObject | null;

function on({ sheet }: Cells, area: CellRange, { types }: Session): ApiObject {
  return types.range.of(new Cells(sheet, [area]));
}

/** office.js itself uses GetRow and GetBoundingRect when it writes many cells in parts. */
export const PLACE_OBJECTS: Readonly<Record<string, Move>> = {
  GetRow: (cells, args, session) => {
    const row = cells.area.top + args.integer(0);
    return on(cells, requireWithin({ ...cells.area, top: row, bottom: row }), session);
  },
  GetBoundingRect: (cells, args, session) =>
    on(cells, boundingRange(cells.area, otherRange(cells, args, session)), session),
  GetIntersectionOrNullObject: (cells, args, session) => {
    const shared = intersection(cells.area, otherRange(cells, args, session));
    return shared && on(cells, shared, session);
  },
  GetUsedRange: (cells, args, session) => {
    const { top, left } = cells.area;
    return on(cells, usedWithin(cells, args) ?? { top, left, bottom: top, right: left }, session);
  },
  GetUsedRangeOrNullObject: (cells, args, session) => {
    const used = usedWithin(cells, args);
    return used && on(cells, used, session);
  },
  GetMergedAreasOrNullObject: ({ sheet, area }, _, { types }) => {
    // A merge counts only if its first cell is in the range.
    const areas = sheet.merges.filter(
      ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
    );
    if (areas.length > MAX_MERGED_AREAS) throw new RichApiError('GeneralException', 'too many merged areas');
    return areas.length === 0 ? null : types.rangeAreas.of(new Cells(sheet, areas));
  },
  Insert: (cells, args, session) => {
    args.oneOf(0, ['Down', 'Right']);
    const { area, sheet } = cells;
    if (columnCount(area) !== MAX_COLUMNS) {
      throw new RichApiError('NotImplemented', 'the emulated host inserts whole rows only');
    }
    changeSheet(sheet, session, () => sheet.insertRows(area.top, rowCount(area)));
    return on(cells, area, session);
  },
};

/** The other range of a call, given as an object or an address. @throws RichApiError */
function otherRange(cells: Cells, args: Arguments, { types }: Session): CellRange {
  const other = args.raw(0);
  if (typeof other === 'string') return parseAddress(other, cells.sheet.name);
  const { sheet, area } = args.object(0, types.range);
  if (sheet.id !== cells.sheet.id)
    throw new RichApiError('InvalidArgument', 'the ranges lie on different sheets');
  return area;
}

function usedWithin({ sheet, area }: Cells, args: Arguments): CellRange | null {
  const used = sheet.usedRange(args.optionalBoolean(0));
  return used && intersection(used, area);
}
