/** Workers from the page's own script: there is no other file, and a page opened from disk may load none. */
import { WorkerClient } from '../../engine/rpc';
import { FILE_ERRORS } from './error-codec';
import type { Services } from './services';

/** Starts another worker. */
export type StartWorker = () => Worker;

/** A worker that reads and checks files. */
export type FileWorker = WorkerClient<Services>;

/** @param script the text of the page's script */
export function workerStarter(script: string): StartWorker {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return () => new Worker(url);
}

/** Starts a worker and connects to it. */
export function startFileWorker(start: StartWorker): FileWorker {
  return new WorkerClient<Services>(start(), FILE_ERRORS);
}
