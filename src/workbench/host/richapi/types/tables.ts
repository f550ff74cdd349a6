import type { HostSheet, HostTable } from '../../model';
import { intersection, parseAddress } from '../address';
import { Cells, changeSheet } from '../cells';
import { notEmulated, RichApiError } from '../errors';
import { defineType } from '../object-type';

interface TableTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

/** Excel.Table, as far as the report sheet and writing need it. */
const tableType = defineType<TableTarget>({
  name: 'Table',
  identity: ({ table }) => ({ Id: table.name }),
  properties: {
    Id: { get: ({ table }) => table.name },
    Name: { get: ({ table }) => table.name },
  },
  methods: {
    ClearFilters: ({ sheet }, _, session) => changeSheet(sheet, session, () => sheet.removeFilter?.()),
  },
  objects: {
    ConvertToRange: ({ sheet, table }, _, session) => {
      changeSheet(sheet, session, () => sheet.removeTable?.(table.name));
      return session.types.range.of(new Cells(sheet, [table.body]));
    },
  },
});

/** Excel.TableCollection of some sheets. office.js looks up a known table by its id in the workbook's collection. */
export const tableCollectionType = defineType<readonly HostSheet[]>({
  name: 'TableCollection',
  items: (sheets) => tablesOf(sheets).map((target) => tableType.of(target)),
  item: (sheets, key) => {
    const found = tablesOf(sheets).find(({ table }) => table.name === key);
    if (!found) throw new RichApiError('ItemNotFound', String(key));
    return tableType.of(found);
  },
  objects: {
    Add: (sheets, args, session) => {
      const [sheet, ...others] = sheets;
      if (!sheet?.addTable || others.length > 0 || !args.optionalBoolean(1))
        throw notEmulated('TableCollection', 'add()');
      const area = parseAddress(args.text(0), sheet.name);
      const table = {
        name: `表${tablesOf(session.workbook.sheets).length + 1}`,
        body: { ...area, top: area.top + 1 },
      };
      changeSheet(sheet, session, () => sheet.addTable?.(table));
      return tableType.of({ sheet, table });
    },
  },
});

function tablesOf(sheets: readonly HostSheet[]): TableTarget[] {
  return sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => ({ sheet, table })));
}

/** Excel.TableScopedCollection: the tables that a range touches. */
export const tableScopedCollectionType = defineType<Cells>({
  name: 'TableScopedCollection',
  items: ({ sheet, area }) =>
    (sheet.tables ?? [])
      .filter(({ body }) => intersection(body, area) !== null)
      .map((table) => tableType.of({ sheet, table })),
});
