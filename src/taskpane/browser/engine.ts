/** The engine for the pane: in a worker, or in the pane's own thread where none starts. */
import type { Engine } from '../../engine/engine';
import { RemoteEngine } from '../../engine/remote';
import type { Pacing } from '../../engine/stretches';

/**
 * How long a worker may take to start, in milliseconds. It starts while Excel gets ready, so that it is there before the first
 * question on most machines; on a slow one, or over a slow line, its file takes seconds. Whoever gives up sooner makes such a
 * machine do all checks in the pane's own thread from then on; who gives up later keeps a person waiting for nothing where the host
 * neither starts a worker nor says so.
 */
const PATIENCE = 15_000;

/** Starts the engine; what is asked meanwhile waits for it. */
export function startEngine(pacing: Pacing): Engine {
  let started: Promise<Engine> | null = null;
  const engine = (): Promise<Engine> => {
    started ??= start(pacing, () => {
      started = null;
    });
    return started;
  };
  // What fails now is told to whoever asks.
  engine().catch(() => undefined);
  return {
    check: async (...about) => (await engine()).check(...about),
    correct: async (...about) => (await engine()).correct(...about),
    recognize: async (name) => (await engine()).recognize(name),
    money: async (name) => (await engine()).money(name),
    reasons: async (ruleId) => (await engine()).reasons(ruleId),
    readConfig: async (text) => (await engine()).readConfig(text),
    ruleCount: async () => (await engine()).ruleCount(),
  };
}

/** @param onGone called when what was started has ended: the next question is to start another one */
async function start(pacing: Pacing, onGone: () => void): Promise<Engine> {
  try {
    return await inWorker(pacing, onGone);
  } catch (error) {
    console.warn(error);
  }
  try {
    const { LocalEngine } = await import('../../engine/local');
    return new LocalEngine(pacing);
  } catch (error) {
    onGone();
    throw error;
  }
}

/** Fails where there are no workers, where the page's policy or the host forbids them, or their file does not load. */
async function inWorker(pacing: Pacing, onGone: () => void): Promise<Engine> {
  const worker = new Worker(
    /* webpackChunkName: "engine" */ new URL('../../engine/worker.ts', import.meta.url),
    { name: 'jixiao' },
  );
  const engine = new RemoteEngine(worker, pacing);
  let isReady = false;
  const end = (why: string): void => {
    worker.terminate();
    engine.end(why);
    // One that never was there is replaced at once, by what keeps the results from then on.
    if (isReady) onGone();
  };
  worker.onerror = ({ message }) => end(message);
  worker.onmessageerror = () => end('a message could not be read');
  const timer = setTimeout(() => end('the worker has not started'), PATIENCE);
  try {
    await engine.ready;
    isReady = true;
  } finally {
    clearTimeout(timer);
  }
  return engine;
}
