import { reportEach } from '../batch/report-each';
import type { ExitCode, Io } from '../io';
import { profileOptions, readInputs } from '../profile';
import type { CheckCommandOptions } from '../overview/run-overview';

/** `jixiao check`: checks every workbook, prints the report and, with `report`, writes the overview. */
export async function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { json, jobs, profile, report, opinions, since, last } = options;
  const checkOptions = await profileOptions(profile, 'check', io);
  const found = await readInputs(paths, profile, io);
  // A single form has nothing to be compared with.
  const overview =
    report !== undefined ||
    opinions !== undefined ||
    since !== undefined ||
    last !== undefined ||
    options.across ||
    (!json && found.several);
  const job = { command: 'check', json, overview, options: checkOptions } as const;
  const work = { job, paths, inputs: found, jobs };
  if (overview) {
    const { runOverview } = await import('../overview/run-overview');
    return runOverview(work, options, io);
  }
  const tasks = found.files.map(({ path }) => ({ path, target: path }));
  return reportEach(job, found, tasks, jobs, io);
}
