import type { YearForm } from '../../comparison';
import { findInputs, unsupportedText } from '../inputs';
import type { Io } from '../io';
import { runTasks } from './run-tasks';
import type { Job } from '../task';

/** The forms of one year. */
export interface YearFiles {
  readonly forms: readonly YearForm[];
  /** Every file of this year was read. */
  readonly isComplete: boolean;
}

/** Reads the forms of one year; what can't be read is told on stderr. */
export async function readYear(path: string, job: Job, jobs: number, io: Io): Promise<YearFiles> {
  const { files, problems, passedOver } = await findInputs([path], io);
  for (const { message } of problems) io.err(`${message}\n`);
  if (passedOver.length > 0) io.err(`${unsupportedText(passedOver)}\n`);
  const forms: YearForm[] = [];
  let isComplete = problems.length === 0;
  const tasks = files.map((file) => ({ path: file.path, target: file.path }));
  for await (const { result } of runTasks(job, tasks, jobs, io)) {
    if (!('error' in result)) forms.push(...(result.years ?? []));
    else {
      io.err(`${result.error}\n`);
      isComplete = false;
    }
  }
  return { forms, isComplete };
}
