import type { HostSheet } from '../../model';
import { requireWritable } from '../cells';
import { RichApiError } from '../errors';
import { defineType } from '../object-type';

/** Excel.WorksheetProtection without passwords, which the grids do not have. */
export const worksheetProtectionType = defineType<HostSheet>({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.protected },
    Options: { get: (sheet) => (sheet.protected ? NOTHING_ALLOWED : null) },
  },
  methods: {
    Protect: (sheet, args, session) => {
      requireWritable(session);
      if (args.raw(0) !== undefined || args.raw(1) !== undefined) {
        throw new RichApiError(
          'NotImplemented',
          'the emulated host knows no protection options or passwords',
        );
      }
      if (sheet.protected) throw new RichApiError('InvalidOperation', 'the sheet is already protected');
      session.acting('add-in', () => sheet.setProtected(true));
    },
    Unprotect: (sheet, _, session) => {
      requireWritable(session);
      session.acting('add-in', () => sheet.setProtected(false));
    },
  },
});

const NOTHING_ALLOWED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};
