import type { HostSheet } from '../../model';
import { changeSheet } from '../cells';
import { defineType } from '../object-type';

/** Excel.AutoFilter: whether there is one, and taking it away. */
export const autoFilterType = defineType<HostSheet>({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (sheet) => sheet.filtered === true },
  },
  methods: {
    Remove: (sheet, _, session) => {
      if (sheet.filtered) changeSheet(sheet, session, () => sheet.removeFilter?.());
    },
  },
});
