import { Worker } from 'node:worker_threads';
import type { Job, TaskResult } from '../task';
import type { Thread } from '../io';
import { noteTarget } from './temporary-files';
import { displayName } from '../terminal-text';

const UNEXPECTED_ERROR = '程序出错，没有完成。请把文件发给技术人员。';
const NO_MEMORY = '内存不够，没有完成。请关闭一些程序，或删去表格中无关的内容后再试。';

/** All threads of this process. */
const running = new Set<Worker>();
let isEnding = false;

/** Ends all threads; none is replaced. */
export async function terminateThreads(): Promise<void> {
  isEnding = true;
  await Promise.all([...running].map((worker) => worker.terminate()));
}

/**
 * Starts a thread. If it ends during a file, that file gets an error and another thread takes the next one.
 * @param entry path of the script that the thread runs
 */
export function startThread(entry: string, job: Job): Thread {
  let finish: ((result: TaskResult) => void) | null = null;
  let why = UNEXPECTED_ERROR;
  let path = '';
  const settle = (result: TaskResult): void => {
    const done = finish;
    finish = null;
    done?.(result);
  };
  const start = (): Worker => {
    const started = new Worker(entry, { workerData: job });
    running.add(started);
    started.on('message', settle);
    started.on('error', (error: NodeJS.ErrnoException) => {
      why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? NO_MEMORY : UNEXPECTED_ERROR;
    });
    started.on('exit', () => {
      running.delete(started);
      if (finish === null || isEnding) return;
      worker = start();
      settle({ error: `${displayName(path)}：${why}` });
    });
    return started;
  };
  let worker = start();
  return {
    run: (task) =>
      new Promise((resolve) => {
        finish = resolve;
        path = task.path;
        noteTarget(task.target);
        worker.postMessage(task);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
