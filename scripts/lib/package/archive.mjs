/** Writes a folder of files and a zip of it. The same files give the same zip. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

const DAYS = 10_000;
/** Ten daytime hours in the zip format's 2-second units; avoids daylight-saving changes. */
const STEPS = 18_000;
const SECONDS_A_STEP = 2;
const UNIX = 3;
const PLAIN_FILE = (0o100644 << 16) >>> 0;

/** Paths of a folder's files with `/`, sorted by code units. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Writes the files, a list of their checksums as `sha256sum` reads it, and the zip beside the folder.
 * @param {string} folder must not exist
 * @param {ReadonlyMap<string, string | Uint8Array>} files by path
 * @returns {{ zip: string, sha256: string }} path of the zip, and its checksum
 */
export function writePackage(folder, files) {
  const sums = [...files.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => `${sha256(files.get(name))}  ${name}\n`);
  const all = new Map([...files, ['SHA256SUMS', sums.join('')]]);
  for (const [name, content] of all) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const top = path.basename(folder);
  const entries = filesIn(folder).map((name) => {
    const content = new Uint8Array(readFileSync(path.join(folder, name)));
    return [`${top}/${name}`, [content, { mtime: timeOf(content), os: UNIX, attrs: PLAIN_FILE, level: 9 }]];
  });
  const bytes = zipSync(Object.fromEntries(entries));
  const zip = `${folder}.zip`;
  const sum = sha256(bytes);
  writeFileSync(zip, bytes);
  writeFileSync(`${zip}.sha256`, `${sum}  ${path.basename(zip)}\n`);
  return { zip, sha256: sum };
}

/**
 * A time that depends only on the content. Web servers compare size and time to decide whether a browser's copy is current;
 * with one time for all files, a page of the next version could be taken for the previous one.
 */
function timeOf(content) {
  const number = createHash('sha256').update(content).digest().readUInt32BE();
  return new Date(1990, 0, 1 + (Math.floor(number / STEPS) % DAYS), 10, 0, (number % STEPS) * SECONDS_A_STEP);
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
