/** One thing at a time, what goes wrong with it, and 重试. */
import { failureOf, type Attempt } from './failure';
import type { PaneHost } from './host';
import type { Busy, SessionState } from './state';
import type { Store } from './store';

export class Turns {
  private again: () => Promise<void> = () => Promise.resolve();

  /** @param onEnd called after every turn, however it went */
  constructor(
    private readonly store: Store<SessionState>,
    private readonly host: Pick<PaneHost, 'alone'>,
    private readonly onEnd: () => void,
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

  /** Does one thing at a time; what is asked for meanwhile is left out, for the result is about to change. */
  async take(
    attempt: Attempt,
    busy: Busy,
    again: () => Promise<void>,
    work: () => Promise<void>,
  ): Promise<void> {
    if (this.store.get().busy) return;
    this.again = again;
    this.store.update({ busy, failure: null });
    try {
      await this.host.alone(work);
    } catch (error) {
      this.fail(attempt, error, again);
    } finally {
      this.store.update({ busy: null });
    }
    this.onEnd();
  }
}
