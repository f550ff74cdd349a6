import { createContext, useCallback, useContext, useState } from 'react';
import { SHOW_ALL, type FindingsFilter } from '../../session/findings-view';

export type TabId = 'findings' | 'corrections' | 'safeguards';
export type PageId = 'report' | 'comparison' | 'recognition' | 'settings' | 'keyboard' | 'about';

/** The state of the list of findings; it is kept while other tabs are shown. */
interface FindingsView {
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

const FIRST_VIEW: FindingsView = {
  filter: SHOW_ALL,
  opened: new Map(),
  expanded: new Set(),
  explaining: new Set(),
  drafts: new Map(),
  current: null,
};

/** Changes some members of the view. */
export type ChangeFindings = (change: (view: FindingsView) => Partial<FindingsView>) => void;

/** The part of the pane that is shown. A check does not change it. */
interface PaneView {
  readonly tab: TabId;
  /** A page that covers the tabs. */
  readonly page: PageId | null;
  readonly findings: FindingsView;
  /** `Finding.key` of the finding to focus; `null` once it has the focus. */
  readonly focusFinding: string | null;
  /** Whether the list of the tab should get the focus. */
  readonly focusList: boolean;
  /** Direction in which to go from the current finding; `null` once done. */
  readonly step: 1 | -1 | null;
  /** Whether 更多 should get the focus, because a page was closed. */
  readonly focusMore: boolean;
}

/** Changes some members of the view. */
export type ChangePane = (part: Partial<PaneView>) => void;

/** The view, and stable functions that change it. */
interface ChangeableView {
  readonly view: PaneView;
  readonly change: ChangePane;
  readonly changeFindings: ChangeFindings;
}

export const PaneViewContext = createContext<ChangeableView | null>(null);

/** The view of the pane around the component. */
export function usePaneView(): ChangeableView {
  const access = useContext(PaneViewContext);
  if (!access) throw new Error('no pane above');
  return access;
}

/** A new view, for `PaneViewContext`. */
export function useNewPaneView(): ChangeableView {
  const [view, setView] = useState<PaneView>({
    tab: 'findings',
    page: null,
    findings: FIRST_VIEW,
    focusFinding: null,
    focusList: false,
    step: null,
    focusMore: false,
  });
  const change = useCallback<ChangePane>((part) => setView((now) => ({ ...now, ...part })), []);
  const changeFindings = useCallback<ChangeFindings>(
    (changeOf) => setView((now) => ({ ...now, findings: { ...now.findings, ...changeOf(now.findings) } })),
    [],
  );
  return { view, change, changeFindings };
}
