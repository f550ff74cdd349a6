/** The engine for the pane: in a worker, or in the pane's thread if no worker starts. */
import type { Engine } from '../../engine/engine';
import { RemoteEngine } from '../../engine/remote';
import { WorkerClient } from '../../engine/rpc';
import type { Pacing } from '../../engine/scheduling';
import type { EngineMethods } from '../../engine/serve';

/**
 * Longest time in which a worker must start, in milliseconds. It starts while Excel gets ready. On a slow machine or network
 * loading its file takes seconds. With a shorter limit, such a machine would run every check in the pane's thread; with a longer
 * one, a person would wait without result if the host neither starts a worker nor reports an error.
 */
const START_TIMEOUT = 15_000;

/** Starts the engine; calls made meanwhile wait for it. If the worker ends later, the next call starts another one. */
export function startEngine(pacing: Pacing): Engine {
  let started: Promise<Engine> | null = null;
  const engine = (): Promise<Engine> => {
    started ??= start(pacing, () => {
      started = null;
    });
    return started;
  };
  // Ignored here, because the callers get the error.
  engine().catch(() => undefined);
  return {
    check: async (...args) => (await engine()).check(...args),
    correct: async (...args) => (await engine()).correct(...args),
    recognize: async (name) => (await engine()).recognize(name),
    money: async (name) => (await engine()).money(name),
    examples: async (question) => (await engine()).examples(question),
    openLastYear: async (file) => (await engine()).openLastYear(file),
    compareYears: async (question) => (await engine()).compareYears(question),
    reasons: async (ruleId) => (await engine()).reasons(ruleId),
    readConfig: async (text) => (await engine()).readConfig(text),
    ruleCount: async () => (await engine()).ruleCount(),
  };
}

async function start(pacing: Pacing, onTerminated: () => void): Promise<Engine> {
  try {
    return await startInWorker(onTerminated);
  } catch (error) {
    console.warn(error);
  }
  try {
    const { LocalEngine } = await import('../../engine/local');
    return new LocalEngine(pacing);
  } catch (error) {
    onTerminated();
    throw error;
  }
}

/**
 * Starts the engine in a worker.
 * @param onTerminated called once if the worker ends after it has started
 * @throws if there are no workers, the page's policy or the host forbids them, or the worker's file does not load
 */
export async function startInWorker(onTerminated: () => void): Promise<Engine> {
  const worker = new Worker(
    /* webpackChunkName: "engine" */ new URL('../../engine/worker.ts', import.meta.url),
    { name: 'jixiao' },
  );
  const client = new WorkerClient<EngineMethods>(worker);
  const timer = setTimeout(() => client.terminate('the worker has not started'), START_TIMEOUT);
  try {
    await client.ready;
  } finally {
    clearTimeout(timer);
  }
  client.onTerminated = onTerminated;
  return new RemoteEngine(client);
}
