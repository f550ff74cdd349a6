import { useCallback, useState } from 'react';
import { FIRST_VIEW, type FindingsView } from '../findings/FindingsScreen';

export type TabId = 'findings' | 'corrections' | 'safeguards';
export type PageId = 'report' | 'comparison' | 'recognition' | 'settings' | 'keyboard' | 'about';

/** What of the pane is in sight. It outlives checks. */
export interface PaneView {
  readonly tab: TabId;
  /** A page that covers the tabs. */
  readonly page: PageId | null;
  readonly findings: FindingsView;
  /** `Finding.key` of the finding that is to get the focus; `null` once it has it. */
  readonly focusFinding: string | null;
  /** `choiceKey` of the correction that is to get the focus; `null` once it has it. */
  readonly focusCorrection: string | null;
  /** The list of the tab is to get the focus. */
  readonly focusList: boolean;
  /** Which way to go from the current finding; `null` once gone. */
  readonly step: 1 | -1 | null;
  /** A page was left: 更多, which led to it, is to get the focus. */
  readonly focusMore: boolean;
}

/** The view, and stable functions that change it. */
export function usePaneView() {
  const [view, setView] = useState<PaneView>({
    tab: 'findings',
    page: null,
    findings: FIRST_VIEW,
    focusFinding: null,
    focusCorrection: null,
    focusList: false,
    step: null,
    focusMore: false,
  });
  const change = useCallback((part: Partial<PaneView>) => setView((now) => ({ ...now, ...part })), []);
  const changeFindings = useCallback(
    (part: Partial<FindingsView>) => setView((now) => ({ ...now, findings: { ...now.findings, ...part } })),
    [],
  );
  return { view, change, changeFindings };
}
