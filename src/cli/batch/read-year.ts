import type { YearForm } from '../../comparison';
import { unsupportedText } from '../inputs';
import type { Io } from '../io';
import { readInputs } from '../profile';
import { runTasks } from './run-tasks';
import type { Job } from '../task';

/** The forms of one year. */
interface YearFiles {
  readonly forms: readonly YearForm[];
  /** Whether every file of this year was read. */
  readonly isComplete: boolean;
}

/**
 * Reads the forms of one year. Unreadable files and unused configurations are reported on stderr.
 * @param profile the profile or configuration given on the command line
 */
export async function readYear(
  path: string,
  job: Job,
  { jobs, profile }: { readonly jobs: number; readonly profile?: string | undefined },
  io: Io,
): Promise<YearFiles> {
  const { files, problems, passedOver } = await readInputs([path], profile, io);
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
