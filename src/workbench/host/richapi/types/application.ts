import type { HostWorkbook } from '../../model';
import { requireWritable } from '../cells';
import { RichApiError } from '../errors';
import { defineType } from '../object-type';

/** Excel.Application. */
export const applicationType = defineType<HostWorkbook>({
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (workbook) => (workbook.calculation === 'manual' ? 'Manual' : 'Automatic'),
      set: (workbook, value, session) => {
        requireWritable(session);
        if (value !== 'Automatic' && value !== 'Manual')
          throw new RichApiError('InvalidArgument', String(value));
        workbook.calculation = value === 'Manual' ? 'manual' : 'automatic';
      },
    },
  },
  methods: {
    Calculate: (workbook, args) => {
      args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']);
      workbook.calculate();
    },
  },
});
