import type { HostWorkbook } from '../../model';
import { RichApiError } from '../errors';
import { defineType } from '../object-type';

/** Excel.NamedItemCollection of a workbook without names: the grids behind this host keep none. */
export const namedItemCollectionType = defineType<HostWorkbook>({
  name: 'NamedItemCollection',
  items: () => [],
  item: (_, key) => {
    throw new RichApiError('ItemNotFound', String(key));
  },
  objects: { GetItemOrNullObject: () => null },
  methods: { GetCount: () => 0 },
});
