/** Notices what is edited while the pane is open: the result is out of date then, and renewed once the person has paused. */
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

  /** @param renew checks without having been asked, where the settings want that */
  constructor(
    private readonly store: Store<SessionState>,
    host: PaneHost,
    renew: () => void,
  ) {
    this.auto = new AutoCheck(renew);
    this.stopListening = host.onEdited((edited) => this.notice(edited));
  }

  /** Somebody has edited the workbook since it was read last. */
  get editedSinceRead(): boolean {
    return this.edited;
  }

  /** The workbook is about to be read, or has just been written and read back. */
  beginRead(): void {
    this.edited = false;
  }

  /** The workbook was read. */
  endRead(): void {
    this.failures = 0;
  }

  /** It could not be read, though nobody had asked: what is shown stays out of date, and the next try waits for longer. */
  backOff(): void {
    this.failures += 1;
    this.edited = true;
    this.store.update({ stale: true });
  }

  /** Renews the result after a pause, where the settings want that. */
  schedule(): void {
    const { settings, outcome } = this.store.get();
    if (settings.autoCheck) this.auto.schedule(outcome?.took ?? 0, this.failures);
  }

  /** Nothing is to be renewed by itself for now. */
  cancel(): void {
    this.auto.cancel();
  }

  /** Stops listening to the workbook. */
  dispose(): void {
    this.stopListening();
    this.auto.cancel();
  }

  private notice({ sheetId, own, remote = false }: Edited): void {
    const { busy, outcome } = this.store.get();
    if (own || busy?.kind === 'writing' || busy?.kind === 'undoing' || busy?.kind === 'reporting') return;
    if (outcome && !mayMatter(outcome, sheetId)) return;
    this.edited = true;
    // Whoever has just edited a cell here is no longer at it.
    if (!remote) this.failures = 0;
    if (busy || !outcome) return;
    this.store.update({ stale: true });
    this.schedule();
  }
}
