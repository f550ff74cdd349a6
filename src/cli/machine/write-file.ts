/**
 * Atomic writing through a temporary file. `write-file-atomic` does not fit: it always replaces the target, has no step
 * between writing and renaming for verification, and takes no paths that are not UTF-8.
 */
import type { BigIntStats } from 'node:fs';
import {
  access,
  constants,
  link,
  lstat,
  mkdir,
  open,
  realpath,
  rename,
  rm,
  stat,
  readFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError, type WriteOptions } from '../io';
import { displayName } from '../terminal-text';
import { removeStaleTemporaryFiles, temporaryName } from './temporary-files';
import { decodeName, encodePath } from './paths';
import { isSame, stampOf } from './read-file';
import { codeOf, notRegular, toInputError } from './file-errors';

const PERMISSIONS = 0o7777;
const ANY_WRITE = 0o222;
/** A new file gets the read and write permissions of its source and is writable by its owner. */
const SOURCE_PERMISSIONS = 0o666;
const OWNER_WRITE = 0o200;

/**
 * Implements `Files.write`.
 * @throws InputError if nothing was changed
 */
export async function writeAtomically(path: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
  try {
    await mkdir(encodePath(dirname(path)), { recursive: true });
    const old = options.replace ? await replaceable(path) : null;
    const place = old?.path ?? path;
    const folder = dirname(place);
    removeStaleTemporaryFiles(folder);
    const temporary = temporaryName(folder);
    try {
      await store(temporary, bytes, old?.info ?? null, options, path);
      await options.verify?.(await readFile(encodePath(temporary)));
      if (old === null) await takeName(temporary, place, options.replace);
      else {
        if (options.inPlace) await assertUnchanged(place, path, options);
        await rename(encodePath(temporary), encodePath(place));
      }
    } finally {
      // After the renaming there is no temporary file left to remove.
      await rm(encodePath(temporary), { force: true }).catch(() => undefined);
    }
  } catch (error) {
    throw error instanceof InputError ? error : toInputError(error, path, '写入');
  }
}

interface Replaceable {
  /** Path with links resolved. */
  readonly path: string;
  readonly info: BigIntStats;
}

/**
 * The existing file to be replaced; `null` if there is none.
 * @throws InputError if it can't be replaced with owner, links and permissions
 */
async function replaceable(path: string): Promise<Replaceable | null> {
  const at = encodePath(path);
  const real = await realpath(at, { encoding: 'buffer' }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (real === null) {
    if (await exists(path))
      throw refused(path, '这是一个失效的链接，指向的文件已不在。请删去它，或换一个名称。');
    return null;
  }
  const info = await stat(real, { bigint: true });
  if (info.isDirectory()) throw toInputError({ code: 'EISDIR' }, path, '写入');
  if (!info.isFile()) throw notRegular(path, '写入');
  if (info.nlink > 1n)
    throw refused(
      path,
      `这个文件另有 ${info.nlink - 1n} 个名称（硬链接），替换会使它们不再是同一个文件。请用 -o 另存为别的文件。`,
    );
  if ((Number(info.mode) & ANY_WRITE) === 0 || !(await isWritable(real)))
    throw refused(path, '文件是只读的。请先取消只读，或用 -o 另存为别的文件。');
  return { path: decodeName(real), info };
}

async function isWritable(path: Buffer): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM' || codeOf(error) === 'EROFS') return false;
      throw error;
    },
  );
}

/** Writes the content to the temporary file with its final owner and permissions. */
async function store(
  temporary: string,
  bytes: Uint8Array,
  old: BigIntStats | null,
  { source }: WriteOptions,
  path: string,
): Promise<void> {
  const handle = await open(encodePath(temporary), 'wx', (source.mode & SOURCE_PERMISSIONS) | OWNER_WRITE);
  try {
    if (old) {
      const created = await handle.stat({ bigint: true });
      if (created.uid !== old.uid || created.gid !== old.gid) {
        await handle.chown(Number(old.uid), Number(old.gid)).catch(() => {
          throw refused(
            path,
            '文件属于别的用户或用户组，替换后就不再属于它。请由文件的主人来做，或用 -o 另存为别的文件。',
          );
        });
      }
      await handle.chmod(Number(old.mode) & PERMISSIONS);
    }
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Renames the temporary file to a new name. A file that was created there in the meantime is not replaced. */
async function takeName(temporary: string, path: string, replace: boolean): Promise<void> {
  const [from, to] = [encodePath(temporary), encodePath(path)];
  try {
    if (replace) await rename(from, to);
    else await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await exists(path)))
      throw refused(path, '文件已经存在。要替换它，请加 --force。');
    if (replace) throw error;
    // Some file systems do not support hard links.
    await rename(from, to);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(encodePath(path)).then(
    () => true,
    () => false,
  );
}

async function assertUnchanged(place: string, path: string, { source }: WriteOptions): Promise<void> {
  const now = await stat(encodePath(place), { bigint: true }).catch(() => null);
  if (now === null || !isSame(stampOf(now), source))
    throw refused(path, '修正期间文件被其他程序改动了，没有覆盖。请再运行一次。');
}

function refused(path: string, why: string): InputError {
  return new InputError(`${displayName(path)}：没有写入，${why}`);
}
