/**
 * Tries the page for files, opened from disk, in Firefox and in WebKit:
 * xvfb-run -a node scripts/page-browsers.mjs [firefox] [webkit]
 * Opens a sample form, corrects one cell, saves the copy and compares it with the original; then opens many files at once.
 * Prints the errors and the policy violations of the page. For Debian with the packages firefox-esr, webkit2gtk-driver and
 * xvfb (only WebKit needs a display). Not part of `npm test`.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildStale } from './lib/build-stale.mjs';
import { FIREFOX_MISSING, findFirefox, openFirefox } from './lib/firefox.mjs';
import { importSource } from './lib/import-source.mjs';
import { eventually } from './lib/page-queries.mjs';
import { findWebKit, openWebKit, WEBKIT_MISSING } from './lib/webkit.mjs';

const { openXlsx, verifyPatched } = await importSource('src/xlsx/index.ts');

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = pathToFileURL(path.join(ROOT, 'dist/webpage/校验网页.html')).href;
const FORMS = path.join(ROOT, 'test/forms');
const SAMPLE = path.join(FORMS, 'minhang-2020.xlsx');
const SAVED = 'minhang-2020-修正.xlsx';
/** The correction that is made. */
const EDIT = {
  at: { sheet: '绩效目标', row: 20, column: 2 },
  before: '应急保障能力建设_1',
  after: '应急保障能力建设',
};
const FIELD = 'input[type=file]:not([webkitdirectory])';

/** Run in the page: collects style elements that the policy emptied, then policy violations and errors as they happen. */
const LISTEN = `
  window.problems = [...document.querySelectorAll('style')]
    .filter((style) => style.sheet === null).map(() => 'a style element was refused');
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    window.problems.push(effectiveDirective + ' ' + blockedURI + ' ' + sample));
  window.addEventListener('error', ({ message }) => window.problems.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => window.problems.push(String(reason)));
`;

const BROWSERS = {
  firefox: { name: 'Firefox', find: findFirefox, missing: FIREFOX_MISSING, open: openFirefox },
  webkit: {
    name: 'WebKit',
    find: findWebKit,
    missing: WEBKIT_MISSING,
    open: (browser, { folder, downloads }) => {
      mkdirSync(path.join(folder, '.config'));
      writeFileSync(path.join(folder, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
      return openWebKit(browser, { HOME: folder, XDG_CONFIG_HOME: path.join(folder, '.config') });
    },
  },
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BROWSERS);
await buildStale(['webpage']);
for (const name of wanted) {
  const browser = BROWSERS[name];
  const place = browser?.find();
  if (!place) {
    console.error(browser?.missing ?? `不认识 ${name}：${Object.keys(BROWSERS).join('、')}`);
    process.exitCode = 2;
    continue;
  }
  try {
    await tryPage(browser, place);
  } catch (error) {
    console.error(`${browser.name}：${error.message}`);
    process.exitCode = 1;
  }
}

async function tryPage({ name, open }, place) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-browser-'));
  const downloads = path.join(folder, 'downloads');
  mkdirSync(downloads);
  const problems = [];
  const say = (text) => console.log(`${name}：${text}`);
  const page = await open(place, { folder, downloads, onError: (text) => problems.push(text) });
  try {
    await page.go(PAGE);
    await page.run(LISTEN);
    say(await page.run('return navigator.userAgent'));
    await tryOne(page, downloads, say);
    await tryMany(page, say);
    problems.push(...(await page.run('return window.problems')));
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (problems.length === 0) say('没有报错，内容安全策略没有违反');
  else throw new Error(`报错或违反内容安全策略：\n${problems.join('\n')}`);
}

/** One file: its findings, its preview, one correction and the saved copy. */
async function tryOne(page, downloads, say) {
  await page.text('body', (text) => text.includes('选择文件'));
  await page.choose(FIELD, [SAMPLE]);
  const checked = await page.text('[role=status]', (text) => /不能提交/.test(text));
  say(`校验：${oneLine(checked)}`);
  await page.text('[role=gridcell]', (text) => text.includes('财政项目支出绩效目标申报表'));
  await page.press('修正预览');
  await page.press('全选可直接修正');
  await page.click('input[type=checkbox][aria-label^="绩效目标!C21 "]');
  await page.press('写回工作簿（1 个单元格）');
  await page.text('body', (text) => text.includes('已写回 1 个单元格'));
  await page.press('另存为');
  await page.text('header', (text) => text.includes('已另存为'));
  const saved = path.join(downloads, SAVED);
  const bytes = await eventually(`没有下载到 ${SAVED}`, () => {
    if (!existsSync(saved) || readFileSync(saved).length === 0)
      throw new Error(readdirSync(downloads).join('、') || '下载文件夹是空的');
    return readFileSync(saved);
  });
  const original = readFileSync(SAMPLE);
  const snapshot = await openXlsx(original, 'minhang-2020.xlsx').read();
  await verifyPatched({ bytes: original, snapshot }, bytes, [EDIT]);
  say('另存：与原文件只差所改的一个单元格');
  await page.press('返回');
}

/** Many files; one of them is opened, then the browser goes back. */
async function tryMany(page, say) {
  await page.text('body', (text) => text.includes('选择文件夹'));
  const files = readdirSync(FORMS).filter((file) => file.endsWith('.xlsx'));
  await page.choose(
    FIELD,
    files.map((file) => path.join(FORMS, file)),
  );
  const read = await page.text('header', (text) => /共 \d+ 个文件/.test(text));
  const [all] = /共 \d+ 个文件，\d+ 份申报表/.exec(read);
  if (!all.startsWith(`共 ${files.length} 个文件`)) throw new Error(`${all}，应为 ${files.length} 个文件`);
  say(`审核汇总：${all}`);
  await page.click('[data-row] button');
  await page.text('[role=status]', (text) => /不能提交|需说明|可以提交/.test(text));
  await page.run('history.back()');
  await page.text('header', (text) => text.includes(all));
  say('后退：回到清单');
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
