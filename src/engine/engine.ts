/**
 * Reading, rules and corrections behind an asynchronous interface, so that a user interface stays responsive while a large
 * workbook is processed. Arguments and results are plain data (`views.ts`). `LocalEngine` works in the calling thread,
 * `RemoteEngine` in a worker; both give the same results.
 */
import type { OfficeConfigReading } from '../check/office-config';
import type { CheckStep } from '../check/check-forms';
import type { Recognition } from '../check/recognition';
import type { ProfileConfig } from '../profiles/config';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Decisions } from './choices';
import type {
  ComparedYearView,
  ComparisonView,
  CorrectionView,
  ExampleView,
  MoneyView,
  ReasonsView,
  ResultView,
} from './views';

/** Settings, reasons and rules of a check. */
export interface CheckQuestion {
  /** Id of a profile; `null` to choose one for each form by its layout. */
  readonly profile: string | null;
  /** Decimals of an amount; `null` to use those of the profile. */
  readonly decimals: number | null;
  /** Percent; `null` to use that of the profile. */
  readonly satisfactionThreshold: number | null;
  /** Corrected amounts and totals are written as numbers or as formulas. */
  readonly amounts: 'values' | 'formulas';
  /** Reasons for kept warnings, by `Finding.key`. */
  readonly explanations: ReadonlyMap<string, string>;
  /** The office's rules (`jixiao.config.json`); `null` if it has none. */
  readonly config: ProfileConfig | null;
}

/** Identifies a form of a result that this engine returned. */
export interface FormName {
  /** `ResultView.id`. */
  readonly result: number;
  /** `FormView.id`. */
  readonly formId: string;
}

export interface CorrectionQuestion extends FormName {
  readonly decisions: Decisions;
  /** `choiceKey` of the one correction to make, without what follows from it; absent to make all that are ticked. */
  readonly only?: string;
}

/** The finding about a target for which examples are wanted. */
export interface ExamplesQuestion extends FormName {
  /** `Finding.key`. */
  readonly finding: string;
}

/** Last year's workbook as the person chose it. */
export interface LastYearFile {
  readonly name: string;
  /** The bytes of an .xlsx or .xlsm file. */
  readonly bytes: Uint8Array;
}

/** The forms of last year's workbook, or the reason in Chinese why there are none. */
export type LastYearAnswer = { readonly forms: readonly ComparedYearView[] } | { readonly error: string };

export interface ComparisonQuestion extends FormName {
  /** An index in the forms of the file that was opened last, or another form of the same result. */
  readonly last: { readonly fileForm: number } | { readonly formId: string };
}

/** Progress and cancellation of long work. */
export interface ProgressOptions {
  /** Once it is aborted, the work stops and the result is `null`. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: CheckStep) => void;
}

export interface Engine {
  /**
   * Checks a workbook. The last two results are kept for the methods below.
   * @returns `null` if it was aborted
   */
  check(
    snapshot: WorkbookSnapshot,
    question: CheckQuestion,
    progress?: ProgressOptions,
  ): Promise<ResultView | null>;
  /**
   * Makes the chosen corrections of one form in memory.
   * @returns `null` if it was aborted
   * @throws if the result is no longer kept
   */
  correct(question: CorrectionQuestion, progress?: ProgressOptions): Promise<CorrectionView | null>;
  /** 识别结果. @throws if the result is no longer kept */
  recognize(name: FormName): Promise<Recognition>;
  /**
   * The items and amounts of the breakdown.
   * @throws if the result is no longer kept
   */
  money(name: FormName): Promise<MoneyView>;
  /** Up to three targets that may be written in place of a vague one. @throws if the result is no longer kept */
  examples(question: ExamplesQuestion): Promise<readonly ExampleView[]>;
  /** Reads last year's workbook; its forms are kept in memory until another one is opened. */
  openLastYear(file: LastYearFile): Promise<LastYearAnswer>;
  /** 与上年对照. @throws if the result or last year's form is no longer kept */
  compareYears(question: ComparisonQuestion): Promise<ComparisonView>;
  /** The reasons of a rule: why it matters, what to do, its authority, and an example. */
  reasons(ruleId: string): Promise<ReasonsView>;
  /** Reads the text of `jixiao.config.json`. */
  readConfig(text: string): Promise<OfficeConfigReading>;
  ruleCount(): Promise<number>;
}
