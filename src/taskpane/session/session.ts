/** The pane's behaviour, independent of React: checking, deciding, writing back, undoing, explaining. */
import { guardOf, type WriteReport } from '../../correction';
import type { Decision } from '../../engine/choices';
import type { Engine } from '../../engine/engine';
import type { Pacing } from '../../engine/scheduling';
import type { CorrectionView, FindingView } from '../../engine/views';
import type { PlacedSheet } from '../../excel/place-sheet';
import type { Stage } from '../../form/safeguards';
import { cellKey } from '../../workbook/a1';
import type { CellContent, CellEdit, CellRef } from '../../workbook/cell';
import { sameSnapshot } from '../../workbook/same-snapshot';
import { WorkbookError } from '../../workbook/workbook';
import { EditWatch } from './edit-watch';
import { storeReason } from './explanations';
import { refusalOf, type Attempt } from './failure';
import { compareFindings, nextToCorrect, withDone, type DoneFinding } from './findings-view';
import type { PaneHost } from './host';
import { LastYearChooser } from './last-year';
import { Planner } from './planner';
import { readOfficeRules } from './office-rules';
import { Results } from './results';
import { matrixEdits, matrixKey } from './safeguard-matrix';
import { saveSettings, type Settings } from './settings';
import {
  currentForm,
  initialState,
  needsRecheck,
  isQuiet,
  type Busy,
  type FocusRequest,
  type SessionState,
  type TypedEffect,
} from './state';
import { Store } from './store';
import { TaskQueue } from './task-queue';
import { UndoKeeper } from './undo-keeper';

/** Time between the focus and the quiet check, in milliseconds. */
const FOCUS_PAUSE = 300;

/** Dependencies of a session besides the host. The screen is drawn during pauses. */
export interface SessionDependencies extends Pacing {
  readonly engine: Engine;
}

