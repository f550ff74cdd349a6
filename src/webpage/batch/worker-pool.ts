/** Many files, a few workers: each takes the next file as soon as it is done with one. */
import { unusableFile, type FileReport } from '../../overview';
import type { NamedFile } from '../files/sort-files';
import { readFile } from '../files/read-file';
import { describeProblem } from '../problem';
import type { CheckTerms } from '../worker/services';
import { startFileWorker, type FileWorker, type StartWorker } from '../worker/start-worker';

/** More would want more memory than they save time. */
const MOST_WORKERS = 4;

/** How many files are read at a time; one core is left for the page. */
function workerCount(files: number): number {
  return Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1, files));
}

/**
 * Reads files, and tells of each as soon as it is done, in whatever order. Ends early where it is stopped: what is being read
 * then is not told of.
 * @param indexes of the files that are wanted
 */
export async function readFiles(
  files: readonly NamedFile[],
  indexes: readonly number[],
  terms: CheckTerms,
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
        // A worker that broke down over a file takes only that file with it.
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
  terms: CheckTerms,
): Promise<FileReport> {
  try {
    return await client.call('report', [await readFile(file), path, terms]);
  } catch (error) {
    return unusableFile(path, describeProblem(error));
  }
}
