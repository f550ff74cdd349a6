import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { PaneSession } from '../../session/session';
import type { SessionState } from '../../session/state';

const SessionContext = createContext<PaneSession | null>(null);

/** Gives the session to all screens below. */
export function SessionProvider(props: { readonly session: PaneSession; readonly children: ReactNode }) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/** The session. @throws Error outside of a `SessionProvider`. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no SessionProvider above');
  return session;
}

/** The session's state, followed as it changes. */
export function useSessionState(): SessionState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, store.get);
}
