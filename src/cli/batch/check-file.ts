/** Checking one file. */
import { reportOf, type CheckResult } from '../../check';
import type { Files } from '../io';
import { checkOpened, openFile } from '../open';
import { shown } from '../visible';
import { describeForm } from '../words';
import { jsonOf } from './report-stream';
import type { FileTask, JobOptions, TaskResult } from './task';

/** @throws InputError when the file holds no form that can be read */
export async function checkFile(
  { json, options }: JobOptions,
  { path }: FileTask,
  files: Files,
): Promise<TaskResult> {
  const result = checkOpened(await openFile(path, files), options);
  const blocked = isBlocked(result);
  if (json) return { output: jsonOf(reportOf(result, path)), blocked };
  return { output: `${shown(path)}\n${result.forms.map(describeForm).join('\n\n')}\n\n`, blocked };
}

/** Tells whether an error stands in one of its forms. */
export function isBlocked({ forms }: CheckResult): boolean {
  return forms.some(({ status }) => status === 'blocked');
}
