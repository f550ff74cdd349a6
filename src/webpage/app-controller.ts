/** Controls the page: receives files, opens one, keeps the batch of many, and asks before unsaved work is discarded. */
import type { AcrossPlace } from '../check/across';
import { DEFAULT_SORTING, filterRows, sortRows, type OverviewRow } from '../overview';
import type { EarlierForm } from '../overview/follow-up';
import { earlierFormsOfPage } from '../overview/read-overview';
import { saveFile } from '../taskpane/browser/download';
import type { TextStore } from '../taskpane/session/host';
import { Store } from '../taskpane/session/store';
import { parseCell } from '../workbook/a1';
import type { CellRef } from '../workbook/cell';
import { OpenFile, type OpenFileContext, type PlaceInFile } from './open-file/open-file';
import { sortFiles, type NamedFile } from './files/sort-files';
import { readFile } from './files/read-file';
import { FileBatch } from './file-batch';
import { describeProblem } from './problem';
import { batch as batchWords, openFile as fileWords, problems } from './words';
import { startFileWorker } from './worker/start-worker';

type View =
  | { readonly kind: 'start' }
  | { readonly kind: 'batch' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'file'; readonly file: OpenFile };

/** An office's configuration file. */
export interface ConfigFile {
  readonly name: string;
  readonly text: string;
  /** Whether a person chose it: then it is used for all files, otherwise only for the folder in which it was found. */
  readonly isChosen: boolean;
}

/** `discard`: continue without saving. `cancel`: do nothing. */
type Answer = 'save' | 'discard' | 'cancel';

/** A decision that the person must make: about unsaved corrections, or about a copy without the digital signature. */
interface Question {
  readonly kind: 'leave' | 'signature';
  readonly file: OpenFile;
  readonly answer: (answer: Answer) => void;
}

