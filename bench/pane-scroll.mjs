/**
 * Measures how smooth the pane is with hundreds of findings: the longest task in milliseconds while scrolling and after each
 * action; 0 if no task was over 50 ms (a long task). Several runs, because other work on the machine makes tasks longer.
 * `node bench/pane-scroll.mjs [RUNS]`, `--built` uses the last build. Fails if an action had a long task in every run.
 */
import { loadavg } from 'node:os';
import { buildPage, launch, openPane } from '../scripts/pane-page/open.mjs';

const STEPS = 120;
/** Milliseconds in which the work of an action is observed. */
const AFTERWARDS = 800;

if (!process.argv.includes('--built')) buildPage();
const runs = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 5);
const measured = {};
const browser = await launch();
try {
  for (let run = 0; run < runs; run += 1) {
    for (const [name, longest] of Object.entries(await measure())) (measured[name] ??= []).push(longest);
  }
} finally {
  await browser.close();
}
const [load] = loadavg();
console.log(JSON.stringify({ load: Number(load.toFixed(1)), ...measured }));
if (Object.values(measured).some((longest) => Math.min(...longest) > 0)) process.exitCode = 1;

async function measure() {
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
  const after = (act) => longestTask(page, act);
  const search = page.getByRole('searchbox');
  const tab = (name) => page.getByRole('tab', { name }).click();
  const choose = (name, label) => page.getByRole('combobox', { name }).selectOption({ label });
  await page.waitForTimeout(AFTERWARDS);
  const findings = {
    scrolling: await after(() => scroll(page)),
    search: await after(() => search.pressSequentially('事项2')),
    clearing: await after(() => search.fill('')),
    bySheet: await after(() => choose('分组方式', '按工作表')),
    ofSection: await after(() => choose('部分', '绩效目标')),
    next: await after(() => page.getByRole('button', { name: '下一条' }).click()),
  };
  const corrections = {
    openCorrections: await after(() => tab(/修正预览/)),
    scrollingCorrections: await after(() => scroll(page)),
    tick: await after(() => page.locator('[role=tabpanel] [data-row] input[type=checkbox]').first().click()),
    type: await after(() =>
      page.locator('[role=tabpanel] [data-row] input[type=text]').first().pressSequentially('5'),
    ),
    backToFindings: await after(() => tab(/问题/)),
  };
  await page.context().close();
  return { ...findings, ...corrections };
}

/** Scrolls through the whole content as with a wheel. */
function scroll(page) {
  return page.evaluate(async (steps) => {
    const main = document.querySelector('main');
    main.scrollTo(0, 0);
    const distance = main.scrollHeight / steps;
    for (let step = 0; step < steps; step += 1) {
      main.scrollBy(0, distance);
      await new Promise((resolve) => window.requestAnimationFrame(resolve));
    }
  }, STEPS);
}

/** The longest task of an action in milliseconds; 0 if all are below 50. */
async function longestTask(page, act) {
  await page.evaluate(() => (window.longTasks.length = 0));
  await act();
  await page.waitForTimeout(AFTERWARDS);
  return page.evaluate(() => Math.max(0, ...window.longTasks));
}
