/** The picture of the workbench: the sample form with the pane beside it. */
import { buildStale } from '../lib/build-stale.mjs';
import { startServer } from '../lib/https-server.mjs';
import { WORKBENCH_MOUNTS } from '../lib/workbench-mounts.mjs';
import { TIME } from './pane.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} file path of the written picture
 */
export async function pictureWorkbench(browser, file) {
  await buildStale(['taskpane', 'workbench']);
  const server = await startServer({ mounts: WORKBENCH_MOUNTS });
  const context = await browser.newContext({
    locale: 'zh-CN',
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(TIME);
    await page.goto(`${server.url}/workbench.html`);
    const pane = page.frameLocator('#pane iframe');
    await pane.getByRole('status').getByText('不能提交').waitFor();
    await pane.getByRole('button', { name: '定位' }).first().click();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await context.close();
    await server.close();
  }
}
