/**
 * The undo history of the emulated Excel. With each request office.js sends flags that state whether it writes and whether that can
 * be undone. A write that cannot be undone empties the history. This is deliberately pessimistic: the behaviour of a real Excel is
 * inferred from users' reports (office-js issues 5918, 2543, 3141), which partly contradict each other (6453).
 */

/** Flags of a request, from `aggregrateRequestFlags` and `finallyNormalizeFlags` in office.js. */
const WRITES = 1;
const UNDOABLE = 16;

/** Tells whether a request with these flags is a write that Excel cannot undo. */
export function isWriteWithoutUndo(flags: number): boolean {
  return (flags & WRITES) !== 0 && (flags & UNDOABLE) === 0;
}

/** Undoes one step. */
export type Restore = () => void;

export class UndoHistory {
  #steps: Restore[] = [];
  /** Changes of the present request so far. */
  #changes: Restore[] = [];

  get steps(): number {
    return this.#steps.length;
  }

  /** Records a person's change. */
  recordPerson(restore: Restore): void {
    this.#steps.push(restore);
  }

  /** Records a change by the present request. */
  recordAddIn(restore: Restore): void {
    this.#changes.push(restore);
  }

  empty(): void {
    this.#steps = [];
  }

  /** Ends a request; all of its changes become one step. */
  endRequest(flags: number): void {
    const changes = this.#changes;
    this.#changes = [];
    if (isWriteWithoutUndo(flags)) this.empty();
    else if (changes.length > 0) this.#steps.push(() => changes.reverse().forEach((restore) => restore()));
  }

  /** Removes and returns the last step; `undefined` if there is none. */
  take(): Restore | undefined {
    return this.#steps.pop();
  }
}
