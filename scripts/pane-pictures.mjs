/**
 * Takes pictures of the pane.
 * `node scripts/pane-pictures.mjs`: the pictures of the manuals, into docs/pictures, with the workbench, the page for files and
 * the printed reports.
 * `node scripts/pane-pictures.mjs FOLDER [NAME …]`: every state, or the named ones, at widths of 320 and 350 px, zoomed to 200 %,
 * and in a pane of 320 × 480; in all themes; with contact sheets. `--built` uses the last build of the page.
 * Fails if something is wider than the pane.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, launch } from './pane-page/open.mjs';
import { contactSheet } from './pictures/contact-sheet.mjs';
import { pictureOverview } from './pictures/overview.mjs';
import { picturePane, THEMES } from './pictures/pane.mjs';
import { pictureReport } from './pictures/report.mjs';
import { STATES } from './pictures/states.mjs';
import { pictureWebpage } from './pictures/webpage.mjs';
import { pictureWorkbench } from './pictures/workbench.mjs';

const DOCS = fileURLToPath(new URL('../docs/pictures', import.meta.url));
/** Pictures of the manual, at the width of Excel's task pane. */
const MANUAL = [
  { state: 'findings' },
  { state: 'verified' },
  { state: 'reasons' },
  { state: 'written-one', as: 'fixing' },
  { state: 'examples' },
  { state: 'ready' },
  { state: 'amounts' },
  { state: 'corrections' },
  { state: 'corrections-chosen', as: 'choices' },
  { state: 'written' },
  { state: 'stages' },
  { state: 'explaining' },
  { state: 'report' },
  { state: 'comparison' },
  { state: 'settings' },
  { state: 'no-form' },
  { state: 'editing' },
  { state: 'findings', theme: 'dark', as: 'dark' },
  { state: 'findings', theme: 'contrast', as: 'contrast' },
];
/** Sizes of a state's pictures. Without a height the whole content is shown. 175 px are 350 px at 200 %. */
const SIZES = {
  320: { width: 320 },
  350: { width: 350 },
  small: { width: 320, height: 480 },
  zoomed: { width: 175, height: 360, scale: 2 },
};
/** Number of pictures on a contact sheet. */
const ON_A_SHEET = 5;

const [folder, ...names] = process.argv.slice(2).filter((argument) => argument !== '--built');
if (!process.argv.includes('--built')) buildPage();
const browser = await launch();
try {
  const tooWide = folder === undefined ? await forManual() : await everyState(folder, names);
  for (const complaint of tooWide) console.error(complaint);
  if (tooWide.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}

async function forManual() {
  mkdirSync(DOCS, { recursive: true });
  const tooWide = [];
  for (const { state, theme = 'light', as = state } of MANUAL) {
    const file = path.join(DOCS, `pane-${as}.png`);
    const found = STATES.find(({ name }) => name === state);
    tooWide.push(...(await picturePane(browser, found, theme, [{ width: 350, height: 720, file }])));
  }
  await pictureReport(browser, path.join(DOCS, 'report.png'));
  await pictureOverview(browser, DOCS);
  await pictureWorkbench(browser, path.join(DOCS, 'workbench.png'));
  await pictureWebpage(browser, DOCS);
  return tooWide;
}

async function everyState(into, wanted) {
  mkdirSync(into, { recursive: true });
  const states = STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const tooWide = [];
  for (const theme of Object.keys(THEMES)) {
    for (const state of states) {
      const shots = Object.entries(SIZES).map(([size, shape]) => ({
        ...shape,
        file: pictureFile(into, theme, size, state),
      }));
      tooWide.push(...(await picturePane(browser, state, theme, shots)));
    }
    for (const size of Object.keys(SIZES)) {
      for (let from = 0; from < states.length; from += ON_A_SHEET) {
        const pictures = states
          .slice(from, from + ON_A_SHEET)
          .map((state) => pictureFile(into, theme, size, state));
        const number = String(from / ON_A_SHEET + 1).padStart(2, '0');
        await contactSheet(browser, pictures, path.join(into, `sheet-${theme}-${size}-${number}.png`));
      }
    }
  }
  await pictureReport(browser, path.join(into, 'report.png'));
  return tooWide;
}

function pictureFile(into, theme, size, { name }) {
  return path.join(into, `${theme}-${size}-${name}.png`);
}
