/** The actions of the rows in the list of findings, and the rows that are shown. */
import type { FindingView } from '../../../engine/views';
import { stateOf, type FindingSection, type FindingsFilter } from '../../session/findings-view';

/** `data-row` of a section's heading and of a group's heading. */
export const sectionRow = (id: string): string => `section:${id}`;
export const groupRow = (id: string): string => `group:${id}`;

/** A group with an error and at most this many places is initially open. */
const MAX_OPEN_PLACES = 3;

/** The actions of the list's rows. The functions stay the same objects, so that unchanged rows are not drawn again. */
export interface FindingActions {
  readonly onOpen: (row: string, open: boolean) => void;
  readonly onToggle: (finding: FindingView) => void;
  readonly onLocate: (finding: FindingView) => void;
  /** Opens or closes the explanation form of a group or a finding. */
  readonly onExplain: (id: string) => void;
  readonly onDraft: (id: string, text: string) => void;
  readonly onSaveReason: (id: string, findings: readonly FindingView[], reason: string) => void;
  readonly onCloseExplanation: (id: string, discard: boolean) => void;
}

/** Tells whether a section or a group is open initially. */
export function isOpenAtFirst(
  row: string,
  sections: readonly FindingSection[],
  filter: FindingsFilter,
): boolean {
  if (row === sectionRow('explained')) return filter.state === 'explained';
  const problem = sections.flatMap(({ problems }) => problems).find(({ id }) => groupRow(id) === row);
  if (!problem) return true;
  const [first] = problem.findings;
  return filter.search !== '' || (first?.severity === 'error' && problem.findings.length <= MAX_OPEN_PLACES);
}

/** All findings in the order of the list, also those in closed groups, but not those in closed sections. */
export function visibleFindings(
  sections: readonly FindingSection[],
  isOpen: (row: string) => boolean,
): FindingView[] {
  return sections
    .filter(({ id }) => isOpen(sectionRow(id)))
    .flatMap(({ problems }) => problems.flatMap(({ findings }) => findings));
}

/** The rows that are shown, in their order. */
export function rowsOf(sections: readonly FindingSection[], isOpen: (row: string) => boolean): string[] {
  return sections.flatMap(({ id, problems }) => [
    sectionRow(id),
    ...(isOpen(sectionRow(id))
      ? problems.flatMap(({ id: group, findings }) => {
          const keys = findings.map(({ key }) => key);
          if (findings.length === 1) return keys;
          return [groupRow(group), ...(isOpen(groupRow(group)) ? keys : [])];
        })
      : []),
  ]);
}

/** Opens the group of a finding. */
export function withOpened(
  opened: ReadonlyMap<string, boolean>,
  sections: readonly FindingSection[],
  finding: FindingView,
): ReadonlyMap<string, boolean> {
  const group = sections
    .flatMap(({ problems }) => problems)
    .find(({ findings }) => findings.some(({ key }) => key === finding.key));
  if (!group) return opened;
  return new Map([...opened, [sectionRow(stateOf(finding)), true], [groupRow(group.id), true]]);
}

/** Tells whether two maps open and close the same rows. */
export function isSameOpened(a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean {
  return a.size === b.size && [...a].every(([row, open]) => b.get(row) === open);
}
