/** Picture of the printed 审核汇总 that the command line writes for the sample forms. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importSource } from '../lib/import-source.mjs';
import { TIME } from './pane.mjs';

const FORMS = [
  'minhang-2020',
  'minhang-2020-printed',
  'district-on-one-sheet',
  'national-2024',
  'price-in-yuan',
];
/** Width of a landscape A4 page at 96 dpi. */
const PAGE = { width: 1123, height: 794 };

/**
 * Writes the overview of some sample forms and takes a picture of its beginning, laid out for paper.
 * @param {import('playwright-core').Browser} browser
 * @param {string} file where the picture goes
 */
export async function pictureOverview(browser, file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'));
  try {
    const page = await browser.newPage({ viewport: PAGE });
    await page.emulateMedia({ media: 'print' });
    await page.goto(pathToFileURL(await writeOverview(folder)).href);
    // Margins of the printed page.
    await page.evaluate(() => (document.body.style.margin = '52px 45px'));
    await page.screenshot({ path: file });
    await page.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns the file that was written */
async function writeOverview(folder) {
  const { run } = await importSource('src/cli/run.ts');
  const { nodeFiles } = await importSource('src/cli/machine/node-io.ts');
  const target = path.join(folder, 'overview.html');
  const forms = FORMS.map((name) => fileURLToPath(new URL(`../../test/forms/${name}.xlsx`, import.meta.url)));
  const paths = forms.map((form) => path.relative(process.cwd(), form));
  const quiet = { out: async () => {}, err: () => {}, progress: () => {} };
  const io = { ...nodeFiles, ...quiet, cores: 1, version: '1.0.0', now: () => new Date(TIME) };
  const code = await run(['check', ...paths, '--report', target], io);
  if (code === 2) throw new Error('the overview was not written');
  return target;
}
