/** `HostWorkbook` on the workbook that Univer shows. */
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { Injector } from '@univerjs/core';
import type { CellRange } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { HostCalculation, HostListener, HostWorkbook } from '../host/model';
import { Calculation } from './calculation';
import { GridSession, type RefusalListener } from './grid-session';
import { goTo } from './navigation';
import { fromUniverRange } from './ranges';
import { UniverHostSheet } from './univer-host-sheet';

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
/** A new sheet's size. */
const NEW_ROWS = 200;
const NEW_COLUMNS = 20;

export class UniverHostWorkbook implements HostWorkbook {
  readonly name: string;
  readonly readOnly: boolean;
  readonly date1904: boolean;
  readonly settings = new Map<string, string>();
  readonly #session: GridSession;
  readonly #calculation: Calculation;
  readonly #sheets = new Map<string, UniverHostSheet>();

  /**
   * @param opened the file that the grid shows, for data that Univer does not store
   * @param onRefused called if a protected sheet refused a person's entry
   */
  constructor(injector: Injector, book: FWorkbook, opened: WorkbookSnapshot, onRefused: RefusalListener) {
    this.name = opened.name;
    this.readOnly = opened.readOnly;
    this.date1904 = opened.date1904 === true;
    this.#session = new GridSession(injector, book, onRefused);
    this.#calculation = new Calculation(injector);
    this.#calculation.mode = opened.calculation;
    for (const sheet of opened.sheets) {
      if (sheet.protected) this.#session.protectedSheets.add(sheet.id);
      if (sheet.visibility === 'veryHidden') this.#session.veryHidden.add(sheet.id);
    }
  }

  /** Ends the subscriptions to Univer before the workbook is removed from the grid. */
  dispose(): void {
    this.#session.dispose();
    this.#calculation.dispose();
  }

  get calculation(): HostCalculation {
    return this.#calculation.mode;
  }

  set calculation(mode: HostCalculation) {
    const wasManual = this.#calculation.mode === 'manual';
    this.#calculation.mode = mode;
    if (wasManual && mode === 'automatic') this.#calculation.calculate();
  }

  get sheets(): readonly UniverHostSheet[] {
    return this.#session.workbook.getSheets().map((sheet) => this.#sheet(sheet.getSheetId()));
  }

  get activeSheet(): string {
    return this.#session.workbook.getActiveSheet().getSheetId();
  }

  get selection(): CellRange {
    const range = this.#session.book.getActiveRange()?.getRange();
    return range ? fromUniverRange(range) : FIRST_CELL;
  }

  get editing(): boolean {
    return this.#session.book.isCellEditing();
  }

  addSheet(name: string): UniverHostSheet {
    let id = '';
    this.#session.performInPlace(() => {
      id = this.#session.book.create(name, NEW_ROWS, NEW_COLUMNS).getSheetId();
    });
    return this.#sheet(id);
  }

  deleteSheet(id: string): void {
    this.#session.performInPlace(() => this.#session.book.deleteSheet(id));
    this.#sheets.delete(id);
  }

  select(sheet: string, range: CellRange): void {
    const { book, commands } = this.#session;
    const target = book.getSheetBySheetId(sheet);
    if (!target) throw new Error(`no sheet ${sheet}`);
    this.#session.perform(() => goTo(commands, book, target, range));
  }

  calculate(): void {
    this.#calculation.calculate();
  }

  settled(): Promise<void> {
    return this.#calculation.settled();
  }

  subscribe(listener: HostListener): () => void {
    return this.#session.feed.subscribe(listener);
  }

  /** One object for each sheet, so that callers can compare objects. */
  #sheet(id: string): UniverHostSheet {
    const known = this.#sheets.get(id);
    if (known) return known;
    const sheet = new UniverHostSheet(this.#session, id);
    this.#sheets.set(id, sheet);
    return sheet;
  }
}
