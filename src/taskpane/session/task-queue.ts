/** Runs one task at a time, turns its errors into failures, and repeats the last failed one (重试). */
import { failureOf, type Attempt } from './failure';
import type { PaneHost } from './host';
import { isQuiet, type Busy, type SessionState } from './state';
import type { Store } from './store';

/** @param retry is called by 重试 if the task fails */
type Task = readonly [attempt: Attempt, busy: Busy, retry: () => Promise<void>, work: () => Promise<void>];

export class TaskQueue {
  private retryLast: () => Promise<void> = () => Promise.resolve();
  private current: Promise<void> = Promise.resolve();

  /** @param onEnd is called after every task, also after one that failed */
  constructor(
    private readonly store: Store<SessionState>,
    private readonly host: Pick<PaneHost, 'runExclusively'>,
    private readonly onEnd: () => Promise<void>,
  ) {}

  /** 重试: repeats the task that failed last. */
  retry(): Promise<void> {
    return this.retryLast();
  }

  /** Shows a failure. @param retry is called by 重试 */
  fail(attempt: Attempt, error: unknown, retry: () => Promise<void>): void {
    this.retryLast = retry;
    this.store.update({ failure: failureOf(attempt, error) });
  }

  /**
   * Runs a task after a quiet check. If another task is running, does nothing, because its result will replace the one
   * on which this task is based.
   */
  async run(...task: Task): Promise<void> {
    const [, busy] = task;
    while (!isQuiet(busy) && isQuiet(this.store.get().busy)) await this.currentEnd(busy);
    if (this.store.get().busy) return;
    this.current = this.perform(...task);
    await this.current;
    await this.onEnd();
  }

  /** Runs a task after the current one. For tasks that must not be dropped, such as storing a reason that a person wrote. */
  async runNext(...task: Task): Promise<void> {
    const [, busy] = task;
    while (this.store.get().busy) await this.currentEnd(busy);
    await this.run(...task);
  }

  /** Shows a task as waiting until the current one ends, because Excel may take long to answer the check for which the task waits. */
  private async currentEnd(waiting: Busy): Promise<void> {
    this.store.update({ waiting });
    await this.current;
  }

  private async perform(...[attempt, busy, retry, work]: Task): Promise<void> {
    // A quiet task keeps the message about an earlier failure with its 重试.
    if (isQuiet(busy)) {
      this.store.update({ busy });
    } else {
      this.retryLast = retry;
      this.store.update({ busy, waiting: null, failure: null });
    }
    try {
      await this.host.runExclusively(work);
    } catch (error) {
      this.fail(attempt, error, retry);
    } finally {
      this.store.update({ busy: null });
    }
  }
}
