/** Files on their way to their name, and those that a run which was ended left behind. */
import type { Dirent } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const HOST = hostname()
  .replace(/[^\w-]/g, '')
  .slice(0, 40);
const PATTERN = /^\.jixiao-([\w-]*)-(\d+)-\d+-\d+-[0-9a-z]+\.tmp$/;
/** Of another machine in a shared folder one can't tell whether it still works on it: a day is long enough. */
const MAX_AGE = 86_400_000;

let made = 0;
const cleared = new Set<string>();

/** A name in the same folder that no other run takes. Not the file's own name with more: names have a greatest length. */
export function temporaryIn(folder: string): string {
  made += 1;
  const unique = `${process.pid}-${threadId}-${made}-${Date.now().toString(36)}`;
  return join(folder, `.jixiao-${HOST}-${unique}.tmp`);
}

/** Removes what ended runs left in a folder; the first time only. */
export async function clearLeftovers(folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  const entries: readonly Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const match = entry.isFile() ? PATTERN.exec(entry.name) : null;
    const path = join(folder, entry.name);
    // One that can't be removed stays: it is nobody's loss, and no reason not to go on.
    if (match && (await isLeftOver(path, match[1] ?? '', Number(match[2]))))
      await rm(path).catch(() => undefined);
  }
}

async function isLeftOver(path: string, host: string, pid: number): Promise<boolean> {
  if (host === HOST && !isRunning(pid)) return true;
  const info = await lstat(path).catch(() => null);
  return info !== null && Date.now() - info.mtimeMs > MAX_AGE;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
