/**
 * Remote procedure calls between two threads over a message port: the client calls methods by name, the server answers with a
 * value or an error, and may report progress meanwhile. A call can be aborted.
 */

/** One end of a connection: a worker, the inside of a worker, or a `MessagePort`. */
export interface Port {
  postMessage(message: unknown, options?: { readonly transfer?: Transferable[] }): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
}

/** The methods that a server offers, with plain data as arguments and results. */
type Api<Methods> = { readonly [Name in keyof Methods]: (...args: never[]) => unknown };

/** The inputs of a handler besides its arguments. */
export interface CallContext {
  /** Aborted when the client no longer wants the result. */
  readonly signal: AbortSignal;
  readonly reportProgress: (progress: unknown) => void;
}

/** The functions that answer calls of `Methods`. */
type Handlers<Methods extends Api<Methods>> = {
  readonly [Name in keyof Methods]: (
    context: CallContext,
    ...args: Parameters<Methods[Name]>
  ) => ReturnType<Methods[Name]> | Promise<ReturnType<Methods[Name]>>;
};

type Request =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'abort'; readonly id: number };

type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: unknown };

/** Encodes and decodes errors: structured cloning drops their class and their members. */
export interface ErrorCodec {
  readonly encode: (error: unknown) => unknown;
  readonly decode: (encoded: unknown) => Error;
}

const MESSAGE_AND_STACK: ErrorCodec = {
  encode: (error) => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { message, stack };
  },
  decode: (encoded) => {
    const { message, stack } = encoded as { readonly message: string; readonly stack?: string };
    return Object.assign(new Error(message), stack === undefined ? {} : { stack });
  },
};

/** The worker has ended or never started: its file could not be loaded, it ran out of memory, or it was terminated. */
export class WorkerTerminatedError extends Error {
  override readonly name = 'WorkerTerminatedError';
}

interface CallOptions {
  /** Once it is aborted, the call resolves to `null`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: unknown) => void) | undefined;
  readonly transfer?: Transferable[];
}

interface PendingCall {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: unknown) => void) | undefined;
}

export class RpcClient<Methods extends Api<Methods>> {
  /** Resolves when the server has started; rejects with `WorkerTerminatedError` if it ends first. */
  readonly ready: Promise<void>;
  /** Called once when the connection ends, for any reason. */
  onTerminated: ((reason: WorkerTerminatedError) => void) | null = null;
  private readonly pending = new Map<number, PendingCall>();
  private lastId = 0;
  private terminated: WorkerTerminatedError | null = null;
  private resolveReady: () => void = () => undefined;
  private rejectReady: (error: Error) => void = () => undefined;

  constructor(
    private readonly port: Port,
    private readonly errors: ErrorCodec = MESSAGE_AND_STACK,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.resolveReady = resolve;
      this.rejectReady = reject;
    });
    this.ready.catch(() => undefined);
    port.onmessage = ({ data }) => this.receive(data as Reply);
  }

  /**
   * Calls a method of the server.
   * @returns its result; `null` if the call was aborted
   * @throws the server's error; WorkerTerminatedError
   */
  call<Name extends keyof Methods & string>(
    method: Name,
    args: Parameters<Methods[Name]>,
    { signal, onProgress, transfer = [] }: CallOptions = {},
  ): Promise<Awaited<ReturnType<Methods[Name]>>> {
    if (this.terminated) return Promise.reject(this.terminated);
    if (signal?.aborted) return Promise.resolve(null as Awaited<ReturnType<Methods[Name]>>);
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      const settle = (value: unknown): void => resolve(value as Awaited<ReturnType<Methods[Name]>>);
      this.pending.set(id, { resolve: settle, reject, onProgress });
      signal?.addEventListener('abort', () => this.abort(id), { once: true });
      this.post({ kind: 'call', id, method, args }, transfer);
    });
  }

  get isTerminated(): boolean {
    return this.terminated !== null;
  }

  /** Ends the connection: pending and later calls are rejected. */
  terminate(reason = 'terminated'): void {
    if (this.terminated) return;
    this.terminated = new WorkerTerminatedError(reason);
    this.rejectReady(this.terminated);
    for (const { reject } of this.pending.values()) reject(this.terminated);
    this.pending.clear();
    this.onTerminated?.(this.terminated);
  }

  private abort(id: number): void {
    const call = this.pending.get(id);
    if (!call) return;
    this.pending.delete(id);
    this.post({ kind: 'abort', id });
    call.resolve(null);
  }

  private post(request: Request, transfer: Transferable[] = []): void {
    this.port.postMessage(request, { transfer });
  }

  private receive(reply: Reply): void {
    if (reply.kind === 'ready') {
      this.resolveReady();
      return;
    }
    const call = this.pending.get(reply.id);
    if (!call) return;
    if (reply.kind === 'progress') {
      call.onProgress?.(reply.progress);
      return;
    }
    this.pending.delete(reply.id);
    if (reply.kind === 'result') call.resolve(reply.value);
    else call.reject(this.errors.decode(reply.error));
  }
}

/** A client of a worker. Terminating it ends the worker, and an error outside of a call terminates it. */
export class WorkerClient<Methods extends Api<Methods>> extends RpcClient<Methods> {
  constructor(
    private readonly worker: Worker,
    errors?: ErrorCodec,
  ) {
    super(worker, errors);
    worker.onerror = (event) => {
      event.preventDefault();
      this.terminate(event.message || 'the worker failed');
    };
    worker.onmessageerror = () => this.terminate('a message could not be read');
  }

  override terminate(reason?: string): void {
    this.worker.terminate();
    super.terminate(reason);
  }
}

/** Answers the calls that arrive at a port, from now on. Calls run concurrently. */
export function serveRpc<Methods extends Api<Methods>>(
  port: Port,
  handlers: Handlers<Methods>,
  errors: ErrorCodec = MESSAGE_AND_STACK,
): void {
  const running = new Map<number, AbortController>();
  const post = (reply: Reply): void => port.postMessage(reply);
  const answer = async (id: number, method: string, args: readonly unknown[]): Promise<void> => {
    const control = new AbortController();
    running.set(id, control);
    try {
      // The client's types guarantee that the method exists and that the arguments fit.
      const handler = handlers[method as keyof Methods] as (
        context: CallContext,
        ...all: readonly unknown[]
      ) => unknown;
      const context: CallContext = {
        signal: control.signal,
        reportProgress: (progress) => post({ kind: 'progress', id, progress }),
      };
      post({ kind: 'result', id, value: await handler(context, ...args) });
    } catch (error) {
      post({ kind: 'error', id, error: errors.encode(error) });
    } finally {
      running.delete(id);
    }
  };
  port.onmessage = ({ data }) => {
    const request = data as Request;
    if (request.kind === 'abort') running.get(request.id)?.abort();
    else void answer(request.id, request.method, request.args);
  };
  post({ kind: 'ready' });
}
