/** Compares one project's declarations for two years, and runs the rules on them. */
import type { ComparedCell } from '../figures/years/comparable-form';
import { matchForms, matchTargets } from '../figures/years/match-forms';
import type { Severity } from '../profiles/profile';
import { isLessAmbitious } from '../figures/years/target-order';
import type { YearRule } from '../rules/year-rule';
import { YEAR_RULES } from '../rules/year-registry';
import { comparedRows, type ComparedRow, type ChangedCell } from './changes';
import type { FormPair, Pairing, UnpairedForm, YearForm } from './pair-forms';

/** A finding of a rule about two years. */
export interface YearOutcome {
  readonly rule: YearRule;
  readonly severity: YearRule['severity'];
  /** In this year's form; `null` if it has no cell for the finding. */
  readonly at: ComparedCell | null;
  readonly last: ComparedCell | null;
  readonly message: string;
}

export interface Comparison extends FormPair {
  /** All rows that were compared, changed or not. */
  readonly rows: readonly ComparedRow[];
  /** Those of them that have changed. */
  readonly changes: readonly ComparedRow[];
  /** Indicators that ask for less than last year. */
  readonly lowered: number;
  /** Warnings first, then by rule, then in the order of this year's form. Never part of a form's status. */
  readonly findings: readonly YearOutcome[];
}

/**
 * Compares the two forms of a pair. Pure and deterministic; never throws because of a form's contents.
 * @param severities rule id → severity or off, as the office sets them
 */
export function compareForms(
  pair: FormPair,
  severities: Readonly<Record<string, Severity | 'off'>> = {},
): Comparison {
  const matched = matchForms(pair.last.form, pair.current.form);
  const findings = YEAR_RULES.filter(({ id }) => severities[id] !== 'off').flatMap((rule) => {
    const severity = severities[rule.id] === 'hint' ? 'hint' : rule.severity;
    return rule.check(matched, pair.current.settings).map((found) => ({ rule, severity, ...found }));
  });
  findings.sort((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint'));
  const lowered = new Set(
    matchTargets(matched.indicators).flatMap((target) =>
      isLessAmbitious(target) ? [target.of.current] : [],
    ),
  ).size;
  const rows = comparedRows(matched);
  return { ...pair, rows, changes: rows.filter(({ isChanged }) => isChanged), lowered, findings };
}

/** The comparison of a pair as JSON. */
export function pairReport({ last, current, changes, findings }: Comparison): object {
  return {
    last: formReport(last),
    this: formReport(current),
    changes: changes.map((row) => ({
      what: row.what,
      name: row.name,
      last: cellReport(row.last),
      this: cellReport(row.current),
    })),
    findings: findings.map(({ rule, severity, at, message, last: before }) => ({
      rule: rule.id,
      severity,
      ...placeReport(at),
      message,
      last: before && placeReport(before),
    })),
  };
}

/** The forms without a partner as JSON. */
export function unpairedReport({ last, current }: Pairing['unpaired']): object {
  return { last: last.map(whyReport), this: current.map(whyReport) };
}

function whyReport({ form, why }: UnpairedForm): object {
  return { ...formReport(form), why };
}

function formReport({ file, form: { project, year } }: YearForm): object {
  return { file, project, year };
}

function cellReport(cell: ChangedCell | null): object | null {
  return cell && { sheet: cell.sheet, cell: cell.cell, text: cell.text };
}

function placeReport(at: ComparedCell | null): object {
  return { sheet: at?.sheet ?? null, cell: at?.cell ?? null };
}
