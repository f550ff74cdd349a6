import type { HostSheet, HostTable } from '../../model';
import { intersection } from '../address';
import { Cells, changeSheet } from '../cells';
import { defineType } from '../object-type';

interface TableTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

/** Excel.Table: what a report and a write have to know of it. */
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

/** Excel.TableCollection of a sheet. */
export const tableCollectionType = defineType<HostSheet>({
  name: 'TableCollection',
  items: (sheet) => (sheet.tables ?? []).map((table) => tableType.of({ sheet, table })),
});

/** Excel.TableScopedCollection: the tables that a range touches. */
export const tableScopedCollectionType = defineType<Cells>({
  name: 'TableScopedCollection',
  items: ({ sheet, area }) =>
    (sheet.tables ?? [])
      .filter(({ body }) => intersection(body, area) !== null)
      .map((table) => tableType.of({ sheet, table })),
});
