/** Output of the process: the report to stdout, errors and progress to stderr. */
import { reasonOf, codeOf } from './file-errors';
import { escapeControls } from '../terminal-text';

/** The part of a process stream that is used. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Interval between progress updates, in milliseconds. */
const PROGRESS_EVERY = 100;
/** Moves to the beginning of the line and clears it. */
const CLEAR_LINE = '\r\u001b[K';

export class Terminal {
  /** The reason why the report could not be printed completely. */
  fault: string | null = null;
  private isOver = false;
  private hasProgress = false;
  private lastProgress = 0;

  constructor(
    private readonly stdout: Output,
    private readonly stderr: Output,
  ) {
    stdout.on('error', (error) => this.endOutput(error));
    // Without stderr the program continues; its exit code still gives the result.
    stderr.on('error', () => undefined);
  }

  /** Resolves when the stream has accepted the text; never rejects. */
  out(text: string): Promise<void> {
    if (this.isOver) return Promise.resolve();
    // If stdout is a file, it does not share the line with the progress.
    if (this.stdout.isTTY === true) this.clearProgress();
    return new Promise((resolve) => {
      this.stdout.write(escapeControls(text), (error) => {
        if (error) this.endOutput(error);
        resolve();
      });
    });
  }

  err(text: string): void {
    this.clearProgress();
    this.writeNotice(escapeControls(text));
  }

  /** Updates the progress line on a terminal. */
  progress(done: number, total: number): void {
    if (this.stderr.isTTY !== true || done >= total) return;
    const now = Date.now();
    if (now - this.lastProgress < PROGRESS_EVERY) return;
    this.lastProgress = now;
    this.hasProgress = true;
    this.writeNotice(`${CLEAR_LINE}已完成 ${done} / ${total}（${Math.floor((done / total) * 100)}%）`);
  }

  clearProgress(): void {
    if (!this.hasProgress) return;
    this.hasProgress = false;
    this.writeNotice(CLEAR_LINE);
  }

  private writeNotice(text: string): void {
    this.stderr.write(text, () => undefined);
  }

  /** EPIPE is not an error: the reader may stop early, as `| head` does. */
  private endOutput(error: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    if (codeOf(error) === 'EPIPE') return;
    this.fault = `结果没有输出完，${reasonOf(error)}。`;
    this.err(`${this.fault}\n`);
  }
}
