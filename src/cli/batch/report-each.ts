/** What `check`, `fix` and `inspect` have in common: every file is told of in its turn, whatever happens to the others. */
import { passedOverText, type Inputs } from '../inputs';
import type { ExitCode, Io, Thread } from '../io';
import { shown } from '../visible';
import { inOrder } from './in-order';
import { doTask } from './job';
import { unusableFile } from '../../overview/file-report';
import type { FileReport } from '../../overview';
import { openReport } from './report-stream';
import type { FileTask, Job, TaskResult } from './task';

/** Starting a thread costs as much as some forms: below so many files it is not worth it. */
const FEWEST_FOR_THREADS = 4;

/** Takes what the overview keeps of each file, in their order, and says what there is to say of all together. */
export interface Collector {
  add(report: FileReport): void;
  /** As `ReportStream.close` takes it. */
  summary(): string | undefined;
}

/**
 * Works through the files and prints what there is to say; the JSON is whole whatever goes wrong with a file.
 * @param jobs files that are worked on at a time; neither the output nor the exit code depends on it
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
  if (inputs.passedOver.length > 0) io.err(`${passedOverText(inputs.passedOver)}\n`);
  const threads = startThreads(job, Math.min(jobs, tasks.length), tasks.length, io);
  let done = 0;
  for await (const result of inOrder(tasks, workersOf(threads, job, io))) {
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

/** Why a file can't be used, for where its name stands beside it. */
function withoutPath(error: string, file: string): string {
  const before = `${shown(file)}：`;
  return error.startsWith(before) ? error.slice(before.length) : error;
}

/** None where one after another is quicker. */
function startThreads(job: Job, wanted: number, files: number, io: Io): Thread[] {
  if (wanted < 2 || files < FEWEST_FOR_THREADS) return [];
  return Array.from({ length: wanted }, () => io.startThread?.(job)).filter((thread) => thread !== undefined);
}

function workersOf(
  threads: readonly Thread[],
  job: Job,
  io: Io,
): ((task: FileTask) => Promise<TaskResult>)[] {
  if (threads.length === 0) return [(task) => doTask(job, task, io)];
  return threads.map((thread) => (task) => thread.run(task));
}
