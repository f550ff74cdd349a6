import type { Cells } from '../cells';
import { defineType, type ObjectType } from '../object-type';
import { dataValidationType } from './data-validation';
import { clearRange, deleteRange, mergeRange, selectRange, unmergeRange } from './range-actions';
import { CONTENT_PROPERTIES } from './range-content';
import { rangeFormatType } from './range-format';
import { PLACE_OBJECTS, PLACE_PROPERTIES } from './range-places';
import { PROPERTY_METHODS } from './range-properties';
import { tableScopedCollectionType } from './tables';
import { RichApiError } from '../errors';
import { columnCount, rowCount } from '../address';

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
