/**
 * Checks a snapshot with the current settings and reasons, and replaces the state by the result. Decisions that are
 * still valid are kept.
 */
import type { CheckStep } from '../../check';
import type { Engine } from '../../engine/engine';
import type { ResultView } from '../../engine/views';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { carryDecisions, carryStageChoices, questionOf } from './derive';
import type { EditWatch } from './edit-watch';
import type { Planner } from './planner';
import { checksAlike, currentForm, needsRecheck, type CheckInput, type SessionState } from './state';
import type { Store } from './store';
import type { UndoKeeper } from './undo-keeper';

/** Computes the change of the state from a result. */
type ChangeOf = (result: ResultView, input: CheckInput) => (old: SessionState) => Partial<SessionState>;

/** A running check. */
interface Work {
  /** Whether a check of another snapshot has replaced it. */
  replaced: boolean;
  /** The settings of the current attempt, and the control that aborts it. */
  round: { readonly input: CheckInput; readonly control: AbortController } | null;
}

/** Checks snapshots; the state changes only once, when result and preview are complete. */
export class Results {
  private current: Work | null = null;

  constructor(
    private readonly store: Store<SessionState>,
    private readonly planner: Planner,
    private readonly edits: Pick<EditWatch, 'editedSinceRead'>,
    private readonly undoKeeper: UndoKeeper,
    private readonly engine: Pick<Engine, 'check'>,
    private readonly now: () => Date,
  ) {}

  /**
   * Checks a snapshot and shows the result. Call it within a task.
   * @param change further changes of the state, made together with the result
   */
  accept(
    snapshot: WorkbookSnapshot,
    start: Date,
    change: Partial<SessionState>,
    quiet = true,
  ): Promise<void> {
    const checking = (step: CheckStep | null): void =>
      this.store.update({ busy: { kind: 'checking', step, quiet } });
    const changeOf: ChangeOf = (result, input) => {
      const at = this.now();
      const outcome = { result, snapshot, input, at, took: at.getTime() - start.getTime() };
      return (old) => {
        const decisions = carryDecisions(old.decisions, old.outcome?.result, result);
        const formId = currentForm({ ...old, outcome })?.form.id ?? null;
        const stageChoices = carryStageChoices({ ...old, outcome, formId }, old);
        return { ...change, outcome, decisions, formId, stageChoices, typedEffects: new Map() };
      };
    };
    const finalChange = (): Partial<SessionState> => {
      const resolved = this.undoKeeper.resolve(snapshot);
      return {
        ...(resolved ? { written: { ...resolved, at: this.now(), interrupted: true } } : {}),
        stale: this.edits.editedSinceRead,
        undo: this.undoKeeper.offered(snapshot),
      };
    };
    checking(null);
    return this.work(snapshot, change, changeOf, finalChange, checking);
  }

  /** Checks the last snapshot again if reasons or settings have changed. */
  async renew(): Promise<void> {
    const { outcome } = this.store.get();
    const { current } = this;
    if (current) {
      // A check is running: it is restarted if its settings are out of date.
      const { round } = current;
      if (round && !checksAlike(round.input, this.store.get())) round.control.abort();
    } else if (outcome && needsRecheck(this.store.get())) {
      await this.work(
        outcome.snapshot,
        {},
        (result, input) => () => ({ outcome: { ...outcome, result, input } }),
        () => ({}),
      );
    }
  }

  /** Restarts the check if reasons or settings change meanwhile, and stops if another snapshot replaces this one. */
  private async work(
    snapshot: WorkbookSnapshot,
    change: Partial<SessionState>,
    changeOf: ChangeOf,
    finalChange: () => Partial<SessionState>,
    onStep?: (step: CheckStep) => void,
  ): Promise<void> {
    if (this.current) {
      this.current.replaced = true;
      this.current.round?.control.abort();
    }
    const attempt: Work = { replaced: false, round: null };
    this.current = attempt;
    try {
      while (!attempt.replaced) {
        const { settings, explanations, officeRules } = { ...this.store.get(), ...change };
        const input = { settings, explanations, officeRules };
        const control = new AbortController();
        attempt.round = { input, control };
        const watch = { signal: control.signal, ...(onStep ? { onStep } : {}) };
        const result = await this.engine.check(snapshot, questionOf(input), watch);
        if (!result || control.signal.aborted) continue;
        if (await this.planner.apply(changeOf(result, input), control.signal, finalChange)) return;
      }
    } finally {
      if (this.current === attempt) this.current = null;
    }
  }
}
