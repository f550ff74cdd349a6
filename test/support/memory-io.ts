/** Files in memory for the command line. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import {
  InputError,
  type FolderEntry,
  type Io,
  type PathKind,
  type StoredFile,
  type WriteOptions,
} from '../../src/cli/io';

export class MemoryIo implements Io {
  readonly files: Map<string, Uint8Array>;
  stdout = '';
  stderr = '';

  constructor(files: Readonly<Record<string, Uint8Array>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  readonly cores: number = 1;
  readonly version = '1.0.0';

  out(text: string): Promise<void> {
    this.stdout += text;
    return Promise.resolve();
  }

  err(text: string): void {
    this.stderr += text;
  }

  now(): Date {
    return new Date(2026, 10, 25, 9, 5);
  }

  progress(): void {
    // Progress is not shown.
  }

  kind(path: string): Promise<PathKind> {
    const file = posix.normalize(path);
    if (this.files.has(file)) return Promise.resolve('file');
    return Promise.resolve(
      [...this.files.keys()].some((name) => name.startsWith(`${file}/`)) ? 'folder' : 'missing',
    );
  }

  list(folder: string): Promise<FolderEntry[]> {
    const found = new Map<string, boolean>();
    for (const path of this.files.keys()) {
      const rest = posix.relative(posix.normalize(folder), path);
      if (rest.startsWith('..')) continue;
      const [name = '', ...more] = rest.split('/');
      found.set(name, more.length > 0);
    }
    return Promise.resolve(
      [...found].map(([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file', linked: false })),
    );
  }

  read(path: string, limit: number): Promise<StoredFile> {
    const bytes = this.files.get(posix.normalize(path));
    if (!bytes) return Promise.reject(new InputError(`${path}：找不到`));
    if (bytes.length > limit) return Promise.reject(new InputError(`${path}：太大`));
    return Promise.resolve({ bytes, stamp: { size: BigInt(bytes.length), changed: 0n, mode: 0o644 } });
  }

  async write(path: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
    const file = posix.normalize(path);
    if (this.files.has(file) && !options.replace) throw new InputError(`${path}：文件已经存在`);
    await options.verify?.(bytes);
    this.files.set(file, bytes);
  }

  canonical(path: string): Promise<string> {
    return Promise.resolve(posix.normalize(path));
  }
}

/** The bytes of a sample in test/forms. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${__dirname}/../forms/${name}`));
}
