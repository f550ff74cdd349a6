import { fullAddress } from '../address';
import { Cells } from '../cells';
import { defineType, type ObjectType } from '../object-type';
import { clearRange } from './range-actions';
import { rangeFormatType } from './range-format';
import { rangeType } from './range';

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
