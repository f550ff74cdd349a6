/** A worker's entry: the engine for the page that has started it. */
import { LocalEngine } from './local';
import { serve } from './serve';

/** A timer would wait for milliseconds each time: a message to oneself lets other messages in, and no more. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

serve(new LocalEngine({ now: () => new Date(), pause }), self);
