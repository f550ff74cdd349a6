/** The state of the list of findings, and what its rows can do. */
import type { Decision } from '../../../engine/choices';
import type { FindingView } from '../../../engine/views';
import type { CellContent } from '../../../workbook/cell';
import { SHOW_ALL, type FindingsFilter } from '../../session/findings-view';

/** `data-row` of a section's heading and of a group's heading. */
export const sectionRow = (id: string): string => `section:${id}`;
export const groupRow = (id: string): string => `group:${id}`;

/** The state of the list; it is kept while other tabs are shown. */
export interface FindingsView {
  readonly filter: FindingsFilter;
  /** Rows of sections and groups that were opened (`true`) or closed. */
  readonly opened: ReadonlyMap<string, boolean>;
  /** `Finding.key`s of the findings whose details are open. */
  readonly expanded: ReadonlySet<string>;
  /** Ids of groups, and `Finding.key`s, whose explanation form is open. */
  readonly explaining: ReadonlySet<string>;
  /** Texts of explanation forms that were not saved yet, by the same ids. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly current: string | null;
}

export const FIRST_VIEW: FindingsView = {
  filter: SHOW_ALL,
  opened: new Map(),
  expanded: new Set(),
  explaining: new Set(),
  drafts: new Map(),
  current: null,
};

/** Changes some members of the view. */
export type ChangeFindings = (change: (view: FindingsView) => Partial<FindingsView>) => void;

/** What the list's rows can do. The functions stay the same, so that unchanged rows are not drawn again. */
export interface FindingActions {
  readonly onOpen: (row: string, open: boolean) => void;
  readonly onToggle: (finding: FindingView) => void;
  readonly onLocate: (finding: FindingView) => void;
  readonly onDecide: (choice: string, decision: Decision) => void;
  readonly onDecideAll: (choices: readonly string[], ticked: boolean) => void;
  /** @param cell `cellKey` of the edit */
  readonly onType: (finding: FindingView, cell: string, value: CellContent) => void;
  readonly onWriteOne: (finding: FindingView) => void;
  readonly onUndo: () => void;
  /** Opens or closes the explanation form of a group or a finding. */
  readonly onExplain: (id: string) => void;
  readonly onDraft: (id: string, text: string) => void;
  readonly onSaveReason: (id: string, findings: readonly FindingView[], reason: string) => void;
  readonly onCloseExplanation: (id: string, discard: boolean) => void;
}
