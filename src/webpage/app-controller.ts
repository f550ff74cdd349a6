/** Controls the page: takes files, opens one, keeps the batch of many, and asks before unsaved work is discarded. */
import { saveFile } from '../taskpane/browser/download';
import type { TextStore } from '../taskpane/session/host';
import { Store } from '../taskpane/session/store';
import type { CellRef } from '../workbook/cell';
import { OpenFile, type OpenFileContext, type PlaceInFile } from './open-file/open-file';
import { sortFiles, type NamedFile } from './files/sort-files';
import { FileBatch } from './batch/file-batch';
import { describeProblem } from './problem';
import { openFile as fileWords, problems } from './words';

export type View =
  | { readonly kind: 'start' }
  | { readonly kind: 'batch' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'file'; readonly file: OpenFile };

/** The office's configuration that is in force. */
export interface GivenRules {
  readonly name: string;
  readonly text: string;
}

export interface AppState {
  readonly view: View;
  /** The batch of many files; it stays while one of them is open. */
  readonly batch: FileBatch | null;
  readonly rules: GivenRules | null;
  readonly problem: { readonly title: string; readonly text: string } | null;
  /** The pending question whether to discard unsaved corrections; `goOn` continues. */
  readonly asking: { readonly file: OpenFile; readonly goOn: () => void } | null;
  /** Status text of the last action, announced by screen readers. */
  readonly done: string;
}

const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

export class AppController {
  readonly store = new Store<AppState>({
    view: { kind: 'start' },
    batch: null,
    rules: null,
    problem: null,
    asking: null,
    done: '',
  });

  constructor(private readonly surroundings: Omit<OpenFileContext, 'officeRules'>) {}

  /** Takes chosen or dropped files. */
  async take(files: readonly NamedFile[]): Promise<void> {
    const { workbooks, rules, others } = sortFiles(files);
    if (rules) await this.takeRules(rules);
    const [first, second] = workbooks;
    if (second) this.leave(() => this.openBatch(workbooks, others));
    else if (first) this.leave(() => void this.openAlone(first));
    else if (!rules) this.fail(problems.nothing, problems.nothingText);
  }

  /** Continues, after asking if there are unsaved corrections. */
  leave(goOn: () => void): void {
    const { view } = this.store.get();
    if (view.kind === 'file' && view.file.isUnsaved) this.store.update({ asking: { file: view.file, goOn } });
    else goOn();
  }

  /** Answers the question about unsaved corrections. */
  answer(answer: 'save' | 'discard' | 'stay'): void {
    const { asking } = this.store.get();
    this.store.update({ asking: null });
    if (!asking || answer === 'stay') return;
    if (answer === 'discard') asking.goOn();
    else void this.save(asking.file).then((saved) => saved && asking.goOn());
  }

  /** Closes the file and returns to the batch or to the first screen. */
  back(): void {
    this.leave(() => {
      const { view, batch } = this.store.get();
      this.closeFile();
      this.store.update({ view: batch ? { kind: 'batch' } : { kind: 'start' }, problem: null, done: '' });
      const row = batch?.view.get().row ?? null;
      if (view.kind === 'file' && view.file.reasonsChanged && batch && row !== null) void batch.renew(row);
    });
  }

  /** Closes the batch and returns to the first screen. */
  home(): void {
    this.closeBatch();
    this.store.update({ view: { kind: 'start' }, problem: null });
  }

  /** Opens the file of a row of the overview. @param at the cell to show */
  openRow(row: number, at: CellRef | null): void {
    const { batch } = this.store.get();
    const file = batch?.fileOf(row);
    if (!batch || !file) return;
    batch.view.update({ row });
    const { form } = batch.store.get().overview.rows[row] ?? { form: null };
    void this.open(file, { form: form ?? 0, at });
  }

  /** 另存为: downloads the corrected copy. @returns whether it succeeded */
  async save(openFile: OpenFile): Promise<boolean> {
    const name = copyName(openFile.name);
    try {
      saveFile(name, name.toLowerCase().endsWith('.xlsm') ? MIME.xlsm : MIME.xlsx, await openFile.save());
    } catch (error) {
      this.fail(problems.notSaved(openFile.name), describeProblem(error));
      return false;
    }
    this.store.update({ problem: null, done: fileWords.savedAs(name) });
    return true;
  }

  /** Stops using the office's configuration. */
  dropRules(): void {
    this.store.update({ rules: null });
    this.recheck();
  }

  /** Storage of settings and reasons in the browser. */
  get memory(): TextStore {
    return this.surroundings.memory;
  }

  /** Runs an action and shows its error. @param title title of the error message */
  async attempt(title: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.warn(error);
      this.fail(title, describeProblem(error));
    }
  }

  /** Dismisses the error message. */
  dismiss(): void {
    this.store.update({ problem: null });
  }

  private async takeRules({ file, path }: NamedFile): Promise<void> {
    try {
      this.store.update({ rules: { name: path, text: await file.text() } });
      this.recheck();
    } catch {
      this.fail(problems.title(path), problems.gone);
    }
  }

  private recheck(): void {
    const { view } = this.store.get();
    if (view.kind === 'file') void view.file.session.check();
    this.store.get().batch?.restart();
  }

  private openAlone(file: NamedFile): Promise<void> {
    this.closeBatch();
    return this.open(file);
  }

  private openBatch(files: readonly NamedFile[], others: readonly NamedFile[]): void {
    this.closeFile();
    this.closeBatch();
    const batch = new FileBatch(files, others, {
      ...this.surroundings,
      officeRules: () => this.store.get().rules?.text ?? null,
    });
    this.store.update({ view: { kind: 'batch' }, batch, problem: null, done: '' });
    void batch.read();
  }

  private closeBatch(): void {
    this.store.get().batch?.close();
    this.store.update({ batch: null });
  }

  private async open({ file, path }: NamedFile, place: PlaceInFile = { form: 0, at: null }): Promise<void> {
    this.closeFile();
    const view: View = { kind: 'opening', name: path };
    this.store.update({ view, problem: null, done: '' });
    const surroundings = { ...this.surroundings, officeRules: () => this.store.get().rules?.text ?? null };
    try {
      const openFile = await OpenFile.open({ blob: file, name: file.name }, surroundings);
      // Another file may have been chosen in the meantime.
      if (this.store.get().view !== view) {
        openFile.close();
        return;
      }
      this.store.update({ view: { kind: 'file', file: openFile } });
      await openFile.session.check();
      openFile.show(place);
    } catch (error) {
      if (this.store.get().view !== view) return;
      this.store.update({ view: this.store.get().batch ? { kind: 'batch' } : { kind: 'start' } });
      this.fail(problems.title(path), describeProblem(error));
    }
  }

  private closeFile(): void {
    const { view } = this.store.get();
    if (view.kind === 'file') view.file.close();
  }

  private fail(title: string, text: string): void {
    this.store.update({ problem: { title, text } });
  }
}

/** `申报表.xlsx` → `申报表-修正.xlsx`. */
function copyName(name: string): string {
  const [, stem = name, ending = '.xlsx'] = /^(.*)(\.xls[xm])$/i.exec(name) ?? [];
  return fileWords.copyName(stem, ending);
}
