/**
 * Opens workbooks before and after `jixiao fix` in LibreOffice and shows what became different: a second program's
 * opinion of whether the files we write are sound and whether their formulas calculate.
 *
 * node scripts/libreoffice-check.mjs FILE…     (needs `soffice`, or its path in SOFFICE, and a built command line)
 *
 * A file that the command line refuses (no form in it, say) is named and left out.
 * Exit 0 when every corrected file opens, no cell of it shows an error that it did not show before, or a result that is no
 * longer right, and the amounts are the same after LibreOffice has calculated and saved it; otherwise 1.
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
/** Comma, double quote, UTF-8, from row 1, as shown, every sheet into its own file. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const ERROR = /^(?:#[A-Z/0!?]+|Err:\d+)$/;

/** LibreOffice keeps the results that it finds in a file, unless it is told to calculate all formulas (0: always). */
const ALWAYS_CALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';
const PROFILES = { asFound: null, calculated: ALWAYS_CALCULATE };

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
 * Corrects all files and compares them, every step in one run of its program: to start LibreOffice takes longer than it
 * takes to convert a form.
 * @returns how many faults there are
 */
function compareAll() {
  for (const [name, settings] of Object.entries(PROFILES)) {
    mkdirSync(join(work, name, 'user'), { recursive: true });
    if (settings) writeFileSync(join(work, name, 'user/registrymodifications.xcu'), settings);
  }
  const originals = copies();
  const fixed = correct(originals);
  const corrected = originals.flatMap((_, index) => (fixed[index] ? [index] : []));
  if (corrected.length === 0) {
    console.error('none of the files can be corrected');
    return 1;
  }
  const chosen = corrected.map((index) => fixed[index]);
  const before = asShown(
    corrected.map((index) => originals[index]),
    'before',
  );
  const after = asShown(chosen, 'after');
  const calculated = asShown(chosen, 'recalculated', 'calculated');
  const reported = totalsOf(chosen);
  const recalculated = totalsOf(savedAgain(chosen));
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

/** Copies of the files that are named by their place in the list: two of them may have the same name. */
function copies() {
  const folder = join(work, 'original');
  mkdirSync(folder);
  return files.map((file, index) => {
    const copy = join(folder, `${index}${extname(file)}`);
    copyFileSync(file, copy);
    return copy;
  });
}

/** The corrected workbooks in the order of the originals; null for one that the command line refuses, which is named. */
function correct(originals) {
  const folder = join(work, 'fixed');
  mkdirSync(folder);
  const { files: reports } = json('fix', '--suggested', '-o', folder, ...originals);
  return reports.map(({ error }, index) => {
    const path = join(folder, `${index}${extname(files[index])}`);
    if (existsSync(path)) return path;
    console.log(`${files[index]}: not corrected: ${error}`);
    return null;
  });
}

/** What is different in one workbook, printed. */
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

/** Amounts of every form of every workbook, as the command line reads them. */
function totalsOf(workbooks) {
  return json('check', ...workbooks).files.map(({ forms }) =>
    JSON.stringify(forms.map(({ totals }) => totals)),
  );
}

/** The report of a command; its exit status tells of findings. */
function json(command, ...rest) {
  const { stdout } = spawnSync(process.execPath, [CLI, command, '--json', ...rest], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(stdout);
}

/** The workbooks as LibreOffice calculates and saves them. */
function savedAgain(workbooks) {
  const folder = join(work, 'again');
  libreOffice('xlsx', workbooks, folder, 'calculated');
  return workbooks.map((file) => join(folder, `${numberOf(file)}.xlsx`));
}

/** Of every workbook the rows of every sheet as LibreOffice shows them, by sheet name. */
function asShown(workbooks, name, profile = 'asFound') {
  const folder = join(work, name);
  libreOffice(CSV, workbooks, folder, profile);
  const tables = readdirSync(folder);
  return workbooks.map((file) => {
    const stem = `${numberOf(file)}-`;
    const tablesOfFile = tables.filter((table) => table.startsWith(stem));
    if (tablesOfFile.length === 0)
      throw new Error(`LibreOffice cannot open ${files[numberOf(file)]} (${name})`);
    return new Map(
      tablesOfFile.map((table) => [
        table.slice(stem.length, -'.csv'.length),
        parseCsv(readFileSync(join(folder, table), 'utf8')),
      ]),
    );
  });
}

/** The place in the list that a copy is named by. */
function numberOf(copy) {
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

/** Fields may be quoted and then hold commas, line breaks and doubled quotes. */
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end.endsWith('\n')) rows.push([]);
  }
  return rows;
}
