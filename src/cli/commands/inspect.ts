import { reportEach } from '../batch/report-each';
import type { ExitCode, Io } from '../io';
import { profileOptions, readInputs } from '../profile';

/** `jixiao inspect`: prints what was recognized in every workbook. */
export async function runInspect(
  paths: readonly string[],
  { profile, jobs }: { readonly profile?: string; readonly jobs: number },
  io: Io,
): Promise<ExitCode> {
  const options = await profileOptions(profile, 'inspect', io);
  const inputs = await readInputs(paths, profile, io);
  const tasks = inputs.files.map(({ path }) => ({ path, target: path }));
  return reportEach({ command: 'inspect', json: false, options }, inputs, tasks, jobs, io);
}
