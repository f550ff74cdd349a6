/** 自动校验: waits until the person has paused, so that typing is never disturbed. */

/** Shortest pause before a check, in milliseconds. */
const SHORTEST_PAUSE = 1_200;
/** A slow workbook is checked less often: the pause is at least this many times the last check's duration. */
const PAUSE_FACTOR = 3;

export class AutoCheck {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly run: () => void) {}

  /**
   * Runs once the edits have paused; each call starts the wait again.
   * @param took how long the last check took, in milliseconds
   */
  schedule(took: number): void {
    this.cancel();
    this.timer = setTimeout(
      () => {
        this.timer = null;
        this.run();
      },
      Math.max(SHORTEST_PAUSE, PAUSE_FACTOR * took),
    );
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
