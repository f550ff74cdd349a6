import type { Io, Thread } from '../io';
import { mapInOrder } from './map-in-order';
import { runTask } from './run-task';
import type { FileTask, Job, TaskResult } from '../task';

/** Fewest files for which starting threads saves time. */
const MIN_FILES_FOR_THREADS = 4;

/**
 * Runs tasks in threads, or in the current one if there are few tasks, yields their results in the tasks' order and shows progress.
 * @param jobs files processed at the same time; the results do not depend on it
 */
export async function* runTasks(
  job: Job,
  tasks: readonly FileTask[],
  jobs: number,
  io: Io,
): AsyncGenerator<{ readonly path: string; readonly result: TaskResult }> {
  const threads = startThreads(job, Math.min(jobs, tasks.length), tasks.length, io);
  let done = 0;
  for await (const result of mapInOrder(tasks, workersOf(threads, job, io))) {
    yield { path: tasks[done]?.path ?? '', result };
    done += 1;
    io.progress(done, tasks.length);
  }
  await Promise.all(threads.map((thread) => thread.stop()));
}

/** Starts the threads; none if the current thread alone is faster. */
function startThreads(job: Job, wanted: number, files: number, io: Io): Thread[] {
  if (wanted < 2 || files < MIN_FILES_FOR_THREADS) return [];
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
