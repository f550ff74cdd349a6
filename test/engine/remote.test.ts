import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../src/engine/engine';
import { LocalEngine } from '../../src/engine/local';
import { RemoteEngine } from '../../src/engine/remote';
import { RpcClient, WorkerTerminatedError } from '../../src/engine/rpc';
import { serveEngine, type EngineMethods } from '../../src/engine/serve';
import { partsOf, SnapshotReceiver, type SnapshotPart } from '../../src/engine/snapshot-parts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { PLAIN_QUESTION as QUESTION } from '../support/check-question';
import { rightForm } from '../support/right-form';

const PACING = {
  now: () => new Date(),
  pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
/** `jixiao.config.json` as it is delivered. */
const DELIVERED = readFileSync(path.join(__dirname, '../../src/taskpane/jixiao.config.json'), 'utf8');
const FAULTY = rightForm({ 绩效目标: { D16: 29, F13: '满意', F16: null }, 制度保障: { B5: null } });

let ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports) port.close();
  ports = [];
});

interface SentCall {
  readonly method?: string;
  readonly args?: readonly unknown[];
}

/** An engine behind a channel that copies messages as browsers do, its client, and the calls that were sent. */
function remote(engine: Engine = new LocalEngine(PACING)) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const calls: SentCall[] = [];
  serveEngine(engine, {
    postMessage: (message) => port2.postMessage(message),
    set onmessage(listener: ((event: MessageEvent<unknown>) => void) | null) {
      port2.onmessage = (event: MessageEvent<unknown>) => {
        calls.push(event.data as SentCall);
        listener?.(event);
      };
    },
  });
  const client = new RpcClient<EngineMethods>(port1);
  return { engine: new RemoteEngine(client), client, calls };
}

/** The number of cells that were sent. */
const cellsIn = (calls: readonly SentCall[]): number =>
  calls
    .filter(({ method }) => method === 'receivePart')
    .flatMap(({ args = [] }) => args as SnapshotPart[])
    .flatMap((part) => ('runs' in part ? part.runs.flatMap(({ cells }) => cells) : [])).length;

/** The workbook with other values in some cells of the first sheet, and with some cells removed; cells are given by number. */
function withChanged(
  form: WorkbookSnapshot,
  others: readonly number[],
  gone: readonly number[],
): WorkbookSnapshot {
  const [first, ...rest] = form.sheets;
  if (!first) throw new Error('no sheet');
  const cells = first.cells.flatMap((cell, index) =>
    gone.includes(index) ? [] : others.includes(index) ? { ...cell, value: '别的' } : cell,
  );
  return { ...form, sheets: [{ ...first, cells }, ...rest] };
}

/** A form with this many further cells, whose contents have no meaning. */
function withCells(form: WorkbookSnapshot, count: number): WorkbookSnapshot {
  const [first, ...others] = form.sheets;
  if (!first) throw new Error('no sheet');
  const cells = Array.from({ length: count }, (_, index) => ({ row: 500 + index, column: 40, value: index }));
  return { ...form, sheets: [{ ...first, cells: [...first.cells, ...cells] }, ...others] };
}

test('gives the same results as a local engine', async () => {
  const here = new LocalEngine(PACING);
  const { engine, client } = remote();
  await client.ready;
  const result = await engine.check(FAULTY, QUESTION);
  expect(result).toEqual(await here.check(FAULTY, QUESTION));
  const name = { result: result?.id ?? 0, formId: result?.forms[0]?.form.id ?? '' };
  const [finding] = result?.forms[0]?.findings ?? [];
  const decisions = new Map([[finding?.choice ?? '', { ticked: false }]]);
  expect(finding).toBeDefined();
  for (const ask of [
    (one: Engine) => one.correct({ ...name, decisions: new Map() }),
    (one: Engine) => one.correct({ ...name, decisions }),
    (one: Engine) => one.recognize(name),
    (one: Engine) => one.money(name),
    (one: Engine) => one.examples({ ...name, finding: finding?.key ?? '' }),
    (one: Engine) => one.reasons('breakdown/amount'),
    (one: Engine) => one.readConfig('{ "decimals": 3 }'),
    (one: Engine) => one.readConfig('{ "decimals": "3" }'),
    (one: Engine) => one.readConfig(DELIVERED),
    (one: Engine) => one.ruleCount(),
  ]) {
    expect(await ask(engine)).toEqual(await ask(here));
  }
});

