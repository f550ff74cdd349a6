/**
 * Opens workbooks in LibreOffice before and after `jixiao fix` and prints the cells that differ. It shows whether another program
 * can open the files that the product writes, and whether their formulas calculate.
 *
 *   node scripts/libreoffice-check.mjs FILE…
 *
 * Needs the built command line and `soffice`, or its path in SOFFICE. Files that the command line refuses are named and left out.
 * Exit 0 if every corrected file opens, has no new error values and no outdated results of formulas, and has the same amounts
 * after LibreOffice calculated and saved it; otherwise 1.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli/jixiao.cjs', import.meta.url));
const SOFFICE = process.env.SOFFICE ?? 'soffice';
/** LibreOffice's CSV filter: comma, double quote, UTF-8, from row 1, values as displayed, one file for each sheet. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const ERROR = /^(?:#[A-Z/0!?]+|Err:\d+)$/;

/** A setting of LibreOffice: calculate all formulas on loading (0: always) instead of using the cached results. */
const ALWAYS_CALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';
/** LibreOffice profiles with their settings. */
const PROFILES = { cached: null, calculated: ALWAYS_CALCULATE };

const files = process.argv.slice(2);
if (files.length === 0 || !existsSync(CLI)) {
  console.error(files.length === 0 ? 'usage: libreoffice-check.mjs FILE…' : `not built: ${CLI}`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'libreoffice-check-'));
try {
  process.exitCode = compareAll() === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/**
 * Corrects and compares all files. Each step converts all files in one run, because LibreOffice takes long to start.
 * @returns the number of faults
 */
function compareAll() {
  for (const [name, settings] of Object.entries(PROFILES)) {
    mkdirSync(join(work, name, 'user'), { recursive: true });
    if (settings) writeFileSync(join(work, name, 'user/registrymodifications.xcu'), settings);
  }
  const originals = copyOriginals();
  const fixed = correct(originals);
  const corrected = originals.flatMap((_, index) => (fixed[index] ? [index] : []));
  if (corrected.length === 0) {
    console.error('none of the files can be corrected');
    return 1;
  }
  const chosen = corrected.map((index) => fixed[index]);
  const before = readDisplayed(
    corrected.map((index) => originals[index]),
    'before',
  );
  const after = readDisplayed(chosen, 'after');
  const calculated = readDisplayed(chosen, 'recalculated', 'calculated');
  const reported = totalsOf(chosen);
  const recalculated = totalsOf(recalculate(chosen));
  let faults = 0;
  corrected.forEach((index, at) => {
    const { changed, errors } = compare(before[at], after[at], calculated[at]);
    const agree = reported[at] === recalculated[at];
    if (!agree) console.log(`ERROR amounts: ${reported[at]}, calculated by LibreOffice: ${recalculated[at]}`);
    console.log(
      `${files[index]}: opens before and after, ${changed} cells differ, ${errors} new errors, amounts ${agree ? 'agree' : 'differ'}`,
    );
    faults += errors + (agree ? 0 : 1);
  });
  return faults;
}

/** Copies the files. A copy is named by the file's index, as two files can have the same name. @returns paths of the copies */
function copyOriginals() {
  const folder = join(work, 'original');
  mkdirSync(folder);
  return files.map((file, index) => {
    const copy = join(folder, `${index}${extname(file)}`);
    copyFileSync(file, copy);
    return copy;
  });
}

/** Corrects the files. @returns paths of the corrected files by index; `null` for a file that the command line refuses */
function correct(originals) {
  const folder = join(work, 'fixed');
  mkdirSync(folder);
  const { files: reports } = runJson('fix', '--suggested', '-o', folder, ...originals);
  return reports.map(({ error }, index) => {
    const path = join(folder, `${index}${extname(files[index])}`);
    if (existsSync(path)) return path;
    console.log(`${files[index]}: not corrected: ${error}`);
    return null;
  });
}

/** Prints the differences of one workbook. @returns their numbers */
function compare(before, after, calculated) {
  let changed = 0;
  let errors = 0;
  for (const sheet of new Set([...before.keys(), ...after.keys()])) {
    for (const { cell, from, to } of differences(before.get(sheet) ?? [], after.get(sheet) ?? [])) {
      changed++;
      const broken = ERROR.test(to);
      if (broken) errors++;
      console.log(`${broken ? 'ERROR ' : ''}${sheet}!${cell}: ${shown(from)} → ${shown(to)}`);
    }
  }
  for (const [sheet, rows] of calculated) {
    for (const { cell, from, to } of differences(after.get(sheet) ?? [], rows)) {
      errors++;
      console.log(`ERROR ${sheet}!${cell} shows an old result: ${shown(from)}, calculated: ${shown(to)}`);
    }
  }
  return { changed, errors };
}

/** The amounts of each workbook's forms, as JSON of the command line. */
function totalsOf(workbooks) {
  return runJson('check', ...workbooks).files.map(({ forms }) =>
    JSON.stringify(forms.map(({ totals }) => totals)),
  );
}

/** Runs a command. Its exit status is ignored, because findings change it. @returns its JSON report */
function runJson(command, ...rest) {
  const { stdout } = spawnSync(process.execPath, [CLI, command, '--json', ...rest], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(stdout);
}

/** Lets LibreOffice calculate and save workbooks. @returns paths of the saved files */
function recalculate(workbooks) {
  const folder = join(work, 'saved');
  libreOffice('xlsx', workbooks, folder, 'calculated');
  return workbooks.map((file) => join(folder, `${indexOf(file)}.xlsx`));
}

/** The sheets of each workbook as LibreOffice displays them: sheet name → rows of texts. */
function readDisplayed(workbooks, name, profile = 'cached') {
  const folder = join(work, name);
  libreOffice(CSV, workbooks, folder, profile);
  const tables = readdirSync(folder);
  return workbooks.map((file) => {
    const stem = `${indexOf(file)}-`;
    const tablesOfFile = tables.filter((table) => table.startsWith(stem));
    if (tablesOfFile.length === 0)
      throw new Error(`LibreOffice cannot open ${files[indexOf(file)]} (${name})`);
    return new Map(
      tablesOfFile.map((table) => [
        table.slice(stem.length, -'.csv'.length),
        parseCsv(readFileSync(join(folder, table), 'utf8')),
      ]),
    );
  });
}

/** The index in the name of a copy. */
function indexOf(copy) {
  return basename(copy, extname(copy));
}

/** Converts workbooks into a folder. */
function libreOffice(format, workbooks, folder, profile) {
  const installation = `-env:UserInstallation=${pathToFileURL(join(work, profile)).href}`;
  const run = spawnSync(
    SOFFICE,
    [installation, '--headless', '--convert-to', format, '--outdir', folder, ...workbooks],
    {
      encoding: 'utf8',
      timeout: 600_000,
      maxBuffer: 2 ** 30,
    },
  );
  if (run.error) throw run.error;
  if (!existsSync(folder)) throw new Error(`LibreOffice converts nothing: ${run.stderr.trim()}`);
}

function differences(before, after) {
  const found = [];
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const width = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const from = before[row]?.[column] ?? '';
      const to = after[row]?.[column] ?? '';
      if (from !== to) found.push({ cell: `${letters(column)}${row + 1}`, from, to });
    }
  }
  return found;
}

function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function shown(text) {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** Parses CSV. A quoted field can contain commas, line breaks and doubled quotes. */
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end.endsWith('\n')) rows.push([]);
  }
  return rows;
}
