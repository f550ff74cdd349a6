import { RichApiError } from '../errors';
import type { Session } from '../session';

const MAX_NAME = 31;

/**
 * Checks a name for a new or renamed sheet.
 * @param except id of the sheet that is renamed
 * @throws RichApiError `InvalidArgument` when Excel allows no such name, `ItemAlreadyExists` when another sheet has it
 */
export function checkedSheetName(name: unknown, session: Session, except?: string): string {
  const allowed =
    typeof name === 'string' &&
    name.length > 0 &&
    name.length <= MAX_NAME &&
    !/[:\\/?*[\]]|^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!allowed) throw new RichApiError('InvalidArgument', `${String(name)} is no name for a sheet`);
  const taken = session.workbook.sheets.some(
    (sheet) => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new RichApiError('ItemAlreadyExists', name);
  return name;
}
