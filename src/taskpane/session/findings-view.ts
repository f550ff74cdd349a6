/** Which findings are shown, in which groups. */
import type { CheckedView, FindingView } from '../../engine/views';
import type { SectionId } from '../../form/section';
import { compactText } from '../../language/text/text';
import type { Severity } from '../../profiles/profile';
import { cellKey, toA1 } from '../../workbook/a1';

export interface FindingsFilter {
  readonly groupBy: 'severity' | 'sheet';
  /** `null` shows every section. */
  readonly section: SectionId | null;
  /** Words looked for in place, message and rule; blank shows everything. */
  readonly search: string;
}

export const SHOW_ALL: FindingsFilter = { groupBy: 'severity', section: null, search: '' };

export interface FindingGroup {
  /** A severity, `explained` for warnings with a reason, or a sheet's name; `''` for what belongs to no sheet. */
  readonly id: string;
  readonly findings: readonly FindingView[];
}

export type FindingState = Severity | 'explained';

/** In this order they are shown. */
export const FINDING_STATES: readonly FindingState[] = ['error', 'warning', 'hint', 'explained'];

/** A warning with a reason is 已说明; anything else is what its severity says. */
export function stateOf(finding: FindingView): FindingState {
  return finding.explanation === undefined ? finding.severity : 'explained';
}

/** How many findings of each kind. */
export function countFindings(findings: readonly FindingView[]): Readonly<Record<FindingState, number>> {
  const counts = { error: 0, warning: 0, hint: 0, explained: 0 };
  for (const finding of findings) counts[stateOf(finding)] += 1;
  return counts;
}

/** The findings that the filter lets through, in groups; empty groups are left out. */
export function groupFindings(checked: CheckedView, filter: FindingsFilter): FindingGroup[] {
  const words = comparable(filter.search);
  const shown = checked.findings.filter(
    (finding) =>
      (filter.section === null || finding.section === filter.section) &&
      (words === '' || comparable(textOf(finding)).includes(words)),
  );
  const ids =
    filter.groupBy === 'severity'
      ? FINDING_STATES
      : ['', ...new Set(shown.flatMap(({ at }) => at?.sheet ?? []))];
  const groupOf = filter.groupBy === 'severity' ? stateOf : ({ at }: FindingView) => at?.sheet ?? '';
  return ids
    .map((id) => ({ id, findings: shown.filter((finding) => groupOf(finding) === id) }))
    .filter(({ findings }) => findings.length > 0);
}

function textOf({ at, message, rule, explanation }: FindingView): string {
  return [at ? `${at.sheet}!${toA1(at)}` : '', message, rule.title, explanation ?? ''].join('\n');
}

function comparable(text: string): string {
  return compactText(text).toLowerCase();
}

/**
 * The finding to look at next, once some of the old ones are gone: the first one still there after the first one that
 * was dealt with, else the last one before it, else the first one; `null` when nothing is left.
 */
export function nextFinding(
  old: readonly FindingView[],
  now: readonly FindingView[],
  dealtWith: ReadonlySet<string>,
): string | null {
  const { before, after } = around(old, now, dealtWith);
  return (after[0] ?? before.at(-1) ?? now[0])?.key ?? null;
}

/** The finding to look at next after a write: of the worst that are left, the next one, else the first one. */
export function nextToCorrect(
  old: readonly FindingView[],
  now: readonly FindingView[],
  dealtWith: ReadonlySet<string>,
): string | null {
  const worst = FINDING_STATES.find((state) => now.some((finding) => stateOf(finding) === state));
  const isWorst = (finding: FindingView): boolean => stateOf(finding) === worst;
  const { before, after } = around(old, now, dealtWith);
  return (after.find(isWorst) ?? before.find(isWorst) ?? now.find(isWorst))?.key ?? null;
}

/** Those of the old findings that are still there, as they are now: before and after the first that was dealt with. */
function around(old: readonly FindingView[], now: readonly FindingView[], dealtWith: ReadonlySet<string>) {
  const present = new Map(now.map((finding) => [placeOf(finding), finding]));
  const isOpen = (finding: FindingView): boolean =>
    present.has(placeOf(finding)) && !dealtWith.has(finding.key);
  const start = Math.max(
    old.findIndex((finding) => !isOpen(finding)),
    0,
  );
  const still = (findings: readonly FindingView[]): FindingView[] =>
    findings.filter(isOpen).flatMap((finding) => present.get(placeOf(finding)) ?? []);
  return { before: still(old.slice(0, start)), after: still(old.slice(start)) };
}

/** What is found where, however the words of its message change with what stands in other cells. */
function placeOf({ rule, at }: FindingView): string {
  return `${rule.id}|${at ? cellKey(at) : ''}`;
}
