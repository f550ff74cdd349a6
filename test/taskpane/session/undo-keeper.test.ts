/** Interrupted writes and undos: every cell that may have been changed is reported. */
import type { PaneSession } from '../../../src/taskpane/session/session';
import type { SessionState } from '../../../src/taskpane/session/state';
import { cellKey } from '../../../src/workbook/a1';
import { WorkbookError } from '../../../src/workbook/workbook';
import { rightForm } from '../../support/right-form';
import { sessionOn, TestHost } from '../pane-host';

const AMOUNT = '绩效目标!D16';
const BASIS = '项目总体情况!B9';
const WRONG_BASIS = '依据：《某市养老服务条例》（某府办发[2025]8号）。';
const RIGHT_BASIS = '依据：《某市养老服务条例》（某府办发〔2025〕8号）。';
const twoFaults = () => rightForm({ 绩效目标: { D16: 29 }, 项目总体情况: { B9: WRONG_BASIS } });

/** Opens the pane, which checks by itself. */
async function open(host: TestHost): Promise<PaneSession> {
  const session = sessionOn(host);
  await session.check();
  return session;
}

/** Waits until all resolved promises have been handled. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Begins a write or undo, and closes the pane when this many cells are written. */
async function cutShort(host: TestHost, cells: number, begin: () => Promise<void>): Promise<void> {
  host.workbook.cutShortAfter = cells;
  void begin();
  await settle();
}

function outcome({ written }: SessionState) {
  const place = (edit: { at: Parameters<typeof cellKey>[0] }) => cellKey(edit.at);
  return {
    kind: written?.kind,
    interrupted: written?.interrupted,
    applied: written?.report.applied.map(place),
    failed: written?.report.failed.map(({ edit }) => place(edit)),
    skipped: written?.report.skipped.map(({ edit }) => place(edit)),
  };
}

test.each([0, 1, 2])(
  'after a pane was closed with %d of 2 cells written, the next pane lists the written cells and can undo them',
  async (cells) => {
    const host = new TestHost(twoFaults());
    const closed = await open(host);
    await cutShort(host, cells, () => closed.writeCorrections());

    const session = await open(host);
    const places = host.workbook.writes[0]?.map(({ at }) => cellKey(at)) ?? [];
    expect([...places].sort()).toEqual([AMOUNT, BASIS].sort());
    expect(outcome(session.store.get())).toEqual({
      kind: 'write',
      interrupted: true,
      applied: places.slice(0, cells),
      failed: places.slice(cells),
      skipped: [],
    });
    expect(session.store.get().undo?.edits.map(({ at }) => cellKey(at)) ?? []).toEqual(
      places.slice(0, cells),
    );
    await session.undo();
    expect([await host.content(AMOUNT), await host.content(BASIS)]).toEqual([29, WRONG_BASIS]);
    expect(session.store.get().undo).toBeNull();
  },
);

test('reports an interrupted write once', async () => {
  const host = new TestHost(twoFaults());
  const closed = await open(host);
  await cutShort(host, 1, () => closed.writeCorrections());
  await open(host);
  const session = await open(host);
  expect(session.store.get().written).toBeNull();
  expect(session.store.get().undo?.edits).toHaveLength(1);
});

test('an interrupted write that changed no cell keeps the undo of the previous write', async () => {
  const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
  const first = await open(host);
  await first.writeCorrections();
  await host.type(BASIS, WRONG_BASIS);
  await first.check();
  await cutShort(host, 0, () => first.writeCorrections());

  const session = await open(host);
  expect(outcome(session.store.get())).toMatchObject({ applied: [], failed: [BASIS] });
  await session.undo();
  expect(await host.content(AMOUNT)).toBe(29);
});

test('reports an interrupted undo, and can undo the remaining cells', async () => {
  const host = new TestHost(twoFaults());
  const closed = await open(host);
  await closed.writeCorrections();
  await cutShort(host, 1, () => closed.undo());

  const session = await open(host);
  expect(outcome(session.store.get())).toMatchObject({ kind: 'undo', interrupted: true });
  expect(session.store.get().undo?.edits).toHaveLength(1);
  await session.undo();
  expect([await host.content(AMOUNT), await host.content(BASIS)]).toEqual([29, WRONG_BASIS]);
});

test('reports cells changed after an interrupted write as skipped', async () => {
  const host = new TestHost(twoFaults());
  const closed = await open(host);
  await cutShort(host, 2, () => closed.writeCorrections());
  await host.type(AMOUNT, 31);
  const session = await open(host);
  expect(outcome(session.store.get())).toMatchObject({ applied: [BASIS], skipped: [AMOUNT], failed: [] });
});

test('reports rows inserted after an interrupted write, and offers no undo', async () => {
  const host = new TestHost(twoFaults());
  const closed = await open(host);
  await cutShort(host, 1, () => closed.writeCorrections());
  for (const sheet of ['绩效目标', '项目总体情况']) await host.workbook.insertTopRow(sheet);
  const session = await open(host);
  expect(session.store.get().written?.report.rearranged.map(({ kind }) => kind)).toContain('moved');
  // The written part is unknown, so every planned cell is listed.
  expect(outcome(session.store.get())).toMatchObject({ applied: [], skipped: [] });
  expect([...(outcome(session.store.get()).failed ?? [])].sort()).toEqual([AMOUNT, BASIS].sort());
  expect(session.store.get().undo).toBeNull();
});

