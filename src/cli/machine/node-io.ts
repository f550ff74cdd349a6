/** `Io` of the real machine. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Files, FolderEntry, Io, PathKind } from '../io';
import { decodeName, encodePath } from './paths';
import { readRegularFile } from './read-file';
import { codeOf, toInputError } from './file-errors';
import type { Terminal } from './terminal';
import { startThread } from './thread';

declare const __VERSION__: string;

/** Synchronous except for writing: no other work waits for this thread, and asynchronous calls take longer. */
export const nodeFiles: Files = {
  kind: asynchronous(kindOfPath),
  list: asynchronous(listFolder),
  read: asynchronous(readRegularFile),
  async write(...args) {
    const { writeAtomically } = await import('./write-file');
    await writeAtomically(...args);
  },
  canonical: asynchronous(canonicalPath),
};

/**
 * The machine with its terminal.
 * @param entry path of the script that threads start with
 */
export function nodeIo(terminal: Terminal, entry: string): Io {
  return {
    ...nodeFiles,
    cores: availableParallelism(),
    startThread: (job) => startThread(entry, job),
    version: __VERSION__,
    now: () => new Date(),
    out: (text) => terminal.out(text),
    err: (text) => terminal.err(text),
    progress: (done, total) => terminal.progress(done, total),
  };
}

function asynchronous<Args extends unknown[], Result>(
  work: (...args: Args) => Result,
): (...args: Args) => Promise<Result> {
  return (...args) => Promise.resolve().then(() => work(...args));
}

function kindOfPath(path: string): PathKind {
  try {
    return kindOf(statSync(encodePath(path)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'missing';
    throw toInputError(error, path, '读取');
  }
}

function listFolder(folder: string): FolderEntry[] {
  try {
    const entries = readdirSync(encodePath(folder), { withFileTypes: true, encoding: 'buffer' });
    return entries.map((entry) => {
      const name = decodeName(entry.name);
      const linked = entry.isSymbolicLink();
      return { name, linked, kind: linked ? kindBehind(join(folder, name)) : kindOf(entry) };
    });
  } catch (error) {
    throw toInputError(error, folder, '读取');
  }
}

function canonicalPath(path: string): string {
  try {
    return decodeName(realpathSync.native(encodePath(path), { encoding: 'buffer' }));
  } catch {
    // A file that does not exist has no real path.
    return resolve(path);
  }
}

function kindOf(info: { isDirectory(): boolean; isFile(): boolean }): FolderEntry['kind'] {
  if (info.isDirectory()) return 'folder';
  return info.isFile() ? 'file' : 'special';
}

function kindBehind(link: string): FolderEntry['kind'] {
  try {
    return kindOf(statSync(encodePath(link)));
  } catch {
    return 'file';
  }
}
