/** `Io` of the real machine. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Files, FolderEntry, Io, PathKind } from '../io';
import { decodeName, encodePath } from './paths';
import { readRegularFile } from './read-file';
import { codeOf, toInputError } from './file-errors';
import type { Terminal } from './terminal';
import { startThread } from './thread';

declare const __VERSION__: string;

export const nodeFiles: Files = {
  async kind(path): Promise<PathKind> {
    try {
      return kindOf(await stat(encodePath(path)));
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'missing';
      throw toInputError(error, path, '读取');
    }
  },
  async list(folder): Promise<FolderEntry[]> {
    try {
      const entries = await readdir(encodePath(folder), { withFileTypes: true, encoding: 'buffer' });
      return await Promise.all(
        entries.map(async (entry) => {
          const name = decodeName(entry.name);
          const linked = entry.isSymbolicLink();
          return { name, linked, kind: linked ? await kindBehind(join(folder, name)) : kindOf(entry) };
        }),
      );
    } catch (error) {
      throw toInputError(error, folder, '读取');
    }
  },
  read: (...args) => Promise.resolve().then(() => readRegularFile(...args)),
  async write(...args) {
    const { writeAtomically } = await import('./write-file');
    await writeAtomically(...args);
  },
  async canonical(path) {
    try {
      return decodeName(await realpath(encodePath(path), { encoding: 'buffer' }));
    } catch {
      // A file that does not exist has no real path.
      return resolve(path);
    }
  },
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

function kindOf(info: { isDirectory(): boolean; isFile(): boolean }): FolderEntry['kind'] {
  if (info.isDirectory()) return 'folder';
  return info.isFile() ? 'file' : 'special';
}

async function kindBehind(link: string): Promise<FolderEntry['kind']> {
  return stat(encodePath(link)).then(kindOf, () => 'file');
}
