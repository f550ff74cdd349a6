/** What the command line asks of the machine, so that tests can stand in for it. */

/** 0 nothing blocks, 1 something does, 2 unusable input or usage. */
export type ExitCode = 0 | 1 | 2;

export type PathKind = 'file' | 'folder' | 'missing';

export interface Io {
  out(text: string): void;
  err(text: string): void;
  kind(path: string): Promise<PathKind>;
  /** Names in a folder, and whether each is a folder. */
  list(folder: string): Promise<readonly { readonly name: string; readonly folder: boolean }[]>;
  read(path: string): Promise<Uint8Array>;
  /** Replaces the file in one step: readers see the old content or the new one, never half. Makes its folder. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** The absolute path with links followed: the same for every way of naming a file. */
  canonical(path: string): Promise<string>;
}

/** An input that cannot be used. The message is for the person. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** What is told of an error; one that nobody foresaw is told without its stack. */
export function messageOf(error: unknown, path?: string): string {
  if (error instanceof InputError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  const where = path === undefined ? '' : `${path}：`;
  return `${where}程序出错，没有完成。请把文件和这行信息发给技术人员：${what.replace(/\s+/g, ' ')}`;
}
