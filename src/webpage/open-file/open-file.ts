/** A file that is open: its copy lies in a worker, and is read, corrected, shown and saved. */
import { EXPLANATIONS } from '../../check/explanations';
import type { Engine } from '../../engine/engine';
import { RemoteEngine } from '../../engine/remote';
import { RpcClient } from '../../engine/rpc';
import type { Pacing } from '../../engine/scheduling';
import type { EngineMethods } from '../../engine/serve';
import type { PaneHost, TextStore } from '../../taskpane/session/host';
import { PaneSession } from '../../taskpane/session/session';
import { Store } from '../../taskpane/session/store';
import type { CellEdit, CellRef } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { WorkbookError, type Navigator, type ReadProgress, type Workbook } from '../../workbook/workbook';
import type { WorkbookLooks } from '../../xlsx';
import { readFile } from '../files/read-file';
import type { OpenedFacts } from '../worker/services';
import { startFileWorker, type FileWorker, type StartWorker } from '../worker/start-worker';
import { editsOf, sameEdits } from './merge-edits';
import { copyTexts, textsOfFile } from './explanation-storage';

/** What the picture of the sheets shows besides the cells. */
export interface Shown {
  /** Name of the sheet in front; `null` for the first. */
  readonly sheet: string | null;
  /** The cell that was asked for last; a new object each time. */
  readonly selected: CellRef | null;
}

/** A file to open. */
export interface NamedBlob {
  readonly blob: Blob;
  readonly name: string;
}

/** What is to be shown of a file first. */
export interface PlaceInFile {
  /** Position of the form in its file. */
  readonly form: number;
  readonly at: CellRef | null;
}

const PACING: Pacing = {
  now: () => new Date(),
  pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
};

/** What a book needs of the page. */
export interface OpenFileContext {
  readonly startWorker: StartWorker;
  readonly memory: TextStore;
  /** The text of the office's own rules; `null` where none were given. */
  readonly officeRules: () => string | null;
}

export class OpenFile {
  readonly session: PaneSession;
  private readonly firstReasons: unknown;
  readonly shown = new Store<Shown>({ sheet: null, selected: null });
  /** What was saved last, as edits of the original. */
  readonly saved = new Store<{ readonly edits: readonly CellEdit[] }>({ edits: [] });

  private constructor(
    readonly name: string,
    readonly facts: OpenedFacts,
    readonly looks: WorkbookLooks,
    /** As read when it was opened, for the first check. */
    private first: WorkbookSnapshot | null,
    private readonly client: FileWorker,
    private readonly surroundings: OpenFileContext,
  ) {
    this.session = new PaneSession(this.host(), { ...PACING, engine: engineIn(client) });
    this.firstReasons = this.session.store.get().explanations;
  }

  /** Opens and reads a file in a worker of its own. @throws WorkbookError, FileError, WorkerTerminatedError */
  static async open({ blob, name }: NamedBlob, surroundings: OpenFileContext): Promise<OpenFile> {
    const client = startFileWorker(surroundings.startWorker);
    try {
      const facts = await client.call('open', [await readFile(blob), name]);
      const snapshot = await client.call('read', []);
      const looks = await looksOf(client);
      return new OpenFile(name, facts, looks, snapshot, client, surroundings);
    } catch (error) {
      client.terminate();
      throw error;
    }
  }

  /** All corrections since the file was opened, one a cell. */
  get edits(): readonly CellEdit[] {
    return editsOf(this.session.store.get().log);
  }

  /** Some corrections are in no file yet. */
  get isUnsaved(): boolean {
    return !sameEdits(this.edits, this.saved.get().edits);
  }

  /** A reason was written, changed or taken back since the file was opened. */
  get reasonsChanged(): boolean {
    return this.session.store.get().explanations !== this.firstReasons;
  }

  /** Shows a form, and a cell. To be called once the file was checked. */
  show({ form, at }: PlaceInFile): void {
    const wanted = this.session.store.get().outcome?.result.forms[form]?.form.id;
    if (form > 0 && wanted !== undefined) this.session.chooseForm(wanted);
    if (at) void this.session.select(at);
  }

  /** The bytes of the file as it is now. @throws XlsxError, WorkerTerminatedError */
  async save(): Promise<Uint8Array<ArrayBuffer>> {
    const { edits } = this;
    const { bytes, fingerprint } = await this.client.call('save', [edits]);
    copyTexts(this.surroundings.memory, this.facts.fingerprint, fingerprint);
    this.saved.update({ edits });
    return bytes;
  }

  /** Lets go of everything. */
  close(): void {
    this.session.dispose();
    this.client.terminate();
  }

  private host(): PaneHost {
    const { memory, officeRules } = this.surroundings;
    const { fingerprint, reasons } = this.facts;
    const inFile = new Map(reasons === null ? [] : [[EXPLANATIONS, reasons]]);
    return {
      workbook: this.workbook(),
      outlets: { inserts: false, prints: true, saves: true },
      inExcel: false,
      // A copy in memory is gone with the page: there is nothing to undo another time.
      documentId: null,
      identify: () => Promise.resolve(),
      alone: (work) => work(),
      memory,
      documentTexts: textsOfFile(memory, fingerprint, inFile),
      officeRules: () => Promise.resolve(officeRules()),
      onEdited: () => () => undefined,
      placeSheet: () => Promise.reject(new Error('sheets cannot be put into a file')),
    };
  }

  private readAgain(onProgress: ReadProgress | undefined): Promise<WorkbookSnapshot> {
    return this.client.call('read', [], {
      onProgress: (progress) => {
        const [done, total] = progress as Parameters<ReadProgress>;
        onProgress?.(done, total);
      },
    });
  }

  private workbook(): Workbook & Navigator {
    return {
      read: (onProgress) => {
        const { first } = this;
        this.first = null;
        return first ? Promise.resolve(first) : this.readAgain(onProgress);
      },
      write: (writes) => this.client.call('write', [writes]),
      select: (at) => {
        this.shown.update({ sheet: at.sheet, selected: { ...at } });
        return Promise.resolve();
      },
    };
  }
}

/** Reading, rules and corrections work in the file's own worker, so that a large file keeps no key waiting. */
function engineIn(client: FileWorker): Engine {
  const { port1, port2 } = new MessageChannel();
  const engineClient = new RpcClient<EngineMethods>(port1);
  client.onTerminated = ({ message }) => {
    port1.close();
    engineClient.terminate(message);
  };
  client.call('engine', [port2], { transfer: [port2] }).catch(console.warn);
  return new RemoteEngine(engineClient);
}

const NO_LOOKS: WorkbookLooks = { styles: [], sheets: [] };

/** Cells can be read and corrected where nobody can tell how they look. */
function looksOf(client: FileWorker): Promise<WorkbookLooks> {
  return client.call('looks', []).catch((error: unknown) => {
    if (error instanceof WorkbookError) return NO_LOOKS;
    throw error;
  });
}
