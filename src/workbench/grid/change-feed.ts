/** Converts Univer's commands to changes for the emulated host. */
import {
  CommandType,
  ICommandService,
  RedoCommandId,
  UndoCommandId,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type Injector,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import type { CellValue } from '../../workbook/cell';
import type { HostChange, HostListener } from '../host/model';
import { valueOf } from './cell-data';
import { bounds, changesOf, contentCells, unite } from './command-changes';

/** The cells before a mutation. */
type Former = ReadonlyMap<string, { readonly value: CellValue; readonly formula: string }>;

/**
 * Converts mutations to changes. A person's paste, fill or undo consists of several mutations: they are collected until
 * the step is complete, and one change of cells is reported for each sheet. Formula results are not changes.
 */
export class ChangeFeed {
  readonly #listeners = new Set<HostListener>();
  readonly #former = new WeakMap<object, Former>();
  readonly #subscriptions: readonly IDisposable[];
  #pending: HostChange[] = [];
  #scheduled = false;

  constructor(
    injector: Injector,
    private readonly workbook: Workbook,
  ) {
    const commands = injector.get(ICommandService);
    this.#subscriptions = [
      commands.beforeCommandExecuted((command, options) => this.#before(command, options)),
      commands.onCommandExecuted((command, options) => this.#after(command, options)),
    ];
  }

  subscribe(listener: HostListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#listeners.clear();
  }

  /** Reports the collected changes. */
  flush(): void {
    const changes = this.#pending;
    this.#pending = [];
    for (const change of changes) for (const listener of [...this.#listeners]) listener(change);
  }

  #before(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (!command.params || !this.#concerns(command, options)) return;
    const content = contentCells(command);
    const sheet = content && this.workbook.getSheetBySheetId(content.sheet);
    if (!content || !sheet) return;
    const values = new Map(
      content.cells.map(
        ({ row, column }) => [`${row},${column}`, former(sheet.getCellRaw(row, column))] as const,
      ),
    );
    this.#former.set(command.params, values);
  }

  #after(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (!command.params || !this.#concerns(command, options)) return;
    const cells = this.#cellsChange(command, this.#former.get(command.params));
    if (cells) this.#gather(cells);
    for (const change of changesOf(command)) this.#gather(change);
  }

  /** Tells whether a command is a mutation of this workbook that does not come from the formula engine. */
  #concerns(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (command.type === CommandType.COMMAND || options?.['fromFormula'] === true) return false;
    const params: unknown = command.params;
    return (
      typeof params === 'object' &&
      params !== null &&
      'unitId' in params &&
      params.unitId === this.workbook.getUnitId()
    );
  }

  #cellsChange(command: Readonly<ICommandInfo>, before: Former | undefined): HostChange | null {
    const content = contentCells(command);
    const sheet = content && this.workbook.getSheetBySheetId(content.sheet);
    if (!content || !sheet) return null;
    // Undo and redo set all members of a cell, even if only its style had changed.
    const changed = isReplay(command)
      ? content.cells.filter(({ row, column }) => {
          const was = before?.get(`${row},${column}`);
          const is = former(sheet.getCellRaw(row, column));
          return JSON.stringify(was) !== JSON.stringify(is);
        })
      : content.cells;
    const range = bounds(changed);
    if (!range) return null;
    const [only, ...others] = changed;
    const was = others.length === 0 && only ? before?.get(`${only.row},${only.column}`) : undefined;
    return { kind: 'cells', sheet: content.sheet, range, ...(was && { before: was.value }) };
  }

  #gather(change: HostChange): void {
    this.#pending = withChange(this.#pending, change);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.flush();
    });
  }
}

function former(cell: Nullable<ICellData>) {
  return { value: valueOf(cell), formula: cell?.f ?? cell?.si ?? '' };
}

function isReplay(command: Readonly<ICommandInfo>): boolean {
  const params: unknown = command.params;
  const trigger =
    typeof params === 'object' && params !== null && 'trigger' in params ? params.trigger : undefined;
  return trigger === UndoCommandId || trigger === RedoCommandId;
}

/**
 * Adds a change. Cells of one sheet are merged into one change. Formulas that were adjusted to inserted or deleted rows are part
 * of that change.
 */
function withChange(pending: readonly HostChange[], change: HostChange): HostChange[] {
  if (change.kind !== 'cells') return [...pending, change];
  const hasRows = ({ kind, sheet }: HostChange) =>
    sheet === change.sheet && (kind === 'rows-inserted' || kind === 'rows-deleted');
  if (pending.some(hasRows)) return [...pending];
  const at = pending.findIndex((one) => one.kind === 'cells' && one.sheet === change.sheet);
  const earlier = pending[at];
  if (earlier?.kind !== 'cells') return [...pending, change];
  const range = unite(earlier.range, change.range);
  const single = range.top === range.bottom && range.left === range.right;
  const both: HostChange = {
    kind: 'cells',
    sheet: change.sheet,
    range,
    ...(single && earlier.before !== undefined && { before: earlier.before }),
  };
  return pending.map((one, index) => (index === at ? both : one));
}
