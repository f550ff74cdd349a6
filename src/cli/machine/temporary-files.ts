/** Temporary files, and removal of those that killed processes left behind. */
import { lstatSync, readdirSync, realpathSync, rmSync, type Dirent } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

const HOST = hostname()
  .replace(/[^\w-]/g, '')
  .slice(0, 40);
const PATTERN = /^\.jixiao-([\w-]*)-(\d+)-\d+-\d+-[0-9a-z]+\.tmp$/;
/** Age in milliseconds after which temporary files of other machines in a shared folder are removed. */
const MAX_AGE = 86_400_000;

let count = 0;
/** Folders in which this process may have temporary files. */
const folders = new Set<string>();

/** A unique temporary name in a folder. It does not contain the target's name, which may already have the maximum length. */
export function temporaryName(folder: string): string {
  count += 1;
  const unique = `${process.pid}-${threadId}-${count}-${Date.now().toString(36)}`;
  return join(folder, `.jixiao-${HOST}-${unique}.tmp`);
}

/** Removes the temporary files of ended processes from a folder, once per folder and process. */
export function removeStaleTemporaryFiles(folder: string): void {
  if (folders.has(folder)) return;
  folders.add(folder);
  for (const entry of entriesIn(folder)) {
    const match = entry.isFile() ? PATTERN.exec(entry.name) : null;
    if (match) removeIfStale(join(folder, entry.name), match[1] ?? '', Number(match[2]));
  }
}

function removeIfStale(path: string, host: string, pid: number): void {
  try {
    const isStale = host === HOST && !isRunning(pid);
    if (isStale || Date.now() - lstatSync(path).mtimeMs > MAX_AGE) rmSync(path);
  } catch {
    // A file that cannot be removed is left, because it does no harm.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process runs as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Records that another thread of this process writes a file. */
export function noteTarget(target: string): void {
  folders.add(dirname(target));
  try {
    folders.add(dirname(realpathSync(target)));
  } catch {
    // A new file has no real path.
  }
}

/** Removes all temporary files of this process. Called when a signal ends it. */
export function removeOwnTemporaryFiles(): void {
  for (const folder of folders) {
    for (const { name } of entriesIn(folder)) {
      const match = PATTERN.exec(name);
      if (match?.[1] === HOST && Number(match[2]) === process.pid)
        rmSync(join(folder, name), { force: true });
    }
  }
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
