/**
 * Fuzz test: checks and corrects workbooks with random faults.
 *
 *   node scripts/mutate-workbooks.mjs [RUNS] [SEED] [BATCH]
 *
 * Makes RUNS files (1,000) of three samples: truncated, with changed bytes in the zip or in a part, with pieces of a part removed,
 * duplicated or swapped, with parts removed or swapped. For each batch (200 files in a folder) it runs `check`, `fix`, and `check`
 * of the corrected files. Every command must end in time with 0, 1 or 2; every file must be in the report, or have one line on
 * standard error that states a reason and is not an exception; every corrected file must be readable. If something fails, the
 * folder of the batch is kept and its path is printed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = path.join(ROOT, 'dist/cli/jixiao.cjs');
const SAMPLES = ['minhang-2020', 'national-2024', 'three-tables-in-yuan'];
/** Milliseconds after which a command counts as hanging. */
const TIMEOUT = 600_000;
/** Values that are invalid in some places. */
const INVALID_VALUES = [
  '',
  '0',
  '-1',
  '1',
  '7',
  '1e999',
  '999999999999',
  'NaN',
  'A1',
  'A0',
  'XFE1',
  '&amp;',
  '=1',
  '_x0000_',
  '\u202e',
  '中',
  'inlineStr',
  's',
  'd',
  'shared',
  'array',
];
/** Messages of unexpected exceptions. */
const EXCEPTION = /程序出错|Error|\bat .*:\d+/;
const UNREADABLE = /损坏|异常|无法读取/;

/** A random number generator (mulberry32): `random(below)` returns an integer from 0. */
function seededRandom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const flip = (bytes, random, times) => {
  const changed = bytes.slice();
  for (let i = 0; i < times; i++) changed[random(changed.length)] ^= 1 << random(8);
  return changed;
};

/** Changes of the bytes of the file. */
const FILE_MUTATIONS = [
  (file, random) => file.slice(0, random(file.length)),
  (file, random) => flip(file, random, 1 + random(8)),
  (file, random) => {
    const changed = file.slice();
    const at = random(changed.length);
    changed.fill(random(256), at, at + random(64));
    return changed;
  },
];

/** Changes after which most parts are still well-formed XML. */
const ELEMENT_MUTATIONS = [
  (text, random) => withElements(text, random, (list) => list.splice(random(list.length), 1 + random(3))),
  (text, random) =>
    withElements(text, random, (list) => list.splice(random(list.length), 0, list[random(list.length)])),
  (text, random) =>
    withElements(text, random, (list) => {
      const [one, two] = [random(list.length), random(list.length)];
      [list[one], list[two]] = [list[two], list[one]];
    }),
  (text, random) => withValue(text, random, INVALID_VALUES),
  (text, random) => withValue(text, random, INVALID_VALUES),
  (text, random) => withValue(withValue(text, random, INVALID_VALUES), random, INVALID_VALUES),
];

/** Changes of the text of a part. */
const TEXT_MUTATIONS = [
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => Buffer.from(flip(Buffer.from(text), random, 1 + random(4))),
  (text, random) => between(text, random, (piece) => piece + piece),
  (text, random) => between(text, random, () => ''),
  (text, random) => between(text, random, (piece) => [...piece].reverse().join('')),
  (text, random) => withTags(text, random, (tags) => tags.splice(random(tags.length), 1)),
  (text, random) =>
    withTags(text, random, (tags) => {
      const [one, two] = [random(tags.length), random(tags.length)];
      [tags[one], tags[two]] = [tags[two], tags[one]];
    }),
  (text, random) =>
    withTags(text, random, (tags) => tags.splice(random(tags.length), 0, tags[random(tags.length)])),
];

