import type { HostWorkbook } from '../../model';
import { defineType } from '../object-type';

/** Excel.WorkbookProtection: whether the structure is protected. */
export const workbookProtectionType = defineType<HostWorkbook>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: (workbook) => workbook.structureProtected === true } },
});
