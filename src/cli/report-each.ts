/** What `check` and `fix` have in common: every file gets its part of the report, whatever happens to the others. */
import { reportOf, type CheckResult, type Report, type ReportFile } from '../check';
import { passedOverText, type Inputs } from './inputs';
import { messageOf, type ExitCode, type Io } from './io';

export interface FileOutcome {
  /** What the report calls the file. */
  readonly file: string;
  readonly result: CheckResult;
  /** For reading in a terminal. */
  readonly text: string;
}

/**
 * Works through the files and prints the report; the JSON is whole whatever goes wrong with a file.
 * @param work throws for a file that can't be used; the others go on
 */
export async function reportEach(
  inputs: Inputs,
  json: boolean,
  io: Io,
  work: (path: string) => Promise<FileOutcome>,
): Promise<ExitCode> {
  const files: ReportFile[] = [];
  let worst: ExitCode = 0;
  const fail = (path: string, message: string): void => {
    worst = 2;
    io.err(`${message}\n`);
    files.push({ file: path, forms: [], error: message });
  };
  for (const { path, message } of inputs.problems) fail(path, message);
  if (inputs.passedOver.length > 0) io.err(`${passedOverText(inputs.passedOver)}\n`);
  for (const path of inputs.files) {
    try {
      const { file, result, text } = await work(path);
      files.push(reportOf(result, file));
      if (worst === 0 && result.forms.some(({ status }) => status === 'blocked')) worst = 1;
      if (!json) io.out(text);
    } catch (error) {
      fail(path, messageOf(error, path));
    }
  }
  const report: Report = { version: 1, files };
  if (json) io.out(`${JSON.stringify(report, null, 2)}\n`);
  return worst;
}
