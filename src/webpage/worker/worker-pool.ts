/** Reads many files with a pool of workers. */
import { unusableFile, type FileReport } from '../../overview';
import type { NamedFile } from '../files/sort-files';
import { readFile } from '../files/read-file';
import { describeProblem } from '../problem';
import type { FileCheckOptions } from './worker-methods';
import { startFileWorker, type FileWorker, type StartWorker } from './start-worker';

/** Maximum number of workers; more would cost much memory and save little time. */
const MAX_WORKERS = 4;

/** Number of workers; one core is left for the page. */
function workerCount(files: number): number {
  return Math.max(1, Math.min(MAX_WORKERS, (navigator.hardwareConcurrency || 2) - 1, files));
}

/**
 * Reads files and reports each as soon as it is done, in any order. After an abort nothing more is reported.
 * @param indexes indexes of the files to read
 */
export async function readFiles(
  files: readonly NamedFile[],
  indexes: readonly number[],
  terms: FileCheckOptions,
  startWorker: StartWorker,
  onReport: (index: number, report: FileReport) => void,
  stop: AbortSignal,
): Promise<void> {
  const waiting = indexes.values();
  const isStopped = (): boolean => stop.aborted;
  const work = async (): Promise<void> => {
    let client = startFileWorker(startWorker);
    const end = (): void => client.terminate();
    stop.addEventListener('abort', end);
    try {
      for (const index of waiting) {
        const one = files[index];
        if (isStopped()) return;
        if (!one) continue;
        const report = await reportOf(client, one, terms);
        if (isStopped()) return;
        onReport(index, report);
        // If the worker ended, only this file failed, and the next one gets a new worker.
        if (client.isTerminated) client = startFileWorker(startWorker);
      }
    } finally {
      stop.removeEventListener('abort', end);
      end();
    }
  };
  await Promise.all(Array.from({ length: workerCount(indexes.length) }, work));
}

async function reportOf(
  client: FileWorker,
  { file, path }: NamedFile,
  terms: FileCheckOptions,
): Promise<FileReport> {
  try {
    return await client.call('report', [await readFile(file), path, terms]);
  } catch (error) {
    return unusableFile(path, describeProblem(error));
  }
}
