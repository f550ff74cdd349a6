import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { AppController, AppState } from '../app-controller';

const AppContext = createContext<AppController | null>(null);

/** Gives the app to all screens below. */
export function AppProvider(props: { readonly app: AppController; readonly children: ReactNode }) {
  return <AppContext value={props.app}>{props.children}</AppContext>;
}

/** The app. @throws Error outside of a `AppProvider`. */
export function useApp(): AppController {
  const app = useContext(AppContext);
  if (!app) throw new Error('no AppProvider above');
  return app;
}

/** The app's state, followed as it changes. */
export function useAppState(): AppState {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, store.get);
}
