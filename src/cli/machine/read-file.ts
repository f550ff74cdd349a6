import { closeSync, constants, fstatSync, openSync, readSync, statSync, type BigIntStats } from 'node:fs';
import { InputError, type FileStamp, type StoredFile } from '../io';
import { displayName } from '../terminal-text';
import { encodePath } from './paths';
import { notRegular, toInputError } from './file-errors';

/** Reads a regular file. @throws InputError */
export function readRegularFile(path: string, limit: number): StoredFile {
  try {
    const at = encodePath(path);
    // The file is examined before opening, because opening a device can have effects, and after it, because the file
    // may have been replaced.
    assertReadable(statSync(at, { bigint: true }), path, limit);
    const file = openSync(at, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const before = fstatSync(file, { bigint: true });
      assertReadable(before, path, limit);
      const bytes = readAll(file, Number(before.size));
      const stamp = stampOf(before);
      if (!isSame(stamp, stampOf(fstatSync(file, { bigint: true })))) throw changing(path);
      return { bytes, stamp };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw error instanceof InputError ? error : toInputError(error, path, '读取');
  }
}

export function stampOf({ size, mtimeNs, mode }: BigIntStats): FileStamp {
  return { size, changed: mtimeNs, mode: Number(mode) };
}

/** Tells whether the file is the same version at both times. */
export function isSame(one: FileStamp, other: FileStamp): boolean {
  return one.size === other.size && one.changed === other.changed;
}

function assertReadable(info: BigIntStats, path: string, limit: number): void {
  if (info.isDirectory()) throw toInputError({ code: 'EISDIR' }, path, '读取');
  if (!info.isFile()) throw notRegular(path);
  if (info.size > BigInt(limit))
    throw new InputError(
      `${displayName(path)}：无法读取，文件超过 ${limit / 1024 / 1024} MB，太大了。请检查是否选对了文件。`,
    );
}

function readAll(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size;) {
    const count = readSync(file, bytes, at, size - at, null);
    if (count === 0) return bytes.subarray(0, at);
    at += count;
  }
  return bytes;
}

function changing(path: string): InputError {
  return new InputError(`${displayName(path)}：正被其他程序写入，没有读取。请等它写完后再试。`);
}
