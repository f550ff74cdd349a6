import { mapInOrder } from '../../../src/cli/batch/map-in-order';

/** Waits until all work that can continue has continued. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const TASKS = Array.from({ length: 100 }, (_, index) => index);

async function all<T>(results: AsyncGenerator<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
}

test.each([1, 2, 7])(
  '%d workers return results in the order of the tasks, each worker running one task at a time',
  async (count) => {
    let most = 0;
    let busy = 0;
    const workers = Array.from({ length: count }, () => {
      let isBusy = false;
      return async (task: number): Promise<number> => {
        expect(isBusy).toBe(false);
        isBusy = true;
        busy += 1;
        most = Math.max(most, busy);
        for (let turn = 0; turn < (task * 7) % 5; turn += 1) await settle();
        isBusy = false;
        busy -= 1;
        return task * 2;
      };
    });
    expect(await all(mapInOrder(TASKS, workers))).toEqual(TASKS.map((task) => task * 2));
    expect(most).toBe(count);
  },
);

test('starts few tasks ahead of the consumer', async () => {
  let begun = 0;
  const worker = (task: number): Promise<number> => {
    begun += 1;
    return Promise.resolve(task);
  };
  const many = Array.from({ length: 100_000 }, (_, index) => index);
  const results = mapInOrder(many, [worker, worker]);
  await results.next();
  await settle();
  expect(begun).toBeLessThanOrEqual(16);
  await results.return(undefined);
});

test('runs other tasks while one task takes long', async () => {
  let finish: () => void = () => undefined;
  const done: number[] = [];
  const worker = async (task: number): Promise<number> => {
    if (task === 0) await new Promise<void>((resolve) => (finish = resolve));
    done.push(task);
    return task;
  };
  const results = all(mapInOrder(TASKS.slice(0, 10), [worker, worker]));
  await settle();
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  finish();
  expect(await results).toEqual(TASKS.slice(0, 10));
});
