/** Updates the preview after checks and decisions. */
import type { Engine } from '../../engine/engine';
import type { CorrectionView } from '../../engine/views';
import { previewOf, type Preview } from './preview';
import { currentForm, type SessionState } from './state';
import type { Store } from './store';

/** A running computation of a correction. */
interface Work {
  readonly control: AbortController;
  readonly done: Promise<void>;
}

/** Shows a decision immediately and the corrections that follow from it later, because these need checks of the whole form. */
export class Planner {
  private correction: CorrectionView | null = null;
  /** The running computation; `null` if the preview is up to date. */
  private late: Work | null = null;

  constructor(
    private readonly store: Store<SessionState>,
    private readonly engine: Pick<Engine, 'correct'>,
  ) {}

  /**
   * Changes the state together with its preview; computes it again if the person makes a decision meanwhile.
   * @param changeOf computes the change from the state; called again if the state has changed
   * @param wanted if it is aborted, nothing changes
   * @param finalChange computes further changes at the moment of the change
   * @returns `false` if it was aborted
   */
  async apply(
    changeOf: (old: SessionState) => Partial<SessionState>,
    wanted: AbortSignal,
    finalChange: () => Partial<SessionState>,
  ): Promise<boolean> {
    while (!wanted.aborted) {
      const old = this.store.get();
      const atEnd = () => ({ ...changeOf(this.store.get()), ...finalChange() });
      if (await this.begin({ ...old, ...changeOf(old) }, atEnd, wanted)) return true;
    }
    return false;
  }

  /** Shows decisions or another form at once, and the corrections that follow from them later. */
  async decide(change: Partial<SessionState>): Promise<void> {
    const state = { ...this.store.get(), ...change };
    if (currentForm(state) !== currentForm(this.store.get())) this.correction = null;
    this.store.update({ ...change, preview: this.previewIn(state) });
    await this.begin(state, () => ({}));
  }

  /** Waits until the preview is up to date. */
  async settle(): Promise<void> {
    while (this.late) await this.late.done;
  }

  /**
   * Computes the correction for a state and shows it together with a change of the state. Aborts the running computation.
   * @returns `false` if another computation replaced it, or `wanted` was aborted
   */
  private async begin(
    state: SessionState,
    change: () => Partial<SessionState>,
    wanted?: AbortSignal,
  ): Promise<boolean> {
    this.late?.control.abort();
    const control = new AbortController();
    const abort = (): void => control.abort();
    wanted?.addEventListener('abort', abort);
    const work = this.correct(state, control.signal).then((correction) => {
      if (control.signal.aborted) return false;
      this.show(correction, change());
      return true;
    });
    const running: Work = { control, done: work.then(nothing, nothing) };
    this.late = running;
    try {
      return await work;
    } finally {
      wanted?.removeEventListener('abort', abort);
      if (this.late === running) this.late = null;
    }
  }

  private async correct(state: SessionState, signal: AbortSignal): Promise<CorrectionView | null> {
    const checked = currentForm(state);
    if (!checked || !state.outcome) return null;
    const { result } = state.outcome;
    const { decisions } = state;
    return this.engine.correct({ result: result.id, formId: checked.form.id, decisions }, { signal });
  }

  private show(correction: CorrectionView | null, change: Partial<SessionState>): void {
    this.correction = correction;
    this.store.update({ ...change, preview: this.previewIn({ ...this.store.get(), ...change }) });
  }

  private previewIn(state: SessionState): Preview | null {
    const checked = currentForm(state);
    return checked && previewOf(checked, this.correction, state.decisions, state.preview);
  }
}

function nothing(): void {
  // The caller of `begin` handles the error.
}
