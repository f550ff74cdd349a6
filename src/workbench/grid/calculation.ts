/** Controls when Univer calculates formulas, and waits for the results. */
import {
  CanceledError,
  ICommandService,
  toDisposable,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type Injector,
} from '@univerjs/core';
import {
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  type IDirtyUnitSheetNameMap,
  type IFormulaDirtyData,
} from '@univerjs/preset-sheets-core';
import type { HostCalculation } from '../host/model';

/** Longest wait for a calculation, in milliseconds. */
const TIMEOUT = 30_000;

type Dirty = Omit<IFormulaDirtyData, 'maxIteration' | 'isCalculateTreeModel' | 'rowData'>;
type Marks = IDirtyUnitSheetNameMap;

const NOTHING_CHANGED: Dirty = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/** Calculation of one workbook. Univer only has automatic calculation, so manual mode is implemented here. */
export class Calculation {
  mode: HostCalculation = 'automatic';
  readonly #commands: ICommandService;
  readonly #session: FormulaCalculationSessionService;
  readonly #dirty: IActiveDirtyManagerService;
  readonly #subscriptions: readonly IDisposable[];
  /** Changes that no calculation includes yet. */
  #changes: Readonly<ICommandInfo>[] = [];
  /** Whether a calculation was requested and Univer has not started it yet. */
  #isRequested = false;
  /** The scope of the calculation that was started last. */
  #lastScope: Dirty = NOTHING_CHANGED;
  /** Scopes of calculations that were deferred. */
  #deferred: Dirty[] = [];

  constructor(injector: Injector) {
    this.#commands = injector.get(ICommandService);
    this.#session = injector.get(FormulaCalculationSessionService);
    this.#dirty = injector.get(IActiveDirtyManagerService);
    this.#subscriptions = [
      this.#commands.beforeCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.#onStart(command);
        if (command.id === SetFormulaCalculationResultMutation.id) this.#onResult();
      }),
      this.#commands.onCommandExecuted((command, options) => this.#note(command, options)),
      toDisposable(this.#session.state$.subscribe(() => this.#resume())),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Calculates every formula, also in manual mode. */
  calculate(): void {
    this.#start({ forceCalculation: true });
  }

  /** Resolves when the cells contain the results of all changes so far. */
  async settled(): Promise<void> {
    while (this.#isRequested || this.#isRunning || this.#hasPending) {
      // Starts immediately instead of after Univer's delay.
      if (!this.#isRequested && !this.#isRunning) this.#start();
      await this.#session.waitForLatestApplied(TIMEOUT);
    }
  }

  /** Starts the deferred calculations if none is running. */
  #resume(): void {
    if (this.#deferred.length === 0 || this.#isRunning) return;
    this.#start(...this.#deferred.splice(0));
  }

  /** Whether some changes have not been calculated yet. */
  get #hasPending(): boolean {
    return this.mode === 'automatic' && this.#changes.length > 0;
  }

  /** Starts a calculation of the changes and of additional scopes. */
  #start(...others: readonly Partial<Dirty>[]): void {
    const changed = this.#changes.map((command) => this.#dirty.get(command.id)?.getDirtyData(command) ?? {});
    this.#isRequested = true;
    void this.#commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      unionOf([...others, ...changed]),
      { onlyLocal: true },
    );
  }

  get #isRunning(): boolean {
    const { started, completed, stopped, resultApplied } = this.#session.state;
    return started && !(resultApplied && (completed || stopped));
  }

  /**
   * Handles the start of a calculation, which follows some time after a change. In manual mode it is prevented. A
   * calculation that starts while another one runs would discard the results of the first, so it is deferred.
   */
  #onStart({ params }: Readonly<ICommandInfo>): void {
    if (!this.#isRequested && (this.mode === 'manual' || this.#isRunning)) {
      if (this.mode !== 'manual') this.#deferred.push(params as Dirty);
      throw new CanceledError();
    }
    this.#isRequested = true;
    this.#lastScope = params as Dirty;
    this.#changes = [];
  }

  /**
   * Handles results. Results for cells that changed during the calculation are outdated (an undone formula would
   * reappear as a value), so everything is calculated again.
   */
  #onResult(): void {
    if (this.#changes.length === 0) return;
    queueMicrotask(() => this.#start(this.#lastScope));
    throw new CanceledError();
  }

  #note(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#isRequested = false;
      return;
    }
    if (command.id === SetRangeValuesMutation.id && options?.onlyLocal === true) return;
    if (this.#dirty.get(command.id)) this.#changes.push(command);
  }
}

/** The union of several scopes. */
function unionOf(all: readonly Partial<Dirty>[]): Dirty {
  return {
    ...NOTHING_CHANGED,
    forceCalculation: all.some(({ forceCalculation }) => forceCalculation === true),
    dirtyRanges: all.flatMap(({ dirtyRanges }) => dirtyRanges ?? []),
    dirtyNameMap: mergeMarks(all.map(({ dirtyNameMap }) => dirtyNameMap)),
    dirtyDefinedNameMap: mergeMarks(all.map(({ dirtyDefinedNameMap }) => dirtyDefinedNameMap)),
    clearDependencyTreeCache: mergeMarks(all.map(({ clearDependencyTreeCache }) => clearDependencyTreeCache)),
  };
}

/** Merges Univer's flags by unit and by sheet or name. */
function mergeMarks(all: readonly (Marks | undefined)[]): Marks {
  const marks: Marks = {};
  for (const one of all)
    for (const [unit, named] of Object.entries(one ?? {})) marks[unit] = { ...marks[unit], ...named };
  return marks;
}
