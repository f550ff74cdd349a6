import type { CheckResult } from '../../check';
import type { FileReport } from '../../overview/file-report';
import type { Files } from '../io';
import { checkOpened, openFile } from '../open';
import { displayName } from '../terminal-text';
import { describeForms, describePassedOver } from '../words';
import { jsonOf } from './report-stream';
import type { FileTask, Job, TaskResult } from '../task';

/** Checks one file. @throws InputError if it holds no readable form */
export async function checkFile(
  { json, options, overview }: Extract<Job, { readonly command: 'check' }>,
  { path }: FileTask,
  files: Files,
): Promise<TaskResult> {
  const file = await openFile(path, files);
  const result = checkOpened(file, options);
  const blocked = isBlocked(result);
  const kept = { blocked, ...(overview ? { report: await overviewReport(result, path) } : {}) };
  if (json) return { output: jsonOf(result, path), ...kept };
  const passedOver = describePassedOver(file.workbook.skippedSheets);
  return { output: [`${displayName(path)}\n${passedOver}`, ...describeForms(result)], ...kept };
}

/** Loaded on demand, because most checks make no overview. */
async function overviewReport(result: CheckResult, path: string): Promise<FileReport> {
  const { fileReport } = await import('../../overview/file-report');
  return fileReport(result, path);
}

/** Tells whether one of the forms has an error. */
export function isBlocked({ forms }: CheckResult): boolean {
  return forms.some(({ status }) => status === 'blocked');
}
