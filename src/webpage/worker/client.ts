/** The page's end of a worker. */
import type { ReadProgress } from '../../workbook/workbook';
import { fromPlain, type Question, type Reply } from './messages';
import type { Answer, Arguments, ServiceName } from './services';

/** Starts another worker. */
export type StartWorker = () => Worker;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ReadProgress | undefined;
}

/** The worker ended by itself, out of memory as a rule. */
export class WorkerGone extends Error {}

export class WorkerClient {
  /** Hears of the worker's end, whatever it came from. */
  onEnd: ((why: Error) => void) | null = null;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;
  private gone: Error | null = null;

  constructor(start: StartWorker) {
    this.worker = start();
    this.worker.onmessage = ({ data }: MessageEvent<Reply>) => this.hear(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.end(new WorkerGone(event.message || 'the worker ended'));
    };
    this.worker.onmessageerror = () => this.end(new WorkerGone('a message could not be read'));
  }

  /** Asks for something. @throws what the service throws; WorkerGone */
  call<Name extends ServiceName>(
    name: Name,
    given: Arguments<Name>,
    onProgress?: ReadProgress,
  ): Promise<Answer<Name>> {
    return new Promise((resolve, reject) => {
      if (this.gone) {
        reject(this.gone);
        return;
      }
      const id = (this.next += 1);
      this.waiting.set(id, { resolve: (value) => resolve(value as Answer<Name>), reject, onProgress });
      const question: Question = { id, name, given };
      this.worker.postMessage(
        question,
        given.filter((one): one is MessagePort => one instanceof MessagePort),
      );
    });
  }

  /** It will not answer any more. */
  get isGone(): boolean {
    return this.gone !== null;
  }

  /** Ends the worker, with all that it holds. What it was asked for is refused. */
  end(why: Error = new WorkerGone('no longer wanted')): void {
    this.gone ??= why;
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(why);
    this.waiting.clear();
    this.onEnd?.(why);
  }

  private hear(reply: Reply): void {
    const asked = this.waiting.get(reply.id);
    if (!asked) return;
    if ('progress' in reply) {
      asked.onProgress?.(...reply.progress);
      return;
    }
    this.waiting.delete(reply.id);
    if ('error' in reply) asked.reject(fromPlain(reply.error));
    else asked.resolve(reply.value);
  }
}
