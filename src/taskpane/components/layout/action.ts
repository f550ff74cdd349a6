import { isSkippedOnWrite } from '../../../engine/write-warnings';
import type { PaneSession } from '../../session/session';
import { currentForm, isLate, type SessionState } from '../../session/state';
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
      mayHelp: true,
      onClick: () => change({ tab: 'corrections', focusList: true }),
    };
  }
  const corrections = tab === 'corrections';
  if (!corrections && !currentForm(state)?.form.safeguards) return undefined;
  const cells = corrections ? (state.preview?.edits.length ?? 0) : session.stageEdits().length;
  return {
    label: actions.writeCount(cells),
    enabled: cells > 0 && !isLate(state),
    mayHelp: corrections ? mayWrite(state) : state.outcome?.snapshot.readOnly !== true,
    onClick: () => void (corrections ? session.writeCorrections() : session.writeStages()),
  };
}

/** The button that stands out: what is out of date, or cannot be written, is to be checked first. */
export function primaryOf(state: SessionState, action: ActionProps | undefined): FooterProps['primary'] {
  return action?.enabled && action.mayHelp && !state.stale ? 'action' : 'check';
}

/** Tells whether any of what is ticked is in a place that can be written to. */
function mayWrite({ preview }: SessionState): boolean {
  const ticked = (preview?.fixes ?? []).filter(({ decision }) => decision.ticked);
  return ticked.some(({ finding }) => !isSkippedOnWrite(finding.writeWarning));
}
