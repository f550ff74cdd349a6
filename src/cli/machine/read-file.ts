/** Reading files: regular ones only, none larger than is asked for, none that changes while it is read. */
import { constants, type BigIntStats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { InputError, type FileStamp, type StoredFile } from '../io';
import { shown } from '../visible';
import { encodePath } from './paths';
import { notRegular, toInputError } from './refusals';

/** @throws InputError */
export async function readStored(path: string, limit: number): Promise<StoredFile> {
  try {
    const at = encodePath(path);
    // A device may do something when it is opened; and what was a file may be another thing once it is open.
    assertReadable(await stat(at, { bigint: true }), path, limit);
    const handle = await open(at, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const before = await handle.stat({ bigint: true });
      assertReadable(before, path, limit);
      const bytes = await readAll(handle, Number(before.size));
      const stamp = stampOf(before);
      if (!isSame(stamp, stampOf(await handle.stat({ bigint: true })))) throw changing(path);
      return { bytes, stamp };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof InputError ? error : toInputError(error, path, '读取');
  }
}

export function stampOf({ size, mtimeNs, mode }: BigIntStats): FileStamp {
  return { size, changed: mtimeNs, mode: Number(mode) };
}

/** Tells whether nobody wrote in between. */
export function isSame(one: FileStamp, other: FileStamp): boolean {
  return one.size === other.size && one.changed === other.changed;
}

function assertReadable(info: BigIntStats, path: string, limit: number): void {
  if (info.isDirectory()) throw toInputError({ code: 'EISDIR' }, path, '读取');
  if (!info.isFile()) throw notRegular(path);
  if (info.size > BigInt(limit))
    throw new InputError(
      `${shown(path)}：无法读取，文件超过 ${limit / 1024 / 1024} MB，太大了。请检查是否选对了文件。`,
    );
}

async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size;) {
    const { bytesRead } = await handle.read(bytes, at, size - at);
    if (bytesRead === 0) return bytes.subarray(0, at);
    at += bytesRead;
  }
  return bytes;
}

function changing(path: string): InputError {
  return new InputError(`${shown(path)}：正被其他程序写入，没有读取。请等它写完后再试。`);
}
