/** Temporary files, and removal of those that killed runs left behind. */
import { readdirSync, realpathSync, rmSync, type Dirent } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
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
/** Folders in which this run may have temporary files. */
const folders = new Set<string>();

/** A unique temporary name in a folder. It does not contain the target's name, which may already have the maximum length. */
export function temporaryName(folder: string): string {
  count += 1;
  const unique = `${process.pid}-${threadId}-${count}-${Date.now().toString(36)}`;
  return join(folder, `.jixiao-${HOST}-${unique}.tmp`);
}

/** Removes temporary files of ended runs from a folder, once per folder and run. */
export async function removeStaleTemporaryFiles(folder: string): Promise<void> {
  if (folders.has(folder)) return;
  folders.add(folder);
  const entries: readonly Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const match = entry.isFile() ? PATTERN.exec(entry.name) : null;
    const path = join(folder, entry.name);
    // A file that can't be removed is left; it does no harm.
    if (match && (await isStale(path, match[1] ?? '', Number(match[2]))))
      await rm(path).catch(() => undefined);
  }
}

async function isStale(path: string, host: string, pid: number): Promise<boolean> {
  if (host === HOST && !isRunning(pid)) return true;
  const info = await lstat(path).catch(() => null);
  return info !== null && Date.now() - info.mtimeMs > MAX_AGE;
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

/** Notes that another thread of this process writes a file. */
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
    for (const name of namesIn(folder)) {
      const match = PATTERN.exec(name);
      if (match?.[1] === HOST && Number(match[2]) === process.pid)
        rmSync(join(folder, name), { force: true });
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
