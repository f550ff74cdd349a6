/** What was read becomes the present state: checked as settings and reasons say, with what carries over from before. */
import type { CheckStep } from '../../check';
import type { Engine } from '../../engine/engine';
import type { ResultView } from '../../engine/views';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { carryDecisions, carryStageChoices, questionOf } from './derive';
import type { EditWatch } from './edit-watch';
import type { Planner } from './planner';
import { checksAlike, currentForm, isLate, type CheckInput, type SessionState } from './state';
import type { Store } from './store';
import type { UndoKeeper } from './undo-keeper';

/** What becomes of the state with a result. */
type ChangeOf = (result: ResultView, input: CheckInput) => (old: SessionState) => Partial<SessionState>;

/** The result that is being worked out. */
interface Work {
  /** Given up for another snapshot. */
  replaced: boolean;
  /** What it is being made with, and how that is given up. */
  round: { readonly input: CheckInput; readonly control: AbortController } | null;
}

/** All of it is worked out elsewhere, and shows at once. */
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
   * Takes a snapshot as the workbook's present state. To be called within a turn, which is checking from then on.
   * @param change what changes besides, at the same moment
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
    const atLast = (): Partial<SessionState> => {
      const resolved = this.undoKeeper.resolve(snapshot);
      return {
        ...(resolved ? { written: { ...resolved, at: this.now(), interrupted: true } } : {}),
        stale: this.edits.editedSinceRead,
        undo: this.undoKeeper.offered(snapshot),
      };
    };
    checking(null);
    return this.work(snapshot, change, changeOf, atLast, checking);
  }

  /** Checks what was read once more, where reasons or settings have changed. */
  async renew(): Promise<void> {
    const { outcome } = this.store.get();
    const { current } = this;
    if (current) {
      // It is worked out already: anew, where it is no longer what is wanted.
      const { round } = current;
      if (round && !checksAlike(round.input, this.store.get())) round.control.abort();
    } else if (outcome && isLate(this.store.get())) {
      await this.work(
        outcome.snapshot,
        {},
        (result, input) => () => ({ outcome: { ...outcome, result, input } }),
        () => ({}),
      );
    }
  }

  /** Starts over when reasons or settings are changed meanwhile, and stops when another snapshot is taken. */
  private async work(
    snapshot: WorkbookSnapshot,
    change: Partial<SessionState>,
    changeOf: ChangeOf,
    atLast: () => Partial<SessionState>,
    onStep?: (step: CheckStep) => void,
  ): Promise<void> {
    if (this.current) {
      this.current.replaced = true;
      this.current.round?.control.abort();
    }
    const own: Work = { replaced: false, round: null };
    this.current = own;
    try {
      while (!own.replaced) {
        const { settings, explanations, officeRules } = { ...this.store.get(), ...change };
        const input = { settings, explanations, officeRules };
        const control = new AbortController();
        own.round = { input, control };
        const watch = { signal: control.signal, ...(onStep ? { onStep } : {}) };
        const result = await this.engine.check(snapshot, questionOf(input), watch);
        if (!result || control.signal.aborted) continue;
        if (await this.planner.bring(changeOf(result, input), control.signal, atLast)) return;
      }
    } finally {
      if (this.current === own) this.current = null;
    }
  }
}
