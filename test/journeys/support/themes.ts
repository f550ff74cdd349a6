/** The themes in which pane and page are drawn. */
import type { Frame, Page } from 'playwright-core';
import { contrast, dark } from '../../../src/taskpane/theme/later-themes';
import { light } from '../../../src/taskpane/theme/themes';

export const THEMES = ['light', 'dark', 'forced colours'] as const;
export type Theme = (typeof THEMES)[number];

const BROWSER_COLORS = { light, dark, 'forced colours': contrast };

/** Waits until the page or pane is drawn in the new theme. */
export async function drawnIn(of: Page | Frame, theme: Theme): Promise<void> {
  await of.waitForFunction(
    ([ground, forced]) => {
      const root = document.querySelector('.fui-FluentProvider');
      const drawn = root && getComputedStyle(root).getPropertyValue('--colorNeutralBackground1');
      return drawn === ground && matchMedia('(forced-colors: active)').matches === forced;
    },
    [BROWSER_COLORS[theme].colorNeutralBackground1, theme === 'forced colours'] as const,
  );
}
