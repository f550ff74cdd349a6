/** Keeps the preview in step with the check and with the person's decisions. */
import type { Correction } from '../../correction';
import type { Decisions } from './choices';
import { concernsIn } from './concerns';
import { correctionOf } from './derive';
import { previewOf } from './preview';
import { currentForm, type SessionState } from './state';
import type { Store } from './store';

/** A tick shows at once; what follows from it takes checks of the whole form, and comes after the screen was drawn. */
export class Planner {
  private correction: Correction | null = null;
  private late = false;

  constructor(
    private readonly store: Store<SessionState>,
    private readonly pause: () => Promise<void>,
  ) {}

  /** Changes the state together with the preview that follows from it. */
  derive(change: Partial<SessionState>): void {
    this.late = false;
    const state = { ...this.store.get(), ...change };
    this.correction = correctionOf(state);
    this.store.update({ ...change, preview: this.previewIn(state) });
  }

  /** Takes decisions; `settle` brings what follows from them, at the latest by itself. */
  decide(decisions: Decisions): void {
    const state = { ...this.store.get(), decisions };
    this.store.update({ decisions, preview: this.previewIn(state) });
    if (this.late) return;
    this.late = true;
    void this.pause().then(() => this.settle());
  }

  /** Brings what was put off. */
  settle(): void {
    if (this.late) this.derive({});
  }

  private previewIn(state: SessionState) {
    const checked = currentForm(state);
    if (!checked || !this.correction || !state.outcome) return null;
    const { decisions, preview } = state;
    return previewOf(checked, this.correction, decisions, concernsIn(state.outcome.snapshot), preview);
  }
}
