/** Pictures of the printed 审核汇总 and 审核意见 that the command line writes for sample forms. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
/** A4 pages at 96 dpi, and their margins when printed. */
const LANDSCAPE = { width: 1123, height: 794 };
const PORTRAIT = { width: 794, height: 1123 };
const MARGIN = '52px 45px';

/**
 * Writes the overview and the opinions of some sample forms and takes pictures, laid out for paper: `overview.png` (the
 * beginning), `overview-form.png` (a form) and `opinion.png`.
 * @param {import('playwright-core').Browser} browser
 * @param {string} into folder of the pictures
 */
export async function pictureOverview(browser, into) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'));
  try {
    const { overview, opinion } = await writeFiles(folder);
    await picture(browser, overview, LANDSCAPE, path.join(into, 'overview.png'));
    await picture(browser, overview, LANDSCAPE, path.join(into, 'overview-form.png'), '.form');
    await picture(browser, opinion, PORTRAIT, path.join(into, 'opinion.png'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} [from] selector of the element with which the picture begins */
async function picture(browser, page, viewport, file, from) {
  const shown = await browser.newPage({ viewport });
  await shown.emulateMedia({ media: 'print' });
  await shown.goto(pathToFileURL(page).href);
  await shown.evaluate((margin) => (document.body.style.margin = margin), MARGIN);
  if (from !== undefined) {
    await shown.evaluate((selector) => {
      window.scrollTo(0, document.querySelector(selector).getBoundingClientRect().top - 20);
    }, from);
  }
  await shown.screenshot({ path: file });
  await shown.close();
}

/** @returns the files that were written */
async function writeFiles(folder) {
  const { run } = await importSource('src/cli/run.ts');
  const { nodeFiles } = await importSource('src/cli/machine/node-io.ts');
  const overview = path.join(folder, 'overview.html');
  const opinions = path.join(folder, 'opinions');
  const forms = FORMS.map((name) => fileURLToPath(new URL(`../../test/forms/${name}.xlsx`, import.meta.url)));
  const paths = forms.map((form) => path.relative(process.cwd(), form));
  const config = path.join(folder, 'config.json');
  writeFileSync(config, JSON.stringify({ opinion: { letterhead: '某区财政局', days: 5 } }));
  const quiet = { out: async () => {}, err: () => {}, progress: () => {} };
  const io = { ...nodeFiles, ...quiet, cores: 1, version: '1.0.0', now: () => new Date(TIME) };
  const overviewCode = await run(['check', ...paths, '--report', overview], io);
  const opinionCode = await run(['check', ...paths, '--opinions', opinions, '--profile', config], io);
  if (overviewCode === 2 || opinionCode === 2) throw new Error('the overview was not written');
  const name = readdirSync(opinions).find(
    (file) => file.startsWith('上海市闵行区') && file.endsWith('.html'),
  );
  return { overview, opinion: path.join(opinions, name) };
}
