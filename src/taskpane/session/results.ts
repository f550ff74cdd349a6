/** What was read becomes the present state: checked as settings and reasons say, with what carries over from before. */
import type { CheckResult, CheckStep } from '../../check';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { carryDecisions, carryStageChoices, checkStepsOf } from './derive';
import type { EditWatch } from './edit-watch';
import { gently, whileWanted, type Drawing } from './gentle';
import type { Planner } from './planner';
import { checksAlike, currentForm, isLate, type CheckInput, type SessionState } from './state';
import type { Store } from './store';
import type { UndoKeeper } from './undo-keeper';

/** What becomes of the state with a result. */
type ChangeOf = (result: CheckResult, input: CheckInput) => (old: SessionState) => Partial<SessionState>;

/** All of it is worked out in steps, and shows at once. */
export class Results {
  /** Stands for the result that is being worked out; `null` where none is. */
  private current: symbol | null = null;

  constructor(
    private readonly store: Store<SessionState>,
    private readonly planner: Planner,
    private readonly edits: Pick<EditWatch, 'editedSinceRead'>,
    private readonly undoKeeper: UndoKeeper,
    private readonly drawing: Drawing,
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
      const at = this.drawing.now();
      const outcome = { result, snapshot, input, at, took: at.getTime() - start.getTime() };
      return (old) => {
        const decisions = carryDecisions(old.decisions, old.outcome?.result, result);
        const formId = currentForm({ ...old, outcome })?.form.id ?? null;
        const stageChoices = carryStageChoices({ ...old, outcome, formId }, old);
        return { ...change, outcome, decisions, formId, stageChoices };
      };
    };
    const atLast = (): Partial<SessionState> => {
      const resolved = this.undoKeeper.resolve(snapshot);
      return {
        ...(resolved ? { written: { ...resolved, at: this.drawing.now(), interrupted: true } } : {}),
        stale: this.edits.editedSinceRead,
        undo: this.undoKeeper.offered(snapshot),
      };
    };
    checking(null);
    return this.work(snapshot, change, changeOf, atLast, checking);
  }

  /** Checks what was read once more, where reasons or settings have changed and nobody takes that up already. */
  async renew(): Promise<void> {
    const { outcome } = this.store.get();
    if (!outcome || !isLate(this.store.get()) || this.current) return;
    await this.work(
      outcome.snapshot,
      {},
      (result, input) => () => ({ outcome: { ...outcome, result, input } }),
      () => ({}),
    );
  }

  /** Starts over when reasons or settings are changed meanwhile, and stops when another snapshot is taken. */
  private async work(
    snapshot: WorkbookSnapshot,
    change: Partial<SessionState>,
    changeOf: ChangeOf,
    atLast: () => Partial<SessionState>,
    onStep?: (step: CheckStep) => void,
  ): Promise<void> {
    const own = Symbol('result');
    this.current = own;
    try {
      await this.drawing.pause();
      while (this.current === own) {
        const { settings, explanations, officeRules } = { ...this.store.get(), ...change };
        const input = { settings, explanations, officeRules };
        const wanted = (): boolean =>
          this.current === own && checksAlike(input, { ...this.store.get(), ...change });
        const steps = whileWanted(checkStepsOf(snapshot, input), wanted);
        const result = await gently(steps, this.drawing, onStep);
        if (result && (await this.planner.bring(changeOf(result, input), wanted, atLast))) return;
      }
    } finally {
      if (this.current === own) this.current = null;
    }
  }
}
