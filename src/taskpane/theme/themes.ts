/** The pane's themes. The light one is in the first bundle; the others are loaded when they are needed. */
import { createLightTheme, type Theme } from '@fluentui/react-components';
import { ACCENT, FONTS } from './shared';

export const light: Theme = { ...createLightTheme(ACCENT), ...FONTS };

export type ThemeName = 'light' | 'dark' | 'contrast';

const loaded = new Map<ThemeName, Theme>([['light', light]]);

/** A loaded theme; `null` if it is not loaded yet. */
export function loadedTheme(name: ThemeName): Theme | null {
  return loaded.get(name) ?? null;
}

/** Loads a theme. Never fails: if it cannot be loaded, the current one stays. */
export async function prepareTheme(name: ThemeName): Promise<void> {
  try {
    if (name !== 'light') loaded.set(name, (await import('./later-themes'))[name]);
  } catch (error) {
    console.warn(error);
  }
}
