/**
 * The sheets of the last reading, and what Excel has told of them since: what of a sheet may be taken over in the next one.
 * Only how cells look beside their content: fonts within a text cost three times the rest of the answer. Contents, formulas,
 * formats and hidden lines are read again however little was told, for changes without an event are known (office-js
 * issues 420 and 3888: a value chosen from a list; 3729: text to columns; 1110: filling under a filter), and a formula's result
 * has none by itself.
 */
import { parseCell } from '../workbook/a1';
import type { CellRef } from '../workbook/cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { ListedSheet } from './sheet-list';

/** More edited cells than these are not asked for one by one. */
const MOST_CELLS = 50;

/** A sheet of which the looks of all cells but a few are known. */
export interface KeptSheet {
  readonly sheet: SheetSnapshot;
  /** What these look like is to be asked. */
  readonly edited: readonly Place[];
}

/** A cell of a sheet. */
export type Place = Omit<CellRef, 'sheet'>;

/** What Excel reported of sheets (by id) since a moment: an edited cell, or `null` for anything more. */
type Reported = Map<string, (Place | null)[]>;

export class KeptSheets {
  #kept: ReadonlyMap<string, SheetSnapshot> = new Map();
  /** Since the reading of what is kept had begun. */
  #reported: Reported = new Map();
  /** Since the present reading began. */
  #meanwhile: Reported | null = null;
  #watched = false;

  /** From now on everything is told. What was read before may be out of date, and so may be what is being read. */
  watch(): void {
    this.#forget();
    this.#watched = true;
  }

  /** Nothing is told any longer. */
  unwatch(): void {
    this.#forget();
    this.#watched = false;
  }

  /** Something about a sheet changed. @param address where, as the event gives it */
  changed(sheetId: string, address: string): void {
    const place = parseCell(address);
    for (const reported of [this.#reported, this.#meanwhile]) {
      const known = reported?.get(sheetId);
      if (known) known.push(place);
      else reported?.set(sheetId, [place]);
    }
  }

  /** To be called before Excel is asked. @returns to be called with what it answered */
  reading(): (sheets: readonly SheetSnapshot[]) => void {
    const meanwhile: Reported = new Map();
    this.#meanwhile = meanwhile;
    return (sheets) => {
      // Another reading has begun since, or what was told of this one is not known.
      if (this.#meanwhile !== meanwhile) return;
      this.#meanwhile = null;
      if (!this.#watched) return;
      this.#kept = new Map(sheets.map((sheet) => [sheet.id, sheet]));
      this.#reported = meanwhile;
    };
  }

  /**
   * What may be taken over of a sheet; `null` where all of it is to be asked. Locks have no event: nothing of a protected sheet is.
   */
  get({ id, protected: isProtected }: ListedSheet): KeptSheet | null {
    const sheet = this.#kept.get(id);
    const edited = (this.#reported.get(id) ?? []).filter((place) => place !== null);
    const isAll = edited.length === (this.#reported.get(id)?.length ?? 0);
    if (!sheet || isProtected || sheet.protected || !isAll || edited.length > MOST_CELLS) return null;
    return { sheet, edited };
  }

  #forget(): void {
    this.#kept = new Map();
    this.#meanwhile = null;
  }
}
