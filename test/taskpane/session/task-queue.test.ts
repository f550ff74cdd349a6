/** Tasks run one at a time and exclude other panes, and their failures are reported. */
import { requestedWork, initialState, type Busy } from '../../../src/taskpane/session/state';
import { Store } from '../../../src/taskpane/session/store';
import { TaskQueue } from '../../../src/taskpane/session/task-queue';
import { WorkbookError } from '../../../src/workbook/workbook';
import { rightForm } from '../../support/right-form';
import { TestHost } from '../pane-host';

const WRITING: Busy = { kind: 'writing' };
const UNDOING: Busy = { kind: 'undoing' };
const QUIET: Busy = { kind: 'reading', sheets: 0, total: 0, quiet: true };
const nothing = (): Promise<void> => Promise.resolve();

/** A queue on a host that starts work at once, or as the given `runExclusively` does. */
function queueWith(runExclusively: <T>(work: () => Promise<T>) => Promise<T> = (work) => work()) {
  const store = new Store(initialState(new TestHost(rightForm()), null));
  const onEnd = jest.fn(nothing);
  return { store, onEnd, queue: new TaskQueue(store, { runExclusively }, onEnd) };
}

/** A promise with its `resolve` and `reject`. */
function promised() {
  let resolve = (): void => undefined;
  let reject: (why: Error) => void = resolve;
  const promise = new Promise<void>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

test('a task sets busy at once and clears it at the end', async () => {
  const { store, queue, onEnd } = queueWith();
  const work = promised();
  const turn = queue.run('write', WRITING, nothing, () => work.promise);
  expect(store.get().busy).toBe(WRITING);
  expect(onEnd).not.toHaveBeenCalled();
  work.resolve();
  await turn;
  expect(store.get()).toMatchObject({ busy: null, failure: null });
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test('a task requested while another one runs is ignored', async () => {
  const { store, queue, onEnd } = queueWith();
  const work = promised();
  const turn = queue.run('write', WRITING, nothing, () => work.promise);
  const other = jest.fn(nothing);
  await queue.run('undo', UNDOING, nothing, other);
  expect(other).not.toHaveBeenCalled();
  expect(store.get().busy).toBe(WRITING);
  expect(onEnd).not.toHaveBeenCalled();
  work.resolve();
  await turn;
  await queue.run('undo', UNDOING, nothing, other);
  expect(other).toHaveBeenCalledTimes(1);
});

test('tasks that must not be lost run one after the other', async () => {
  const { store, queue } = queueWith();
  const works = [promised(), promised(), promised()];
  const begun: number[] = [];
  const turnsTaken = works.map(({ promise }, index) =>
    queue.runNext('explain', { kind: 'explaining' }, nothing, () => {
      begun.push(index);
      return promise;
    }),
  );
  for (const [index, work] of works.entries()) {
    await new Promise((resolve) => setTimeout(resolve));
    expect(begun).toEqual([0, 1, 2].slice(0, index + 1));
    work.resolve();
  }
  await Promise.all(turnsTaken);
  expect(store.get()).toMatchObject({ busy: null, failure: null });
});

test('a task requested during a quiet check is shown as waiting until the check ends', async () => {
  const { store, queue } = queueWith();
  const [quiet, requested] = [promised(), promised()];
  const check = queue.run('check', QUIET, nothing, () => quiet.promise);
  expect(requestedWork(store.get())).toBeNull();
  const write = queue.run('write', WRITING, nothing, () => requested.promise);
  expect(store.get()).toMatchObject({ busy: QUIET, waiting: WRITING });
  expect(requestedWork(store.get())).toBe(WRITING);
  quiet.resolve();
  await check;
  expect(store.get()).toMatchObject({ busy: WRITING, waiting: null });
  expect(requestedWork(store.get())).toBe(WRITING);
  requested.resolve();
  await write;
  expect(store.get()).toMatchObject({ busy: null, waiting: null });
});

test('a task sets busy while it waits for other panes, and begins after them', async () => {
  const others = promised();
  const { store, queue } = queueWith(async (work) => {
    await others.promise;
    return work();
  });
  const work = jest.fn(nothing);
  const turn = queue.run('write', WRITING, nothing, work);
  expect(store.get().busy).toBe(WRITING);
  expect(work).not.toHaveBeenCalled();
  others.resolve();
  await turn;
  expect(work).toHaveBeenCalledTimes(1);
});

test('a task excludes other panes until it ends, even if it fails', async () => {
  let inside = 0;
  const { queue } = queueWith(async (work) => {
    inside += 1;
    try {
      return await work();
    } finally {
      inside -= 1;
    }
  });
  const work = promised();
  const turn = queue.run('write', WRITING, nothing, () => work.promise);
  expect(inside).toBe(1);
  work.reject(new Error('broken'));
  await turn;
  expect(inside).toBe(0);
});

test('a failure names the attempted task; the next task can run and removes the message', async () => {
  const { store, queue, onEnd } = queueWith();
  await queue.run('undo', UNDOING, nothing, () =>
    Promise.reject(new WorkbookError('sheet-missing', 'gone', '绩效目标')),
  );
  expect(store.get()).toMatchObject({
    busy: null,
    failure: { attempt: 'undo', fault: 'sheet-missing', subject: '绩效目标' },
  });
  expect(onEnd).toHaveBeenCalledTimes(1);
  const work = promised();
  const turn = queue.run('write', WRITING, nothing, () => work.promise);
  expect(store.get().failure).toBeNull();
  work.resolve();
  await turn;
});

test('a task that fails before it begins is reported as a failure', async () => {
  const { store, queue } = queueWith(() => Promise.reject(new Error('no lock')));
  await queue.run('write', WRITING, nothing, nothing);
  expect(store.get()).toMatchObject({ busy: null, failure: { attempt: 'write', fault: 'unknown' } });
});

describe('重试', () => {
  test('repeats the task that failed last', async () => {
    const { queue } = queueWith();
    const [first, second] = [jest.fn(nothing), jest.fn(nothing)];
    await queue.run('write', WRITING, first, () => Promise.reject(new Error('broken')));
    await queue.run('undo', UNDOING, second, () => Promise.reject(new Error('broken')));
    await queue.retry();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });

  test('repeats an attempt that failed outside of a task', async () => {
    const { store, queue } = queueWith();
    const again = jest.fn(nothing);
    queue.fail('select', new WorkbookError('sheet-missing', 'gone'), again);
    expect(store.get()).toMatchObject({ busy: null, failure: { attempt: 'select', fault: 'sheet-missing' } });
    await queue.retry();
    expect(again).toHaveBeenCalledTimes(1);
  });

  test('repeats only the step that failed within a task', async () => {
    const { queue } = queueWith();
    const [whole, part] = [jest.fn(nothing), jest.fn(nothing)];
    await queue.run('write', WRITING, whole, () => {
      queue.fail('read-back', new Error('gone'), part);
      return Promise.resolve();
    });
    await queue.retry();
    expect(whole).not.toHaveBeenCalled();
    expect(part).toHaveBeenCalledTimes(1);
  });

  test('repeats the whole task if the task has set the failure itself', async () => {
    const { store, queue } = queueWith();
    const again = jest.fn(nothing);
    await queue.run('write', WRITING, again, () => {
      store.update({ failure: { attempt: 'write', fault: 'read-only', subject: null, details: '' } });
      return Promise.resolve();
    });
    expect(store.get().failure).not.toBeNull();
    await queue.retry();
    expect(again).toHaveBeenCalledTimes(1);
  });

  test('does nothing if nothing has failed', async () => {
    const { store, queue } = queueWith();
    await queue.retry();
    expect(store.get()).toMatchObject({ busy: null, failure: null });
  });
});
