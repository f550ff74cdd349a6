/** Definition of a rule that compares the forms of a set with each other. */
import Big from 'big.js';
import type {
  ComparableForm,
  ComparableItem,
  ComparableText,
  ComparedCell,
  ComparedFigure,
} from '../figures/years/comparable-form';
import { mayBeOneProject } from '../figures/years/same-project';
import { normalizeLabel, normalizeName } from '../language/text/text';
import type { Problem, Rule } from './rule';

export interface SetForm {
  /** Name of the file in reports. */
  readonly file: string;
  /** Position of the form in its file. */
  readonly index: number;
  readonly form: ComparableForm;
}

/** One of the two places that a finding names. */
export interface SetPlace {
  readonly form: SetForm;
  /** `null` if the form has no cell for it. */
  readonly place: ComparedCell | null;
}

export interface SetFinding {
  /** The place to correct. */
  readonly at: SetPlace;
  /** The place that it repeats or contradicts. */
  readonly other: SetPlace;
  /** One plain Chinese sentence; user interfaces show both files and cells next to it. */
  readonly message: string;
}

export interface SetVerdict {
  /** Number of forms, rows or texts that were compared. */
  readonly places: number;
  readonly findings: readonly SetFinding[];
  /** What was verified, in Chinese. Shown if there are no findings. */
  readonly verified: string;
}

/** At most a warning, and never part of a form's status, because each form may be right by itself. */
export interface SetRule extends Pick<Rule, 'id' | 'title' | 'aspect'> {
  readonly problems: readonly [Problem<'warning' | 'hint'>];
  /** The severity of its problem. */
  readonly severity: 'warning' | 'hint';
  readonly fix: 'none';
  /**
   * Pure and deterministic; never throws on odd content; takes time and memory proportional to the number of forms.
   * @param forms in the order of the report
   */
  readonly check: (forms: readonly SetForm[]) => SetVerdict;
}

/** Declares a rule on a set. */
export function defineSetRule(rule: Omit<SetRule, 'severity' | 'fix'>): SetRule {
  return { ...rule, fix: 'none', severity: rule.problems[0].severity };
}

/** A form's name in a message: `“道路养护项目”`. */
export function projectTitle({ form: { project } }: SetForm): string {
  return project === '' ? '没有写项目名称的申报表' : `“${project}”`;
}

/** Tells whether two forms may be of one project. In one workbook, a form without a name may be part of another form. */
export function isOneProject(a: SetForm, b: SetForm): boolean {
  if (a.file === b.file && (a.form.project === '' || b.form.project === '')) return true;
  return mayBeOneProject(a.form.identity, b.form.identity);
}

/** An expenditure with everything that is equal in a duplicate. */
export interface Expenditure extends Pick<ComparableItem, 'name'> {
  /** Exact plain decimals: price in 元, and quantity. */
  readonly price: string;
  readonly quantity: string;
}

/** The rows with a detail, a price and a quantity. */
export function expendituresOf({ items }: ComparableForm): Expenditure[] {
  const positive = (figure: ComparedFigure | null): string | null =>
    figure?.value != null && new Big(figure.value).gt(0) ? figure.value : null;
  return (items ?? []).flatMap(({ name, isDetailed, unitPrice, quantity }) => {
    const [price, count] = [positive(unitPrice), positive(quantity)];
    return isDetailed && price !== null && count !== null ? [{ name, price, quantity: count }] : [];
  });
}

/** The paragraphs that are filled in. */
export function writtenTexts({ paragraphs }: ComparableForm): ComparableText[] {
  return paragraphs.filter(({ text }) => text !== '');
}

/** The indicators with their values, normalized and in a fixed order. */
export function targetsOf({ indicators }: ComparableForm): string[] {
  const targets = (indicators ?? []).flatMap(({ name, targets }) =>
    targets.flatMap(({ text }) =>
      text === '' ? [] : [`${normalizeLabel(name.text)}=${normalizeName(text)}`],
    ),
  );
  return [...new Set(targets)].sort();
}
