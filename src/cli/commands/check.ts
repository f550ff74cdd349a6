/** `jixiao check`. */
import { findInputs } from '../inputs';
import type { ExitCode, Io } from '../io';
import { checkOpened, openFile } from '../open';
import { profileOptions } from '../profile';
import { reportEach } from '../report-each';
import { describeForm } from '../words';

export interface CheckCommandOptions {
  readonly json: boolean;
  readonly profile?: string;
}

/** Checks every workbook and prints the report. */
export async function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const checkOptions = await profileOptions(options.profile, 'check', io);
  return reportEach(await findInputs(paths, io), options.json, io, async (path) => {
    const result = checkOpened(await openFile(path, io), checkOptions);
    return { file: path, result, text: `${path}\n${result.forms.map(describeForm).join('\n\n')}\n\n` };
  });
}
