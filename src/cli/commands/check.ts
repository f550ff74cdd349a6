/** `jixiao check`. */
import { reportEach } from '../batch/report-each';
import { findInputs } from '../inputs';
import type { ExitCode, Io } from '../io';
import { profileOptions } from '../profile';

export interface CheckCommandOptions {
  readonly json: boolean;
  readonly jobs: number;
  readonly profile?: string;
}

/** Checks every workbook and prints the report. */
export async function runCheck(
  paths: readonly string[],
  { json, jobs, profile }: CheckCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const options = await profileOptions(profile, 'check', io);
  const inputs = await findInputs(paths, io);
  const tasks = inputs.files.map(({ path }) => ({ path, target: path }));
  return reportEach({ command: 'check', json, options }, inputs, tasks, jobs, io);
}
