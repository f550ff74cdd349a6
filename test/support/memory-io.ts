/** A machine of files in memory, for the command line. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { InputError, type Io, type PathKind } from '../../src/cli/io';

export class MemoryIo implements Io {
  readonly files: Map<string, Uint8Array>;
  stdout = '';
  stderr = '';

  constructor(files: Readonly<Record<string, Uint8Array>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  out(text: string): void {
    this.stdout += text;
  }

  err(text: string): void {
    this.stderr += text;
  }

  kind(path: string): Promise<PathKind> {
    const own = posix.normalize(path);
    if (this.files.has(own)) return Promise.resolve('file');
    return Promise.resolve(
      [...this.files.keys()].some((name) => name.startsWith(`${own}/`)) ? 'folder' : 'missing',
    );
  }

  list(folder: string): Promise<{ name: string; folder: boolean }[]> {
    const found = new Map<string, boolean>();
    for (const path of this.files.keys()) {
      const rest = posix.relative(posix.normalize(folder), path);
      if (rest.startsWith('..')) continue;
      const [name = '', ...more] = rest.split('/');
      found.set(name, more.length > 0);
    }
    return Promise.resolve([...found].map(([name, isFolder]) => ({ name, folder: isFolder })));
  }

  read(path: string): Promise<Uint8Array> {
    const bytes = this.files.get(posix.normalize(path));
    return bytes ? Promise.resolve(bytes) : Promise.reject(new InputError(`${path}：找不到`));
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    this.files.set(posix.normalize(path), bytes);
    return Promise.resolve();
  }

  canonical(path: string): Promise<string> {
    return Promise.resolve(posix.normalize(path));
  }
}

/** The bytes of a sample in test/forms. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${__dirname}/../forms/${name}`));
}
