import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { AppController, AppState } from '../app-controller';

const AppContext = createContext<AppController | null>(null);

/** Provides the app controller to the components below. */
export function AppProvider(props: { readonly app: AppController; readonly children: ReactNode }) {
  return <AppContext value={props.app}>{props.children}</AppContext>;
}

/** Returns the app controller. @throws Error outside of an `AppProvider`. */
export function useApp(): AppController {
  const app = useContext(AppContext);
  if (!app) throw new Error('no AppProvider above');
  return app;
}

/** Returns the app's state and subscribes to its changes. */
export function useAppState(): AppState {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, store.get);
}
