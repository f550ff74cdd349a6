/** `jixiao check`. */
import { reportOf, type Report, type ReportFile } from '../../check';
import { findInputs } from '../inputs';
import { InputError, type ExitCode, type Io } from '../io';
import { checkOpened, openFile } from '../open';
import { profileOptions } from '../profile';
import { describeForm } from '../words';

export interface CheckCommandOptions {
  readonly json: boolean;
  readonly profile?: string;
}

/** Checks every workbook and prints the report; the JSON is whole whatever goes wrong with a file. */
export async function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const checkOptions = await profileOptions(options.profile, io);
  const { files, problems } = await findInputs(paths, io);
  const reports: ReportFile[] = [];
  let worst: ExitCode = 0;
  const fail = (path: string, message: string): void => {
    worst = 2;
    io.err(`${message}\n`);
    reports.push({ file: path, forms: [], error: message });
  };
  for (const { path, message } of problems) fail(path, message);
  for (const path of files) {
    try {
      const result = checkOpened(await openFile(path, io), checkOptions);
      reports.push(reportOf(result, path));
      if (worst === 0 && result.forms.some(({ status }) => status === 'blocked')) worst = 1;
      if (!options.json) io.out(`${path}\n${result.forms.map(describeForm).join('\n\n')}\n\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      fail(path, error.message);
    }
  }
  const report: Report = { version: 1, files: reports };
  if (options.json) io.out(`${JSON.stringify(report, null, 2)}\n`);
  return worst;
}
