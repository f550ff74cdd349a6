/** Pictures of the page for files: one form, many forms. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildStale } from '../lib/build-stale.mjs';
import { TIME } from './pane.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FORMS = path.join(ROOT, 'test/forms');

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder where the pictures go
 */
export async function pictureWebpage(browser, folder) {
  await buildStale(['webpage']);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const shoot = async (name) => {
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(folder, `webpage-${name}.png`), animations: 'disabled' });
  };
  const choose = (files) => page.locator('input[type=file]').first().setInputFiles(files);
  try {
    await page.clock.setFixedTime(TIME);
    await page.goto(pathToFileURL(path.join(ROOT, 'dist/webpage/校验网页.html')).href);
    await page.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await shoot('start');
    await choose(path.join(FORMS, 'minhang-2020.xlsx'));
    await page.getByRole('button', { name: '定位' }).nth(2).click();
    await page.getByRole('gridcell', { selected: true }).waitFor();
    await shoot('file');
    await page.getByRole('tab', { name: /^修正预览/ }).click();
    await page.getByRole('button', { name: /^写回工作簿/ }).click();
    await page.getByText(/个单元格的修正尚未另存/).waitFor();
    await shoot('written');
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '不保存，离开' }).click();
    await choose(
      readdirSync(FORMS)
        .filter((name) => name.endsWith('.xlsx'))
        .map((name) => path.join(FORMS, name)),
    );
    await page
      .getByText(/^共 \d+ 个文件/)
      .first()
      .waitFor();
    await shoot('list');
    await page.getByRole('tab', { name: /^各份之间/ }).click();
    await shoot('across');
  } finally {
    await context.close();
  }
}
