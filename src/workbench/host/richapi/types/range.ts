import { MAX_COLUMNS } from '../../../../workbook/a1';
import type { CellRange } from '../../../../workbook/cell';
import type { HostCellChange } from '../../model';
import type { Arguments } from '../arguments';
import { Cells, changeSheet, places, placesIn, requireVisible, writeContents } from '../cells';
import { defineType, type ApiObject, type ObjectType, type PropertySpec } from '../object-type';
import type { Session } from '../session';
import { CONTENT_PROPERTIES } from './range-content';
import { rangeFormatType } from './range-format';
import { PROPERTY_METHODS } from './range-properties';
import { tableScopedCollectionType } from './tables';
import { RichApiError } from '../errors';
import {
  boundingRange,
  columnCount,
  fullAddress,
  intersection,
  parseAddress,
  requireWithin,
  rowCount,
} from '../address';

/** Excel fails for more merged areas, as documented. */
const MAX_MERGED_AREAS = 512;

const PLACE_PROPERTIES: Readonly<Record<string, PropertySpec<Cells>>> = {
  Address: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
  RowIndex: { get: ({ area }) => area.top },
  ColumnIndex: { get: ({ area }) => area.left },
  RowCount: { get: ({ area }) => rowCount(area) },
  ColumnCount: { get: ({ area }) => columnCount(area) },
};

type Move = (cells: Cells, args: Arguments, session: Session) => ApiObject | null;

function on({ sheet }: Cells, area: CellRange): ApiObject {
  return rangeType.of(new Cells(sheet, [area]));
}

/** office.js itself uses GetRow and GetBoundingRect when it writes many cells in parts. */
const PLACE_OBJECTS: Readonly<Record<string, Move>> = {
  GetRow: (cells, args) => {
    const row = cells.area.top + args.integer(0);
    return on(cells, requireWithin({ ...cells.area, top: row, bottom: row }));
  },
  GetBoundingRect: (cells, args) => on(cells, boundingRange(cells.area, otherRange(cells, args))),
  GetIntersectionOrNullObject: (cells, args) => {
    const shared = intersection(cells.area, otherRange(cells, args));
    return shared && on(cells, shared);
  },
  GetMergedAreasOrNullObject: ({ sheet, area }) => {
    // A merge counts only if its first cell is in the range.
    const areas = sheet.merges.filter(
      ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
    );
    if (areas.length > MAX_MERGED_AREAS) throw new RichApiError('GeneralException', 'too many merged areas');
    return areas.length === 0 ? null : rangeAreasType.of(new Cells(sheet, areas));
  },
  Insert: (cells, args, session) => {
    args.oneOf(0, ['Down', 'Right']);
    const { area, sheet } = cells;
    if (columnCount(area) !== MAX_COLUMNS) {
      throw new RichApiError('NotImplemented', 'the emulated host inserts whole rows only');
    }
    changeSheet(sheet, session, () => sheet.insertRows(area.top, rowCount(area)));
    return on(cells, area);
  },
};

/** The other range of a call, given as an object or an address. @throws RichApiError */
function otherRange(cells: Cells, args: Arguments): CellRange {
  const other = args.raw(0);
  if (typeof other === 'string') return parseAddress(other, cells.sheet.name);
  const { sheet, area } = args.object(0, rangeType);
  if (sheet.id !== cells.sheet.id)
    throw new RichApiError('InvalidArgument', 'the ranges lie on different sheets');
  return area;
}

const PLAIN: Omit<HostCellChange, 'row' | 'column'> = {
  numberFormat: 'General',
  locked: true,
  style: {
    bold: false,
    wrapText: false,
    color: '',
    fill: '',
    verticalAlignment: 'bottom',
  },
};

/** Range.select. */
function selectRange({ sheet, area }: Cells, _: Arguments, session: Session): void {
  requireVisible(sheet);
  session.acting('add-in', () => session.workbook.select(sheet.id, area));
}

/** Range.clear with contents and formats. In whole rows, columns and sheets only the used part is cleared. */
function clearRange({ sheet, area }: Cells, args: Arguments, session: Session): void {
  args.oneOf(0, ['All']);
  const used = sheet.usedRange(false);
  const effective = used && intersection(used, area);
  if (!effective) return;
  const cells = placesIn(effective);
  const emptied = cells.map((at) => ({ ...at, content: null }));
  writeContents(sheet, emptied, session);
  changeSheet(sheet, session, () => sheet.write(cells.map((at) => ({ ...at, ...PLAIN }))));
}

/** Range.merge: only the first cell keeps its content, as in Excel. */
function mergeRange({ sheet, area }: Cells, args: Arguments, session: Session): void {
  const rows = args.optionalBoolean(0)
    ? Array.from({ length: rowCount(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }))
    : [area];
  changeSheet(sheet, session, () => {
    const covered = rows.flatMap((merge) => places(new Cells(sheet, [merge])).slice(1));
    const filled = covered.filter(({ row, column }) => sheet.cell(row, column).content !== null);
    if (filled.length > 0) sheet.write(filled.map((at) => ({ ...at, content: null })));
    sheet.merge(rows);
  });
}

/** Excel.Range. */
export const rangeType: ObjectType<Cells> = defineType<Cells>({
  name: 'Range',
  identity: ({ reference }) => (reference ? { _ReferenceId: reference } : {}),
  properties: { ...PLACE_PROPERTIES, ...CONTENT_PROPERTIES },
  navigation: {
    Worksheet: ({ sheet }, session) => session.types.worksheet.of(sheet),
    Format: (cells) => rangeFormatType.of(cells),
  },
  objects: { ...PLACE_OBJECTS, GetTables: (cells) => tableScopedCollectionType.of(cells) },
  methods: {
    ...PROPERTY_METHODS,
    Select: selectRange,
    Clear: clearRange,
    Merge: mergeRange,
    Calculate: ({ sheet, areas }, _, session) =>
      session.workbook.calculate({ sheet: sheet.id, ranges: areas }),
    _KeepReference: (cells, _, session) => session.keep(rangeType.of(cells), cells),
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== rowCount(area) || args.integer(1) !== columnCount(area)) {
        throw new RichApiError('InvalidArgument', 'the array has another size than the range');
      }
    },
  },
});

/** Excel.RangeAreas: several ranges of one sheet. */
const rangeAreasType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeAreas',
  identity: ({ reference }) => (reference ? { _ReferenceId: reference } : {}),
  properties: {
    Address: {
      get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(','),
    },
  },
  navigation: {
    Areas: (cells) => rangeCollectionType.of(cells),
    Worksheet: ({ sheet }, session) => session.types.worksheet.of(sheet),
    Format: (cells) => rangeFormatType.of(cells),
  },
  methods: {
    _KeepReference: (cells, _, session) => session.keep(rangeAreasType.of(cells), cells),
  },
});

/** Excel.RangeCollection: the ranges of a RangeAreas. */
const rangeCollectionType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeType.of(new Cells(sheet, [area]))),
});
