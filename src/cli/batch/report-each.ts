/** Processes the files of `check`, `fix` and `inspect` and prints the results in order. */
import { unsupportedText, type Inputs } from '../inputs';
import type { ExitCode, Io, Thread } from '../io';
import { displayName } from '../terminal-text';
import { mapInOrder } from './map-in-order';
import { runTask } from './run-task';
import { unusableFile } from '../../overview/file-report';
import type { FileReport } from '../../overview';
import { openReport } from './report-stream';
import type { FileTask, Job, TaskResult } from './task';

/** With fewer files, starting threads takes longer than it saves. */
const FEWEST_FOR_THREADS = 4;

/** Collects the files' reports in order and describes all of them together. */
export interface Collector {
  add(report: FileReport): void;
  /** Text for `ReportStream.close`. */
  summary(): string | undefined;
}

/**
 * Processes all files and prints the results; the JSON is well-formed whatever goes wrong with a file.
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
  const fail = async (file: string, error: string): Promise<void> => {
    worst = 2;
    io.err(`${error}\n`);
    collector?.add(unusableFile(file, withoutPath(error, file)));
    await report.failed({ file, forms: [], error });
  };
  for (const { path, message } of inputs.problems) await fail(path, message);
  if (inputs.passedOver.length > 0) io.err(`${unsupportedText(inputs.passedOver)}\n`);
  const threads = startThreads(job, Math.min(jobs, tasks.length), tasks.length, io);
  let done = 0;
  for await (const result of mapInOrder(tasks, workersOf(threads, job, io))) {
    const path = tasks[done]?.path ?? '';
    done += 1;
    if ('error' in result) await fail(path, result.error);
    else {
      if (worst === 0 && result.blocked) worst = 1;
      if (result.report) collector?.add(result.report);
      await report.add(result.output);
    }
    io.progress(done, tasks.length);
  }
  await Promise.all(threads.map((thread) => thread.stop()));
  await report.close(collector?.summary());
  return worst;
}

/** Removes the file name from an error message. */
function withoutPath(error: string, file: string): string {
  const before = `${displayName(file)}：`;
  return error.startsWith(before) ? error.slice(before.length) : error;
}

/** Starts the threads; none if processing in this thread is faster. */
function startThreads(job: Job, wanted: number, files: number, io: Io): Thread[] {
  if (wanted < 2 || files < FEWEST_FOR_THREADS) return [];
  return Array.from({ length: wanted }, () => io.startThread?.(job)).filter((thread) => thread !== undefined);
}

function workersOf(
  threads: readonly Thread[],
  job: Job,
  io: Io,
): ((task: FileTask) => Promise<TaskResult>)[] {
  if (threads.length === 0) return [(task) => runTask(job, task, io)];
  return threads.map((thread) => (task) => thread.run(task));
}
