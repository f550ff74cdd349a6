/** The machine as Node sees it. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError, type Io, type PathKind } from './io';

export const nodeIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  async kind(path): Promise<PathKind> {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'missing';
      throw toInputError(error, path, '读取');
    }
  },
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
    } catch (error) {
      throw toInputError(error, folder, '读取');
    }
  },
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      throw toInputError(error, path, '读取');
    }
  },
  async write(path, bytes) {
    const temporary = `${path}.${randomUUID()}.tmp`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, bytes);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw toInputError(error, path, '写入');
    }
  },
  async canonical(path) {
    try {
      return await realpath(path);
    } catch {
      // A file that is yet to be written has no real path.
      return resolve(path);
    }
  },
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '文件正被其他程序使用，请先关闭',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ENOSPC: '磁盘空间不足',
  EROFS: '磁盘是只读的',
  EMFILE: '同时打开的文件太多',
  ENAMETOOLONG: '文件名太长',
};

function toInputError(error: unknown, path: string, action: string): InputError {
  const reason = REASONS[codeOf(error) ?? ''] ?? '系统拒绝了操作';
  return new InputError(`${path}：无法${action}，${reason}。`, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
