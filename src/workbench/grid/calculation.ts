/** When Univer calculates formulas, and when it is done. */
import {
  CanceledError,
  ICommandService,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type Injector,
} from '@univerjs/core';
import {
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import type { HostCalculation } from '../host/model';

/** Univer starts to calculate a tenth of a second after a change; a calculation that never ends must not hang the add-in. */
const PATIENCE = 30_000;

const NOTHING_CHANGED = {
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
  /** Something changed that Univer has not begun to calculate. */
  #changed = false;
  /** A calculation was asked for that Univer has not begun. */
  #asked = false;

  constructor(injector: Injector) {
    this.#commands = injector.get(ICommandService);
    this.#session = injector.get(FormulaCalculationSessionService);
    this.#dirty = injector.get(IActiveDirtyManagerService);
    this.#subscriptions = [
      this.#commands.beforeCommandExecuted((command) => this.#holdBack(command)),
      this.#commands.onCommandExecuted((command, options) => this.#note(command, options)),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Calculates every formula, in manual mode, too. */
  calculate(): void {
    this.#asked = true;
    void this.#commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...NOTHING_CHANGED, forceCalculation: true },
      { onlyLocal: true },
    );
  }

  /** Resolves when the results of all changes so far stand in their cells. */
  async settled(): Promise<void> {
    while (this.#asked || (this.mode === 'automatic' && this.#changed) || this.#running) {
      await this.#session.waitForLatestApplied(PATIENCE);
    }
  }

  get #running(): boolean {
    const { started, completed, stopped, resultApplied } = this.#session.state;
    return started && !(resultApplied && (completed || stopped));
  }

  /** In manual mode a change alone starts nothing. */
  #holdBack(command: Readonly<ICommandInfo>): void {
    const starts = command.id === SetFormulaCalculationStartMutation.id;
    if (starts && this.mode === 'manual' && !this.#asked) throw new CanceledError();
  }

  #note(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#changed = false;
      this.#asked = false;
      return;
    }
    if (command.id === SetRangeValuesMutation.id && options?.onlyLocal === true) return;
    if (this.#dirty.get(command.id)) this.#changed = true;
  }
}
