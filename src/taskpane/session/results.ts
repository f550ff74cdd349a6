/** What was read becomes the present state: checked as settings and reasons say, with what carries over from before. */
import type { CheckResult } from '../../check';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { carryDecisions, carryWishes, checkSnapshot } from './derive';
import type { EditWatch } from './edit-watch';
import type { Planner } from './planner';
import { currentForm, type SessionState } from './state';
import type { Store } from './store';
import type { UndoKeeper } from './undo-keeper';

export class Results {
  constructor(
    private readonly store: Store<SessionState>,
    private readonly planner: Planner,
    private readonly edits: Pick<EditWatch, 'editedSinceRead'>,
    private readonly undoKeeper: UndoKeeper,
    private readonly now: () => Date,
  ) {}

  /** Takes a snapshot as the workbook's present state. */
  accept(
    snapshot: WorkbookSnapshot,
    start: Date,
    change: Partial<SessionState>,
    result: CheckResult = checkSnapshot(snapshot, this.store.get()),
  ): void {
    const old = this.store.get();
    const at = this.now();
    const outcome = { result, snapshot, at, took: at.getTime() - start.getTime() };
    const decisions = carryDecisions(old.decisions, old.outcome?.result, result);
    const resolved = this.undoKeeper.resolve(snapshot);
    const fresh: SessionState = {
      ...old,
      ...change,
      ...(resolved ? { written: { ...resolved, at, interrupted: true } } : {}),
      outcome,
      decisions,
      stale: this.edits.editedSinceRead,
      undo: this.undoKeeper.offered(snapshot),
    };
    const formId = currentForm(fresh)?.form.id ?? null;
    this.planner.derive({ ...fresh, formId, wishes: carryWishes({ ...fresh, formId }, old) });
  }

  /** Checks what was read once more, after reasons or settings have changed. */
  recheck(): void {
    const state = this.store.get();
    if (!state.outcome) return;
    this.planner.derive({
      outcome: { ...state.outcome, result: checkSnapshot(state.outcome.snapshot, state) },
    });
  }
}
