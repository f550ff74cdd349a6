/** Pictures of the page for files: one form, many forms. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildStale } from '../lib/build-stale.mjs';
import { importSource } from '../lib/import-source.mjs';
import { TIME } from './pane.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FORMS = path.join(ROOT, 'test/forms');
/** Forms of the comparison with an earlier overview. */
const COMPARED = ['national-midterm', 'price-in-yuan', 'sentences-as-targets', 'three-tables-in-yuan'];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder folder of the written pictures
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
    await pictureFollowUp(page, choose);
    await shoot('follow-up');
  } finally {
    await context.close();
  }
}

/** Compares corrected forms with the overview of the forms before. */
async function pictureFollowUp(page, choose) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'));
  try {
    const { run } = await importSource('src/cli/run.ts');
    const { nodeFiles } = await importSource('src/cli/machine/node-io.ts');
    const quiet = { out: async () => {}, err: () => {}, progress: () => {} };
    const io = { ...nodeFiles, ...quiet, cores: 1, version: '1.0.0', now: () => new Date(TIME) };
    const forms = COMPARED.map((name) => path.join(FORMS, `${name}.xlsx`));
    const [earlier, corrected] = [path.join(folder, '上次汇总.html'), path.join(folder, 'forms')];
    await run(['check', ...forms, '--report', earlier], io);
    await run(['fix', '--suggested', ...forms, '-o', corrected], io);
    await page.getByRole('button', { name: '返回首页' }).click();
    await choose(readdirSync(corrected).map((name) => path.join(corrected, name)));
    await page.getByText(`共 ${forms.length} 个文件`).first().waitFor();
    await page.locator('header input[type=file]').setInputFiles(earlier);
    await page.getByRole('tab', { name: /^与上次相比/ }).waitFor();
    await page
      .locator('summary')
      .filter({ hasText: /未改 .+ 项/ })
      .last()
      .click();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
