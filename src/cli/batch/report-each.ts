/** Processes the files of `check`, `fix` and `inspect` and prints the results in order. */
import { describeRulesInForce } from '../../check/rules-in-force';
import { unsupportedText, type Inputs } from '../inputs';
import type { ExitCode, Io } from '../io';
import { displayName } from '../terminal-text';
import { runTasks } from './run-tasks';
import type { FileReport, UnusableKind } from '../../overview/file-report';
import { openReport } from './report-stream';
import type { FileTask, Job, TaskResult } from '../task';

type Failure = Extract<TaskResult, { readonly error: string }>;

/** The advice for a spreadsheet of another format. */
const SAVE_AS_XLSX = '请用 Excel 打开后另存为 .xlsx，再校验。';

/** Collects the files' reports in order and describes all of them together. */
export interface Collector {
  add(report: FileReport): void;
  /** @param error the reason in Chinese, without the file's name */
  addUnusable(file: string, error: string, kind: UnusableKind | undefined): void;
  /** Text for `ReportStream.close`. */
  summary(): string | undefined;
}

/**
 * Processes all files and prints the results; the JSON is well-formed even if a file fails.
 * @param jobs files processed at the same time; output and exit code do not depend on it
 */
export async function reportEach(
  job: Job,
  inputs: Inputs,
  tasks: readonly FileTask[],
  jobs: number,
  io: Io,
  collector?: Collector,
): Promise<ExitCode> {
  const report = await openReport(job.json, io);
  let worst: ExitCode = 0;
  let anyRead = false;
  const fail = async (file: string, { error, brief, unusable }: Failure): Promise<void> => {
    worst = 2;
    io.err(`${error}\n`);
    collector?.addUnusable(file, brief ?? withoutPath(error, file), unusable);
    await report.failed({ file, forms: [], error });
  };
  for (const { path, message } of inputs.problems) await fail(path, { error: message });
  if (inputs.passedOver.length > 0) io.err(`${unsupportedText(inputs.passedOver)}\n`);
  for (const file of inputs.passedOver) collector?.addUnusable(file, SAVE_AS_XLSX, 'other-format');
  for await (const { path, result } of runTasks(job, tasks, jobs, io)) {
    if ('error' in result) await fail(path, result);
    else {
      anyRead = true;
      if (worst === 0 && result.blocked) worst = 1;
      if (result.report) collector?.add(result.report);
      await report.add(result.output);
    }
  }
  // Without a readable workbook no rule ran. `inspect` names the profile of each form.
  const rules = !anyRead || job.command === 'inspect' ? '' : `规则：${describeRulesInForce(job.options)}。\n`;
  const summary = collector?.summary();
  await report.close(job.json ? summary : `${summary ?? ''}${rules}`);
  if (anyRead && job.json && (job.options.config ?? job.options.profile)) io.err(rules);
  return worst;
}

/** Removes the file name from an error message. */
function withoutPath(error: string, file: string): string {
  const before = `${displayName(file)}：`;
  return error.startsWith(before) ? error.slice(before.length) : error;
}
