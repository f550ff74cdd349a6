/** State that the workbook and its sheets use together. */
import {
  CanceledError,
  ICommandService,
  Rectangle,
  type IDisposable,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  SetRangeValuesMutation,
  type FRange,
  type FWorkbook,
} from '@univerjs/preset-sheets-core';
import { isUnlocked } from './cell-data';
import { ChangeFeed } from './change-feed';
import { matrixCells, paramsOf } from './command-changes';

/** Called with a sheet's name when a person's entry was refused because the sheet is protected. */
export type RefusalListener = (sheet: string) => void;

export class GridSession {
  readonly feed: ChangeFeed;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly workbook: Workbook;
  /** Ids of protected sheets. Univer's own protection is not used, because it is based on users and has no unlocked cells. */
  readonly protectedSheets = new Set<string>();
  /** Ids of sheets that only a program can show. */
  readonly veryHidden = new Set<string>();
  readonly #guard: IDisposable;
  #hostWrites = 0;

  constructor(
    readonly injector: Injector,
    readonly book: FWorkbook,
    private readonly onRefused: RefusalListener,
  ) {
    this.workbook = book.getWorkbook();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.#guard = this.commands.beforeCommandExecuted((command, options) => {
      if (this.#hostWrites > 0 || options?.['fromFormula'] === true) return;
      const set = paramsOf(command, SetRangeValuesMutation);
      if (set?.unitId !== this.workbook.getUnitId() || !this.protectedSheets.has(set.subUnitId)) return;
      const sheet = this.workbook.getSheetBySheetId(set.subUnitId);
      const locked = matrixCells(set.cellValue).some(
        ({ row, column }) => !isUnlocked(sheet?.getCellRaw(row, column)),
      );
      if (!sheet || !locked) return;
      this.onRefused(sheet.getName());
      throw new CanceledError();
    });
    this.feed = new ChangeFeed(injector, this.workbook);
  }

  /** Makes a change for the add-in. Protection is not checked, and listeners are called before this returns. */
  perform(action: () => void): void {
    this.#hostWrites++;
    try {
      action();
    } finally {
      this.#hostWrites--;
    }
    this.feed.flush();
  }

  /**
   * Like `perform`, for changes of sheets and lines. Univer activates a sheet that it adds or shows, and selects rows that it inserts
   * or hides; Excel keeps the selection, so it is restored.
   */
  performInPlace(action: () => void): void {
    this.perform(() => {
      const active = this.workbook.getActiveSheet().getSheetId();
      const selected = this.book.getActiveRange();
      action();
      if (!this.workbook.getSheetBySheetId(active)) return;
      if (this.workbook.getActiveSheet().getSheetId() !== active) this.book.setActiveSheet(active);
      // The selection is restored only if it changed, because selecting is slow.
      if (selected && !isSame(this.book.getActiveRange(), selected)) this.book.setActiveRange(selected);
    });
  }

  dispose(): void {
    this.#guard.dispose();
    this.feed.dispose();
  }
}

/** Tells whether both selections are the same cells of the same sheet. */
function isSame(one: FRange | null, other: FRange): boolean {
  return one?.getSheetId() === other.getSheetId() && Rectangle.equals(one.getRange(), other.getRange());
}
