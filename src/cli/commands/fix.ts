import { reportEach } from '../batch/report-each';
import { findInputs } from '../inputs';
import type { ExitCode, Io } from '../io';
import { describeIgnoredConfigs, profileOptions } from '../profile';
import { planTargets, type TargetOptions } from '../targets';

export interface FixCommandOptions extends TargetOptions {
  readonly json: boolean;
  readonly jobs: number;
  readonly suggested: boolean;
  readonly profile?: string;
}

/** `jixiao fix`: corrects and writes every workbook; the exit code is about the corrected workbooks. */
export async function runFix(
  paths: readonly string[],
  options: FixCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { json, jobs, suggested, profile, inPlace, force } = options;
  const checkOptions = await profileOptions(profile, 'fix', io);
  const inputs = await findInputs(paths, io);
  for (const line of await describeIgnoredConfigs(inputs.configs, profile, io)) io.err(`${line}\n`);
  const tasks = await planTargets(inputs, options, io);
  const job = {
    command: 'fix',
    json,
    suggested,
    force,
    replace: inPlace || force,
    options: checkOptions,
  } as const;
  return reportEach(job, inputs, tasks, jobs, io);
}
