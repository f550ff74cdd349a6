/** Takes pictures of the pane in one state. */
import { openPane } from '../pane-page/open.mjs';

/** What every picture shows as the time of day. */
export const TIME = new Date('2026-11-24T10:05:00');

/** Looks of the pane. `query` is added to the page's. */
export const THEMES = {
  light: { query: '', context: { colorScheme: 'light' } },
  dark: { query: '', context: { colorScheme: 'dark' } },
  contrast: { query: '&theme=contrast', context: {} },
  forced: { query: '', context: { forcedColors: 'active', colorScheme: 'dark' } },
};

/** Tallest picture, in pixels. */
const TALLEST = 1600;

/**
 * Opens a state of the pane in a theme and takes its pictures.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./states.mjs').State} state
 * @param {keyof typeof THEMES} theme
 * @param {readonly { width: number, height?: number, file: string }[]} shots in CSS pixels; without a height, all that
 *   there is to scroll through
 * @returns {Promise<string[]>} what is too wide
 */
export async function picturePane(browser, { query, act, settle, loud }, theme, shots) {
  const { query: more, context } = THEMES[theme];
  const [{ width, height = 720 }] = shots;
  const page = await openPane(browser, {
    query: query + more,
    context: { ...context, viewport: { width, height } },
    settle,
    loud,
    time: TIME,
  });
  const tooWide = [];
  await act?.(page);
  for (const shot of shots) {
    await page.setViewportSize({ width: shot.width, height: shot.height ?? 720 });
    await page.mouse.move(0, 0);
    if (shot.height === undefined) await showWhole(page, shot.width);
    const overflow = await overflowOf(page);
    if (overflow > 0) tooWide.push(`${shot.file}: ${overflow} px too wide`);
    await page.screenshot({ path: shot.file, animations: 'disabled' });
  }
  await page.context().close();
  return tooWide;
}

/** Makes the window as high as its content. */
async function showWhole(page, width) {
  const height = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? window.innerHeight - main.clientHeight + main.scrollHeight : document.body.scrollHeight;
  });
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 480), TALLEST) });
}

/** By how many pixels the page, or what scrolls in it, is wider than the window. */
function overflowOf(page) {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    return Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      main ? main.scrollWidth - main.clientWidth : 0,
    );
  });
}
