/** Takes pictures of the pane in one state. */
import { openPane } from '../pane-page/open.mjs';

/** The time that every picture shows. */
export const TIME = new Date('2026-11-24T10:05:00');

/** Themes of the pane. `query` is appended to the query of the page. */
export const THEMES = {
  light: { query: '', context: { colorScheme: 'light' } },
  dark: { query: '', context: { colorScheme: 'dark' } },
  contrast: { query: '&theme=contrast', context: {} },
  forced: { query: '', context: { forcedColors: 'active', colorScheme: 'dark' } },
};

/** Maximum height of a picture in pixels. */
const MAX_HEIGHT = 1600;

/**
 * Opens a state of the pane in a theme and takes its pictures.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./states.mjs').State} state
 * @param {keyof typeof THEMES} theme
 * @param {readonly { width: number, height?: number, scale?: number, file: string }[]} shots in CSS pixels; without a
 *   height, the whole scrollable content; `scale`: device pixels per CSS pixel
 * @returns {Promise<string[]>} the elements that are too wide
 */
export async function picturePane(browser, state, theme, shots) {
  // In a small window the state depends on the window's size, so each size is opened again.
  const groups = [
    shots.filter(({ height }) => height === undefined),
    ...shots.filter(({ height }) => height).map((shot) => [shot]),
  ];
  const tooWide = [];
  for (const group of groups.filter(({ length }) => length > 0)) {
    tooWide.push(...(await pictureGroup(browser, state, theme, group)));
  }
  return tooWide;
}

async function pictureGroup(browser, { query, act, settle, loud }, theme, shots) {
  const { query: more, context } = THEMES[theme];
  const [{ width, height = 720, scale = 1 }] = shots;
  const page = await openPane(browser, {
    query: query + more,
    context: { ...context, viewport: { width, height }, deviceScaleFactor: scale },
    settle,
    loud,
    time: TIME,
  });
  const tooWide = [];
  await act?.(page);
  // A screen may be loaded only when it is opened.
  await page.getByText('正在载入…').first().waitFor({ state: 'hidden' });
  for (const shot of shots) {
    await page.setViewportSize({ width: shot.width, height: shot.height ?? 720 });
    if (shots.length > 1) await page.mouse.move(0, 0);
    await drawn(page);
    if (shot.height === undefined) await showWhole(page, shot.width);
    tooWide.push(...(await outsideOf(page)).map((what) => `${shot.file}: ${what}`));
    await page.screenshot({ path: shot.file, animations: 'disabled' });
  }
  await page.context().close();
  return tooWide;
}

/** Waits until deferred content has been drawn. */
function drawn(page) {
  return page.evaluate(async () => {
    const idle = () => new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: 1_000 }));
    const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
    for (let round = 0; round < 3; round += 1) {
      await idle();
      await frame();
    }
  });
}

/** Makes the window as high as its content. */
async function showWhole(page, width) {
  const height = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? window.innerHeight - main.clientHeight + main.scrollHeight : document.body.scrollHeight;
  });
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 480), MAX_HEIGHT) });
}

/** Texts and controls that reach beyond the sides of the window. */
function outsideOf(page) {
  return page.evaluate(() => {
    const isMeant = (element) =>
      element.closest('svg, option, [aria-hidden=true], [role=progressbar]') !== null;
    return [...document.querySelectorAll('body *')]
      .filter((element) => !isMeant(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(
        ({ box }) =>
          box.width > 1 && box.height > 1 && (box.left < -0.5 || box.right > window.innerWidth + 0.5),
      )
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent.slice(0, 20);
        return `${element.tagName.toLowerCase()} “${name}” from ${box.left} to ${box.right} of ${window.innerWidth}`;
      });
  });
}