test('accepts the default configuration without loading the configuration parser', async () => {
  jest.doMock('../../src/check/office-config', () => {
    throw new Error('loaded');
  });
  const engine = new LocalEngine(PACING);
  for (const text of [DELIVERED, '{}', '\n{ }\n']) {
    expect(await engine.readConfig(text)).toEqual({ config: JSON.parse(text) as unknown });
  }
  await expect(engine.readConfig('{ "decimals": 3 }')).rejects.toThrow('loaded');
  jest.dontMock('../../src/check/office-config');
});

test('receives all findings of a result that is sent in parts, in order', async () => {
  const local = new LocalEngine(PACING);
  const many: Engine = {
    ...delegate(local),
    check: async (...about) => {
      const result = await local.check(...about);
      const [form] = result?.forms ?? [];
      const [finding] = form?.findings ?? [];
      if (!result || !form || !finding) return result;
      const findings = Array.from({ length: 1234 }, (_, index) => ({ ...finding, key: String(index) }));
      return { ...result, forms: [form, { ...form, findings }] };
    },
  };
  const result = await remote(many).engine.check(FAULTY, QUESTION);
  expect(result?.forms[0]?.findings.length).toBeGreaterThan(0);
  expect(result?.forms[1]?.findings.map(({ key }) => Number(key))).toEqual(
    Array.from({ length: 1234 }, (_, index) => index),
  );
});

test('sends only the changed cells of a workbook for the next check', async () => {
  const { engine, calls } = remote();
  const large = withCells(FAULTY, 2_500);
  await engine.check(large, QUESTION);
  expect(cellsIn(calls)).toBe(large.sheets.flatMap(({ cells }) => cells).length);
  calls.length = 0;
  await engine.check(large, { ...QUESTION, satisfactionThreshold: 85 });
  expect(cellsIn(calls)).toBe(0);
  const corrected = structuredClone(withCells(rightForm({ 绩效目标: { D16: 29 } }), 2_500));
  const result = await engine.check(corrected, QUESTION);
  expect(cellsIn(calls)).toBeGreaterThan(0);
  expect(cellsIn(calls)).toBeLessThan(100);
  expect(result?.forms).toEqual((await new LocalEngine(PACING).check(corrected, QUESTION))?.forms);
});

test('does not send unchanged cells between changed ones', () => {
  const sent: SnapshotPart[] = [];
  const receiver = new SnapshotReceiver();
  const send = (now: WorkbookSnapshot, before: WorkbookSnapshot | null): WorkbookSnapshot => {
    sent.length = 0;
    for (const part of partsOf(now, before)) sent.push(part);
    for (const part of sent) receiver.take(structuredClone(part));
    return receiver.snapshot;
  };
  const before = withCells(FAULTY, 4_500);
  expect(send(before, null)).toEqual(before);
  const changed = withChanged(before, [3, 2_500, 4_500], [4_000]);
  expect(send(changed, before)).toEqual(changed);
  expect(
    sent.flatMap((part) => ('runs' in part ? part.runs.flatMap(({ cells }) => cells) : [])),
  ).toHaveLength(3);
  expect(send(before, changed)).toEqual(before);
});

test.each<[string, (form: WorkbookSnapshot) => WorkbookSnapshot]>([
  ['added rows', (form) => withCells(form, 4_100)],
  ['removed rows', (form) => withCells(form, 10)],
  ['an added sheet', (form) => ({ ...form, sheets: [...rightForm({ 备忘: { A1: '电话' } }).sheets] })],
  ['a removed sheet', (form) => ({ ...form, sheets: form.sheets.slice(1) })],
  ['sheets in another order', (form) => ({ ...form, sheets: [...form.sheets].reverse() })],
  ['no cells left', (form) => ({ ...form, sheets: form.sheets.map((sheet) => ({ ...sheet, cells: [] })) })],
])('%s: the engine receives the same workbook', async (_, change) => {
  const seen: WorkbookSnapshot[] = [];
  const { engine } = remote({
    ...delegate(new LocalEngine(PACING)),
    check: (snapshot) => {
      seen.push(snapshot);
      return Promise.resolve(null);
    },
  });
  const books = [withCells(FAULTY, 2_500), change(FAULTY), FAULTY, withCells(FAULTY, 1)];
  for (const book of books) await engine.check(book, QUESTION);
  expect(seen).toEqual(books);
});

