/** Keeps the preview in step with the check and with the person's decisions. */
import { finish } from '../../check';
import type { Correction } from '../../correction';
import type { Decisions } from './choices';
import { concernsIn } from './concerns';
import { correctionSteps } from './derive';
import { gently, whileWanted, type Drawing } from './gentle';
import { previewOf } from './preview';
import { currentForm, type SessionState } from './state';
import type { Store } from './store';

/** A tick shows at once; what follows from it takes checks of the whole form, and comes between later drawings. */
export class Planner {
  private correction: Correction | null = null;
  /** Stands for the decisions that the preview doesn't follow yet; `null` when it follows all. */
  private late: symbol | null = null;

  constructor(
    private readonly store: Store<SessionState>,
    private readonly drawing: Drawing,
  ) {}

  /** Changes the state together with the preview that follows from it. */
  derive(change: Partial<SessionState>): void {
    const state = { ...this.store.get(), ...change };
    this.show(finish(correctionSteps(state)), change);
  }

  /**
   * As `derive`, once the preview has been worked out in steps; anew for what the person decides meanwhile.
   * @param changeOf the change of a state; asked for again whenever that is another one
   * @param atLast what changes besides, as it is found when the change is made
   * @returns `false` where it was no longer wanted: nothing has changed
   */
  async bring(
    changeOf: (old: SessionState) => Partial<SessionState>,
    wanted: () => boolean,
    atLast: () => Partial<SessionState>,
  ): Promise<boolean> {
    while (wanted()) {
      const own = Symbol('change');
      const isOwn = (): boolean => this.late === own && wanted();
      this.late = own;
      const old = this.store.get();
      const steps = whileWanted(correctionSteps({ ...old, ...changeOf(old) }), isOwn);
      const correction = await gently(steps, this.drawing);
      if (!isOwn()) continue;
      this.show(correction, { ...changeOf(this.store.get()), ...atLast() });
      return true;
    }
    return false;
  }

  /** Takes decisions and shows them at once; what follows from them comes in steps, or with `settle`. */
  decide(decisions: Decisions): Promise<void> {
    const state = { ...this.store.get(), decisions };
    this.store.update({ decisions, preview: this.previewIn(state) });
    return this.follow();
  }

  /** Brings what was put off. */
  settle(): void {
    if (this.late) this.derive({});
  }

  /** Works out what follows from the decisions, unless others are taken meanwhile. */
  private async follow(): Promise<void> {
    const own = Symbol('decisions');
    this.late = own;
    await this.drawing.pause();
    const steps = whileWanted(correctionSteps(this.store.get()), () => this.late === own);
    const correction = await gently(steps, this.drawing);
    if (this.late === own) this.show(correction, {});
  }

  private show(correction: Correction | null, change: Partial<SessionState>): void {
    this.late = null;
    this.correction = correction;
    this.store.update({ ...change, preview: this.previewIn({ ...this.store.get(), ...change }) });
  }

  private previewIn(state: SessionState) {
    const checked = currentForm(state);
    if (!checked || !this.correction || !state.outcome) return null;
    const { decisions, preview } = state;
    return previewOf(checked, this.correction, decisions, concernsIn(state.outcome.snapshot), preview);
  }
}
