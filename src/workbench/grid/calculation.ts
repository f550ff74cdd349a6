/** When Univer calculates formulas, and when it is done. */
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

/** A calculation that never ends must not hang the add-in. */
const PATIENCE = 30_000;

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

/** One workbook's calculation; manual mode is ours, Univer knows only automatic. */
export class Calculation {
  mode: HostCalculation = 'automatic';
  readonly #commands: ICommandService;
  readonly #session: FormulaCalculationSessionService;
  readonly #dirty: IActiveDirtyManagerService;
  readonly #subscriptions: readonly IDisposable[];
  /** What changed and is in no calculation yet. */
  #changes: Readonly<ICommandInfo>[] = [];
  /** A calculation was asked for that Univer has not begun. */
  #asked = false;
  /** What the last calculation that began calculates. */
  #begun: Dirty = NOTHING_CHANGED;
  /** What Univer was kept from calculating. */
  #putOff: Dirty[] = [];

  constructor(injector: Injector) {
    this.#commands = injector.get(ICommandService);
    this.#session = injector.get(FormulaCalculationSessionService);
    this.#dirty = injector.get(IActiveDirtyManagerService);
    this.#subscriptions = [
      this.#commands.beforeCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.#starting(command);
        if (command.id === SetFormulaCalculationResultMutation.id) this.#ending();
      }),
      this.#commands.onCommandExecuted((command, options) => this.#note(command, options)),
      toDisposable(this.#session.state$.subscribe(() => this.#resume())),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Calculates every formula, in manual mode, too. */
  calculate(): void {
    this.#begin({ forceCalculation: true });
  }

  /** Resolves when the results of all changes so far stand in their cells. */
  async settled(): Promise<void> {
    while (this.#asked || this.#running || this.#waiting) {
      // Whoever waits does not wait for the pause after which Univer would begin.
      if (!this.#asked && !this.#running) this.#begin();
      await this.#session.waitForLatestApplied(PATIENCE);
    }
  }

  /** Begins what was put off, once nothing goes on any more. */
  #resume(): void {
    if (this.#putOff.length === 0 || this.#running) return;
    this.#begin(...this.#putOff.splice(0));
  }

  /** Changes wait for their calculation. */
  get #waiting(): boolean {
    return this.mode === 'automatic' && this.#changes.length > 0;
  }

  /** Begins what the changes make Univer calculate, and what else is asked for. */
  #begin(...others: readonly Partial<Dirty>[]): void {
    const changed = this.#changes.map((command) => this.#dirty.get(command.id)?.getDirtyData(command) ?? {});
    this.#asked = true;
    void this.#commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      together([...others, ...changed]),
      { onlyLocal: true },
    );
  }

  get #running(): boolean {
    const { started, completed, stopped, resultApplied } = this.#session.state;
    return started && !(resultApplied && (completed || stopped));
  }

  /**
   * Univer begins by itself, a while after a change. In manual mode a change alone starts nothing; and what begins while another
   * calculation goes on would take its results away, and end as if they stood in their cells.
   */
  #starting({ params }: Readonly<ICommandInfo>): void {
    if (!this.#asked && (this.mode === 'manual' || this.#running)) {
      if (this.mode !== 'manual') this.#putOff.push(params as Dirty);
      throw new CanceledError();
    }
    this.#asked = true;
    this.#begun = params as Dirty;
    this.#changes = [];
  }

  /**
   * Of cells that changed meanwhile the results are old: a formula that was undone would come back as a value. All of it is
   * calculated again.
   */
  #ending(): void {
    if (this.#changes.length === 0) return;
    queueMicrotask(() => this.#begin(this.#begun));
    throw new CanceledError();
  }

  #note(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#asked = false;
      return;
    }
    if (command.id === SetRangeValuesMutation.id && options?.onlyLocal === true) return;
    if (this.#dirty.get(command.id)) this.#changes.push(command);
  }
}

/** All that any of them makes Univer calculate. */
function together(all: readonly Partial<Dirty>[]): Dirty {
  return {
    ...NOTHING_CHANGED,
    forceCalculation: all.some(({ forceCalculation }) => forceCalculation === true),
    dirtyRanges: all.flatMap(({ dirtyRanges }) => dirtyRanges ?? []),
    dirtyNameMap: joined(all.map(({ dirtyNameMap }) => dirtyNameMap)),
    dirtyDefinedNameMap: joined(all.map(({ dirtyDefinedNameMap }) => dirtyDefinedNameMap)),
    clearDependencyTreeCache: joined(all.map(({ clearDependencyTreeCache }) => clearDependencyTreeCache)),
  };
}

/** Univer's marks by unit and sheet or name, of several changes. */
function joined(all: readonly (Marks | undefined)[]): Marks {
  const marks: Marks = {};
  for (const one of all)
    for (const [unit, named] of Object.entries(one ?? {})) marks[unit] = { ...marks[unit], ...named };
  return marks;
}
