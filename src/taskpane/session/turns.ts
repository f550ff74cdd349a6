/** One thing at a time, what goes wrong with it, and 重试. */
import { failureOf, type Attempt } from './failure';
import type { PaneHost } from './host';
import { isQuiet, type Busy, type SessionState } from './state';
import type { Store } from './store';

/** What is to be done; `again` is what 重试 does about its failure. */
type Turn = readonly [attempt: Attempt, busy: Busy, again: () => Promise<void>, work: () => Promise<void>];

export class Turns {
  private again: () => Promise<void> = () => Promise.resolve();
  private current: Promise<void> = Promise.resolve();

  /** @param onEnd what follows every turn, however it went */
  constructor(
    private readonly store: Store<SessionState>,
    private readonly host: Pick<PaneHost, 'alone'>,
    private readonly onEnd: () => Promise<void>,
  ) {}

  /** 重试: what failed last. */
  retry(): Promise<void> {
    return this.again();
  }

  /** Shows a failure; `again` is what 重试 does about it. */
  fail(attempt: Attempt, error: unknown, again: () => Promise<void>): void {
    this.again = again;
    this.store.update({ failure: failureOf(attempt, error) });
  }

  /**
   * Does one thing at a time. What is asked for meanwhile is left out, as the result is about to change; but a quiet check
   * is waited for.
   */
  async take(...turn: Turn): Promise<void> {
    const [, busy] = turn;
    while (!isQuiet(busy) && isQuiet(this.store.get().busy)) await this.current;
    if (this.store.get().busy) return;
    this.current = this.run(...turn);
    await this.current;
    await this.onEnd();
  }

  /** As `take`, but waits for what is being done: what a person has written must not be lost. */
  async takeNext(...turn: Turn): Promise<void> {
    while (this.store.get().busy) await this.current;
    await this.take(...turn);
  }

  private async run(...[attempt, busy, again, work]: Turn): Promise<void> {
    // What goes on unasked leaves the message of what went wrong before, and its 重试.
    if (isQuiet(busy)) {
      this.store.update({ busy });
    } else {
      this.again = again;
      this.store.update({ busy, failure: null });
    }
    try {
      await this.host.alone(work);
    } catch (error) {
      this.fail(attempt, error, again);
    } finally {
      this.store.update({ busy: null });
    }
  }
}
