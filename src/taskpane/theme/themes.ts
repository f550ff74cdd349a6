/** The pane's themes. The light one is in the first bundle; the others are loaded when they are needed. */
import type { Theme } from '@fluentui/react-components';
import { light } from './light';

export type ThemeName = 'light' | 'dark' | 'contrast';

const loaded = new Map<ThemeName, Theme>([['light', light]]);

const LOAD: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  light: () => Promise.resolve(light),
  dark: async () => (await import('./dark')).dark,
  contrast: async () => (await import('./contrast')).contrast,
};

/** A loaded theme; `null` if it is not loaded yet. */
export function loadedTheme(name: ThemeName): Theme | null {
  return loaded.get(name) ?? null;
}

/** Loads a theme. Never fails: if it cannot be loaded, the current one stays. */
export async function prepareTheme(name: ThemeName): Promise<void> {
  try {
    loaded.set(name, await LOAD[name]());
  } catch (error) {
    console.warn(error);
  }
}
