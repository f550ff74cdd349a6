/**
 * Measures how time grows with the size of the input: `node bench/growth.mjs [RUNS] [WORDS]`.
 *
 * Makes workbooks of three sizes in each respect (rows, indicators, forms in one workbook, files, characters in a cell, shared
 * strings, and sheets beside a form), each about three times the one before, and has `dist/cli/jixiao.cjs` (`npm run build:cli`) check them, each
 * in a separate process. Prints a Markdown table: the minimum of the CPU seconds of RUNS (3) runs, less those of a form of three
 * rows, and the ratio of the last step. Asserts nothing: the figures depend on the machine and its load.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { workbookBytes } from '../test/forms/workbook.mjs';
import { arrays, fullHeightMerges, longRanges, runningTotals, withSheets } from './support/extra-sheets.mjs';
import { largeForm } from './support/large-form.mjs';
import { run } from './support/processes.mjs';

const COMMAND = fileURLToPath(new URL('../dist/cli/jixiao.cjs', import.meta.url));

/** A workbook with this number of forms, each with its sheets and project. */
function formsInOne(count) {
  const sheets = {};
  for (let index = 0; index < count; index += 1) {
    const text = JSON.stringify(largeForm(10, 8)).replaceAll('街道公共服务', `第${index + 1}街道公共服务`);
    for (const [name, sheet] of Object.entries(JSON.parse(text))) sheets[`${name}${index + 1}`] = sheet;
  }
  return workbookBytes(sheets);
}

/** A list with this number of projects. */
function listOf(count) {
  return workbookBytes({
    清单: {
      widths: [20, 10, 12, 12, 20, 12],
      lines: [
        ['2025年项目支出绩效目标申报表'],
        ['项目名称', '预算数', '一级指标', '二级指标', '三级指标', '指标值'],
        ...Array.from({ length: count }, (_, index) => [
          ...[`第${index + 1}个项目`, 100, '产出指标', '数量指标', '培训人数', '100人'],
        ]),
      ],
    },
  });
}

/** A form with this number of characters in each paragraph, including amounts and counts. */
function longText(characters) {
  const sheets = largeForm(10, 8);
  const sentence = '设备采购4*75000元=300000元，建设3个系统，按《管理办法》（某府〔2025〕8号）办理；';
  const text = sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
  for (const line of sheets.项目总体情况.lines)
    if (line[1]?.length > 10 && line[0] !== '项目类别') line[1] = text;
  return workbookBytes(sheets);
}

/** The same workbook with all texts as shared strings. */
function withSharedStrings(bytes) {
  const parts = unzipSync(bytes);
  const strings = [];
  for (const name of Object.keys(parts).filter((one) => one.startsWith('xl/worksheets/'))) {
    const xml = strFromU8(parts[name]).replace(
      /t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is>/g,
      (_, text) => `t="s"><v>${strings.push(`<si><t>${text}</t></si>`) - 1}</v>`,
    );
    parts[name] = strToU8(xml);
  }
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  parts['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="${main}">${strings.join('')}</sst>`);
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels']);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
  parts['xl/_rels/workbook.xml.rels'] = strToU8(
    relations.replace(
      '</Relationships>',
      `<Relationship Id="shared" Type="${type}" Target="sharedStrings.xml"/></Relationships>`,
    ),
  );
  return { bytes: zipSync(parts), count: strings.length };
}

/** The quantity that grows → [sizes, a function that makes the files of a size]. */
const RESPECTS = {
  'rows of 项目构成分解': [[250, 750, 1_900], (rows) => [workbookBytes(largeForm(rows, 8))]],
  indicators: [[40, 130, 390], (indicators) => [workbookBytes(largeForm(10, indicators))]],
  'forms in one workbook (three sheets each)': [[6, 20, 60], (forms) => [formsInOne(forms)]],
  'projects in a list': [[50, 150, 500], (projects) => [listOf(projects)]],
  'items and indicators with names alike': [
    [40, 130, 390],
    (count) => [workbookBytes(largeForm(count, count))],
  ],
  files: [
    [30, 100, 300],
    (files) => Array.from({ length: files }, (_, index) => workbookBytes(largeForm(10 + (index % 20), 8))),
  ],
  'characters in each of seven cells': [[1_500, 5_000, 15_000], (characters) => [longText(characters)]],
  'shared strings': [
    [1_500, 4_500, 13_800],
    (strings) => [withSharedStrings(workbookBytes(largeForm(strings / 6, 8))).bytes],
  ],
  'running totals beside a form': [[2_000, 6_000, 20_000], (count) => beside(runningTotals(count))],
  'running totals of another sheet': [
    [2_000, 6_000, 20_000],
    (count) => [
      withSheets(workbookBytes(largeForm(10, 8)), {
        台账: runningTotals(count / 2),
        汇总: runningTotals(count / 2, '台账!'),
      }),
    ],
  ],
  'merges over all rows': [[20, 60, 200], (count) => beside(fullHeightMerges(count))],
  'sums over 200,000 rows': [[50, 150, 500], (count) => beside(longRanges(count))],
  'arrays of 100,000 rows': [[200, 600, 2_000], (count) => beside(arrays(count))],
};

/** A form with a further sheet, as one file. */
const beside = (xml) => [withSheets(workbookBytes(largeForm(10, 8)), { 附表: xml })];

const runs = Number(process.argv[2] ?? 3);
/** Measures only the respects that contain these words. */
const words = process.argv[3] ?? '';
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-growth-'));

function secondsFor(name, files) {
  const formFolder = path.join(folder, name);
  mkdirSync(formFolder);
  files.forEach((bytes, index) => writeFileSync(path.join(formFolder, `${index}.xlsx`), bytes));
  const taken = Array.from(
    { length: runs },
    () => run(COMMAND, 'check', '--json', '--jobs', '1', formFolder).seconds,
  );
  return Math.min(...taken);
}

try {
  const start = secondsFor('start', [workbookBytes(largeForm(3, 3))]);
  console.log(
    '| What grows | Sizes | CPU seconds | Last step: size × | time × |\n| --- | --- | --- | --- | --- |',
  );
  for (const [index, [what, [sizes, make]]] of Object.entries(RESPECTS)
    .filter(([name]) => name.includes(words))
    .entries()) {
    const seconds = sizes.map((size) => Math.max(0.01, secondsFor(`${index}-${size}`, make(size)) - start));
    const step = (numbers) => (numbers[2] / numbers[1]).toFixed(1);
    const shown = sizes.map((size) => size.toLocaleString('en-US')).join(' / ');
    console.log(
      `| ${what} | ${shown} | ${seconds.map((one) => one.toFixed(2)).join(' / ')} | ${step(sizes)} | ${step(seconds)} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
