import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Desk, DeskState } from '../desk';

const DeskContext = createContext<Desk | null>(null);

/** Gives the desk to all screens below. */
export function DeskProvider(props: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={props.desk}>{props.children}</DeskContext>;
}

/** The desk. @throws Error outside of a `DeskProvider`. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no DeskProvider above');
  return desk;
}

/** The desk's state, followed as it changes. */
export function useDeskState(): DeskState {
  const { store } = useDesk();
  return useSyncExternalStore(store.subscribe, store.get);
}
