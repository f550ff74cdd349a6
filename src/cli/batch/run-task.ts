import { isOtherSpreadsheet } from '../../xlsx';
import { InputError, messageOf, NoFormError, type Files } from '../io';
import { displayName } from '../terminal-text';
import { checkFile } from './check-file';
import type { FileTask, Job, TaskResult } from '../task';

/** Runs a task in the current thread; never rejects. */
export async function runTask(job: Job, task: FileTask, files: Files): Promise<TaskResult> {
  try {
    switch (job.command) {
      case 'check':
        return await checkFile(job, task, files);
      case 'fix': {
        const { fixFile } = await import('./fix-file');
        return await fixFile(job, task, files);
      }
      case 'compare': {
        const { compareFile } = await import('./compare-file');
        return await compareFile(job, task, files);
      }
      case 'inspect': {
        const { inspectFile } = await import('./inspect-file');
        return await inspectFile(job, task, files);
      }
    }
  } catch (error) {
    return { error: messageOf(error, displayName(task.path)), ...kindOf(error) };
  }
}

function kindOf(error: unknown): Partial<Extract<TaskResult, { readonly error: string }>> {
  if (error instanceof NoFormError) return { brief: error.brief, unusable: 'no-form' };
  return error instanceof InputError && isOtherSpreadsheet(error.cause) ? { unusable: 'other-format' } : {};
}
