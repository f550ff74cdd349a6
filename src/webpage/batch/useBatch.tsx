import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FileBatch, BatchState, BatchView } from './file-batch';

/** The list that is shown. */
export const BatchContext = createContext<FileBatch | null>(null);

/** @throws Error outside of a list */
export function useBatch(): FileBatch {
  const batch = useContext(BatchContext);
  if (!batch) throw new Error('no batch above');
  return batch;
}

/** What was read, followed as it grows. */
export function useBatchState(): BatchState {
  const { store } = useBatch();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** What is shown of it, followed as it changes. */
export function useBatchView(): BatchView {
  const { view } = useBatch();
  return useSyncExternalStore(view.subscribe, view.get);
}
