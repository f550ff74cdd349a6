/** An open file: a worker holds a copy in memory, which is checked, corrected, shown and saved. */
import { EXPLANATIONS } from '../../check/explanations';
import type { Engine } from '../../engine/engine';
import { RemoteEngine } from '../../engine/remote';
import { RpcClient } from '../../engine/rpc';
import { PAGE_PACING } from '../../engine/scheduling';
import type { EngineMethods } from '../../engine/serve';
import type { PaneHost, TextStore } from '../../taskpane/session/host';
import { PaneSession } from '../../taskpane/session/session';
import { Store } from '../../taskpane/session/store';
import type { CellEdit, CellRef } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { WorkbookError, type Navigator, type ReadProgress, type Workbook } from '../../workbook/workbook';
import type { WorkbookStyles } from '../../xlsx';
import { readFile } from '../files/read-file';
import type { OpenedFacts } from '../worker/worker-methods';
import { startFileWorker, type FileWorker, type StartWorker } from '../worker/start-worker';
import { editsOf, sameEdits } from './merge-edits';
import { copyTexts, textsOfFile } from '../../taskpane/browser/document-texts';

/** The content of the sheet preview. */
interface Shown {
  /** Name of the visible sheet; `null` for the first. */
  readonly sheet: string | null;
  /** The selected cell. Each selection is a new object, so that selecting the same cell again scrolls to it. */
  readonly selected: CellRef | null;
}

interface NamedBlob {
  readonly blob: Blob;
  readonly name: string;
}

/** The form and cell to show after opening. */
export interface PlaceInFile {
  /** Index of the form in its file. */
  readonly form: number;
  readonly at: CellRef | null;
}

/** The functions of the page that an open file uses. */
export interface OpenFileContext {
  readonly startWorker: StartWorker;
  readonly memory: TextStore;
  /** Text of the office's configuration file; `null` without one. */
  readonly officeRules: () => string | null;
}

export class OpenFile {
  readonly session: PaneSession;
  private readonly firstReasons: unknown;
  readonly shown = new Store<Shown>({ sheet: null, selected: null });
  /** The edits of the original that the last saved copy contains. */
  readonly saved = new Store<{ readonly edits: readonly CellEdit[] }>({ edits: [] });

  private constructor(
    readonly name: string,
    readonly facts: OpenedFacts,
    readonly workbookStyles: WorkbookStyles,
    /** The snapshot from opening; the first check uses it instead of reading again. */
    private first: WorkbookSnapshot | null,
    private readonly client: FileWorker,
    private readonly context: OpenFileContext,
  ) {
    this.session = new PaneSession(this.host(), { ...PAGE_PACING, engine: engineIn(client) });
    this.firstReasons = this.session.store.get().explanations;
  }

  /** Opens and reads a file in a new worker. @throws WorkbookError, FileError, WorkerTerminatedError */
  static async open({ blob, name }: NamedBlob, context: OpenFileContext): Promise<OpenFile> {
    const client = startFileWorker(context.startWorker);
    try {
      const facts = await client.call('open', [await readFile(blob), name]);
      const snapshot = await client.call('read', []);
      const workbookStyles = await stylesOf(client);
      return new OpenFile(name, facts, workbookStyles, snapshot, client, context);
    } catch (error) {
      client.terminate();
      throw error;
    }
  }

  /** All corrections since the file was opened, one edit per cell. */
  get edits(): readonly CellEdit[] {
    return editsOf(this.session.store.get().log);
  }

  /** Whether there are corrections that no saved copy contains. */
  get isUnsaved(): boolean {
    return !sameEdits(this.edits, this.saved.get().edits);
  }

  /** Whether a reason was added, changed or removed since the file was opened. */
  get reasonsChanged(): boolean {
    return this.session.store.get().explanations !== this.firstReasons;
  }

  /** Shows a form and selects a cell. Call it after the first check. */
  show({ form, at }: PlaceInFile): void {
    const wanted = this.session.store.get().outcome?.result.forms[form]?.form.id;
    if (form > 0 && wanted !== undefined) this.session.chooseForm(wanted);
    if (at) void this.session.select(at);
  }

  /** Returns the bytes of the corrected workbook. @throws XlsxError, WorkerTerminatedError */
  async save(): Promise<Uint8Array<ArrayBuffer>> {
    const { edits } = this;
    const { bytes, fingerprint } = await this.client.call('save', [edits]);
    copyTexts(this.context.memory, this.facts.fingerprint, fingerprint);
    this.saved.update({ edits });
    return bytes;
  }

  /** Ends the session and the worker. */
  close(): void {
    this.session.dispose();
    this.client.terminate();
  }

  private host(): PaneHost {
    const { memory, officeRules } = this.context;
    const { fingerprint, reasons } = this.facts;
    const inFile = new Map(reasons === null ? [] : [[EXPLANATIONS, reasons]]);
    return {
      workbook: this.workbook(),
      outlets: { inserts: false, prints: true, saves: true },
      inExcel: false,
      isNeverSaved: false,
      // Undo is not stored, because the copy in memory ends with the page.
      documentId: null,
      identify: () => Promise.resolve(),
      runExclusively: (work) => work(),
      memory,
      documentTexts: textsOfFile(memory, fingerprint, inFile),
      computerTexts: null,
      officeRules: () => Promise.resolve(officeRules()),
      onEdited: () => () => undefined,
      // No event is needed, because only the page changes its copy of the file.
      onFocus: () => () => undefined,
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

/** The engine runs in the file's worker so that large files do not block the page. */
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

const NO_STYLES: WorkbookStyles = { styles: [], sheets: [] };

/** If the formats cannot be read, the sheets are shown without formats. */
function stylesOf(client: FileWorker): Promise<WorkbookStyles> {
  return client.call('styles', []).catch((error: unknown) => {
    if (error instanceof WorkbookError) return NO_STYLES;
    throw error;
  });
}
