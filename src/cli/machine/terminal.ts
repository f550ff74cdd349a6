/** What is told, and to whom: the report to stdout, faults and progress to stderr. */
import { reasonOf, codeOf } from './refusals';
import { visible } from '../visible';

/** What it needs of a stream of the process. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A person's eye is not quicker; milliseconds. */
const PROGRESS_EVERY = 100;
/** Back to the beginning of the line, and the line blank. */
const CLEAR_LINE = '\r\u001b[K';

export class Terminal {
  /** Why the report could not be put out in full. */
  fault: string | null = null;
  private isOver = false;
  private hasProgress = false;
  private lastProgress = 0;

  constructor(
    private readonly stdout: Output,
    private readonly stderr: Output,
  ) {
    stdout.on('error', (error) => this.endOutput(error));
    // Nobody hears it: the files are worked through all the same, and the exit status tells.
    stderr.on('error', () => undefined);
  }

  /** Settles once the text was taken; never rejects. */
  out(text: string): Promise<void> {
    if (this.isOver) return Promise.resolve();
    // Into a file it does not meet the line of progress.
    if (this.stdout.isTTY === true) this.clearProgress();
    return new Promise((resolve) => {
      this.stdout.write(visible(text), (error) => {
        if (error) this.endOutput(error);
        resolve();
      });
    });
  }

  err(text: string): void {
    this.clearProgress();
    this.tell(visible(text));
  }

  /** One line that stays in its place, where a person watches. */
  progress(done: number, total: number): void {
    if (this.stderr.isTTY !== true || done >= total) return;
    const now = Date.now();
    if (now - this.lastProgress < PROGRESS_EVERY) return;
    this.lastProgress = now;
    this.hasProgress = true;
    this.tell(`${CLEAR_LINE}已完成 ${done} / ${total}（${Math.floor((done / total) * 100)}%）`);
  }

  clearProgress(): void {
    if (!this.hasProgress) return;
    this.hasProgress = false;
    this.tell(CLEAR_LINE);
  }

  private tell(text: string): void {
    this.stderr.write(text, () => undefined);
  }

  /** Whoever reads along may stop early, as `| head` does: that is no fault. */
  private endOutput(error: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    if (codeOf(error) === 'EPIPE') return;
    this.fault = `结果没有输出完，${reasonOf(error)}。`;
    this.err(`${this.fault}\n`);
  }
}
