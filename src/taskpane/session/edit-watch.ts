/** Listens to edits of the workbook: marks the result as out of date, and checks again after a pause (自动校验). */
import { mayMatter } from './derive';
import type { Edited, PaneHost } from './host';
import type { SessionState } from './state';
import type { Store } from './store';

/** Shortest pause before a check, in milliseconds. */
const SHORTEST_PAUSE = 1_200;
/** A slow workbook is checked less often: the pause is at least this many times the last check's duration. */
const PAUSE_FACTOR = 3;
/** Longest pause after failed checks, each of which doubles the pause. */
const LONGEST_PAUSE = 60_000;

export class EditWatch {
  private edited = false;
  private failures = 0;
  private readonly auto: AutoCheck;
  private readonly stopListening: () => void;

  /** @param renew starts a quiet check; called only if the settings ask for automatic checks */
  constructor(
    private readonly store: Store<SessionState>,
    host: PaneHost,
    renew: () => void,
  ) {
    this.auto = new AutoCheck(renew);
    this.stopListening = host.onEdited((edited) => this.notice(edited));
  }

  /** Whether the workbook was edited since it was last read. */
  get editedSinceRead(): boolean {
    return this.edited;
  }

  /** Call this before the workbook is read, and before a write that is read back. */
  beginRead(): void {
    this.edited = false;
  }

  /** Call this after the workbook was read. */
  endRead(): void {
    this.failures = 0;
  }

  /** Call this if a quiet check could not read the workbook: the result stays out of date, and the next attempt waits longer. */
  backOff(): void {
    this.failures += 1;
    this.edited = true;
    this.store.update({ stale: true });
  }

  /** Schedules a check after a pause if the settings ask for automatic checks. */
  schedule(): void {
    const { settings, outcome } = this.store.get();
    if (settings.autoCheck) this.auto.schedule(outcome?.took ?? 0, this.failures);
  }

  /** Cancels the scheduled check. */
  cancel(): void {
    this.auto.cancel();
  }

  /** Stops listening to the workbook. */
  dispose(): void {
    this.stopListening();
    this.auto.cancel();
  }

  private notice({ sheetId, byPane, remote = false }: Edited): void {
    const { busy, outcome } = this.store.get();
    // If the host cannot tell, edits during a write are taken for the write itself.
    const isWriting = busy?.kind === 'writing' || busy?.kind === 'undoing' || busy?.kind === 'reporting';
    if (byPane ?? isWriting) return;
    if (outcome && !mayMatter(outcome, sheetId)) return;
    this.edited = true;
    // After an edit on this computer, the cell that blocked reading is no longer being edited.
    if (!remote) this.failures = 0;
    if (busy || !outcome) return;
    this.store.update({ stale: true });
    this.schedule();
  }
}

/** 自动校验: starts a check once the edits pause, so that typing is not interrupted. */
class AutoCheck {
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
