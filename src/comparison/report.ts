/** The JSON of a comparison: stable, versioned. */
import type { ComparedCell } from '../figures/years/comparable-form';
import type { ComparedRow, ChangedCell } from './changes';
import type { Comparison } from './compare';
import type { Pairing, UnpairedForm, YearForm } from './pair-forms';

/** A pair as JSON. */
export function pairReport({ last, current, changes, findings }: Comparison): object {
  return {
    last: formReport(last),
    this: formReport(current),
    changes: changes.map(changeReport),
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

function changeReport({ what, name, last, current }: ComparedRow): object {
  return { what, name, last: cellReport(last), this: cellReport(current) };
}

function cellReport(cell: ChangedCell | null): object | null {
  return cell && { sheet: cell.sheet, cell: cell.cell, text: cell.text };
}

function placeReport(at: ComparedCell | null): object {
  return { sheet: at?.sheet ?? null, cell: at?.cell ?? null };
}
