/** Lets one pane at a time work on a workbook, with the browser's locks. The browser releases the lock of a closed pane. */

/** How long to wait for another pane, in milliseconds. */
const TIMEOUT = 10_000;

/** Runs work while no other page of this origin holds the lock of that name. Waiting for the lock ends after a while. */
export async function runExclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Old browsers and pages without HTTPS have no locks.
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (!locks) return work();
  const started: { work?: Promise<T> } = {};
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(TIMEOUT) }, () => (started.work = work()));
  } catch {
    return started.work ?? work();
  }
}
