import type { PaneSession } from '../../session/session';
import type { SessionState } from '../../session/state';
import { storeContext } from './store-context';

export const [SessionContext, useSession, useSessionState] = storeContext<SessionState, PaneSession>();
