/** One pane at a time: the browser's locks, which a pane that is closed gives back by itself. */

/** How long another pane is waited for, in milliseconds. */
const PATIENCE = 10_000;

/** Does something while no other page of this origin does anything under the same name, or has for too long. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Not there in old browsers and on pages without HTTPS.
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (!locks) return work();
  const own: { work?: Promise<T> } = {};
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, () => (own.work = work()));
  } catch {
    return own.work ?? work();
  }
}
