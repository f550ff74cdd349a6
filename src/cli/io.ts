/** Interface to files, output and threads; tests implement it in memory. */
import type { FileTask, Job, TaskResult } from './task';

/** 0: no errors found; 1: errors found; 2: unusable input or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** `special`: a device, pipe or socket. */
export type PathKind = 'file' | 'folder' | 'special' | 'missing';

export interface FolderEntry {
  readonly name: string;
  /** Kind of the entry or of its link's target; a broken link counts as a file, so that it is reported. */
  readonly kind: Exclude<PathKind, 'missing'>;
  readonly linked: boolean;
}

/** Identifies the version of a file that was read. */
export interface FileStamp {
  readonly size: bigint;
  /** Modification time in nanoseconds since 1970. */
  readonly changed: bigint;
  /** POSIX mode bits. */
  readonly mode: number;
}

export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly stamp: FileStamp;
}

export interface WriteOptions {
  /**
   * Whether an existing file may be replaced. It keeps its permissions and owner, and a link stays a link. Files that are
   * read-only, have hard links, or have an owner that can't be kept are refused.
   */
  readonly replace: boolean;
  /** The file from which the content comes. A new file gets its read permissions. */
  readonly source: FileStamp;
  /** Whether the source itself is replaced; refused if it has changed since it was read. */
  readonly inPlace: boolean;
  /** Verifies the bytes on the disk before they replace the file. @throws to keep the old file */
  verify?(written: Uint8Array): Promise<void>;
}

/** File access by path. In names that are not UTF-8, each undecodable byte is a lone surrogate U+DC80…U+DCFF. */
export interface Files {
  kind(path: string): Promise<PathKind>;
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Reads a regular file. @param limit larger files are refused without reading, in bytes */
  read(path: string, limit: number): Promise<StoredFile>;
  /** Writes a file atomically and creates its folder. */
  write(path: string, bytes: Uint8Array, options: WriteOptions): Promise<void>;
  /** The absolute path with links resolved. */
  canonical(path: string): Promise<string>;
}

/** A worker thread that processes one file at a time. */
export interface Thread {
  run(task: FileTask): Promise<TaskResult>;
  stop(): Promise<void>;
}

export interface Io extends Files {
  /** Resolves when the stream has accepted the text (backpressure). */
  out(text: string): Promise<void>;
  err(text: string): void;
  readonly version: string;
  now(): Date;
  /** Shows progress on a terminal. */
  progress(done: number, total: number): void;
  /** Number of available processors. */
  readonly cores: number;
  /** Absent if threads are not available. */
  startThread?(job: Job): Thread;
}

/** Unusable input or usage; the message is shown to the person. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** A workbook without a form. */
export class NoFormError extends InputError {
  constructor(
    message: string,
    /** A short form of the reason, without the file's name. */
    readonly brief: string,
  ) {
    super(message);
  }
}

/** The message for the person; an unexpected error is shown in one line without its stack. */
export function messageOf(error: unknown, shownPath?: string): string {
  if (error instanceof InputError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  const where = shownPath === undefined ? '' : `${shownPath}：`;
  return `${where}程序出错，没有完成。请把文件和这行信息发给技术人员：${what.replace(/\s+/g, ' ')}`;
}
