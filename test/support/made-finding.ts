/** Invented findings for cases that the rules rarely produce. */
import type { Finding, Fix, FixEdit } from '../../src/check';
import { RULES } from '../../src/rules/registry';
import type { CellContent } from '../../src/workbook/cell';
import { refOf } from './snapshots';

/** An edit of `表!格`. */
export function edit(place: string, before: CellContent, after: CellContent): FixEdit {
  return { at: refOf(place), before, after };
}

/** A finding of a rule about `表!格`. */
export function finding(
  rule: string,
  place: string | null,
  fix?: Fix,
  change: Partial<Finding> = {},
): Finding {
  const found = RULES.find(({ id }) => id === rule);
  if (!found) throw new Error(`no rule ${rule}`);
  return {
    key: `${rule}|${place ?? ''}`,
    rule: found,
    problem: found.problems[0],
    severity: found.severity,
    at: place === null ? null : refOf(place),
    subject: { kind: 'form' },
    message: `${rule} at ${place ?? 'the form'}`,
    ...(fix ? { fix } : {}),
    ...change,
  };
}
