import { useSyncExternalStore } from 'react';
import { chooseTheme, type OfficeColors } from './office-theme';
import type { ThemeName } from './themes';

/** Where Office's theme comes from; it may change while the pane is open. */
export interface ThemeSource {
  /** Nothing in Excel on the web. */
  get(): OfficeColors | undefined;
  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

const FORCED = '(forced-colors: active)';
const CONTRAST = '(prefers-contrast: more)';
const DARK = '(prefers-color-scheme: dark)';

/** The theme's name now, followed as Office and the system change theirs. */
export function useTheme(source: ThemeSource): ThemeName {
  return useSyncExternalStore(
    (listener) => {
      const queries = [FORCED, CONTRAST, DARK].map((query) => window.matchMedia(query));
      for (const query of queries) query.addEventListener('change', listener);
      const stop = source.subscribe(listener);
      return () => {
        for (const query of queries) query.removeEventListener('change', listener);
        stop();
      };
    },
    () =>
      chooseTheme(source.get(), {
        forcedColors: window.matchMedia(FORCED).matches,
        moreContrast: window.matchMedia(CONTRAST).matches,
        dark: window.matchMedia(DARK).matches,
      }),
  );
}
