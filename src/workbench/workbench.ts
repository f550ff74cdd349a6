/** The workbench: a file in the grid and the add-in in the pane. */
import { saveFile } from '../taskpane/browser/download';
import { WorkbookError } from '../workbook/workbook';
import { describeXlsxError, XlsxError } from '../xlsx/errors';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { openXlsx, readWorkbookStyles, type WorkbookStyles } from '../xlsx';
import { findDifferences } from './document/differences';
import { fitRows } from './grid/fit-rows';
import type { UniverGrid } from './grid/univer-grid';
import { UniverHostWorkbook } from './grid/univer-host-workbook';
import { toWorkbookData } from './grid/workbook-data';
import type { Messages } from './page/messages';
import type { Pane } from './pane';

/** The opened file as it was read; the grid uses it, and it is compared with the grid's content when the file is saved. */
interface OpenedDocument {
  /** File name with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly styles: WorkbookStyles;
}

/** Called when another file is shown. */
type OpenListener = (name: string) => void;

const NOTHING_CHANGED = '[]';

export class Workbench {
  #opened: OpenedDocument | null = null;
  #workbook: UniverHostWorkbook | null = null;
  #count = 0;
  /** The unsaved differences at the time of the last save. */
  #saved = NOTHING_CHANGED;

  constructor(
    private readonly grid: UniverGrid,
    private readonly pane: Pane,
    private readonly messages: Messages,
    private readonly onOpen: OpenListener,
  ) {}

  /** The workbook in the grid. @throws Error before a file was opened */
  get workbook(): UniverHostWorkbook {
    if (!this.#workbook) throw new Error('no file is open');
    return this.#workbook;
  }

  /**
   * Shows a file and starts the add-in on it. If the file cannot be read, nothing changes and a message states the reason.
   * @returns whether the file is shown
   */
  async open(bytes: Uint8Array, name: string): Promise<boolean> {
    let opened: OpenedDocument;
    try {
      const snapshot = await openXlsx(bytes, name).read();
      opened = { name, bytes, snapshot, styles: readWorkbookStyles(bytes) };
    } catch (error) {
      this.messages.show('problem', [`没有打开“${name}”：${inWords(error)}`]);
      return false;
    }
    await this.#show(opened);
    return true;
  }

  /**
   * The opened file with the changes patched in; every other part stays the same byte for byte. A message lists what could not be
   * saved.
   * @throws WorkbookError if a changed cell cannot be written, for example a part of an array formula
   */
  async save(): Promise<Uint8Array> {
    if (!this.#opened) throw new Error('no file is open');
    const { bytes, name, snapshot } = this.#opened;
    const { writes, unsaved } = findDifferences(snapshot.sheets, this.workbook.sheets);
    const workbook = openXlsx(bytes, name);
    await workbook.write(writes);
    if (unsaved.length > 0) this.messages.show('problem', ['以下内容没有保存到文件：', ...unsaved]);
    return workbook.save();
  }

  /** Saves the file as a download. */
  async saveAs(): Promise<void> {
    if (!this.#opened) return;
    try {
      // Edits that are made while the file is written are not included.
      const changes = this.#changes();
      const bytes = await this.save();
      this.#saved = changes;
      saveFile(this.#opened.name, 'application/octet-stream', bytes.slice());
    } catch (error) {
      this.messages.show('problem', [`没有保存：${inWords(error)}`]);
    }
  }

  /** Tells whether closing the page would lose edits. */
  hasUnsavedEdits(): boolean {
    return this.#changes() !== this.#saved;
  }

  #changes(): string {
    if (!this.#opened) return NOTHING_CHANGED;
    return JSON.stringify(findDifferences(this.#opened.snapshot.sheets, this.workbook.sheets).writes);
  }

  async #show(opened: OpenedDocument): Promise<void> {
    this.#workbook?.dispose();
    this.messages.clear();
    const data = toWorkbookData(`workbook-${++this.#count}`, opened.snapshot, opened.styles);
    const book = await this.grid.show(data);
    fitRows(this.grid.injector, book);
    this.#opened = opened;
    this.#saved = NOTHING_CHANGED;
    this.#workbook = new UniverHostWorkbook(this.grid.injector, book, opened.snapshot, (sheet) =>
      this.messages.show('problem', [`工作表“${sheet}”受保护，锁定的单元格不能修改。`]),
    );
    if (opened.snapshot.date1904) {
      this.messages.show('note', ['这个工作簿的日期从 1904 年算起，试用台里显示的日期会早四年零一天。']);
    }
    this.pane.start(this.#workbook);
    this.onOpen(opened.name);
  }
}

function inWords(error: unknown): string {
  if (error instanceof XlsxError) return describeXlsxError(error);
  if (error instanceof WorkbookError && error.fault === 'sheet-protected') {
    return `工作表“${error.detail ?? ''}”在文件里受保护，锁定的单元格不能修改。`;
  }
  throw error;
}
