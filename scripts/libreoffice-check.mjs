/**
 * Opens workbooks before and after `jixiao fix` in LibreOffice and shows what became different: a second program's
 * opinion of whether the files we write are sound and whether their formulas calculate.
 *
 * node scripts/libreoffice-check.mjs FILE…     (needs `soffice`, or its path in SOFFICE, and a built command line)
 *
 * Exit 0 when every file opens, no cell of the corrected one shows an error that it did not show before, or a result that
 * is no longer right, and the amounts are the same after LibreOffice has calculated and saved it; otherwise 1.
 */
import { spawnSync } from 'node:child_process';
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
let failures = 0;
for (const [name, settings] of Object.entries(PROFILES)) {
  mkdirSync(join(work, name, 'user'), { recursive: true });
  if (settings) writeFileSync(join(work, name, 'user/registrymodifications.xcu'), settings);
}
try {
  files.forEach((file, index) => {
    try {
      failures += report(file, join(work, String(index)));
    } catch (error) {
      failures++;
      console.error(`${file}: ${error.message}`);
    }
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exit(failures === 0 ? 0 : 1);

/** Compares one file before and after; returns how many new errors there are. */
function report(file, folder) {
  const fixed = join(folder, 'fixed', basename(file));
  mkdirSync(join(folder, 'fixed'), { recursive: true });
  const run = spawnSync(process.execPath, [CLI, 'fix', '--suggested', '-o', fixed, file], {
    encoding: 'utf8',
  });
  if (!existsSync(fixed)) throw new Error(`could not be corrected: ${run.stderr.trim()}`);
  const before = convert(file, join(folder, 'before'));
  const after = convert(fixed, join(folder, 'after'));
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
  const calculated = convert(fixed, join(folder, 'calculated'), 'calculated');
  for (const [sheet, rows] of calculated) {
    for (const { cell, from, to } of differences(after.get(sheet) ?? [], rows)) {
      errors++;
      console.log(`ERROR ${sheet}!${cell} shows an old result: ${shown(from)}, calculated: ${shown(to)}`);
    }
  }
  const own = totalsOf(fixed);
  const recalculated = totalsOf(saveAgain(fixed, join(folder, 'again')));
  const agree = own === recalculated;
  if (!agree) console.log(`ERROR amounts: ${own}, calculated by LibreOffice: ${recalculated}`);
  console.log(
    `${file}: opens before and after, ${changed} cells differ, ${errors} new errors, amounts ${agree ? 'agree' : 'differ'}`,
  );
  return errors + (agree ? 0 : 1);
}

/** Amounts of every form, as the command line reads them. */
function totalsOf(file) {
  const { stdout } = spawnSync(process.execPath, [CLI, 'check', '--json', file], { encoding: 'utf8' });
  return JSON.stringify(JSON.parse(stdout).files.map(({ forms }) => forms.map(({ totals }) => totals)));
}

/** The file as LibreOffice calculates and saves it. */
function saveAgain(file, folder) {
  libreOffice('xlsx', file, folder, 'calculated');
  return join(folder, `${basename(file, extname(file))}.xlsx`);
}

/** Rows of every sheet as LibreOffice shows them, by sheet name. */
function convert(file, folder, profile = 'asFound') {
  libreOffice(CSV, file, folder, profile);
  const stem = `${basename(file, extname(file))}-`;
  return new Map(
    readdirSync(folder).map((name) => [
      name.slice(stem.length, -'.csv'.length),
      parseCsv(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
}

/** Converts a file into a folder. */
function libreOffice(format, file, folder, profile) {
  const installation = `-env:UserInstallation=${pathToFileURL(join(work, profile)).href}`;
  const run = spawnSync(
    SOFFICE,
    [installation, '--headless', '--convert-to', format, '--outdir', folder, file],
    {
      encoding: 'utf8',
      timeout: 120_000,
    },
  );
  if (run.error) throw run.error;
  if (!existsSync(folder)) throw new Error(`LibreOffice cannot open it: ${run.stderr.trim()}`);
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