/** The session of a pane with a workbook. No method rejects: errors become the state's `failure`. */
export class PaneSession {
  readonly store: Store<SessionState>;
  /** 与上年对照. */
  readonly lastYear: LastYearChooser;
  private readonly planner: Planner;
  private readonly tasks: TaskQueue;
  private typing: AbortController | null = null;
  private readonly edits: EditWatch;
  private readonly undoKeeper: UndoKeeper;
  private readonly results: Results;
  private readonly stopListening: () => void;
  private focusTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: PaneHost,
    private readonly dependencies: SessionDependencies,
  ) {
    this.undoKeeper = new UndoKeeper(host.memory, host);
    this.store = new Store(initialState(host, this.undoKeeper.current));
    this.lastYear = new LastYearChooser(
      dependencies.engine,
      () => this.store.get().lastYear,
      (lastYear) => this.store.update({ lastYear }),
    );
    this.planner = new Planner(this.store, dependencies.engine);
    this.edits = new EditWatch(this.store, host, () => void this.check({ quiet: true }));
    this.stopListening = host.onFocus(() => this.checkOnFocus());
    this.results = new Results(
      this.store,
      this.planner,
      this.edits,
      this.undoKeeper,
      dependencies.engine,
      dependencies.now,
    );
    // Edits and changed settings during a task are handled after it.
    this.tasks = new TaskQueue(this.store, host, () => {
      if (this.edits.editedSinceRead && this.store.get().outcome) this.store.update({ stale: true });
      if (this.store.get().stale) this.edits.schedule();
      return this.follow(this.results.renew());
    });
  }

  get engine(): Engine {
    return this.dependencies.engine;
  }

  /** Stops listening to the workbook. */
  dispose(): void {
    this.stopListening();
    clearTimeout(this.focusTimer);
    this.edits.dispose();
  }

  /** 一键校验. A `quiet` check was not started by the person and does not change the screen while it runs. */
  check({ quiet = false }: { readonly quiet?: boolean } = {}): Promise<void> {
    this.edits.cancel();
    const reading = (sheets: number, total: number): Busy => ({ kind: 'reading', sheets, total, quiet });
    return this.tasks.run(
      'check',
      reading(0, 0),
      () => this.check(),
      () => (quiet ? this.checkQuietly(reading) : this.readAndCheck('check', reading)),
    );
  }

  /**
   * Checks quietly after the pane got the focus, because some changes, such as those of number formats, have no event.
   * It waits for actions that the person starts in the pane at the same moment.
   */
  private checkOnFocus(): void {
    clearTimeout(this.focusTimer);
    this.focusTimer = setTimeout(() => {
      if (this.store.get().outcome) void this.check({ quiet: true });
    }, FOCUS_PAUSE);
  }

  /** A quiet check fails without a message, because the usual reason is that a cell is being edited. */
  private async checkQuietly(reading: (sheets: number, total: number) => Busy): Promise<void> {
    try {
      await this.readAndCheck('quiet', reading);
      // The check has succeeded, so the message about an earlier failed check is removed; one about a failed write or
      // 定位 stays until the person dismisses it.
      const attempt = this.store.get().failure?.attempt;
      if (attempt === 'check' || attempt === 'read-back') this.store.update({ failure: null });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      console.warn(error);
      this.edits.backOff();
    }
  }

  private async readAndCheck(
    purpose: 'check' | 'quiet',
    reading: (sheets: number, total: number) => Busy,
  ): Promise<void> {
    const start = this.dependencies.now();
    this.edits.beginRead();
    await this.dependencies.pause();
    const { officeRules: known } = this.store.get();
    const quiet = purpose === 'quiet';
    // A check that the person starts also reads the office's rules again, because they may have changed.
    const change = quiet
      ? {}
      : {
          written: null,
          done: [],
          officeRules: await readOfficeRules(this.host.officeRules, this.engine, known),
        };
    const snapshot = await this.host.workbook.read(
      (done, total) => this.store.update({ busy: reading(done, total) }),
      purpose,
    );
    this.edits.endRead();
    const { outcome } = this.store.get();
    if (quiet && outcome && sameSnapshot(outcome.snapshot, snapshot)) {
      this.store.update({ stale: this.edits.editedSinceRead });
      return;
    }
    await this.results.accept(snapshot, start, change, quiet);
  }

  /** 定位: selects the cell in the workbook. The focus stays in the pane. */
  async select(at: CellRef): Promise<void> {
    this.store.update({ locating: at });
    try {
      await this.host.workbook.select(at);
    } catch (error) {
      this.tasks.fail('select', error, () => this.select(at));
    } finally {
      if (this.store.get().locating === at) this.store.update({ locating: null });
    }
  }

  /** Shows another form of the workbook. */
  chooseForm(formId: string): void {
    void this.follow(this.planner.decide({ formId, stageChoices: new Map(), decisions: new Map() }));
  }

  /** Ticks, unticks or changes a correction. */
  decide(choice: string, decision: Decision): void {
    const decisions = new Map([...this.store.get().decisions, [choice, decision] as const]);
    void this.follow(this.planner.decide({ decisions }));
  }

  /**
   * Takes a value typed in place of a suggested one. The correction is ticked if fewer errors or warnings remain with
   * it than without it; otherwise it is unticked, and the person may tick it.
   * @param cell `cellKey` of the edit
   */
  async typeValue(finding: FindingView, cell: string, value: CellContent): Promise<void> {
    const { choice } = finding;
    const { decisions } = this.store.get();
    const decision = decisions.get(choice) ?? { ticked: false };
    const values = new Map([...(decision.values ?? []), [cell, value] as const]);
    this.typing?.abort();
    this.typing = new AbortController();
    const { signal } = this.typing;
    const withDecision = (ticked: boolean) =>
      new Map([...decisions, [choice, { ...decision, ticked, values }]]);
    await this.follow(
      this.planner.decide({ decisions: new Map([...decisions, [choice, { ...decision, values }]]) }),
    );
    const isOutdated = (): boolean => signal.aborted;
    if (isOutdated()) return;
    try {
      const [without, typed] = [
        await this.correctionWith({ decisions: withDecision(false) }, signal),
        await this.correctionWith({ decisions: withDecision(true) }, signal),
      ];
      if (isOutdated() || !without || !typed) return;
      const effect = effectOf(finding, cell, without, typed);
      this.store.update({ typedEffects: new Map([...this.store.get().typedEffects, [choice, effect]]) });
      this.decide(choice, { ...decision, ticked: effect.improves, values });
    } catch (error) {
      this.tasks.fail('check', error, () => this.check());
    }
  }

  /** Ticks or unticks several corrections at once. */
  decideAll(choices: readonly string[], ticked: boolean): void {
    const { decisions } = this.store.get();
    const changed = choices.map((choice) => [choice, { ...decisions.get(choice), ticked }] as const);
    void this.follow(this.planner.decide({ decisions: new Map([...decisions, ...changed]) }));
  }

  /** Ticks or unticks stages of 制度保障 in the pane; the workbook is not changed yet. */
  chooseStages(stages: readonly { readonly row: number; readonly stage: Stage }[], ticked: boolean): void {
    const changed = stages.map(({ row, stage }) => [matrixKey(row, stage), ticked] as const);
    this.store.update({ stageChoices: new Map([...this.store.get().stageChoices, ...changed]) });
  }

  /** 写回工作簿: the chosen corrections. Then the next finding gets the focus. */
  async writeCorrections(): Promise<void> {
    await this.planner.settle();
    const { preview } = this.store.get();
    const ticked = (preview?.fixes ?? []).filter(({ decision }) => decision.ticked).map(({ key }) => key);
    await this.write(
      preview?.edits ?? [],
      () => this.writeCorrections(),
      (old, { applied }) => ({ finding: applied.length === 0 ? null : this.nextAfter(old, ticked) }),
    );
  }

  /**
   * 只写这一处: one correction with its decided values, whether ticked or not, without the corrections that follow from it.
   * Then the next finding gets the focus.
   */
  async writeOne(finding: FindingView): Promise<void> {
    await this.planner.settle();
    const { decisions, busy } = this.store.get();
    if (busy && !isQuiet(busy)) return;
    let correction: CorrectionView | null;
    try {
      correction = await this.correctionWith({ decisions, only: finding.choice });
    } catch (error) {
      this.tasks.fail('write', error, () => this.writeOne(finding));
      return;
    }
    await this.writeFor(finding, correction?.edits ?? [], () => this.writeOne(finding));
  }

  /** Writes edits that the person chose for a finding. Then the next finding gets the focus. */
  writeFor(
    finding: FindingView,
    edits: readonly CellEdit[],
    again: () => Promise<void> = () => this.check(),
  ): Promise<void> {
    return this.write(
      edits,
      again,
      (old, { applied }) =>
        applied.length === 0 ? null : { finding: this.nextAfter(old, [finding.choice]), expand: true },
      finding,
    );
  }

  /** 写回工作簿: the chosen ticks of 制度保障. The focus does not move. */
  writeStages(): Promise<void> {
    return this.write(
      this.stageEdits(),
      () => this.writeStages(),
      () => null,
    );
  }

  /** The edits that write the chosen ticks. */
  stageEdits(): readonly CellEdit[] {
    const state = this.store.get();
    return matrixEdits(currentForm(state)?.form.safeguards ?? null, state.stageChoices);
  }

  /** 撤销本次修改: restores the contents before the last write. */
  undo(): Promise<void> {
    const plan = this.store.get().undo;
    if (!plan) return Promise.resolve();
    return this.tasks.run(
      'undo',
      { kind: 'undoing' },
      () => this.undo(),
      async () => {
        if (await this.reportUnfinished()) return;
        this.undoKeeper.beginUndo(plan);
        this.edits.beginRead();
        const report = await this.undoKeeper.write(this.host.workbook, plan.edits, plan.guard);
        if (this.refused('undo', report)) return;
        await this.finish('undo', report, { finding: null });
      },
    );
  }

  /** 出错说明: keeps warnings with a reason; a blank reason removes their reasons. */
  explain(findings: readonly FindingView[], reason: string): Promise<void> {
    return this.tasks.runNext(
      'explain',
      { kind: 'explaining' },
      () => this.explain(findings, reason),
      async () => {
        const now = this.dependencies.now();
        const { outcome, settings } = this.store.get();
        const found = new Set(
          outcome?.result.forms.flatMap(({ findings }) => findings.map(({ key }) => key)) ?? [],
        );
        const findingKeys = findings.map(({ key }) => key);
        const given = { findingKeys, reason, now, found };
        this.store.update({ explanations: await storeReason(this.host, settings.reasons, given) });
      },
    );
  }

  /** Changes and stores settings; the last read snapshot is checked again with them. */
  changeSettings(change: Partial<Settings>): Promise<void> {
    const settings = { ...this.store.get().settings, ...change };
    saveSettings(this.host.memory, settings);
    this.store.update({ settings });
    if (!settings.autoCheck) this.edits.cancel();
    return this.follow(this.results.renew());
  }

  /** 校验报告: adds the report to the workbook as a sheet. */
  placeReport(sheet: PlacedSheet): Promise<void> {
    return this.tasks.run(
      'report',
      { kind: 'reporting' },
      () => this.placeReport(sheet),
      async () => {
        await this.host.placeSheet(sheet);
        this.store.update({ reportPlaced: true });
      },
    );
  }

  /** 重试: repeats the task that failed last. */
  retry(): Promise<void> {
    return this.tasks.retry();
  }

  /** Dismisses the message about a failure or about the last write. */
  dismiss(what: 'failure' | 'written'): void {
    this.store.update(what === 'failure' ? { failure: null } : { written: null });
  }

  private write(
    edits: readonly CellEdit[],
    again: () => Promise<void>,
    focusAfter: (old: readonly FindingView[], report: WriteReport) => FocusRequest | null,
    only: FindingView | null = null,
  ): Promise<void> {
    const { outcome } = this.store.get();
    if (!outcome || edits.length === 0 || needsRecheck(this.store.get())) return Promise.resolve();
    return this.tasks.run('write', { kind: 'writing' }, again, async () => {
      await this.host.identify();
      if (await this.reportUnfinished()) return;
      const old = currentForm(this.store.get())?.findings ?? [];
      this.undoKeeper.beginWrite(edits, outcome.snapshot, this.dependencies.now());
      const guard = guardOf(outcome.snapshot, edits);
      this.edits.beginRead();
      const report = await this.undoKeeper.write(this.host.workbook, edits, guard);
      if (this.refused('write', report)) return;
      await this.finish('write', report, null, only && this.doneAmong(old, only));
      this.store.update({ focus: focusAfter(old, report) });
    });
  }

  /** Reports an interrupted write or undo before anything else is done. */
  private async reportUnfinished(): Promise<boolean> {
    if (!this.undoKeeper.isUnfinished) return false;
    const start = this.dependencies.now();
    const snapshot = await this.host.workbook.read(undefined, 'read-back');
    await this.results.accept(snapshot, start, { written: null });
    return true;
  }

  private refused(attempt: Attempt, report: WriteReport): boolean {
    const failure = refusalOf(attempt, report);
    if (failure) this.store.update({ failure });
    return failure !== null;
  }

  /**
   * Shows the outcome of a write and the resulting workbook.
   * @param only the finding, if it was corrected alone
   */
  private async finish(
    kind: 'write' | 'undo',
    report: WriteReport,
    focus: FocusRequest | null,
    only: DoneFinding | null = null,
  ): Promise<void> {
    const at = this.dependencies.now();
    const { log, done: before } = this.store.get();
    const { applied, skipped, failed, rearranged } = report;
    const isClean = applied.length > 0 && skipped.length + failed.length + rearranged.length === 0;
    // The finding's row shows that it was written, and offers 撤销.
    const written = only && isClean ? null : { kind, report, at };
    const done = kind === 'undo' ? before.slice(0, -1) : only && isClean ? [...before, only] : [];
    const logged = report.applied.length > 0 ? [...log, { at, edits: report.applied }] : log;
    try {
      const snapshot = report.snapshot ?? (await this.host.workbook.read(undefined, 'read-back'));
      await this.results.accept(snapshot, at, { written, log: logged, focus, done });
    } catch (error) {
      // The contents of the workbook are unknown until it is read again.
      this.store.update({ written, done, stale: true });
      this.tasks.fail('read-back', error, () => this.check());
    }
  }

  /** Waits for automatic work; if it fails, 重试 checks the workbook again. */
  private async follow(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.tasks.fail('check', error, () => this.check());
    }
  }

  private nextAfter(old: readonly FindingView[], dealtWith: readonly string[]): string | null {
    const keys = old.filter(({ choice }) => dealtWith.includes(choice)).map(({ key }) => key);
    const now = currentForm(this.store.get())?.findings ?? [];
    return nextToCorrect([...old].sort(compareFindings), [...now].sort(compareFindings), new Set(keys));
  }

  private doneAmong(findings: readonly FindingView[], finding: FindingView): DoneFinding {
    const all = withDone(findings, this.store.get().done);
    return { finding, index: all.findIndex(({ key }) => key === finding.key) };
  }

  private async correctionWith(
    question: Pick<SessionState, 'decisions'> & { readonly only?: string },
    signal?: AbortSignal,
  ): Promise<CorrectionView | null> {
    const { outcome } = this.store.get();
    const checked = currentForm(this.store.get());
    if (!outcome || !checked) return null;
    const name = { result: outcome.result.id, formId: checked.form.id };
    return this.engine.correct({ ...name, ...question }, signal ? { signal } : {});
  }
}

/** Compares the check of the workbook without a correction with that of the corrected workbook. */
function effectOf(
  finding: FindingView,
  cell: string,
  without: CorrectionView,
  typed: CorrectionView,
): TypedEffect {
  const remaining = typed.remaining.filter(
    ({ at, section }) =>
      (at !== null && cellKey(at) === cell) || (finding.section === 'breakdown' && section === 'breakdown'),
  );
  const { errors, warnings } = without.left;
  return {
    remaining: [...new Set(remaining.map(({ problem }) => problem.name))],
    improves: typed.left.errors < errors || (typed.left.errors === errors && typed.left.warnings < warnings),
  };
}
