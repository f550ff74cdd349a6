/** The engine works in a worker, or in the pane's thread if no worker starts. */
import { startEngine } from '../../../src/taskpane/browser/engine';
import { PLAIN_QUESTION as QUESTION } from '../../support/check-question';
import { rightForm } from '../../support/right-form';

const PACING = { now: () => new Date(), pause: () => Promise.resolve() };

/** A worker that never answers. */
class IdleWorker {
  static made: IdleWorker[] = [];
  onerror: ((event: { readonly message: string; readonly preventDefault: () => void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  ended = false;

  constructor() {
    IdleWorker.made.push(this);
  }

  postMessage(): void {
    // This worker never answers.
  }

  terminate(): void {
    this.ended = true;
  }
}

const errorEvent = (message: string) => ({ message, preventDefault: () => undefined });

beforeEach(() => {
  IdleWorker.made = [];
  Object.assign(globalThis, { Worker: IdleWorker });
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'Worker');
});

test.each<[string, (worker: IdleWorker | undefined) => void]>([
  ['the worker file cannot be loaded', (worker) => worker?.onerror?.(errorEvent('no file'))],
  ['the worker never starts', () => jest.advanceTimersByTime(15_000)],
])('%s: the engine runs in the pane’s thread from then on', async (_, fail) => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
  const engine = startEngine(PACING);
  const checking = engine.check(rightForm({ 绩效目标: { D16: 29 } }), QUESTION);
  fail(IdleWorker.made[0]);
  const result = await checking;
  const formId = result?.forms[0]?.form.id ?? '';
  const correction = await engine.correct({ result: result?.id ?? 0, formId, decisions: new Map() });
  expect(correction).not.toBeNull();
  expect(IdleWorker.made.map(({ ended }) => ended)).toEqual([true]);
});

test('replaces a worker that stops after its start', async () => {
  const engine = startEngine(PACING);
  IdleWorker.made[0]?.onmessage?.({ data: { kind: 'ready' } });
  const counting = engine.ruleCount();
  await new Promise((resolve) => setTimeout(resolve));
  IdleWorker.made[0]?.onerror?.(errorEvent('out of memory'));
  await expect(counting).rejects.toThrow('out of memory');
  void engine.ruleCount();
  expect(IdleWorker.made).toHaveLength(2);
  IdleWorker.made[1]?.onerror?.(errorEvent('done'));
});
