/** Checks files in a worker of the page, for the overview. */
import { check } from '../../check';
import { EXPLANATIONS, parseExplanations } from '../../check/explanations';
import { fileReport, unusableFile, type FileReport } from '../../overview';
import { optionsOf } from '../../engine/options';
import { questionOf } from '../../taskpane/session/derive';
import { fingerprintOf, isOtherSpreadsheet, openXlsx } from '../../xlsx';
import { describeProblem } from '../problem';
import type { FileCheckOptions } from './worker-methods';

/**
 * Checks a file. A file that cannot be read gives a report with the reason.
 * @param path as displayed
 */
export async function reportFile(
  bytes: Uint8Array,
  path: string,
  { settings, officeRules, reasons }: FileCheckOptions,
): Promise<FileReport> {
  try {
    const workbook = openXlsx(bytes, path.slice(path.lastIndexOf('/') + 1));
    const explanations = parseExplanations(
      reasons.get(fingerprintOf(bytes)) ?? workbook.documentText(EXPLANATIONS),
    );
    const options = optionsOf(questionOf({ settings, officeRules, explanations }));
    return fileReport(check(await workbook.read(), options), path);
  } catch (error) {
    console.warn(error);
    return unusableFile(path, describeProblem(error), isOtherSpreadsheet(error) ? 'other-format' : undefined);
  }
}
