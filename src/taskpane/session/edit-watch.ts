/** Listens to edits of the workbook: marks the result as out of date, and checks again after a pause (自动校验). */
import { AutoCheck } from './auto-check';
import { mayMatter } from './derive';
import type { Edited, PaneHost } from './host';
import type { SessionState } from './state';
import type { Store } from './store';

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
