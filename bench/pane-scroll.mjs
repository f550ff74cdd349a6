/**
 * Measures the pane with hundreds of findings: long tasks (over 50 ms) while scrolling, and how long filtering and
 * ticking take until the next frame. Fails when scrolling has a long task. `node bench/pane-scroll.mjs`
 */
import { buildPage, launch, openPane } from '../scripts/pane-page/open.mjs';

const STEPS = 120;

if (!process.argv.includes('--built')) buildPage();
const browser = await launch();
try {
  const page = await openPane(browser, {
    query: 'case=many',
    context: { viewport: { width: 350, height: 700 } },
  });
  await page.evaluate(() => {
    window.longTasks = [];
    new window.PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  const findings = await page.locator('[data-finding]').count();
  const scrolling = await scroll(page);
  const search = await untilDrawn(page, () => page.getByRole('searchbox').fill('事项2'));
  await page.getByRole('tab', { name: /修正预览/ }).click();
  const edits = await page.locator('[data-fix]').count();
  const tick = await untilDrawn(page, () => page.locator('[data-fix] input[type=checkbox]').first().click());
  console.log(
    JSON.stringify({
      findings,
      edits,
      scrolling: { longTasks: scrolling.length, longest: Math.max(0, ...scrolling) },
      search,
      tick,
    }),
  );
  if (scrolling.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}

/** Scrolls through the whole list as with a wheel, and gives the long tasks meanwhile. */
async function scroll(page) {
  await page.waitForTimeout(500);
  return page.evaluate(async (steps) => {
    window.longTasks.length = 0;
    const main = document.querySelector('main');
    const distance = main.scrollHeight / steps;
    for (let step = 0; step < steps; step += 1) {
      main.scrollBy(0, distance);
      await new Promise((resolve) => window.requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [...window.longTasks];
  }, STEPS);
}

/** Longest task that an action causes, in milliseconds; 0 when all stay below 50. */
async function untilDrawn(page, act) {
  await page.evaluate(() => (window.longTasks.length = 0));
  await act();
  await page.waitForTimeout(800);
  return page.evaluate(() => Math.max(0, ...window.longTasks));
}
