/** The overview of many files: the results so far, and their presentation. */
import { readOfficeConfig } from '../check/office-config';
import { EXPLANATIONS } from '../check/explanations';
import { acrossSeverities, type AcrossResult, type Severities } from '../check/across';
import {
  OverviewBuilder,
  unusableFile,
  type FileReport,
  type Filter,
  type Overview,
  type Sorting,
} from '../overview';
import { followUp, type EarlierForm, type FollowUps } from '../overview/follow-up';
import type { YearComparisons } from '../overview/years';
import type { TextStore } from '../taskpane/session/host';
import { configOf, readOfficeRules, type OfficeRules } from '../taskpane/session/office-rules';
import { loadSettings } from '../taskpane/session/settings';
import { Store } from '../taskpane/session/store';
import { textsNamed } from '../taskpane/browser/document-texts';
import { isOtherFormat, type NamedFile } from './files/sort-files';
import { batch as words } from './words';
import type { FileCheckOptions } from './worker/worker-methods';
import { startFileWorker, type StartWorker } from './worker/start-worker';
import { readFiles } from './worker/worker-pool';

/** The configuration is small, so the page's thread parses it. */
const READER = { readConfig: (text: string) => Promise.resolve(readOfficeConfig(text)) };

export interface BatchState {
  readonly overview: Overview;
  /** Number of files that were read. */
  readonly done: number;
  /** `comparing`: the forms are being compared with one another. `stopped`: the person stopped reading. */
  readonly stage: 'reading' | 'stopped' | 'comparing' | 'finished';
  /** Result of the comparison; `null` before it. */
  readonly across: AcrossResult | null;
  readonly officeRules: OfficeRules;
  /** Comparison with an earlier overview; `null` without one. */
  readonly followUps: FollowUps | null;
  /** 与上年对照 of the forms that have a partner of the previous year; `null` before it. */
  readonly years: YearComparisons | null;
}

/** View state of the overview; it is kept while a file is open. */
export interface BatchView {
  readonly tab: 'forms' | 'across' | 'years' | 'followUps';
  readonly filter: Filter;
  /** `null` for the default order. */
  readonly sorting: Sorting | null;
  /** Scroll position of the table in pixels. */
  readonly scrollTop: number;
  /** `OverviewRow.id` of the focused row. */
  readonly row: number | null;
}

/** Longest time between two pauses while years are compared, in milliseconds. */
const SLICE = 30;

/** Interval between updates of the overview while reading, in milliseconds. */
const SHOW_EVERY = 150;

interface FileBatchContext {
  readonly startWorker: StartWorker;
  readonly memory: TextStore;
  readonly officeRules: () => string | null;
}

