/** Picture of 校验报告 as it is saved and printed. */
import { pathToFileURL } from 'node:url';
import { openPane } from '../pane-page/open.mjs';
import { TIME } from './pane.mjs';

/** Width of an A4 page at 96 dpi. */
const A4 = 794;

/**
 * Saves the sample's report from the pane and takes a picture of the page that was saved.
 * @param {import('playwright-core').Browser} browser
 * @param {string} file path of the written picture
 */
export async function pictureReport(browser, file) {
  const pane = await openPane(browser, { query: 'case=sample', time: TIME });
  await pane.getByRole('button', { name: '更多' }).click();
  await pane.getByRole('menuitem', { name: '校验报告' }).click();
  const downloading = pane.waitForEvent('download');
  await pane.getByRole('button', { name: '保存为网页' }).click();
  const saved = await (await downloading).path();
  const page = await pane.context().newPage();
  await page.setViewportSize({ width: A4, height: 1123 });
  await page.route(/.*/, (route) => route.fulfill({ path: saved, contentType: 'text/html; charset=utf-8' }));
  await page.goto(pathToFileURL('/report.html').href.replace('file:///', 'https://report.example/'));
  await page.screenshot({ path: file });
  await pane.context().close();
}
