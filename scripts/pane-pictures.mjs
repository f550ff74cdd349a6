/**
 * Takes the manual's pictures of the pane: docs/pictures/pane-*.png, at the width of Excel's task pane.
 * Builds the page first; `--built` leaves that out. Fails where a page is wider than the pane, also zoomed to 200 %.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, openPane } from './pane-page/open.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const SIZE = { width: 350, height: 720 };
/** 350 px at 200 %. */
const ZOOMED = { width: 175, height: 360 };

const tab = (name) => (page) => page.getByRole('tab', { name }).click();
const subpage = (name) => async (page) => {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name }).click();
};
const write = async (page) => {
  await tab(/修正预览/)(page);
  await page.getByRole('button', { name: /写回工作簿/ }).click();
  await page.getByText(/已写回/).waitFor();
};

const PICTURES = [
  { name: 'findings', query: 'case=sample' },
  { name: 'ready', query: 'case=ready' },
  {
    name: 'amounts',
    query: 'case=wrong-amount',
    act: (page) => page.getByRole('button', { name: '构成' }).click(),
  },
  { name: 'corrections', query: 'case=sample', act: tab(/修正预览/) },
  { name: 'written', query: 'case=sample', act: write },
  { name: 'stages', query: 'case=sample', act: tab(/制度保障阶段/) },
  { name: 'report', query: 'case=sample', act: subpage('校验报告') },
  { name: 'settings', query: 'case=sample', act: subpage('设置') },
  { name: 'no-form', query: 'case=no-form' },
  { name: 'editing', query: 'case=sample&host=failing' },
  { name: 'dark', query: 'case=sample', context: { colorScheme: 'dark' } },
  { name: 'contrast', query: 'case=sample', context: { forcedColors: 'active', colorScheme: 'dark' } },
];

if (!process.argv.includes('--built')) {
  execFileSync('npx', ['webpack', '--config', 'scripts/pane-page/pane-page.webpack.mjs'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}
mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
try {
  for (const { name, query, act, context } of PICTURES) {
    const page = await openPane(browser, { query, context: { ...context, viewport: SIZE } });
    await act?.(page);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${FOLDER}pane-${name}.png`, animations: 'disabled' });
    for (const viewport of [SIZE, { width: 320, height: 480 }, ZOOMED]) {
      await page.setViewportSize(viewport);
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('main');
        return Math.max(
          document.documentElement.scrollWidth - window.innerWidth,
          main.scrollWidth - main.clientWidth,
        );
      });
      if (overflow > 0) {
        console.error(`${name}: ${overflow} px too wide at ${viewport.width} px`);
        process.exitCode = 1;
      }
    }
    await page.context().close();
  }
} finally {
  await browser.close();
}
