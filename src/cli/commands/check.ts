/** `jixiao check`. */
import { reportEach } from '../batch/report-each';
import { findInputs } from '../inputs';
import type { ExitCode, Io } from '../io';
import { profileOptions } from '../profile';
import type { CheckCommandOptions } from './check-options';

/** Checks every workbook and prints the report; with `report` writes the overview of all of them. */
export async function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { json, jobs, profile, report } = options;
  const checkOptions = await profileOptions(profile, 'check', io);
  const found = await findInputs(paths, io);
  // One form has nothing to be compared with: what is told of it stays as it is.
  const overview = report !== undefined || options.across || (!json && found.several);
  const job = { command: 'check', json, overview, options: checkOptions } as const;
  const work = { job, paths, inputs: found, jobs };
  if (overview) {
    const { runOverview } = await import(/* webpackMode: "eager" */ '../overview/run-overview');
    return runOverview(work, options, io);
  }
  const tasks = found.files.map(({ path }) => ({ path, target: path }));
  return reportEach(job, found, tasks, jobs, io);
}
