/** Where no worker starts, in whatever way, the pane's own thread does all the work. */
import { startEngine } from '../../../src/taskpane/browser/engine';
import { PLAIN_QUESTION as QUESTION } from '../../support/check-question';
import { rightForm } from '../../support/right-form';

const PACING = { now: () => new Date(), pause: () => Promise.resolve() };

/** A worker that does nothing by itself. */
class IdleWorker {
  static made: IdleWorker[] = [];
  onerror: ((event: { readonly message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  ended = false;

  constructor() {
    IdleWorker.made.push(this);
  }

  postMessage(): void {
    // Nobody is there.
  }

  terminate(): void {
    this.ended = true;
  }
}

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
  ['its file cannot be loaded', (worker) => worker?.onerror?.({ message: 'no file' })],
  ['it never starts', () => jest.advanceTimersByTime(15_000)],
])('%s: one engine answers from then on, and knows its results', async (_, fail) => {
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

test('one that ends later is replaced by another', async () => {
  const engine = startEngine(PACING);
  IdleWorker.made[0]?.onmessage?.({ data: { kind: 'ready' } });
  const asked = engine.ruleCount();
  await new Promise((resolve) => setTimeout(resolve));
  IdleWorker.made[0]?.onerror?.({ message: 'out of memory' });
  await expect(asked).rejects.toThrow('out of memory');
  void engine.ruleCount();
  expect(IdleWorker.made).toHaveLength(2);
  IdleWorker.made[1]?.onerror?.({ message: 'done' });
});
