import { isSkippedOnWrite } from '../../../engine/write-warnings';
import type { PaneSession } from '../../session/session';
import { currentForm, needsRecheck, type SessionState } from '../../session/state';
import { actions, corrections as words } from '../../words';
import type { ActionProps, FooterProps } from './Footer';
import type { ChangePane, TabId } from '../common/usePaneView';

/** The main action of a tab of the result; `undefined` if its main action is a new check. */
export function actionOf(
  session: PaneSession,
  state: SessionState,
  tab: TabId,
  change: ChangePane,
): ActionProps | undefined {
  if (tab === 'findings') {
    const { preview } = state;
    if (!preview || preview.fixes.length === 0) return undefined;
    const cells = preview.edits.length;
    return {
      label: cells > 0 ? actions.reviewWrite(cells) : actions.seeCorrections(preview.fixes.length),
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
    enabled: cells > 0 && !needsRecheck(state),
    mayHelp: corrections ? mayWrite(state) : state.outcome?.snapshot.readOnly !== true,
    onClick: () => void (corrections ? session.writeCorrections() : session.writeStages()),
  };
}

/** The emphasized button: 一键校验 if the result is out of date or nothing can be written, otherwise the tab's action. */
export function primaryOf(state: SessionState, action: ActionProps | undefined): FooterProps['primary'] {
  return action?.enabled && action.mayHelp && !state.stale ? 'action' : 'check';
}

/** Tells whether a ticked correction is at a place that can be written. */
function mayWrite({ preview }: SessionState): boolean {
  const ticked = (preview?.fixes ?? []).filter(({ decision }) => decision.ticked);
  return ticked.some(({ finding }) => !isSkippedOnWrite(finding.writeWarning));
}

/** The effect of writing, as far as it is known in advance; `null` if nothing can be written on the tab. */
export function writeNote(session: PaneSession, { preview }: SessionState, tab: TabId): string | null {
  const isStages = tab === 'safeguards';
  if (isStages ? session.stageEdits().length === 0 : !preview || preview.fixes.length === 0) return null;
  const left = !isStages && preview && preview.edits.length > 0 ? preview.left : null;
  const notes = [
    ...(left ? [words.left(left.errors, left.warnings)] : []),
    ...(session.host.isNeverSaved ? [words.neverSaved] : []),
  ];
  return notes.length > 0 ? notes.join('。') : null;
}
