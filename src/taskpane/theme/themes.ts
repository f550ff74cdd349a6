/** The pane's themes. The light one is always there; the others are loaded by those who use them. */
import type { Theme } from '@fluentui/react-components';
import { light } from './light';

export type ThemeName = 'light' | 'dark' | 'contrast';

const loaded = new Map<ThemeName, Theme>([['light', light]]);

const LOAD: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  light: () => Promise.resolve(light),
  dark: async () => (await import('./dark')).dark,
  contrast: async () => (await import('./contrast')).contrast,
};

/** A theme that has been loaded; `null` for one that has not. */
export function loadedTheme(name: ThemeName): Theme | null {
  return loaded.get(name) ?? null;
}

/** Loads a theme. Never fails: the pane keeps the one that it has. */
export async function prepareTheme(name: ThemeName): Promise<void> {
  try {
    loaded.set(name, await LOAD[name]());
  } catch (error) {
    console.warn(error);
  }
}