test('reports an interrupted write even after writes to more other workbooks than are memoized', async () => {
  const half = new TestHost(twoFaults());
  await cutShort(half, 1, () => open(half).then((closed) => closed.writeCorrections()));
  const kept = (): string => half.memoized.get('jixiao.undo') ?? '[]';
  for (let other = 1; other <= 7; other += 1) {
    const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
    host.documentId = `https://example.test/${other}.xlsx`;
    host.memoized.set('jixiao.undo', kept());
    await (await open(host)).writeCorrections();
    half.memoized.set('jixiao.undo', host.memoized.get('jixiao.undo') ?? '');
  }
  expect(JSON.parse(kept())).toHaveLength(5);
  expect(outcome((await open(half)).store.get())).toMatchObject({ interrupted: true });
});

test('the next check reports the written cells if a write could not be read back', async () => {
  const host = new TestHost(twoFaults());
  const session = await open(host);
  host.workbook.losesConnection = true;
  await session.writeCorrections();
  expect(session.store.get()).toMatchObject({
    stale: true,
    failure: { attempt: 'read-back', fault: 'session-lost' },
    written: { report: { applied: [], snapshot: null } },
  });
  host.workbook.losesConnection = false;
  await session.retry();
  expect(outcome(session.store.get())).toMatchObject({ interrupted: true, failed: [] });
  expect(session.store.get().failure).toBeNull();
  expect([await host.content(AMOUNT), await host.content(BASIS)]).toEqual([30, RIGHT_BASIS]);
  await session.undo();
  expect(await host.content(AMOUNT)).toBe(29);
});

test('a write that could not begin is not reported as interrupted', async () => {
  const host = new TestHost(twoFaults());
  const session = await open(host);
  host.workbook.failures.set('read', new WorkbookError('cell-editing', 'being edited'));
  await session.writeCorrections();
  expect(session.store.get().failure).toMatchObject({ attempt: 'write', fault: 'cell-editing' });
  expect([...host.memoized]).toEqual([]);
  await session.retry();
  expect(session.store.get().written?.report.applied).toHaveLength(2);
});

test('offers 撤销本次修改 while a cell holds the written value', async () => {
  const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
  const session = await open(host);
  await session.writeCorrections();
  expect((await open(host)).store.get().undo?.edits).toHaveLength(1);
  await host.type(AMOUNT, 31);
  expect((await open(host)).store.get().undo).toBeNull();
  await host.type(AMOUNT, 30);
  expect((await open(host)).store.get().undo?.edits).toHaveLength(1);
});

test('a second pane can undo a write of the first, and the first removes its undo', async () => {
  const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
  const [first, second] = [await open(host), await open(host)];
  await first.writeCorrections();
  await second.check();
  expect(second.store.get().undo?.edits).toHaveLength(1);
  await second.undo();
  expect(await host.content(AMOUNT)).toBe(29);
  await first.check();
  expect(first.store.get().undo).toBeNull();
  await first.writeCorrections();
  expect(await host.content(AMOUNT)).toBe(30);
});

test('reports an interrupted write before the next write, and can still undo it', async () => {
  const host = new TestHost(twoFaults());
  const session = await open(host);
  host.workbook.losesConnection = true;
  await session.writeCorrections();
  host.workbook.losesConnection = false;
  await session.writeCorrections();
  expect(host.workbook.writes).toHaveLength(1);
  expect(outcome(session.store.get())).toMatchObject({ interrupted: true, failed: [], skipped: [] });
  await session.undo();
  expect([await host.content(AMOUNT), await host.content(BASIS)]).toEqual([29, WRONG_BASIS]);
});

describe('two panes', () => {
  /** Two panes write one after the other: the first writes one of two corrections, then the second writes the other. */
  async function bothWrote() {
    const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
    const [first, second] = [await open(host), sessionOn(host, () => new Date('2026-11-24T12:04:00'))];
    await first.writeCorrections();
    await host.type(BASIS, WRONG_BASIS);
    await second.check();
    await second.writeCorrections();
    return { host, first, second };
  }

  test('the first pane undoes its own write, and the write of the second can be undone afterwards', async () => {
    const { host, first } = await bothWrote();
    expect(first.store.get().undo?.edits.map(({ at }) => cellKey(at))).toEqual([AMOUNT]);
    await first.undo();
    expect([await host.content(AMOUNT), await host.content(BASIS)]).toEqual([29, RIGHT_BASIS]);
    const reopened = await open(host);
    expect(reopened.store.get().undo?.edits.map(({ at }) => cellKey(at))).toEqual([BASIS]);
    await reopened.undo();
    expect(await host.content(BASIS)).toBe(WRONG_BASIS);
  });

  test('the first pane reports the interrupted write of the second before it writes', async () => {
    const host = new TestHost(twoFaults());
    const [first, second] = [await open(host), await open(host)];
    await cutShort(host, 1, () => second.writeCorrections());
    await first.writeCorrections();
    expect(host.workbook.writes).toHaveLength(1);
    expect(outcome(first.store.get())).toMatchObject({ kind: 'write', interrupted: true });
    await first.writeCorrections();
    expect([await host.content(AMOUNT), await host.content(BASIS)]).toEqual([30, RIGHT_BASIS]);
  });

  test('the first pane reports its write with unknown outcome after the second has reported it', async () => {
    const host = new TestHost(twoFaults());
    const [first, second] = [await open(host), await open(host)];
    host.workbook.losesConnection = true;
    await first.writeCorrections();
    host.workbook.losesConnection = false;
    await second.check();
    expect(outcome(second.store.get())).toMatchObject({ interrupted: true, failed: [] });
    await first.retry();
    expect(outcome(first.store.get())).toMatchObject({ interrupted: true, failed: [] });
  });
});

test('the next pane can undo a write to a workbook that was never saved', async () => {
  const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
  host.documentId = null;
  const closed = await open(host);
  expect(host.documentId).toBeNull();
  await closed.writeCorrections();
  const session = await open(host);
  await session.undo();
  expect(await host.content(AMOUNT)).toBe(29);
});
