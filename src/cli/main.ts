/** Wires the process, or one of its threads, to the program. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { runTask } from './batch/run-task';
import type { FileTask, Job } from './batch/task';
import { nodeFiles, nodeIo } from './machine/node-io';
import { Terminal } from './machine/terminal';
import { run } from './run';

/** @param entry path of the script that starts this program, for its threads */
export async function main(entry: string): Promise<void> {
  if (!isMainThread) {
    runTasks(workerData as Job);
    return;
  }
  const terminal = new Terminal(process.stdout, process.stderr);
  const code = await run(process.argv.slice(2), nodeIo(terminal, entry));
  terminal.clearProgress();
  process.exitCode = terminal.fault === null ? code : 2;
}

/** Runs the tasks that the main thread sends. */
function runTasks(job: Job): void {
  parentPort?.on('message', (task: FileTask) => {
    void runTask(job, task, nodeFiles).then((result) => parentPort?.postMessage(result));
  });
}
