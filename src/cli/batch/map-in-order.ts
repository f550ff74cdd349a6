/** Number of tasks per worker that may be started before the oldest one has finished; limits the results held in memory. */
const TASKS_PER_WORKER = 8;

/**
 * Runs tasks on workers and yields the results in the tasks' order.
 * @param workers each gets one task at a time and must not reject
 */
export async function* mapInOrder<Task, Result>(
  tasks: readonly Task[],
  workers: readonly ((task: Task) => Promise<Result>)[],
): AsyncGenerator<Result> {
  type Work = (typeof workers)[number];
  const free = [...workers];
  const waiting: ((worker: Work) => void)[] = [];
  const run = async (task: Task): Promise<Result> => {
    const worker = free.pop() ?? (await new Promise<Work>((resolve) => waiting.push(resolve)));
    const result = await worker(task);
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
    return result;
  };
  const started: Promise<Result>[] = [];
  for (const task of tasks) {
    started.push(run(task));
    const first = started.length < workers.length * TASKS_PER_WORKER ? undefined : started.shift();
    if (first) yield await first;
  }
  for (const result of started) yield await result;
}
