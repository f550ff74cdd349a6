/** Keeps the preview in step with the check and with the person's decisions. */
import type { Engine } from '../../engine/engine';
import type { CorrectionView } from '../../engine/views';
import { previewOf, type Preview } from './preview';
import { currentForm, type SessionState } from './state';
import type { Store } from './store';

/** What follows from the decisions is on its way. */
interface Work {
  readonly control: AbortController;
  readonly done: Promise<void>;
}

/** A tick shows at once; what follows from it takes checks of the whole form, and comes later. */
export class Planner {
  private correction: CorrectionView | null = null;
  /** What the preview doesn't follow yet; `null` when it follows all. */
  private late: Work | null = null;

  constructor(
    private readonly store: Store<SessionState>,
    private readonly engine: Pick<Engine, 'correct'>,
  ) {}

  /**
   * Changes the state together with the preview that follows from it; anew for what the person decides meanwhile.
   * @param changeOf the change of a state; asked for again whenever that is another one
   * @param wanted what is no longer wanted is given up, and nothing changes
   * @param atLast what changes besides, as it is found when the change is made
   * @returns `false` where it was given up
   */
  async bring(
    changeOf: (old: SessionState) => Partial<SessionState>,
    wanted: AbortSignal,
    atLast: () => Partial<SessionState>,
  ): Promise<boolean> {
    while (!wanted.aborted) {
      const old = this.store.get();
      const atEnd = () => ({ ...changeOf(this.store.get()), ...atLast() });
      if (await this.begin({ ...old, ...changeOf(old) }, atEnd, wanted)) return true;
    }
    return false;
  }

  /** Takes decisions, or another form, and shows them at once; what follows from them comes later. */
  async decide(change: Partial<SessionState>): Promise<void> {
    const state = { ...this.store.get(), ...change };
    if (currentForm(state) !== currentForm(this.store.get())) this.correction = null;
    this.store.update({ ...change, preview: this.previewIn(state) });
    await this.begin(state, () => ({}));
  }

  /** Waits until the preview follows all decisions. */
  async settle(): Promise<void> {
    while (this.late) await this.late.done;
  }

  /**
   * Works out what follows in a state, and shows it with a change of the state; gives up what was being worked out.
   * @returns `false` where something else has taken its place, or it is no longer wanted
   */
  private async begin(
    state: SessionState,
    change: () => Partial<SessionState>,
    wanted?: AbortSignal,
  ): Promise<boolean> {
    this.late?.control.abort();
    const control = new AbortController();
    const giveUp = (): void => control.abort();
    wanted?.addEventListener('abort', giveUp);
    const work = this.correct(state, control.signal).then((correction) => {
      if (control.signal.aborted) return false;
      this.show(correction, change());
      return true;
    });
    const own: Work = { control, done: work.then(nothing, nothing) };
    this.late = own;
    try {
      return await work;
    } finally {
      wanted?.removeEventListener('abort', giveUp);
      if (this.late === own) this.late = null;
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
  // Whoever asked is told of what went wrong.
}
