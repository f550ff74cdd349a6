import * as v from 'valibot';
import type { HostSheet } from '../../model';
import { changeSheet } from '../cells';
import { notEmulated } from '../errors';
import { defineType } from '../object-type';

/** Filters by values are the only ones that the grids behind this host can have. */
const CriteriaSchema = v.object({ filterOn: v.literal('Values'), values: v.array(v.string()) });

/** Excel.AutoFilter: one by values. */
export const autoFilterType = defineType<HostSheet>({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (sheet) => sheet.filtered === true },
  },
  methods: {
    Apply: (sheet, args, session) => {
      const { area } = args.object(0, session.types.range);
      const criteria = v.safeParse(CriteriaSchema, args.raw(2));
      if (!sheet.applyFilter || !criteria.success) throw notEmulated('AutoFilter', 'apply()');
      const column = area.left + args.integer(1);
      changeSheet(sheet, session, () => sheet.applyFilter?.(area, column, criteria.output.values));
    },
    Remove: (sheet, _, session) => {
      if (sheet.filtered) changeSheet(sheet, session, () => sheet.removeFilter?.());
    },
  },
});
