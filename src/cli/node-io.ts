/** The machine as Node sees it. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
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
    // Not the file's own name with more: names have a greatest length.
    const temporary = join(dirname(path), `.jixiao-${randomUUID()}.tmp`);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, bytes);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
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
  ENOENT: '找不到这个文件或文件夹。请检查名称和所在的位置',
  EACCES: '没有权限，或文件正被其他程序使用。请关闭正在使用它的程序，或换一个位置',
  EPERM: '没有权限，或文件正被其他程序使用。请关闭正在使用它的程序，或换一个位置',
  EBUSY: '文件正被其他程序使用。请关闭后再试',
  EISDIR: '这是一个文件夹。请写明文件名',
  ENOTDIR: '路径中有一段不是文件夹。请检查路径',
  EEXIST: '要建文件夹的地方已有同名的文件。请换一个位置',
  ENOSPC: '磁盘空间不足。请腾出空间后再试',
  EROFS: '磁盘是只读的。请换一个位置',
  EMFILE: '同时打开的文件太多。请关闭一些程序后再试',
  ENAMETOOLONG: '文件名太长。请改短后再试',
  ERR_FS_FILE_TOO_LARGE: '文件太大，不像是申报表。请检查是否选对了文件',
};

function toInputError(error: unknown, path: string, action: string): InputError {
  const reason =
    REASONS[codeOf(error) ?? ''] ??
    `系统没有允许这样做（${codeOf(error) ?? '原因不明'}）。请把这行信息发给技术人员`;
  return new InputError(`${path}：无法${action}，${reason}。`, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}
