import type { CheckedView } from '../../../engine/views';
import type { PaneSession } from '../../session/session';
import { currentForm, type Outcome, type SessionState } from '../../session/state';
import { storeContext } from './store-context';

export const [SessionContext, useSession, useSessionState] = storeContext<SessionState, PaneSession>();

/** The form that is shown, and its check. Only for screens that are shown with a form; elsewhere it throws. */
export function useChecked(): { readonly checked: CheckedView; readonly outcome: Outcome } {
  const state = useSessionState();
  const checked = currentForm(state);
  if (!state.outcome || !checked) throw new Error('no form is shown');
  return { checked, outcome: state.outcome };
}
