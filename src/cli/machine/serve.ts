/** What a thread of its own does. */
import { parentPort, workerData } from 'node:worker_threads';
import { doTask } from '../batch/job';
import type { FileTask, Job } from '../batch/task';
import type { Files } from '../io';

/** Works on one file after another, as long as it is asked. */
export function serve(files: Files): void {
  const job = workerData as Job;
  parentPort?.on('message', (task: FileTask) => {
    void doTask(job, task, files).then((result) => parentPort?.postMessage(result));
  });
}
