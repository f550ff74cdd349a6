/** Connects the process, or one of its threads, to the program. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { FileTask, Job } from './task';
import { nodeFiles, nodeIo } from './machine/node-io';
import { removeOwnTemporaryFiles } from './machine/temporary-files';
import { Terminal } from './machine/terminal';
import { terminateThreads } from './machine/thread';
import { run } from './run';

/** @param entry path of the script that starts this program, for its threads */
export async function main(entry: string): Promise<void> {
  if (!isMainThread) {
    await runTasks(workerData as Job);
    return;
  }
  for (const signal of SIGNALS) process.once(signal, () => void end(signal));
  const terminal = new Terminal(process.stdout, process.stderr);
  const code = await run(process.argv.slice(2), nodeIo(terminal, entry));
  terminal.clearProgress();
  process.exitCode = terminal.fault === null ? code : 2;
}

/** Signals after which the process removes its temporary files before it ends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends the process as the signal would, after ending its threads and removing its temporary files. */
async function end(signal: (typeof SIGNALS)[number]): Promise<void> {
  await terminateThreads();
  removeOwnTemporaryFiles();
  process.kill(process.pid, signal);
}

/** Runs the tasks that the main thread sends. */
async function runTasks(job: Job): Promise<void> {
  const { runTask } = await import('./batch/run-task');
  parentPort?.on('message', (task: FileTask) => {
    void runTask(job, task, nodeFiles).then((result) => parentPort?.postMessage(result));
  });
}