export class FileBatch {
  readonly store = new Store<BatchState>({
    overview: new OverviewBuilder().overview(),
    done: 0,
    stage: 'reading',
    across: null,
    officeRules: { kind: 'none' },
    followUps: null,
    years: null,
  });
  readonly view = new Store<BatchView>({
    tab: 'forms',
    filter: {},
    sorting: null,
    scrollTop: 0,
    row: null,
  });
  private readonly reports: (FileReport | undefined)[];
  private builder = new OverviewBuilder();
  /** Number of reports added to the builder; reports are added in the files' order. */
  private taken = 0;
  private readonly fileOfRow: number[] = [];
  private earlier: readonly EarlierForm[] | null = null;
  private stopper = new AbortController();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    readonly files: readonly NamedFile[],
    private readonly context: FileBatchContext,
  ) {
    this.reports = files.map(reportWithoutReading);
  }

  /** Compares the forms with an earlier overview. */
  compareWith(earlier: readonly EarlierForm[]): void {
    this.earlier = earlier;
    this.show();
    this.view.update({ tab: 'followUps' });
  }

  /** Reads the remaining files, then compares the forms. Never rejects. */
  async read(): Promise<void> {
    const stopper = new AbortController();
    this.stopper = stopper;
    this.store.update({ stage: 'reading', across: null, years: null });
    const terms = await this.terms();
    const missing = [...this.reports.keys()].filter((index) => this.reports[index] === undefined);
    await this.readFiles(missing, terms, stopper.signal);
    this.show();
    if (stopper.signal.aborted) return;
    await this.compare(stopper.signal, terms);
  }

  /** Stops reading; the results so far are kept. */
  stop(): void {
    this.stopper.abort();
    this.store.update({ stage: 'stopped' });
  }

  /** Reads all files again, for example after the configuration changed. */
  restart(): void {
    this.stopper.abort();
    for (const [index, file] of this.files.entries()) this.reports[index] = reportWithoutReading(file);
    this.rebuild();
    this.show();
    void this.read();
  }

  /** Reads the file of a row again, because a reason may have been added. */
  async renew(row: number): Promise<void> {
    const index = this.fileOfRow[row];
    const { stage } = this.store.get();
    if (index === undefined || stage === 'reading') return;
    await this.readFiles([index], await this.terms(), new AbortController().signal);
    this.rebuild();
    this.show();
  }

  /** The file of a row. */
  fileOf(row: number): NamedFile | undefined {
    return this.files[this.fileOfRow[row] ?? -1];
  }

  /** The row id of a form; `null` if unknown. */
  rowOf(file: string, form: number): number | null {
    return this.store.get().overview.rows.find((row) => row.file === file && row.form === form)?.id ?? null;
  }

  /** Stops reading and releases the workers. */
  close(): void {
    this.stopper.abort();
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private readFiles(indexes: readonly number[], terms: FileCheckOptions, stop: AbortSignal): Promise<void> {
    const onReport = (index: number, report: FileReport): void => {
      this.reports[index] = report;
      this.showSoon();
    };
    return readFiles(this.files, indexes, terms, this.context.startWorker, onReport, stop);
  }

  private async terms(): Promise<FileCheckOptions> {
    const { memory, officeRules: text } = this.context;
    const officeRules = await readOfficeRules(() => Promise.resolve(text()), READER, { kind: 'none' });
    this.store.update({ officeRules });
    return { settings: loadSettings(memory), officeRules, reasons: textsNamed(memory, EXPLANATIONS) };
  }

  private async compare(stop: AbortSignal, { officeRules }: FileCheckOptions): Promise<void> {
    this.store.update({ stage: 'comparing' });
    const config = configOf(officeRules);
    const severities = acrossSeverities(config ? { config } : {});
    const years = await this.compareYears(stop, severities);
    const set = this.builder.formsOfYear(years ?? {});
    const client = startFileWorker(this.context.startWorker);
    const end = (): void => client.terminate();
    stop.addEventListener('abort', end);
    try {
      const across = await client.call('checkAcross', [set, severities]);
      if (!stop.aborted) this.store.update({ stage: 'finished', across });
    } catch (error) {
      console.warn(error);
      if (!stop.aborted) this.store.update({ stage: 'finished' });
    } finally {
      stop.removeEventListener('abort', end);
      client.terminate();
    }
  }

  /** Compares the pairs of two years in slices, so that the page stays responsive. */
  private async compareYears(stop: AbortSignal, severities: Severities): Promise<YearComparisons | null> {
    const steps = this.builder.compareYearsSteps(null, severities);
    let sliceEnd = performance.now() + SLICE;
    for (let step = steps.next(); ; step = steps.next()) {
      if (stop.aborted) return null;
      if (step.done) {
        this.store.update({ years: step.value });
        return step.value;
      }
      if (performance.now() < sliceEnd) continue;
      await new Promise((resolve) => setTimeout(resolve));
      sliceEnd = performance.now() + SLICE;
    }
  }

  private showSoon(): void {
    this.timer ??= setTimeout(() => this.show(), SHOW_EVERY);
  }

  private show(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    for (let report = this.reports[this.taken]; report; report = this.reports[this.taken]) {
      const rows = this.builder.add(report);
      this.fileOfRow.push(...rows.map(() => this.taken));
      this.taken += 1;
    }
    const done = this.reports.filter((report) => report !== undefined).length;
    const overview = this.builder.overview();
    const followUps = this.earlier && followUp(overview.rows, this.earlier);
    this.store.update({ overview, done, followUps });
  }

  private rebuild(): void {
    this.builder = new OverviewBuilder();
    this.taken = 0;
    this.fileOfRow.length = 0;
  }
}

/** Spreadsheets of other formats in folders get a row, but are not read. */
function reportWithoutReading({ file, path }: NamedFile): FileReport | undefined {
  return path.includes('/') && isOtherFormat(file.name)
    ? unusableFile(path, words.otherFormat, 'other-format')
    : undefined;
}
