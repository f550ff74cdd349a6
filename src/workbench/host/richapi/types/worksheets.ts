import type { HostWorkbook } from '../../model';
import { requireStructure } from '../cells';
import { RichApiError } from '../errors';
import { WORKBOOK_TARGET } from '../events';
import { defineType } from '../object-type';
import { eventMethods } from './event-methods';
import { checkedSheetName } from './sheet-name';
import { worksheetType } from './worksheet';

/** Excel.WorksheetCollection. */
export const worksheetCollectionType = defineType<HostWorkbook>({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => worksheetType.of(sheet)),
  item: (_, key, session) => {
    const sheet = session.findSheet(String(key));
    if (!sheet) throw new RichApiError('ItemNotFound', String(key));
    return worksheetType.of(sheet);
  },
  objects: {
    GetItemOrNullObject: (_, args, session) => {
      const sheet = session.findSheet(args.text(0));
      return sheet ? worksheetType.of(sheet) : null;
    },
    Add: (workbook, args, session) => {
      requireStructure(session);
      const name = args.optionalText(0) ?? freeName(workbook);
      return worksheetType.of(
        session.acting('add-in', () => workbook.addSheet(checkedSheetName(name, session))),
      );
    },
  },
  methods: eventMethods('WorksheetCollection', () => WORKBOOK_TARGET),
});

/** The first unused name of `Sheet1`, `Sheet2` and so on. */
function freeName(workbook: HostWorkbook): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = workbook.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
