/** Listens to edits of the workbook: marks the result as out of date, and checks again after a pause (自动校验). */
import { mayMatter } from './derive';
import type { Edited, PaneHost } from './host';
import type { SessionState } from './state';
import type { Store } from './store';

/** Shortest pause before a check, in milliseconds. */
const MIN_PAUSE = 1_200;
/** A slow workbook is checked less often: the pause is at least this many times the last check's duration. */
const PAUSE_FACTOR = 3;
/** Longest pause after failed checks, each of which doubles the pause. */
const MAX_PAUSE = 60_000;

export class EditWatch {
  private edited = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stopListening: () => void;

  /** @param renew starts a quiet check; called only if the settings ask for automatic checks */
  constructor(
    private readonly store: Store<SessionState>,
    host: PaneHost,
    private readonly renew: () => void,
  ) {
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

  /**
   * 自动校验: if the settings ask for it, schedules a check once the edits pause, so that typing is not interrupted. Each call
   * restarts the pause.
   */
  schedule(): void {
    const { settings, outcome } = this.store.get();
    if (!settings.autoCheck) return;
    this.cancel();
    const pause = Math.max(MIN_PAUSE, PAUSE_FACTOR * (outcome?.took ?? 0));
    const doubled = Math.min(pause * 2 ** this.failures, MAX_PAUSE);
    this.timer = setTimeout(this.renew, this.failures === 0 ? pause : Math.max(pause, doubled));
  }

  /** Cancels the scheduled check. */
  cancel(): void {
    clearTimeout(this.timer);
  }

  /** Stops listening to the workbook. */
  dispose(): void {
    this.stopListening();
    this.cancel();
  }

  private notice({ sheetId, byPane, remote = false }: Edited): void {
    const { busy, outcome } = this.store.get();
    // If the host does not report the author, edits during a write are attributed to the write.
    const isWriting = busy?.kind === 'writing' || busy?.kind === 'undoing' || busy?.kind === 'reporting';
    if (byPane ?? isWriting) return;
    if (outcome && !mayMatter(outcome, sheetId)) return;
    this.edited = true;
    // An edit on this computer shows that the cell which blocked reading is no longer being edited.
    if (!remote) this.failures = 0;
    if (busy || !outcome) return;
    this.store.update({ stale: true });
    this.schedule();
  }
}
