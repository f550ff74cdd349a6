/** The settings for forms of a place and year. An office can change most of them in `jixiao.config.json`. */
import type { CategoryId, DimensionId } from '../form/indicators';
import type { OverviewFieldId } from '../form/overview';
import type { Stage } from '../form/safeguards';

export type Severity = 'error' | 'warning' | 'hint';

/** An example of a written target, offered for a vague one. */
export interface TargetExample {
  readonly category: CategoryId;
  /** Words of an indicator's name to which the example belongs; if empty, it belongs to any name of the category. */
  readonly words: readonly string[];
  readonly text: string;
  readonly source: string;
}

export interface Profile {
  readonly id: string;
  /** Shown to the person: `上海（三表）`. */
  readonly title: string;
  /** Decimals of an amount in the form's unit. */
  readonly decimals: number;
  /** Percent; the threshold suggested for satisfaction. */
  readonly satisfactionThreshold: number;
  /** Percent; lowest accepted satisfaction. 0 accepts any. */
  readonly satisfactionMinimum: number;
  /** Percent; if 当年预算 grew by this much or more since last year, quantities must have grown as well. */
  readonly yearBudgetGrowth: number;
  /** Percent; if a price rose by this much or more since last year, the form must state a reason. */
  readonly yearPriceGrowth: number;
  /** Percent; a lower satisfaction is reported as probably too low. */
  readonly satisfactionFloor: number;
  /** Percent of the breakdown; an item of quantity 1 with this share or more should be divided. */
  readonly lumpSumShare: number;
  /** Fields that must be filled where the layout has their label. */
  readonly requiredFields: readonly OverviewFieldId[];
  /** Fields that are signed after printing. */
  readonly signatureFields: readonly OverviewFieldId[];
  /** The categories that each dimension may have. */
  readonly categories: Readonly<Record<DimensionId, readonly CategoryId[]>>;
  /** Dimensions and categories that must have at least one indicator. */
  readonly requiredDimensions: readonly DimensionId[];
  readonly requiredCategories: readonly CategoryId[];
  /** Required 类别 of 制度保障. A row belongs to one if its 类别 contains one of the words. */
  readonly requiredSafeguards: readonly { readonly title: string; readonly words: readonly string[] }[];
  /** Words that decide the stages of a 措施. */
  readonly stageWords: Readonly<Record<Stage, readonly string[]>>;
  /** Stages of a row of 制度保障 without such words: those of the first entry one of whose words is in its 类别. */
  readonly stageDefaults: readonly { readonly words: readonly string[]; readonly stages: readonly Stage[] }[];
  /** Words that cannot be measured. */
  readonly vagueWords: readonly string[];
  /** Measure word that is suggested if the form suggests none. */
  readonly defaultCounter: string;
  /** Points, where the layout has weights: of the whole form, and the part of them for 预算执行率. */
  readonly weights: { readonly total: number; readonly budgetExecution: number };
  /** The office's examples of written targets, offered before those of the product. */
  readonly targetExamples: readonly TargetExample[];
  /** By rule id. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}
