import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Store } from '../../session/store';

/**
 * Creates a context that gives all components below it an object with a store.
 * @returns the context, a hook for the object (it throws outside of the context), and a hook that returns its state and
 *   follows its changes
 */
export function storeContext<State, Owner extends { readonly store: Store<State> }>() {
  const Context = createContext<Owner | null>(null);
  const useOwner = (): Owner => {
    const owner = useContext(Context);
    if (!owner) throw new Error('no provider above');
    return owner;
  };
  const useOwnerState = (): State => {
    const { store } = useOwner();
    return useSyncExternalStore(store.subscribe, store.get);
  };
  return [Context, useOwner, useOwnerState] as const;
}