function between(text, random, change) {
  const start = random(text.length);
  const end = Math.min(text.length, start + 1 + random(200));
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

/** Changes the list of the cells, shared strings and similar elements of a part. */
function withElements(text, random, change) {
  const pieces = text.split(
    /(<c [^>]*?\/>|<c [^>]*?>.*?<\/c>|<(?:mergeCell|col|xf|si|sheet|Relationship|numFmt) ?[^>]*?\/>|<si>.*?<\/si>)/s,
  );
  const list = pieces.filter((_, index) => index % 2 === 1);
  if (list.length === 0) return text;
  const before = list.length;
  change(list);
  // Elements that `change` added are placed after the last original one.
  const changed = pieces.map((piece, index) => {
    if (index % 2 === 0) return piece;
    const element = list[(index - 1) / 2] ?? '';
    return (index + 1) / 2 === before ? element + list.slice(before).join('') : element;
  });
  return changed.join('');
}

function withTags(text, random, change) {
  const tags = text.split(/(?=<)/);
  change(tags);
  return tags.join('');
}

/** Replaces an attribute's value or an element's text. */
function withValue(text, random, values) {
  const places = [...text.matchAll(/"[^"]*"|>[^<]+</g)];
  const place = places[random(Math.max(1, places.length))];
  if (!place) return text;
  const inner = values[random(values.length)];
  const [whole] = place;
  const changed = whole[0] === '"' ? `"${inner}"` : `>${inner}<`;
  return text.slice(0, place.index) + changed + text.slice(place.index + whole.length);
}

function mutated(file, random) {
  if (random(4) === 0) return pick(FILE_MUTATIONS, random)(file, random);
  const parts = new Map(Object.entries(unzipSync(file)));
  const names = [...parts.keys()].filter((name) => /\.(xml|rels)$/.test(name));
  // Sheets are changed more often than other parts.
  const sheets = names.filter((name) => name.includes('worksheets/'));
  for (let faults = 1 + random(3); faults > 0; faults--) {
    const pool = random(3) === 0 ? names : sheets;
    const name = pool[random(pool.length)];
    const part = parts.get(name);
    if (!part) continue;
    const change =
      random(3) > 0 ? pick(ELEMENT_MUTATIONS, random) : pick([...TEXT_MUTATIONS, null, null], random);
    if (change) parts.set(name, Buffer.from(change(Buffer.from(part).toString(), random)));
    else if (random(2) === 0) parts.delete(name);
    else parts.set(name, parts.get(pick(names, random)) ?? part);
  }
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2026, 0, 1) });
}

const pick = (list, random) => list[random(list.length)];

function jixiao(...args) {
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: TIMEOUT,
  });
  if (error || signal) throw new Error(`${args[0]} ended by ${signal ?? error}`);
  if (![0, 1, 2].includes(status))
    throw new Error(`${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { files: JSON.parse(stdout).files, lines: stderr.split('\n').filter((line) => line !== '') };
}

/** Finds a fault in the output of a command: [file, reason]; `null` if there is none. */
function findFault({ files, lines }, expected) {
  if (files.length !== expected) return ['', `${files.length} of ${expected} files are in the report`];
  const failed = files.filter(({ error }) => error !== undefined);
  if (lines.length !== failed.length) return ['', `${lines.length} lines for ${failed.length} files`];
  const odd = failed.find(
    ({ error, forms }) => EXCEPTION.test(error) || error.includes('\n') || forms.length > 0,
  );
  return odd ? [odd.file, odd.error] : null;
}

function runBatch(folder, count, files) {
  files.forEach((bytes, index) => writeFileSync(path.join(folder, `${index}.xlsx`), bytes));
  const checked = jixiao('check', '--json', folder);
  const corrected = `${folder}-corrected`;
  const fixed = jixiao('fix', '--suggested', '--json', '-o', corrected, folder);
  const written = readdirSync(corrected, { withFileTypes: true }).length;
  const again = jixiao('check', '--json', corrected);
  const unreadable = again.files.find(({ error }) => error !== undefined && UNREADABLE.test(error));
  const fault =
    findFault(checked, count) ??
    findFault(fixed, count) ??
    (unreadable ? [unreadable.file, unreadable.error] : findFault(again, written));
  const read = checked.files.filter(({ error }) => error === undefined).length;
  return { fault, read, written };
}

const [runs = 1_000, seed = Date.now() % 1_000_000, batch = 200] = process.argv.slice(2).map(Number);
if (![runs, seed, batch].every((number) => Number.isSafeInteger(number) && number >= 0) || batch === 0) {
  console.error('usage: node scripts/mutate-workbooks.mjs RUNS [SEED] [BATCH], whole numbers');
  process.exit(2);
}
console.log(`${runs} files, seed ${seed}`);
const samples = SAMPLES.map(
  (name) => new Uint8Array(readFileSync(path.join(ROOT, 'test/forms', `${name}.xlsx`))),
);
const random = seededRandom(seed);
let [read, written] = [0, 0];
for (let done = 0; done < runs; done += batch) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-mutated-'));
  const count = Math.min(batch, runs - done);
  mkdirSync(`${folder}-corrected`);
  const files = Array.from({ length: count }, () => mutated(samples[random(samples.length)], random));
  const result = runBatch(folder, count, files);
  if (result.fault) {
    const [file, why] = result.fault;
    console.error(`batch of file ${done}: ${file} ${why}\nkept: ${folder}`);
    process.exit(1);
  }
  read += result.read;
  written += result.written;
  for (const made of [folder, `${folder}-corrected`]) rmSync(made, { recursive: true });
  console.log(`${done + count}: ${read} could be read, ${written} were corrected`);
}
console.log('every file was read or has a reason in one line; every corrected file can be read');