export interface AppState {
  readonly view: View;
  /** The batch of many files; it is kept while one of them is open. */
  readonly batch: FileBatch | null;
  readonly config: ConfigFile | null;
  /** Configurations in the folders that are not used, until the person decides. */
  readonly ignoredConfigs: readonly ConfigFile[];
  readonly problem: { readonly title: string; readonly text: string } | null;
  readonly question: Question | null;
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
    config: null,
    ignoredConfigs: [],
    problem: null,
    question: null,
    done: '',
  });

  private readonly context: OpenFileContext;

  constructor(page: Omit<OpenFileContext, 'officeRules'>) {
    this.context = { ...page, officeRules: () => this.store.get().config?.text ?? null };
  }

  /** Receives chosen or dropped files. */
  async take(files: readonly NamedFile[]): Promise<void> {
    const { workbooks, config, ignoredConfigs, earlier } = sortFiles(files);
    const [first, second] = workbooks;
    const isAlone = !second && first && !first.path.includes('/') && !earlier;
    if (isAlone && !config && (await this.takeEarlierWorkbook(first))) return;
    if (first) {
      this.leave(() => {
        // A configuration that was found in a folder is in force for that folder only.
        if (!this.store.get().config?.isChosen) this.store.update({ config: null });
        this.store.update({ ignoredConfigs: [] });
        void this.takeConfigs(config, ignoredConfigs).then(() =>
          isAlone ? this.openAlone(first) : this.openBatch(workbooks, earlier),
        );
      });
      return;
    }
    if (config) {
      await this.takeConfigs(config, []);
      this.recheck();
    }
    if (earlier) await this.takeEarlier(earlier);
    else if (!config) this.fail(problems.nothing, problems.nothingText);
  }

  /** Compares the batch with a chosen earlier overview. */
  async takeOverview(chosen: NamedFile): Promise<void> {
    if (!/\.xlsx$/i.test(chosen.file.name)) await this.takeEarlier(chosen);
    else if (!(await this.takeEarlierWorkbook(chosen))) {
      this.fail(problems.title(chosen.path), problems.noOverview);
    }
  }

  /** Continues, if necessary after asking about unsaved corrections. */
  leave(goOn: () => void): void {
    const { view } = this.store.get();
    if (view.kind === 'file' && view.file.isUnsaved) void this.leaveUnsaved(view.file, goOn);
    else goOn();
  }

  private async leaveUnsaved(file: OpenFile, goOn: () => void): Promise<void> {
    const answer = await this.ask('leave', file);
    if (answer === 'discard' || (answer === 'save' && (await this.save(file)))) goOn();
  }

  /** Asks the person; a pending question is cancelled. */
  private ask(kind: Question['kind'], file: OpenFile): Promise<Answer> {
    this.store.get().question?.answer('cancel');
    return new Promise((resolve) => {
      const answer = (given: Answer): void => {
        this.store.update({ question: null });
        resolve(given);
      };
      this.store.update({ question: { kind, file, answer } });
    });
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

  /** Opens the form of a place, at its cell if it has one. */
  openPlace({ file, form, sheet, cell }: Omit<AcrossPlace, 'project'>): void {
    const row = this.store.get().batch?.rowOf(file, form) ?? null;
    const at = cell === null ? null : parseCell(cell);
    if (row !== null) this.openRow(row, at && sheet !== null ? { sheet, ...at } : null);
  }

  /** The open file's position among the rows of the overview as they are filtered and sorted; `null` outside a batch. */
  get position(): { readonly index: number; readonly rows: readonly OverviewRow[] } | null {
    const { batch } = this.store.get();
    if (!batch) return null;
    const { filter, sorting, row } = batch.view.get();
    const rows = sortRows(
      filterRows(batch.store.get().overview.rows, filter),
      sorting ?? DEFAULT_SORTING,
    ).filter(({ form }) => form !== null);
    const index = rows.findIndex(({ id }) => id === row);
    return index < 0 ? null : { index, rows };
  }

  /** Opens the next or the previous form of the overview, if necessary after asking about unsaved corrections. */
  step(by: 1 | -1): void {
    const { index = 0, rows = [] } = this.position ?? {};
    const next = rows[index + by];
    if (next) this.leave(() => this.openRow(next.id, null));
  }

  /** Whether leaving the page would lose work: unsaved corrections, or the files of a batch. */
  get hasUnsavedWork(): boolean {
    const { view, batch } = this.store.get();
    return batch !== null || (view.kind === 'file' && view.file.isUnsaved);
  }

  /** 另存为: downloads the corrected copy. @returns whether it succeeded */
  async save(openFile: OpenFile): Promise<boolean> {
    if (openFile.facts.isSigned && (await this.ask('signature', openFile)) !== 'save') return false;
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
  dropConfig(): void {
    this.store.update({ config: null });
    this.recheck();
  }

  /** Uses a configuration that was found in a subfolder, or leaves all of them unused. */
  decideConfig(chosen: ConfigFile | null): void {
    this.store.update({ ignoredConfigs: [], ...(chosen ? { config: chosen } : {}) });
    if (chosen) this.recheck();
  }

  /** Storage of settings and reasons in the browser. */
  get memory(): TextStore {
    return this.context.memory;
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

  private async takeConfigs(config: NamedFile | null, ignored: readonly NamedFile[]): Promise<void> {
    const read = async ({ file, path }: NamedFile): Promise<ConfigFile[]> => {
      try {
        return [{ name: path, text: await file.text(), isChosen: !path.includes('/') }];
      } catch {
        this.fail(problems.title(path), problems.gone);
        return [];
      }
    };
    const [taken] = config ? await read(config) : [];
    if (taken) this.store.update({ config: taken });
    this.store.update({ ignoredConfigs: (await Promise.all(ignored.map(read))).flat() });
  }

  /** Compares the batch with an earlier overview. */
  private async takeEarlier({ file, path }: NamedFile): Promise<void> {
    await this.attempt(problems.title(path), async () => {
      const forms = earlierFormsOfPage(await file.text());
      if (!forms) this.fail(problems.title(path), problems.noOverview);
      else if (!this.store.get().batch) this.fail(problems.title(path), problems.overviewFirst);
      else this.showFollowUp(forms, file.name);
    });
  }

  /** @returns whether the file is an earlier overview, which is then compared with the batch */
  private async takeEarlierWorkbook({ file }: NamedFile): Promise<boolean> {
    if (!this.store.get().batch) return false;
    const client = startFileWorker(this.context.startWorker);
    try {
      const forms = await client.call('earlierForms', [await readFile(file)]);
      if (forms) this.showFollowUp(forms, file.name);
      return forms !== null;
    } catch {
      return false;
    } finally {
      client.terminate();
    }
  }

  private showFollowUp(forms: readonly EarlierForm[], name: string): void {
    this.store.get().batch?.compareWith(forms);
    this.store.update({ problem: null, done: batchWords.compared(name) });
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

  /** @param earlier an earlier overview to compare with */
  private openBatch(files: readonly NamedFile[], earlier: NamedFile | null): void {
    this.closeFile();
    this.closeBatch();
    const batch = new FileBatch(files, this.context);
    this.store.update({ view: { kind: 'batch' }, batch, problem: null, done: '' });
    void batch.read();
    if (earlier) void this.takeEarlier(earlier);
  }

  private closeBatch(): void {
    this.store.get().batch?.close();
    this.store.update({ batch: null });
  }

  private async open({ file, path }: NamedFile, place: PlaceInFile = { form: 0, at: null }): Promise<void> {
    this.closeFile();
    const view: View = { kind: 'opening', name: path };
    this.store.update({ view, problem: null, done: '' });
    try {
      const openFile = await OpenFile.open({ blob: file, name: file.name }, this.context);
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
