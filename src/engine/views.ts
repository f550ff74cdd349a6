/** Results of checks and corrections as plain data, which can be sent between threads. */
import type { Recognition } from '../check/recognition';
import type { Fix, FormStatus, RuleOutcome, Totals } from '../check/result';
import type { ChangeRow } from '../comparison';
import type { CellChange } from '../form/change';
import type { Stage } from '../form/safeguards';
import type { SectionId } from '../form/section';
import type { MoneyUnit } from '../language/numbers/units';
import type { Severity } from '../profiles/profile';
import type { ReadingResult } from '../reading';
import type { Problem, Rule, RuleReasons } from '../rules/rule';
import type { CellContent, CellEdit, CellRef } from '../workbook/cell';
import type { WriteWarning } from './write-warnings';

/** A rule without its longer texts, which `Engine.reasons` returns. */
export type RuleName = Pick<Rule, 'id' | 'severity' | 'title'>;

export interface FindingView {
  /** `Finding.key`. */
  readonly key: string;
  /** `choiceKey` of its correction. */
  readonly choice: string;
  readonly rule: RuleName;
  /** What the finding is grouped by in lists. */
  readonly problem: Problem;
  readonly severity: Severity;
  readonly at: CellRef | null;
  /** The section concerned; `null` for the form as a whole. */
  readonly section: SectionId | null;
  readonly message: string;
  readonly fix?: Fix;
  /** The person's written reason for keeping a warning. */
  readonly explanation?: string;
  /** See `WriteWarning`; `null` if there is none. */
  readonly writeWarning: WriteWarning | null;
}

export type OutcomeView = Omit<RuleOutcome, 'rule'> & { readonly rule: RuleName };

/** A stage of a row of 制度保障. */
export interface StageView {
  readonly at: CellRef;
  /** `null` if the cell holds neither a tick nor an empty box. */
  readonly ticked: boolean | null;
  readonly tick: CellChange;
  readonly untick: CellChange;
  /** The reason for suggesting a tick; `null` if none is suggested. */
  readonly suggestion: string | null;
}

export interface SafeguardView {
  /** 0-based row of the sheet; unique in the table. */
  readonly row: number;
  readonly category: string;
  readonly document: string;
  readonly documentAt: CellRef;
  readonly measure: string;
  /** Absent stages have no place in the form. */
  readonly stages: Readonly<Partial<Record<Stage, StageView>>>;
}

export interface SafeguardsView {
  /** In the order of the sheet. */
  readonly rows: readonly SafeguardView[];
  /** Present contents of the cells that ticks would change, by `cellKey`. */
  readonly contents: ReadonlyMap<string, CellContent>;
  /** `cellKey`s of those cells that would lose fonts within their text. */
  readonly losingFonts: ReadonlySet<string>;
}

export interface FormView {
  /** `DeclarationForm.id`. */
  readonly id: string;
  readonly projectName: string;
  /** 申报单位; `''` if it is blank. */
  readonly unit: string;
  readonly year: number | null;
  readonly sheets: readonly string[];
  readonly moneyUnit: MoneyUnit;
  /** Number of items in the breakdown; `null` if the form has no breakdown. */
  readonly items: number | null;
  /** `null` if the form has no safeguards. */
  readonly safeguards: SafeguardsView | null;
}

export interface CheckedView {
  readonly form: FormView;
  readonly profile: {
    readonly title: string;
    readonly decimals: number;
  };
  /** Values of the profile without the person's settings. */
  readonly standard: {
    readonly decimals: number;
    /** Percent. */
    readonly satisfactionThreshold: number;
  };
  /** 尚未填写: the form is an empty template. */
  readonly blank: boolean;
  /** The sections, each with the result of reading it. */
  readonly sections: Recognition['sections'];
  readonly status: FormStatus;
  readonly totals: Totals;
  /** Σ of 明细金额 as filled in; `null` if one is unreadable or blank. `totals.breakdown` is the recomputed one. */
  readonly filledBreakdown: string | null;
  readonly findings: readonly FindingView[];
  readonly checked: readonly OutcomeView[];
}

export interface ResultView extends Omit<ReadingResult, 'forms'> {
  /** Identifies the result in later calls of the engine. */
  readonly id: number;
  /** The workbook's name. */
  readonly workbook: string;
  readonly forms: readonly CheckedView[];
}

