import type { PaneSession } from '../../session/session';
import { isLate, type SessionState } from '../../session/state';
import { actions } from '../../words';
import type { ActionProps, FooterProps } from './Footer';
import type { TabId, usePaneView } from './usePaneView';

/** The one thing to do next on a tab of the result; `undefined` where that is another check. */
export function actionOf(
  session: PaneSession,
  state: SessionState,
  tab: TabId,
  change: ReturnType<typeof usePaneView>['change'],
): ActionProps | undefined {
  if (tab === 'findings') {
    const count = state.preview?.fixes.length ?? 0;
    if (count === 0) return undefined;
    return {
      label: actions.seeCorrections(count),
      enabled: true,
      onClick: () => change({ tab: 'corrections', focusList: true }),
    };
  }
  const corrections = tab === 'corrections';
  const cells = corrections ? (state.preview?.edits.length ?? 0) : session.stageEdits().length;
  return {
    label: actions.writeCount(cells),
    enabled: cells > 0 && !isLate(state),
    onClick: () => void (corrections ? session.writeCorrections() : session.writeStages()),
  };
}

/** The button that stands out: what is out of date is to be checked first. */
export function primaryOf(stale: boolean, action: ActionProps | undefined): FooterProps['primary'] {
  return action?.enabled && !stale ? 'action' : 'check';
}
