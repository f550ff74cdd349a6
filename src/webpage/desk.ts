/** What the page as a whole does: takes files, opens one, keeps the list of many, and lets nothing unsaved go unasked. */
import { saveFile } from '../taskpane/browser/download';
import type { TextStore } from '../taskpane/session/host';
import { Store } from '../taskpane/session/store';
import type { CellRef } from '../workbook/cell';
import { OpenedBook, type BookSurroundings, type PlaceInFile } from './book/opened-book';
import { sortOut, type NamedFile } from './files/picked';
import { FileList } from './list/file-list';
import { describeProblem } from './problem';
import { book as bookWords, problems } from './words';

export type View =
  | { readonly kind: 'start' }
  | { readonly kind: 'list' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'book'; readonly book: OpenedBook };

/** The office's own rules that are in force. */
export interface GivenRules {
  readonly name: string;
  readonly text: string;
}

export interface DeskState {
  readonly view: View;
  /** Many files; it stays while one of them is looked at. */
  readonly list: FileList | null;
  readonly rules: GivenRules | null;
  /** What could not be done. */
  readonly problem: { readonly title: string; readonly text: string } | null;
  /** Something would be lost by going on: what the person is to decide about. */
  readonly asking: { readonly book: OpenedBook; readonly goOn: () => void } | null;
  /** What was done last, to be read aloud. */
  readonly done: string;
}

const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

export class Desk {
  readonly store = new Store<DeskState>({
    view: { kind: 'start' },
    list: null,
    rules: null,
    problem: null,
    asking: null,
    done: '',
  });

  constructor(private readonly surroundings: Omit<BookSurroundings, 'officeRules'>) {}

  /** Takes what a person chose or dropped. */
  async take(files: readonly NamedFile[]): Promise<void> {
    const { workbooks, rules, others } = sortOut(files);
    if (rules) await this.takeRules(rules);
    const [first, second] = workbooks;
    if (second) this.leave(() => this.openList(workbooks, others));
    else if (first) this.leave(() => void this.openAlone(first));
    else if (!rules) this.fail(problems.nothing, problems.nothingText);
  }

  /** Goes on where nothing would be lost, else asks first. */
  leave(goOn: () => void): void {
    const { view } = this.store.get();
    if (view.kind === 'book' && view.book.isUnsaved) this.store.update({ asking: { book: view.book, goOn } });
    else goOn();
  }

  /** What the person decided about what would be lost. */
  answer(answer: 'save' | 'discard' | 'stay'): void {
    const { asking } = this.store.get();
    this.store.update({ asking: null });
    if (!asking || answer === 'stay') return;
    if (answer === 'discard') asking.goOn();
    else void this.save(asking.book).then((saved) => saved && asking.goOn());
  }

  /** Back to where the file was chosen: to the list, where it is one of many. */
  back(): void {
    this.leave(() => {
      const { view, list } = this.store.get();
      this.closeBook();
      this.store.update({ view: list ? { kind: 'list' } : { kind: 'start' }, problem: null, done: '' });
      const row = list?.view.get().row ?? null;
      if (view.kind === 'book' && view.book.reasonsChanged && list && row !== null) void list.renew(row);
    });
  }

  /** Back to the beginning. */
  home(): void {
    this.closeList();
    this.store.update({ view: { kind: 'start' }, problem: null });
  }

  /** Opens the file of a row of the list. @param at the cell to show */
  openRow(row: number, at: CellRef | null): void {
    const { list } = this.store.get();
    const file = list?.fileOf(row);
    if (!list || !file) return;
    list.view.update({ row });
    const { form } = list.store.get().overview.rows[row] ?? { form: null };
    void this.open(file, { form: form ?? 0, at });
  }

  /** 另存为: gives the corrected copy to the person. @returns whether it could */
  async save(book: OpenedBook): Promise<boolean> {
    const name = copyName(book.name);
    try {
      saveFile(name, name.toLowerCase().endsWith('.xlsm') ? MIME.xlsm : MIME.xlsx, await book.save());
    } catch (error) {
      this.fail(problems.notSaved(book.name), describeProblem(error));
      return false;
    }
    this.store.update({ problem: null, done: bookWords.savedAs(name) });
    return true;
  }

  /** The office's own rules are no longer in force. */
  dropRules(): void {
    this.store.update({ rules: null });
    this.recheck();
  }

  /** On this computer: settings and reasons. */
  get memory(): TextStore {
    return this.surroundings.memory;
  }

  /** Does something that may fail, and says so where it does. @param title what was not done then */
  async attempt(title: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.warn(error);
      this.fail(title, describeProblem(error));
    }
  }

  /** Takes a message off the screen. */
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
    if (view.kind === 'book') void view.book.session.check();
    this.store.get().list?.restart();
  }

  private openAlone(file: NamedFile): Promise<void> {
    this.closeList();
    return this.open(file);
  }

  private openList(files: readonly NamedFile[], others: readonly NamedFile[]): void {
    this.closeBook();
    this.closeList();
    const list = new FileList(files, others, {
      ...this.surroundings,
      officeRules: () => this.store.get().rules?.text ?? null,
    });
    this.store.update({ view: { kind: 'list' }, list, problem: null, done: '' });
    void list.read();
  }

  private closeList(): void {
    this.store.get().list?.close();
    this.store.update({ list: null });
  }

  private async open({ file, path }: NamedFile, place: PlaceInFile = { form: 0, at: null }): Promise<void> {
    this.closeBook();
    const view: View = { kind: 'opening', name: path };
    this.store.update({ view, problem: null, done: '' });
    const surroundings = { ...this.surroundings, officeRules: () => this.store.get().rules?.text ?? null };
    try {
      const book = await OpenedBook.open({ blob: file, name: file.name }, surroundings);
      // Another file may have been chosen meanwhile.
      if (this.store.get().view !== view) {
        book.close();
        return;
      }
      this.store.update({ view: { kind: 'book', book } });
      await book.session.check();
      book.show(place);
    } catch (error) {
      if (this.store.get().view !== view) return;
      this.store.update({ view: this.store.get().list ? { kind: 'list' } : { kind: 'start' } });
      this.fail(problems.title(path), describeProblem(error));
    }
  }

  private closeBook(): void {
    const { view } = this.store.get();
    if (view.kind === 'book') view.book.close();
  }

  private fail(title: string, text: string): void {
    this.store.update({ problem: { title, text } });
  }
}

/** `申报表.xlsx` → `申报表-修正.xlsx`. */
function copyName(name: string): string {
  const [, stem = name, ending = '.xlsx'] = /^(.*)(\.xls[xm])$/i.exec(name) ?? [];
  return bookWords.copyName(stem, ending);
}
