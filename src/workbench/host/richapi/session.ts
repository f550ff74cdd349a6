/** What one add-in's connection to the workbook remembers between batches. */
import type { CellRange } from '../../../workbook/cell';
import type { HostChange, HostSheet, HostWorkbook } from '../model';
import { UNDO_SINCE, UndoHistory } from '../undo-history';
import { compareVersions, type ApiSets } from './api-sets';
import type { Cells } from './cells';
import { RichApiError } from './errors';
import { EventHub, type Actor } from './events';
import type { ApiObject } from './object-type';

/** The connection through which a workbook is being changed: there can be several to one. */
const acting = new WeakMap<HostWorkbook, Session>();

interface Kept {
  readonly object: ApiObject;
  readonly cells: Cells;
}

export class Session {
  readonly events: EventHub;
  readonly undo: UndoHistory;
  /** Runtime.enableEvents: no events reach the add-in while off. */
  eventsEnabled = true;
  /** Answers reads with `null` instead of values, as Excel does when they are too many. */
  withholdsValues = false;
  #actor: Actor = 'person';
  #nextReference = 1;
  readonly #kept = new Map<string, Kept>();

  constructor(
    readonly workbook: HostWorkbook,
    readonly apiSets: ApiSets,
  ) {
    this.events = new EventHub(this);
    this.undo = new UndoHistory(compareVersions(apiSets.version, UNDO_SINCE) >= 0);
    workbook.subscribe((change) => {
      if (isUndoable(change) && this.#seenActor() === 'person') this.undo.record();
      this.#moveKept(change);
      if (this.eventsEnabled) this.events.changed(change, this.#seenActor());
    });
  }

  /** Runs a change of the workbook, which events then tell of as this actor's. */
  acting<R>(actor: Actor, change: () => R): R {
    const before = this.#actor;
    this.#actor = actor;
    acting.set(this.workbook, this);
    try {
      return change();
    } finally {
      this.#actor = before;
      acting.delete(this.workbook);
    }
  }

  /** The sheet with the id or, without case, the name. */
  findSheet(key: string): HostSheet | undefined {
    const wanted = key.toLowerCase();
    const { sheets } = this.workbook;
    return (
      sheets.find((sheet) => sheet.id.toLowerCase() === wanted) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === wanted)
    );
  }

  /** Keeps an object so that later batches reach it. */
  keep(object: ApiObject, cells: Cells): void {
    if (cells.reference) return;
    cells.reference = `ref${this.#nextReference++}`;
    this.#kept.set(cells.reference, { object, cells });
  }

  /** @throws RichApiError `InvalidReference` when nothing is kept by the reference, or its sheet is gone */
  kept(reference: string): Kept {
    const kept = this.#kept.get(reference);
    if (!kept || !this.workbook.sheets.some((sheet) => sheet.id === kept.cells.sheet.id)) {
      throw new RichApiError('InvalidReference', reference);
    }
    return kept;
  }

  release(reference: string): void {
    this.#kept.delete(reference);
  }

  /** How many objects office.js has kept and not released. */
  get keptCount(): number {
    return this.#kept.size;
  }

  /** Another connection's add-in is a co-author here. */
  #seenActor(): Actor {
    const session = acting.get(this.workbook) ?? this;
    return session !== this && session.#actor === 'add-in' ? 'co-author' : session.#actor;
  }

  #moveKept(change: HostChange): void {
    if (change.kind !== 'rows-inserted' && change.kind !== 'rows-deleted') return;
    for (const { cells } of this.#kept.values()) {
      if (cells.sheet.id === change.sheet) cells.areas = cells.areas.flatMap((area) => moved(area, change));
    }
  }
}

/** What a person can take back with Ctrl+Z. */
function isUndoable({ kind }: HostChange): boolean {
  return kind === 'cells' || kind === 'formats' || kind === 'rows-inserted' || kind === 'rows-deleted';
}

function moved(
  area: CellRange,
  change: { readonly kind: HostChange['kind']; readonly range: CellRange },
): CellRange[] {
  const { top: first, bottom: last } = change.range;
  const count = last - first + 1;
  if (change.kind === 'rows-inserted') {
    const shift = (row: number): number => (row < first ? row : row + count);
    return [{ ...area, top: shift(area.top), bottom: shift(area.bottom) }];
  }
  const top = area.top < first ? area.top : Math.max(first, area.top - count);
  const bottom = area.bottom < first ? area.bottom : Math.max(first - 1, area.bottom - count);
  return top > bottom ? [] : [{ ...area, top, bottom }];
}
