/** 自动校验: starts a check once the edits pause, so that typing is not interrupted. */

/** Shortest pause before a check, in milliseconds. */
const SHORTEST_PAUSE = 1_200;
/** A slow workbook is checked less often: the pause is at least this many times the last check's duration. */
const PAUSE_FACTOR = 3;
/** Longest pause after failed checks, each of which doubles the pause. */
const LONGEST_PAUSE = 60_000;

export class AutoCheck {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly run: () => void) {}

  /**
   * Schedules a check after a pause; each call restarts the pause.
   * @param took duration of the last check, in milliseconds
   * @param failures number of failed checks since the last successful one
   */
  schedule(took: number, failures: number): void {
    this.cancel();
    const pause = Math.max(SHORTEST_PAUSE, PAUSE_FACTOR * took);
    this.timer = setTimeout(
      () => {
        this.timer = null;
        this.run();
      },
      failures === 0 ? pause : Math.max(pause, Math.min(pause * 2 ** failures, LONGEST_PAUSE)),
    );
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
