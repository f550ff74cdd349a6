/** Checks files in a worker of the page, for the overview. */
import { check } from '../../check';
import { EXPLANATIONS, parseExplanations } from '../../check/explanations';
import { checkAcross, type Severities } from '../../check/across';
import { fileReport, unusableFile, type FileReport } from '../../overview';
import type { SetForm } from '../../rules/set-rule';
import { optionsOf } from '../../engine/options';
import { questionOf } from '../../taskpane/session/derive';
import { fingerprintOf, isOtherSpreadsheet, openXlsx } from '../../xlsx';
import { describeProblem } from '../problem';
import type { FileCheckOptions, PlainAcross } from './worker-methods';

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

/** `checkAcross` with a result that can be sent between threads. */
export function checkAcrossPlain(set: readonly SetForm[], severities: Severities): PlainAcross {
  const { forms, findings, checked } = checkAcross(set, severities);
  return { forms, findings, checked: checked.map((outcome) => ({ ...outcome, rule: outcome.rule.id })) };
}
