import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FileBatch, BatchState, BatchView } from '../file-batch';

export const BatchContext = createContext<FileBatch | null>(null);

/** Returns the current batch. @throws Error outside of a `BatchContext` */
export function useBatch(): FileBatch {
  const batch = useContext(BatchContext);
  if (!batch) throw new Error('no BatchContext above');
  return batch;
}

/** Returns what was read so far and subscribes to changes. */
export function useBatchState(): BatchState {
  const { store } = useBatch();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Returns the view state (tab, filter, sorting) and subscribes to changes. */
export function useBatchView(): BatchView {
  const { view } = useBatch();
  return useSyncExternalStore(view.subscribe, view.get);
}
