/** State of an add-in's connection to the workbook between batches. */
import type { ExcelTraits } from './excel-traits';
import type { HostChange, HostSheet, HostWorkbook } from '../model';
import { UndoHistory, type Restore } from '../undo-history';
import type { ApiSets } from './api-sets';
import type { Arguments } from './arguments';
import type { Cells } from './cells';
import { RichApiError } from './errors';
import { EventHub, type Actor } from './events';
import type { WireObject } from './protocol';

/**
 * An object of any type of the object model. Its methods throw RichApiError for a member that this Excel does not have
 * (`ApiNotFound`) or this host does not implement (`NotImplemented`).
 */
export interface ApiObject {
  readonly typeName: string;
  identity(): WireObject;
  propertyNames(): readonly string[];
  /** The name in its original case; `undefined` if there is no such member. */
  nameOf(kind: 'properties' | 'navigation', name: string): string | undefined;
  get(name: string, session: Session): unknown;
  set(name: string, value: unknown, session: Session): void;
  navigate(name: string, session: Session): ApiObject | null;
  create(name: string, args: Arguments, session: Session): ApiObject | null;
  call(name: string, args: Arguments, session: Session): unknown;
  /** The items of a collection; `undefined` for other objects. */
  items(session: Session): readonly ApiObject[] | undefined;
  item(key: unknown, session: Session): ApiObject;
}

/** A type of the object model: creates objects and recognizes objects of this type. */
export interface ObjectType<T> {
  of(target: T): ApiObject;
  /** The target of an object; `undefined` if it has another type. */
  targetOf(object: unknown): T | undefined;
}

/** Types that refer to each other: a range has a worksheet, a worksheet has ranges. */
interface SheetTypes {
  readonly range: ObjectType<Cells>;
  readonly worksheet: ObjectType<HostSheet>;
}

/** The connection that is currently changing a workbook; a workbook can have several. */
const acting = new WeakMap<HostWorkbook, Session>();

interface Kept {
  readonly object: ApiObject;
  readonly cells: Cells;
}

export class Session {
  readonly events: EventHub;
  readonly undo = new UndoHistory();
  /** Whether reads return `null` instead of values, as Excel does if there are too many. */
  withholdsValues = false;
  traits: ExcelTraits = {};
  #actor: Actor = 'person';
  #isUndoing = false;
  #nextReference = 1;
  readonly #kept = new Map<string, Kept>();

  constructor(
    readonly workbook: HostWorkbook,
    readonly apiSets: ApiSets,
    readonly types: SheetTypes,
  ) {
    this.events = new EventHub();
    workbook.subscribe((change) => {
      this.#recordUndo(change);
      this.events.changed(change, this.#seenActor());
    });
  }

  /** Runs a change of the workbook whose events name this actor. */
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

  /** Ctrl+Z: undoes the last step if there is one. */
  undoLastStep(): void {
    const restore = this.undo.take();
    if (!restore) return;
    this.#isUndoing = true;
    try {
      restore();
    } finally {
      this.#isUndoing = false;
    }
  }

  /** The sheet with the id or the name, ignoring case. */
  findSheet(key: string): HostSheet | undefined {
    const wanted = key.toLowerCase();
    const { sheets } = this.workbook;
    return (
      sheets.find((sheet) => sheet.id.toLowerCase() === wanted) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === wanted)
    );
  }

  /** Keeps an object for later batches. */
  keep(object: ApiObject, cells: Cells): void {
    if (cells.reference) return;
    cells.reference = `ref${this.#nextReference++}`;
    this.#kept.set(cells.reference, { object, cells });
  }

  /** @throws RichApiError `InvalidReference` if nothing is kept under the reference, or its sheet was deleted */
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

  /** Number of objects that office.js keeps. */
  get keptCount(): number {
    return this.#kept.size;
  }

  /** The author of the present change as this connection sees it; the add-in of another connection is a co-author. */
  #seenActor(): Actor {
    const session = acting.get(this.workbook) ?? this;
    return session !== this && session.#actor === 'add-in' ? 'co-author' : session.#actor;
  }

  #recordUndo(change: HostChange): void {
    if (this.#isUndoing) return;
    const actor = this.#seenActor();
    if (actor === 'person') this.undo.recordPerson(this.#restoring(change));
    if (actor === 'add-in') this.undo.recordAddIn(this.#restoring(change));
  }

  #restoring(change: HostChange): Restore {
    const before = change.kind === 'cells' ? change.before : undefined;
    return () => {
      const sheet = this.findSheet(change.sheet);
      if (!sheet || before === undefined || change.kind !== 'cells')
        throw new Error(`the emulated host cannot undo a change of ${change.kind}`);
      const { top: row, left: column } = change.range;
      sheet.write([{ row, column, content: before }]);
    };
  }
}
