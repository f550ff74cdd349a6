/** Runs the page's worker in this thread. Messages are copied and buffers transferred, as browsers do. */
import type { StartWorker } from '../../../src/webpage/worker/start-worker';
import { serve } from '../../../src/webpage/worker/serve';

interface WorkersHere {
  readonly start: StartWorker;
  /** Makes the worker that was started last fail. */
  readonly breakDown: () => void;
  /** Closes the message channels of all workers. */
  readonly close: () => void;
}

export function workersHere(): WorkersHere {
  const ports: MessagePort[] = [];
  let last: Worker | null = null;
  const close = (): void => {
    for (const port of ports) port.close();
  };
  return {
    start: () => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      serve(port2);
      last = Object.assign(port1 as unknown as Worker, { terminate: () => port1.close() });
      return last;
    },
    breakDown: () => {
      const event = Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' });
      last?.onerror?.(event as ErrorEvent);
    },
    close,
  };
}
