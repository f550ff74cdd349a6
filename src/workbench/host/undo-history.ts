/**
 * What Ctrl+Z has left to undo in the emulated Excel. office.js tells the host with each request whether it writes and whether that
 * can be undone. A write that cannot be undone empties the history. This is pessimistic on purpose: what a real Excel does with
 * the flags is inferred from users' reports (office-js issues 5918, 2543, 3141), which do not all agree (6453).
 */

/** Flags of a request, from `aggregrateRequestFlags` and `finallyNormalizeFlags` in office.js. */
const WRITES = 1;
const UNDOABLE = 16;

/** Tells whether a request with these flags is a write that Excel cannot undo. */
export function isWriteWithoutUndo(flags: number): boolean {
  return (flags & WRITES) !== 0 && (flags & UNDOABLE) === 0;
}

/** Puts back what one step changed. */
export type Restore = () => void;

export class UndoHistory {
  #steps: Restore[] = [];
  /** What the add-in's present request has changed so far. */
  #changes: Restore[] = [];

  get steps(): number {
    return this.#steps.length;
  }

  /** A person changed something. */
  recordPerson(restore: Restore): void {
    this.#steps.push(restore);
  }

  /** The add-in changed something by the request that is being carried out. */
  recordAddIn(restore: Restore): void {
    this.#changes.push(restore);
  }

  empty(): void {
    this.#steps = [];
  }

  /**
   * An add-in's request was carried out: everything that it changed is one step.
   * @param isHarmless Ctrl+Z was seen to work after such a request, whatever its flags
   */
  carriedOut(flags: number, isHarmless: boolean): void {
    const changes = this.#changes;
    this.#changes = [];
    if (isWriteWithoutUndo(flags) && !isHarmless) this.empty();
    else if (changes.length > 0) this.#steps.push(() => changes.reverse().forEach((restore) => restore()));
  }

  /** Takes the last step out of the history; `undefined` where nothing is left. */
  take(): Restore | undefined {
    return this.#steps.pop();
  }
}
