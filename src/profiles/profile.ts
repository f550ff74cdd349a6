/** The settings of a place and year. Data only; what `jixiao.config.json` may override. */
import type { CategoryId, DimensionId } from '../form/indicators';
import type { OverviewFieldId } from '../form/overview';
import type { Stage } from '../form/safeguards';

export type Severity = 'error' | 'warning' | 'hint';

export interface Profile {
  readonly id: string;
  /** Shown to the person: `上海（三表）`. */
  readonly title: string;
  /** Decimals of an amount in the form's unit. */
  readonly decimals: number;
  /** Percent; the threshold suggested for satisfaction. */
  readonly satisfactionThreshold: number;
  /** Percent; the least satisfaction that is accepted. 0: any. */
  readonly satisfactionMinimum: number;
  /** Percent; from which growth of 当年预算 over last year's more must be done for it. */
  readonly yearBudgetGrowth: number;
  /** Percent; from which rise over last year's price a reason is asked for. */
  readonly yearPriceGrowth: number;
  /** Percent; a lower satisfaction is reported as probably too low. */
  readonly satisfactionFloor: number;
  /** Percent of the breakdown from which an item of quantity 1 must be divided. */
  readonly lumpSumShare: number;
  /** Fields that must be filled where the layout has their label. */
  readonly requiredFields: readonly OverviewFieldId[];
  /** Fields at the foot that are signed after printing. */
  readonly signatureFields: readonly OverviewFieldId[];
  /** Names of categories as printed, by dimension: where a category may stand. */
  readonly categories: Readonly<Record<DimensionId, readonly CategoryId[]>>;
  /** Dimensions and categories that must have at least one indicator. */
  readonly requiredDimensions: readonly DimensionId[];
  readonly requiredCategories: readonly CategoryId[];
  /** 类别 of 制度保障 that must be there: a row's category contains one of the words. */
  readonly requiredSafeguards: readonly { readonly title: string; readonly words: readonly string[] }[];
  readonly stageWords: Readonly<Record<Stage, readonly string[]>>;
  /** Stages of a category whose words decide nothing; `words` are looked for in the category. First match counts. */
  readonly stageDefaults: readonly { readonly words: readonly string[]; readonly stages: readonly Stage[] }[];
  /** Words that cannot be measured, for indicators in general. */
  readonly vagueWords: readonly string[];
  /** Counting unit suggested when the form's own words give none. */
  readonly defaultCounter: string;
  /** Full score of each dimension where the layout has weights; `null` sums are not checked. */
  readonly weights: { readonly total: number; readonly budgetExecution: number };
  /** Rule id → severity, or off. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}
