/**
 * Measures the page for files with many files: `node bench/webpage.mjs [many] [few] [--built]`. Makes `many` forms
 * (2000), half of them with nothing worse than warnings and half with a wrong total, and five files that are not
 * workbooks, and opens them in the page in Chromium. Before that, it opens the first `few` forms (200) in a page and
 * checks them with the command line. Prints wall clock seconds, the maximum number of rows in the page, the JavaScript
 * heap of the page, and the peak memory of the browser's processes with all workers in MB (Linux only). Asserts the
 * counts of the overview; the rest depends on the machine and its load. `--built` uses the last builds.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { workbookBytes } from '../test/forms/workbook.mjs';
import { buildStale } from '../scripts/lib/build-stale.mjs';
import { launch } from '../scripts/pane-page/open.mjs';
import { largeForm } from './support/large-form.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = pathToFileURL(path.join(ROOT, 'dist/webpage/校验网页.html')).href;
const CLI = path.join(ROOT, 'dist/cli/jixiao.cjs');
const BROKEN = {
  '空的.xlsx': '',
  '其实是PDF.xlsx': '%PDF-1.7',
  '不是表格.xlsx': '你好',
  '残缺.xlsx': 'PK\u0003\u0004',
  '网页.xlsx': '<html><table></table></html>',
};
const TIMEOUT = 1_200_000;
/** Sampling interval in milliseconds. */
const SAMPLING_INTERVAL = 500;

const [many = 2000, few = 200] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);
if (!process.argv.includes('--built')) await buildStale(['webpage', 'cli']);
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-bench-'));
const browser = await launch();
try {
  const forms = makeForms(path.join(folder, 'few'), path.join(folder, 'more'), many);
  const broken = Object.entries(BROKEN).map(([name, content]) => written(path.join(folder, name), content));
  console.log(`${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`);
  const commandLine = timedCheck(path.join(folder, 'few'), few);
  const page = await timedPage(forms.slice(0, few), [], few);
  const ratio = page.seconds / commandLine;
  console.log(
    `${few} forms: command line ${commandLine.toFixed(1)} s, page ${page.seconds.toFixed(1)} s, ratio ${ratio.toFixed(2)}`,
  );
  print(few, page);
  print(many, await timedPage(forms, broken, many));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

function print(forms, { seconds, rows, heap, processes }) {
  console.log(
    `${forms} forms: ${seconds.toFixed(1)} s, ${rows} rows, heap ${heap} MB, processes ${processes} MB`,
  );
}

/** The first forms in a separate folder. */
function makeForms(first, others, count) {
  for (const one of [first, others]) mkdirSync(one);
  const form = JSON.stringify(largeForm(12, 8));
  return Array.from({ length: count }, (_, index) => {
    // The index in Chinese characters, because digits would be read as quantities.
    const numeral = Array.from(String(index), (digit) => '零一二三四五六七八九'[Number(digit)]).join('');
    const sheets = JSON.parse(form.replaceAll('街道公共服务提升项目', `${numeral}号街道公共服务提升项目`));
    if (isWrong(index)) spoilTotal(sheets);
    const name = `${String(index).padStart(5, '0')}.xlsx`;
    return written(path.join(index < few ? first : others, name), workbookBytes(sheets));
  });
}

function isWrong(index) {
  return index % 2 === 1;
}

function spoilTotal({ 绩效目标: { lines } }) {
  const line = lines.find(([label]) => label === '金额合计');
  line[3] = Number(line[3].value) + 1;
}

function written(file, content) {
  writeFileSync(file, content);
  return file;
}

/** Seconds of the command line. It must report the known faults. */
function timedCheck(forms, count) {
  const began = performance.now();
  const { stdout, error } = spawnSync(process.execPath, [CLI, 'check', '--json', forms], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  const seconds = (performance.now() - began) / 1000;
  const statuses = JSON.parse(stdout).files.flatMap((file) => file.forms.map(({ status }) => status));
  expect('command line, statuses', tally(statuses), tally(expected(count)));
  return seconds;
}

function expected(count) {
  return Array.from({ length: count }, (_, index) => (isWrong(index) ? 'blocked' : 'explain'));
}

function tally(words) {
  const counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return JSON.stringify(Object.entries(counts).sort());
}

/** Seconds from choosing the files to the end of the comparison. The overview must report the known counts. */
async function timedPage(forms, broken, count) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.stack));
  await page.goto(PAGE);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const began = performance.now();
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([...forms, ...broken]);
  const most = { rows: 0, processes: 0 };
  const end = page
    .locator('header span')
    .getByText(`共 ${forms.length + broken.length} 个文件，${forms.length} 份申报表`)
    .waitFor({ timeout: TIMEOUT })
    .then(() => (performance.now() - began) / 1000);
  let seconds = null;
  while (seconds === null) {
    seconds = await Promise.race([end, page.waitForTimeout(SAMPLING_INTERVAL).then(() => null)]);
    most.rows = Math.max(most.rows, await page.locator('[data-row]').count());
    most.processes = Math.max(most.processes, await processMemory());
  }
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = Math.round(metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6);
  const budgets = page.getByRole('region', { name: '各结论的预算' });
  const [bad, unsure, good] = (await budgets.getByRole('listitem').allTextContents()).map((text) =>
    Number(/（(\d+) 份）$/.exec(text)?.[1]),
  );
  const wrong = Math.floor(count / 2);
  expect('page, statuses', `${bad} ${unsure} ${good}`, `${wrong} ${count - wrong} 0`);
  if (broken.length > 0) {
    await page.getByLabel('结论', { exact: true }).selectOption({ label: '无法读取' });
    await page.getByText(`显示 ${broken.length}/${forms.length + broken.length} 行`).waitFor();
  }
  await context.close();
  return { seconds, ...most, heap };
}

function expect(what, found, known) {
  if (found === known) return;
  console.error(`${what}: ${found} instead of ${known}`);
  process.exitCode = 1;
}

/** Memory of the processes with pages and workers. */
async function processMemory() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const bytes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentBytes(id));
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1e6);
}

function residentBytes(process) {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
