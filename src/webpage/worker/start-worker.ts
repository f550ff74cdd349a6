/** Starts workers from the text of the page's script: the page is a single file, and a page opened from disk cannot load another file. */
import { WorkerClient } from '../../engine/rpc';
import { FILE_ERRORS } from './error-codec';
import type { WorkerMethods } from './worker-methods';

/** Starts a new worker. */
export type StartWorker = () => Worker;

/** A worker that reads and checks files. */
export type FileWorker = WorkerClient<WorkerMethods>;

/** @param script the text of the page's script */
export function workerStarter(script: string): StartWorker {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return () => new Worker(url);
}

/** Starts a worker and connects to it. */
export function startFileWorker(start: StartWorker): FileWorker {
  return new WorkerClient<WorkerMethods>(start(), FILE_ERRORS);
}