test('keeps snapshots apart that are sent at the same time', async () => {
  const { engine } = remote();
  const books = [
    withCells(FAULTY, 4_500),
    rightForm(),
    withCells(rightForm({ 绩效目标: { D16: 28 } }), 4_500),
  ];
  const results = await Promise.all(books.map((book) => engine.check(book, QUESTION)));
  const expected = await Promise.all(books.map((book) => new LocalEngine(PACING).check(book, QUESTION)));
  expect(results.map((result) => result?.forms)).toEqual(expected.map((result) => result?.forms));
});

test('reports progress', async () => {
  let time = 0;
  const slow = new LocalEngine({ ...PACING, now: () => new Date((time += 1000)) });
  const done: number[] = [];
  await remote(slow).engine.check(FAULTY, QUESTION, { onStep: (step) => void done.push(step.done) });
  expect(done.length).toBeGreaterThan(10);
});

test('an aborted check returns no result and stops before the next check', async () => {
  let time = 0;
  let begun = 0;
  const { engine } = remote(
    new LocalEngine({
      now: () => new Date((time += 1000)),
      pause: () => {
        begun += 1;
        return PACING.pause();
      },
    }),
  );
  const control = new AbortController();
  const first = engine.check(FAULTY, QUESTION, {
    signal: control.signal,
    onStep: () => control.abort(),
  });
  expect(await first).toBeNull();
  const stopped = begun;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(begun).toBeLessThan(stopped + 5);
  expect(await engine.check(FAULTY, QUESTION)).not.toBeNull();
  const late = new AbortController();
  late.abort();
  expect(await engine.check(FAULTY, QUESTION, { signal: late.signal })).toBeNull();
});

test('an error of the engine rejects the call', async () => {
  const { engine } = remote();
  await expect(engine.money({ result: 7, formId: 'none' })).rejects.toThrow('no form none in result 7');
  await expect(engine.reasons('no/such')).rejects.toThrow('no rule no/such');
});

test('keeps the last two results', async () => {
  const { engine } = remote();
  const ids = [];
  for (const decimals of [1, 2, 3]) {
    ids.push((await engine.check(FAULTY, { ...QUESTION, decimals }))?.id ?? 0);
  }
  const formId = (await engine.check(FAULTY, QUESTION))?.forms[0]?.form.id ?? '';
  const ask = (result: number) => engine.money({ result, formId });
  await expect(ask(ids[1] ?? 0)).rejects.toThrow();
  expect((await ask(ids[2] ?? 0)).items).toHaveLength(3);
});

test('pending and later calls fail once the connection is terminated', async () => {
  const { engine, client } = remote({
    ...delegate(new LocalEngine(PACING)),
    ruleCount: () => new Promise(() => undefined),
  });
  const waiting = engine.ruleCount();
  client.terminate('out of memory');
  await expect(waiting).rejects.toThrow(WorkerTerminatedError);
  await expect(engine.check(FAULTY, QUESTION)).rejects.toThrow('out of memory');
});

/** An engine that passes all calls on. */
function delegate(engine: Engine): Engine {
  return {
    check: (...about) => engine.check(...about),
    correct: (...about) => engine.correct(...about),
    recognize: (name) => engine.recognize(name),
    money: (name) => engine.money(name),
    examples: (question) => engine.examples(question),
    openLastYear: (file) => engine.openLastYear(file),
    compareYears: (question) => engine.compareYears(question),
    reasons: (ruleId) => engine.reasons(ruleId),
    readConfig: (text) => engine.readConfig(text),
    ruleCount: () => engine.ruleCount(),
  };
}
