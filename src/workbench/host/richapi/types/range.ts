import { Cells } from '../cells';
import { defineType, type ObjectType } from '../object-type';
import { dataValidationType } from './data-validation';
import { clearRange, deleteRange, mergeRange, selectRange, unmergeRange } from './range-actions';
import { CONTENT_PROPERTIES } from './range-content';
import { rangeFormatType } from './range-format';
import { PLACE_OBJECTS, PLACE_PROPERTIES } from './range-places';
import { PROPERTY_METHODS } from './range-properties';
import { tableScopedCollectionType } from './tables';
import { RichApiError } from '../errors';
import { columnCount, rowCount, fullAddress } from '../address';

/** Excel.Range. */
export const rangeType: ObjectType<Cells> = defineType<Cells>({
  name: 'Range',
  identity: ({ reference }) => (reference ? { _ReferenceId: reference } : {}),
  properties: { ...PLACE_PROPERTIES, ...CONTENT_PROPERTIES },
  navigation: {
    Worksheet: ({ sheet }, session) => session.types.worksheet.of(sheet),
    Format: (cells) => rangeFormatType.of(cells),
    DataValidation: (cells) => dataValidationType.of(cells),
  },
  objects: { ...PLACE_OBJECTS, GetTables: (cells) => tableScopedCollectionType.of(cells) },
  methods: {
    ...PROPERTY_METHODS,
    Select: selectRange,
    Clear: clearRange,
    Delete: deleteRange,
    Merge: mergeRange,
    Unmerge: unmergeRange,
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
export const rangeAreasType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeAreas',
  identity: ({ reference }) => (reference ? { _ReferenceId: reference } : {}),
  properties: {
    Address: { get: address },
  },
  navigation: {
    Areas: (cells) => rangeCollectionType.of(cells),
    Worksheet: ({ sheet }, session) => session.types.worksheet.of(sheet),
    Format: (cells) => rangeFormatType.of(cells),
  },
  methods: {
    Clear: ({ sheet, areas }, args, session) => {
      for (const area of areas) clearRange(new Cells(sheet, [area]), args, session);
    },
    Calculate: ({ sheet, areas }, _, session) =>
      session.workbook.calculate({ sheet: sheet.id, ranges: areas }),
    _KeepReference: (cells, _, session) => session.keep(rangeAreasType.of(cells), cells),
  },
});

/** Excel.RangeCollection: the ranges of a RangeAreas. */
const rangeCollectionType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeType.of(new Cells(sheet, [area]))),
  methods: { GetCount: ({ areas }) => areas.length },
});

function address({ sheet, areas }: Cells): string {
  return areas.map((area) => fullAddress(sheet.name, area)).join(',');
}
