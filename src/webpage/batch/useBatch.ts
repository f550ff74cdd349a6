import { useSyncExternalStore } from 'react';
import { storeContext } from '../../taskpane/components/common/store-context';
import type { FileBatch, BatchState, BatchView } from '../file-batch';

/** The current batch, and the results so far. */
export const [BatchContext, useBatch, useBatchState] = storeContext<BatchState, FileBatch>();

/** Returns the view state (tab, filter, sorting) and subscribes to changes. */
export function useBatchView(): BatchView {
  const { view } = useBatch();
  return useSyncExternalStore(view.subscribe, view.get);
}
