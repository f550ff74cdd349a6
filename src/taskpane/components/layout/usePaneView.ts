import { useCallback, useState } from 'react';
import { FIRST_VIEW, type ChangeFindings, type FindingsView } from '../findings/findings-list';

export type TabId = 'findings' | 'corrections' | 'safeguards';
export type PageId = 'report' | 'comparison' | 'recognition' | 'settings' | 'keyboard' | 'about';

/** Which part of the pane is shown. A check does not change it. */
export interface PaneView {
  readonly tab: TabId;
  /** A page that covers the tabs. */
  readonly page: PageId | null;
  readonly findings: FindingsView;
  /** `Finding.key` of the finding to focus; `null` once it has the focus. */
  readonly focusFinding: string | null;
  /** Whether the list of the tab should get the focus. */
  readonly focusList: boolean;
  /** Direction to go from the current finding; `null` once done. */
  readonly step: 1 | -1 | null;
  /** Whether 更多 should get the focus, because a page was closed. */
  readonly focusMore: boolean;
}

/** The view, and stable functions that change it. */
export function usePaneView() {
  const [view, setView] = useState<PaneView>({
    tab: 'findings',
    page: null,
    findings: FIRST_VIEW,
    focusFinding: null,
    focusList: false,
    step: null,
    focusMore: false,
  });
  const change = useCallback((part: Partial<PaneView>) => setView((now) => ({ ...now, ...part })), []);
  const changeFindings = useCallback<ChangeFindings>(
    (changeOf) => setView((now) => ({ ...now, findings: { ...now.findings, ...changeOf(now.findings) } })),
    [],
  );
  return { view, change, changeFindings };
}
