/** 自动校验: waits until the person has paused, so that typing is never disturbed. */

/** Shortest pause before a check, in milliseconds. */
const SHORTEST_PAUSE = 1_200;
/** A slow workbook is checked less often: the pause is at least this many times the last check's duration. */
const PAUSE_FACTOR = 3;
/** Longest pause after checks that failed: each one doubles it. */
const LONGEST_PAUSE = 60_000;

export class AutoCheck {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly run: () => void) {}

  /**
   * Runs once the edits have paused; each call starts the wait again.
   * @param took how long the last check took, in milliseconds
   * @param failures how many checks have failed since one succeeded
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
