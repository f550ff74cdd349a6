/**
 * Reading, rules and corrections behind questions and answers: what a face asks that must stay usable while a large workbook
 * is worked on. Everything that is asked and answered is plain data (`views.ts`), the same whether the work is done in a
 * worker (`RemoteEngine`) or here (`LocalEngine`).
 */
import type { CheckStep } from '../check/check';
import type { Recognition } from '../check/recognition';
import type { ProfileConfig } from '../profiles/config';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Decisions } from './choices';
import type { CorrectionView, MoneyView, ReasonsView, ResultView } from './views';

/** What a workbook is checked with. */
export interface CheckQuestion {
  /** Id of a profile; `null` lets each form's own layout choose. */
  readonly profile: string | null;
  /** Decimals of an amount; `null` as the profile says. */
  readonly decimals: number | null;
  /** Percent; `null` as the profile says. */
  readonly satisfactionThreshold: number | null;
  /** Corrected amounts and totals are written as numbers or as formulas. */
  readonly amounts: 'values' | 'formulas';
  /** Reasons for kept warnings, by `Finding.key`. */
  readonly explanations: ReadonlyMap<string, string>;
  /** The office's own rules; `null` where it has none. */
  readonly config: ProfileConfig | null;
}

/** A form of a result that the engine has given. */
export interface FormName {
  /** `ResultView.id`. */
  readonly result: number;
  /** `FormView.id`. */
  readonly formId: string;
}

/** Which corrections of a form are to be made. */
export interface CorrectionQuestion extends FormName {
  readonly decisions: Decisions;
}

/** The office's own rules as they were read. */
export type ConfigAnswer = { readonly config: ProfileConfig } | { readonly faults: readonly string[] };

/** How a long piece of work is followed and given up. */
export interface Watch {
  /** Once it is aborted, nothing more is done, and the answer is `null`. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: CheckStep) => void;
}

export interface Engine {
  /**
   * Checks a workbook. The last two results are kept for the questions below.
   * @returns `null` where it was given up
   */
  check(snapshot: WorkbookSnapshot, question: CheckQuestion, watch?: Watch): Promise<ResultView | null>;
  /**
   * Makes the chosen corrections of one form in memory.
   * @returns `null` where it was given up
   * @throws where the result is no longer kept
   */
  correct(question: CorrectionQuestion, watch?: Watch): Promise<CorrectionView | null>;
  /** 识别结果. @throws where the result is no longer kept */
  recognize(name: FormName): Promise<Recognition>;
  /** The breakdown's amounts. @throws where the result is no longer kept */
  money(name: FormName): Promise<MoneyView>;
  /** Why a rule matters, what to do, on whose authority, and an example. */
  reasons(ruleId: string): Promise<ReasonsView>;
  /** Reads the text of `jixiao.config.json`. */
  readConfig(text: string): Promise<ConfigAnswer>;
  /** How many rules there are. */
  ruleCount(): Promise<number>;
}

/** The engine is gone, or never came: its files could not be loaded, or it was ended. */
export class EngineGone extends Error {
  override readonly name = 'EngineGone';
}