/** The effect of the chosen corrections of one form. */
export interface CorrectionView {
  /** One edit for each cell. */
  readonly edits: readonly CellEdit[];
  /** Chosen corrections that were not made. */
  readonly refused: readonly { readonly choice: string; readonly why: 'overlap' | 'circle' }[];
  /** Findings whose correction was made in a later pass. */
  readonly repeated: readonly FindingView[];
  /** New findings that have a correction. */
  readonly open: readonly FindingView[];
  /** Errors and warnings that remain at the edited cells, and those about the sums of the breakdown. */
  readonly remaining: readonly FindingView[];
  /** Number of remaining errors, and of warnings without a reason. */
  readonly left: { readonly errors: number; readonly warnings: number };
}

export interface MoneyItem {
  readonly row: number;
  readonly name: string;
  readonly at: CellRef;
  /** Plain decimals in the form's unit; `null` if unreadable. */
  readonly declared: string | null;
  readonly recomputed: string | null;
  /** Share of the sum, 0 to 1, by the recomputed amount, or by the declared one if there is none. */
  readonly share: number | null;
}

export interface MoneyView {
  /** In the order of the sheet; empty if the form has no breakdown. */
  readonly items: readonly MoneyItem[];
  /** Σ of the declared amounts; `null` if one is unreadable or blank. */
  readonly declared: string | null;
  /** `null` if the form has no breakdown or no indicators. */
  readonly coverage: CoverageView | null;
}

/** Columns of 资金与绩效对照: 主体活动, 年度目标, and the kinds of indicators. */
export const COVERAGE_COLUMNS = ['activity', 'goal', 'quantity', 'quality', 'timeliness', 'benefit'] as const;
export type CoverageColumn = (typeof COVERAGE_COLUMNS)[number];

/** 资金与绩效对照. */
export interface CoverageView {
  /** How much of the money has targets that can be measured; `null` if an amount is unreadable. */
  readonly sentence: string | null;
  /** The items in the order of the sheet. */
  readonly rows: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly name: string;
  /** The cell of 明细金额. */
  readonly at: CellRef;
  /** Plain decimals in the form's unit; `null` if it is unreadable. */
  readonly amount: string | null;
  /** Share of the sum, 0 to 1; `null` if it is unknown. */
  readonly share: number | null;
  readonly marks: Readonly<Record<CoverageColumn, readonly CoverageMark[]>>;
}

/** A place where the form mentions an item. */
export interface CoverageMark {
  readonly at: CellRef;
  /** The indicator's name; `''` for a text that mentions the item. */
  readonly name: string;
  /** `false` if it is an indicator whose target cannot be measured. */
  readonly measurable: boolean;
}

/** A target that may be written in place of a vague one. */
export interface ExampleView {
  readonly text: string;
  readonly source: string;
  readonly edits: readonly CellEdit[];
}

/** The longer texts of a rule. */
export interface ReasonsView extends Pick<Rule, 'title'>, Required<RuleReasons> {
  readonly example: { readonly wrong: readonly string[]; readonly right: readonly string[] };
}

export interface ComparedYearView {
  readonly file: string;
  /** `''` if the form has none. */
  readonly project: string;
  /** `''` if the form has none. */
  readonly unit: string;
  readonly year: number | null;
}

/** 与上年对照: one form beside last year's. */
export interface ComparisonView {
  readonly last: ComparedYearView;
  readonly current: ComparedYearView;
  /** See `mismatchOf`. */
  readonly mismatch: 'project' | 'same-year' | 'later-year' | null;
  /** One sentence about the change of the budget and of the targets. */
  readonly sentence: string;
  readonly findings: readonly YearFindingView[];
  readonly rows: readonly ComparedRowView[];
}

/** A finding between two years; it is not part of the form's status. */
export interface YearFindingView {
  readonly problem: Problem;
  readonly severity: Severity;
  readonly at: CellRef | null;
  /** In last year's form. */
  readonly last: CellRef | null;
  readonly message: string;
}

export interface ComparedRowView extends ChangeRow {
  readonly isChanged: boolean;
  /** In this year's form; `null` if it is no longer there. */
  readonly at: CellRef | null;
  readonly lastAt: CellRef | null;
}
