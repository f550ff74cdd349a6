import type { Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { chooseTheme, type OfficeColors } from './office-theme';
import { light, loadedTheme, prepareTheme, type ThemeName } from './themes';

/** Source of the colours of Office, which can change while the pane is open. */
export interface ThemeSource {
  /** `undefined` in Excel on the web. */
  get(): OfficeColors | undefined;
  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

const FORCED = '(forced-colors: active)';
const CONTRAST = '(prefers-contrast: more)';
const DARK = '(prefers-color-scheme: dark)';

/** Name of the theme for the present colours and preferences. */
export function themeNameOf(source: ThemeSource): ThemeName {
  return chooseTheme(source.get(), {
    forcedColors: window.matchMedia(FORCED).matches,
    moreContrast: window.matchMedia(CONTRAST).matches,
    dark: window.matchMedia(DARK).matches,
  });
}

interface ShownTheme {
  readonly name: ThemeName;
  readonly theme: Theme;
}

/** The current theme; updates when Office or the system changes. Until a theme is loaded, the previous one is used. */
export function useTheme(source: ThemeSource): ShownTheme {
  const name = useSyncExternalStore(
    (listener) => {
      const queries = [FORCED, CONTRAST, DARK].map((query) => window.matchMedia(query));
      for (const query of queries) query.addEventListener('change', listener);
      const stop = source.subscribe(listener);
      return () => {
        for (const query of queries) query.removeEventListener('change', listener);
        stop();
      };
    },
    () => themeNameOf(source),
  );
  const [last, setLast] = useState<ShownTheme>({ name: 'light', theme: light });
  const wanted = loadedTheme(name);
  const isHere = wanted !== null;
  useEffect(() => {
    if (isHere) return;
    let isWanted = true;
    void prepareTheme(name).then(() => {
      const theme = loadedTheme(name);
      if (isWanted && theme) setLast({ name, theme });
    });
    return () => {
      isWanted = false;
    };
  }, [name, isHere]);
  return wanted ? { name, theme: wanted } : last;
}
