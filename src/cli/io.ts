/** What the command line asks of the machine, so that tests can stand in for it. */
import type { FileTask, Job, TaskResult } from './batch/task';

/** 0 nothing blocks, 1 something does, 2 unusable input or usage. */
export type ExitCode = 0 | 1 | 2;

/** `special`: a device, a pipe or a socket, which may never end. */
export type PathKind = 'file' | 'folder' | 'special' | 'missing';

export interface FolderEntry {
  readonly name: string;
  /** What it is, or what it links to; a link that leads nowhere counts as a file, so that it is named. */
  readonly kind: Exclude<PathKind, 'missing'>;
  readonly linked: boolean;
}

/** Tells whether a file is still the one that was read. */
export interface FileStamp {
  readonly size: bigint;
  /** When it was last changed, in nanoseconds since 1970. */
  readonly changed: bigint;
  /** Who may read and write it, as in POSIX. */
  readonly mode: number;
}

export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly stamp: FileStamp;
}

export interface WriteOptions {
  /**
   * Whether a file that is there may be replaced. It then keeps its permissions and owner, and a link stays a link; one
   * that is read-only, has other names, or has an owner that can't be kept, is refused.
   */
  readonly replace: boolean;
  /** The source: a new file may be read by the same people; the old content is replaced only if it is still this. */
  readonly source: FileStamp;
  /** The file that is replaced is the source itself: refused once somebody else changed it. */
  readonly inPlace: boolean;
  /** Looks at what stands on the disk before it takes the file's name. @throws to leave everything as it was */
  verify?(written: Uint8Array): Promise<void>;
}

/** Files by path. A name that is not UTF-8 has a lone surrogate U+DC80…U+DCFF for each byte that can't be decoded. */
export interface Files {
  kind(path: string): Promise<PathKind>;
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Regular files only. @param limit bytes above which the file is refused unread */
  read(path: string, limit: number): Promise<StoredFile>;
  /** In one step: readers see the old content or the new one, never half. Makes its folder. */
  write(path: string, bytes: Uint8Array, options: WriteOptions): Promise<void>;
  /** The absolute path with links followed: the same for every way of naming a file. */
  canonical(path: string): Promise<string>;
}

/** Something that works through files one after another beside the others. */
export interface Thread {
  run(task: FileTask): Promise<TaskResult>;
  stop(): Promise<void>;
}

export interface Io extends Files {
  /** Settles once the text was taken, so that output never piles up. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** Of the program. */
  readonly version: string;
  /** What the person's clock says. */
  now(): Date;
  /** How far a long run has come, for a person who watches. */
  progress(done: number, total: number): void;
  /** Processors to work with. */
  readonly cores: number;
  /** Absent where there is only the one thread. */
  startThread?(job: Job): Thread;
}

/** An input that cannot be used. The message is for the person. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** What is told of an error; one that nobody foresaw is told without its stack. */
export function messageOf(error: unknown, shownPath?: string): string {
  if (error instanceof InputError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  const where = shownPath === undefined ? '' : `${shownPath}：`;
  return `${where}程序出错，没有完成。请把文件和这行信息发给技术人员：${what.replace(/\s+/g, ' ')}`;
}
