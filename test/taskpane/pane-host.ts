/** A host in memory for the pane's tests. */
import { LocalEngine } from '../../src/engine/local';
import type { Pacing } from '../../src/engine/scheduling';
import type { PlacedSheet } from '../../src/excel/place-sheet';
import type { DocumentTexts, Edited, Outlets, PaneHost } from '../../src/taskpane/session/host';
import { PaneSession, type SessionDependencies } from '../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';
import type { CellContent, CellRef } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import {
  WorkbookError,
  type CellWrite,
  type Navigator,
  type ReadProgress,
  type ReadPurpose,
  type Workbook,
} from '../../src/workbook/workbook';
import { refOf } from '../support/snapshots';

/** A workbook in memory whose calls can be made to fail, and which records them. */
class TestWorkbook implements Workbook, Navigator {
  memory: MemoryWorkbook;
  /** Errors to be thrown once, by the next call of each name. */
  readonly failures = new Map<'read' | 'write' | 'select', Error>();
  /** The next write stops after this many cells and never resolves, as if the pane had been closed meanwhile. */
  cutShortAfter: number | null = null;
  /** After a write, reading fails until this is set to `false`. */
  losesConnection = false;
  reads = 0;
  /** The purpose of each read. */
  readonly purposes: ReadPurpose[] = [];
  readonly writes: (readonly CellWrite[])[] = [];

  constructor(snapshot: WorkbookSnapshot) {
    this.memory = new MemoryWorkbook(snapshot);
  }

  async read(onProgress?: ReadProgress, purpose: ReadPurpose = 'check'): Promise<WorkbookSnapshot> {
    this.fail('read');
    this.purposes.push(purpose);
    if (this.losesConnection && this.writes.length > 0) throw new WorkbookError('session-lost', 'gone');
    this.reads += 1;
    return this.memory.read(onProgress);
  }

  async write(writes: readonly CellWrite[]): Promise<readonly CellContent[]> {
    this.fail('write');
    this.writes.push(writes);
    const cut = this.cutShortAfter;
    this.cutShortAfter = null;
    const before = await this.memory.write(writes.slice(0, cut ?? writes.length));
    if (cut !== null) await new Promise(() => undefined);
    return before;
  }

  async select(at: CellRef): Promise<void> {
    this.fail('select');
    await this.memory.select(at);
  }

  /** Inserts an empty row at the top of a sheet, without an event. */
  async insertTopRow(name: string): Promise<void> {
    const { sheets, ...book } = await this.memory.read();
    const moved = sheets.map((sheet) =>
      sheet.name === name
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 1 })),
            merges: sheet.merges.map((one) => ({ ...one, top: one.top + 1, bottom: one.bottom + 1 })),
          }
        : sheet,
    );
    this.memory = new MemoryWorkbook({ ...book, sheets: moved });
  }

  private fail(call: 'read' | 'write' | 'select'): void {
    const failure = this.failures.get(call);
    this.failures.delete(call);
    if (failure) throw failure;
  }
}

/** One document in one Excel. Sessions created one after the other use the same stored data. */
export class TestHost implements PaneHost {
  readonly workbook: TestWorkbook;
  /** `null` if the workbook was never saved. */
  documentId: string | null = 'https://example.test/form.xlsx';
  readonly memoized = new Map<string, string>();
  readonly inDocument = new Map<string, string>();
  readonly onComputer = new Map<string, string>();
  readonly placed: PlacedSheet[] = [];
  outlets: Outlets = { inserts: true, prints: true, saves: true };
  inExcel = true;
  isNeverSaved = false;
  /** The office's rules as text; `null` if there are none. */
  readonly officeRules = jest.fn(() => Promise.resolve<string | null>(null));
  private readonly listeners = new Set<(edited: Edited) => void>();
  private readonly focusListeners = new Set<() => void>();

  readonly memory = textsIn(this.memoized);
  readonly documentTexts = changeableTexts(this.inDocument);
  readonly #computerTexts = changeableTexts(this.onComputer);

