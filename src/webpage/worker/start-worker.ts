/** Workers from the page's own script: there is no other file, and a page opened from disk may load none. */
import type { StartWorker } from './client';

/** @param script the text of the page's script */
export function workerStarter(script: string): StartWorker {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return () => new Worker(url);
}
