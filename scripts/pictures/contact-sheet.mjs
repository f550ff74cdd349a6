/** Puts several pictures on one sheet, each with its name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {readonly string[]} pictures PNG files
 * @param {string} file path of the written sheet
 */
export async function contactSheet(browser, pictures, file) {
  const figures = pictures.map((picture) => {
    const data = readFileSync(picture).toString('base64');
    return `<figure><figcaption>${path.basename(picture, '.png')}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
  });
  const page = await browser.newPage({ viewport: { width: 2400, height: 400 } });
  await page.setContent(
    `<style>body{margin:0;background:#777;font:14px sans-serif;color:#fff}div{display:inline-flex;gap:12px;padding:12px;align-items:flex-start}figure{margin:0}</style><div>${figures.join('')}</div>`,
  );
  await page.locator('div').screenshot({ path: file });
  await page.close();
}
