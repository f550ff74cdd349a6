/** What a face shows of a check and of corrections: plain data that survives being sent to another thread. */
import type { Recognition } from '../check/recognition';
import type { Fix, FormStatus, RuleOutcome, Totals } from '../check/result';
import type { CellChange } from '../form/change';
import type { Stage } from '../form/safeguards';
import type { SectionId } from '../form/section';
import type { MoneyUnit } from '../language/numbers/units';
import type { Severity } from '../profiles/profile';
import type { LookedAt } from '../reading';
import type { Rule } from '../rules/rule';
import type { CellContent, CellEdit, CellRef } from '../workbook/cell';
import type { Concern } from './concerns';

/** A rule by name: its texts are asked for (`Engine.reasons`). */
export type RuleName = Pick<Rule, 'id' | 'severity' | 'title'>;

export interface FindingView {
  /** `Finding.key`. */
  readonly key: string;
  /** `choiceKey` of its correction. */
  readonly choice: string;
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly at: CellRef | null;
  /** The section that it is about; `null` for the form as a whole. */
  readonly section: SectionId | null;
  readonly message: string;
  readonly fix?: Fix;
  /** The person's written reason for keeping a warning. */
  readonly explanation?: string;
  /** What the person should know of its correction before it is ticked. */
  readonly concern: Concern | null;
}

export type OutcomeView = Omit<RuleOutcome, 'rule'> & { readonly rule: RuleName };

/** A stage of a row of 制度保障. */
export interface StageView {
  /** The cell to look at. */
  readonly at: CellRef;
  /** `null` where the cell holds neither a tick nor an empty box. */
  readonly ticked: boolean | null;
  readonly tick: CellChange;
  readonly untick: CellChange;
  /** Why a tick is suggested; `null` where none is. */
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
  /** What the cells hold that ticks would change, by `cellKey`. */
  readonly contents: ReadonlyMap<string, CellContent>;
  /** Those of them (`cellKey`) that would lose fonts within their text. */
  readonly losingFonts: ReadonlySet<string>;
}

export interface FormView {
  /** `DeclarationForm.id`. */
  readonly id: string;
  readonly projectName: string;
  readonly year: number | null;
  readonly sheets: readonly string[];
  readonly moneyUnit: MoneyUnit;
  /** How many items the breakdown has; `null` where the form has none. */
  readonly items: number | null;
  /** `null` where the form has none. */
  readonly safeguards: SafeguardsView | null;
}

export interface CheckedView {
  readonly form: FormView;
  readonly profile: {
    readonly title: string;
    readonly decimals: number;
  };
  /** What the profile says before the person's own decimals and threshold. */
  readonly standard: {
    readonly decimals: number;
    /** Percent. */
    readonly satisfactionThreshold: number;
  };
  /** 尚未填写: there is nothing else worth saying. */
  readonly blank: boolean;
  /** The four sections and what became of each. */
  readonly sections: Recognition['sections'];
  readonly status: FormStatus;
  readonly totals: Totals;
  readonly findings: readonly FindingView[];
  readonly checked: readonly OutcomeView[];
}

export interface ResultView {
  /** By it the engine knows the result again. */
  readonly id: number;
  /** The workbook's name. */
  readonly workbook: string;
  readonly forms: readonly CheckedView[];
  /** Where no form was found: which sheets were looked at and what was recognized there. */
  readonly lookedAt: readonly LookedAt[];
  readonly lookedFor: readonly string[];
}

/** What the chosen corrections of one form come to. */
export interface CorrectionView {
  /** One edit a cell. */
  readonly edits: readonly CellEdit[];
  /** Chosen, but left out. */
  readonly refused: readonly { readonly choice: string; readonly why: 'overlap' | 'circle' }[];
  /** Findings whose correction was made in a later pass. */
  readonly repeated: readonly FindingView[];
  /** Findings with a correction that would come up. */
  readonly open: readonly FindingView[];
  /** Errors, and warnings without a reason, that would be left. */
  readonly left: { readonly errors: number; readonly warnings: number };
}

/** An item of the breakdown. */
export interface MoneyItem {
  readonly row: number;
  readonly name: string;
  readonly at: CellRef;
  /** Plain decimals in the form's unit; `null` where unreadable. */
  readonly declared: string | null;
  readonly recomputed: string | null;
  /** Part of the whole, 0 to 1, by the recomputed amount (the declared one where there is none). */
  readonly share: number | null;
}

/** The breakdown's amounts. */
export interface MoneyView {
  /** In the order of the sheet; none where the form has no breakdown. */
  readonly items: readonly MoneyItem[];
  /** Σ of the declared amounts; `null` where one is unreadable or blank. */
  readonly declared: string | null;
}

/** What is to be said of a rule. */
export interface ReasonsView extends Pick<Rule, 'title' | 'why' | 'how' | 'basis'> {
  /** `null` where there is none; `not-loaded` where it could not be loaded. */
  readonly example:
    { readonly wrong: readonly string[]; readonly right: readonly string[] } | null | 'not-loaded';
}