  get computerTexts(): DocumentTexts | null {
    return this.documentId === null ? null : this.#computerTexts;
  }

  constructor(snapshot: WorkbookSnapshot) {
    this.workbook = new TestWorkbook(snapshot);
  }

  identify(): Promise<void> {
    this.documentId ??= 'never-saved';
    return Promise.resolve();
  }

  /** No other pane is open. */
  runExclusively<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  readonly onEdited = (listener: (edited: Edited) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly onFocus = (listener: () => void): (() => void) => {
    this.focusListeners.add(listener);
    return () => this.focusListeners.delete(listener);
  };

  /** The pane gets the focus. */
  focus(): void {
    for (const listener of this.focusListeners) listener();
  }

  readonly placeSheet = (sheet: PlacedSheet): Promise<void> => {
    this.placed.push(sheet);
    return Promise.resolve();
  };

  /** Enters a value and sends the event: `type('绩效目标!D16', 29)`. */
  async type(place: string, content: CellContent): Promise<void> {
    const at = refOf(place);
    await this.workbook.memory.write([{ at, content }]);
    const { sheets } = await this.workbook.memory.read();
    this.sendEdit({ sheetId: sheets.find(({ name }) => name === at.sheet)?.id ?? '', byPane: false });
  }

  sendEdit(edited: Edited): void {
    for (const listener of this.listeners) listener(edited);
  }

  /** The content of a cell: `content('绩效目标!D16')`. */
  async content(place: string): Promise<CellContent> {
    return new SnapshotIndex(await this.workbook.memory.read()).content(refOf(place));
  }
}

/** A session on the host. `now` is a fixed time unless a test changes it. */
export function sessionOn(
  host: PaneHost,
  now: () => Date = () => new Date('2026-11-24T12:03:00'),
): PaneSession {
  return new PaneSession(host, dependenciesWith({ now, pause: () => Promise.resolve() }));
}

/** A session's dependencies, with an engine in the same thread. */
export function dependenciesWith(pacing: Pacing): SessionDependencies {
  return { ...pacing, engine: new LocalEngine(pacing) };
}

/** A session that has checked the workbook. From then on its work pauses after every step until `next` is called. */
export async function slowSession(host: TestHost) {
  let time = 0;
  let waiting: (() => void)[] = [];
  let slow = false;
  const dependencies = dependenciesWith({
    // A second passes at each call, so that the session pauses at every opportunity.
    now: () => new Date((time += 1000)),
    pause: () => (slow ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()),
  });
  const session = new PaneSession(host, dependencies);
  await session.check();
  slow = true;
  /** Waits for everything that happens before the next pause: an immediate runs after all resolved promises. */
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  /** Continues all paused work until its next pause. @returns how many pauses were ended */
  const next = async (): Promise<number> => {
    await settled();
    const resumed = waiting;
    waiting = [];
    for (const resume of resumed) resume();
    await settled();
    return resumed.length;
  };
  /** Finishes all work. @returns the number of steps */
  const rest = async (): Promise<number> => {
    let steps = 0;
    while (await next()) steps += 1;
    return steps;
  };
  return { session, next, rest };
}

function changeableTexts(store: Map<string, string>): DocumentTexts {
  const texts = textsIn(store);
  return {
    get: (name) => texts.get(name),
    change: (name, change) => {
      texts.set(name, change(texts.get(name)));
      return Promise.resolve();
    },
  };
}

function textsIn(texts: Map<string, string>) {
  return {
    get: (name: string) => texts.get(name) ?? null,
    set: (name: string, text: string | null) => {
      if (text === null) texts.delete(name);
      else texts.set(name, text);
    },
  };
}

/** Stored texts that another program or an older version may have written. */
export const INVALID_TEXTS = [
  '',
  'null',
  '[]',
  '{}',
  '{"version":9}',
  'not json',
  '{"__proto__":{"decimals":2}}',
  '[{"document":1}]',
];
