import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FileList, ListState, ListView } from './file-list';

/** The list that is shown. */
export const ListContext = createContext<FileList | null>(null);

/** @throws Error outside of a list */
export function useList(): FileList {
  const list = useContext(ListContext);
  if (!list) throw new Error('no list above');
  return list;
}

/** What was read, followed as it grows. */
export function useListState(): ListState {
  const { store } = useList();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** What is shown of it, followed as it changes. */
export function useListView(): ListView {
  const { view } = useList();
  return useSyncExternalStore(view.subscribe, view.get);
}
