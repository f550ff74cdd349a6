/** Edits while the pane is open make the result out of date. It is updated when the person pauses. */
import { EditWatch } from '../../../src/taskpane/session/edit-watch';
import { DEFAULT_SETTINGS } from '../../../src/taskpane/session/settings';
import { initialState, type Busy, type SessionState } from '../../../src/taskpane/session/state';
import { Store } from '../../../src/taskpane/session/store';
import type { PaneSession } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { WorkbookError } from '../../../src/workbook/workbook';
import { rightForm } from '../../support/right-form';
import { resultOf } from '../../support/views';
import { sessionOn, TestHost } from '../pane-host';

const FORM = rightForm({ 备忘: { A1: '电话' } });
const sheetId = (name: string): string => FORM.sheets.find((sheet) => sheet.name === name)?.id ?? '';
const TARGETS = { sheetId: sheetId('绩效目标'), byPane: false };
const READING: Busy = { kind: 'reading', sheets: 0, total: 3, quiet: false };

/** An `EditWatch` on a checked workbook, with automatic checks turned on. */
function watchWith(change: Partial<SessionState> = {}, form = FORM) {
  const host = new TestHost(form);
  const first = initialState(host, null);
  const store = new Store<SessionState>({
    ...first,
    settings: { ...DEFAULT_SETTINGS, autoCheck: true },
    outcome: { result: resultOf(form), snapshot: form, input: first, at: new Date(), took: 0 },
    ...change,
  });
  const renew = jest.fn();
  const watch = new EditWatch(store, host, renew);
  return { host, store, renew, watch };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('an edit makes the result out of date at once, and is checked after a pause, once', () => {
  const { host, store, renew, watch } = watchWith();
  host.tell(TARGETS);
  expect(store.get().stale).toBe(true);
  expect(watch.editedSinceRead).toBe(true);
  expect(renew).not.toHaveBeenCalled();
  jest.runAllTimers();
  jest.advanceTimersByTime(60_000);
  expect(renew).toHaveBeenCalledTimes(1);
});

test('each edit starts the wait again', () => {
  const { host, renew } = watchWith();
  for (let edits = 0; edits < 5; edits += 1) {
    host.tell(TARGETS);
    jest.advanceTimersByTime(1_000);
  }
  expect(renew).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(renew).toHaveBeenCalledTimes(1);
});

test('a workbook that takes long to check is waited for longer', () => {
  const { host, store, renew } = watchWith();
  const outcome = store.get().outcome;
  store.update({ outcome: outcome && { ...outcome, took: 10_000 } });
  host.tell(TARGETS);
  jest.advanceTimersByTime(10_000);
  expect(renew).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(renew).toHaveBeenCalledTimes(1);
});

test('nothing is checked by itself where nobody wants that', () => {
  const { host, store, renew } = watchWith({ settings: { ...DEFAULT_SETTINGS, autoCheck: false } });
  host.tell(TARGETS);
  expect(store.get().stale).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
  expect(renew).not.toHaveBeenCalled();
});

test('what has been read since is no longer edited; the check that was waited for can be called off', () => {
  const { host, watch } = watchWith();
  host.tell(TARGETS);
  watch.beginRead();
  expect(watch.editedSinceRead).toBe(false);
  watch.cancel();
  expect(jest.getTimerCount()).toBe(0);
});

describe('no edit of the form is', () => {
  const expectNothing = ({ store, watch }: ReturnType<typeof watchWith>): void => {
    expect(store.get().stale).toBe(false);
    expect(watch.editedSinceRead).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  };

  test('what we wrote ourselves', () => {
    const watching = watchWith();
    watching.host.tell({ ...TARGETS, byPane: true });
    expectNothing(watching);
  });

  test.each(['writing', 'undoing', 'reporting'] as const)(
    'what happens during %s, though the host cannot tell whose it is',
    (kind) => {
      const watching = watchWith({ busy: { kind } });
      watching.host.tell({ ...TARGETS, byPane: null });
      expectNothing(watching);
    },
  );

  test('what stands on another sheet', () => {
    const watching = watchWith();
    watching.host.tell({ sheetId: sheetId('备忘'), byPane: false });
    expectNothing(watching);
  });
});

describe('a sheet beside the form', () => {
  /** Tells whether an edit of the other sheet makes the result out of date if a cell of the form holds this formula. */
  const matters = (formula: string): boolean => {
    const form = rightForm({ 绩效目标: { J40: { formula, value: 1 } }, 备忘: { A1: 1 } });
    const { host, store } = watchWith({}, form);
    host.tell({ sheetId: form.sheets.find(({ name }) => name === '备忘')?.id ?? '', byPane: false });
    return store.get().stale;
  };

  test.each([
    '=备忘!A1',
    "='备忘'!A1*2",
    '=总额',
    '=SUM(J41,[1]表!A1)',
    '=INDIRECT("备忘!A1")',
    '=IF(A1>0,Sheet2!A1,0)',
  ])('matters to %s', (formula) => expect(matters(formula)).toBe(true));

  test.each([
    '=SUM(J41:K$42)/$A$1',
    '="备忘!A1"&J41',
    '=IF(OR(TRUE,J41=#N/A),ROUND(J41*2,2),1)',
    '=绩效目标!J41',
    "='绩效目标'!J41",
  ])('does not matter to %s', (formula) => expect(matters(formula)).toBe(false));
});

test('a sheet that was not there when the workbook was read may hold anything', () => {
  const { host, store } = watchWith();
  host.tell({ sheetId: 'new', byPane: false });
  expect(store.get().stale).toBe(true);
});

test('where there is no form, it may come with any sheet', () => {
  const { host, store } = watchWith();
  const outcome = store.get().outcome;
  store.update({ outcome: outcome && { ...outcome, result: { ...outcome.result, forms: [] } } });
  host.tell({ sheetId: sheetId('备忘'), byPane: false });
  expect(store.get().stale).toBe(true);
});

test.each([
  ['while it is read', { busy: READING }],
  ['while it is checked', { busy: { kind: 'checking', step: null, quiet: true } as const }],
  ['while a reason is kept', { busy: { kind: 'explaining' } as const }],
  ['before there is any result', { outcome: null }],
  ['while we write', { busy: { kind: 'writing' } as const }],
  ['while we undo', { busy: { kind: 'undoing' } as const }],
  ['while the report is added', { busy: { kind: 'reporting' } as const }],
])('an edit %s is kept in mind for whoever takes what was read', (_, change) => {
  const { host, store, watch } = watchWith(change);
  host.tell(TARGETS);
  expect(watch.editedSinceRead).toBe(true);
  expect(store.get().stale).toBe(false);
  expect(jest.getTimerCount()).toBe(0);
});

test('once it is disposed of, nothing is noticed and nothing is checked', () => {
  const { host, store, renew, watch } = watchWith();
  host.tell(TARGETS);
  watch.dispose();
  jest.runAllTimers();
  expect(renew).not.toHaveBeenCalled();
  store.update({ stale: false });
  host.tell(TARGETS);
  expect(store.get().stale).toBe(false);
});

describe('in a session', () => {
  test('what was edited is read again, as for the first check', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    const read = jest.spyOn(host.workbook, 'read');
    await session.check();
    host.tell(TARGETS);
    await session.check();
    await session.check();
    expect(read.mock.calls.map(([, purpose]) => purpose)).toEqual(['check', 'check', 'check']);
  });

  describe('when the pane gets the focus', () => {
    const opened = async () => {
      const host = new TestHost(FORM);
      const session = sessionOn(host);
      await session.check();
      host.workbook.purposes.length = 0;
      return { host, session };
    };
    const focus = async (host: TestHost, session: PaneSession) => {
      host.focus();
      await jest.advanceTimersByTimeAsync(1_000);
      while (session.store.get().busy) await jest.advanceTimersByTimeAsync(10);
    };

    test('a workbook that is as it was is read, and nothing else is done', async () => {
      const { host, session } = await opened();
      const { outcome } = session.store.get();
      await focus(host, session);
      expect(host.workbook.purposes).toEqual(['quiet']);
      expect(session.store.get().outcome).toBe(outcome);
    });

    test('a result that is out of date is renewed, whatever the setting', async () => {
      const { host, session } = await opened();
      await host.type('绩效目标!D16', 46);
      expect(session.store.get().stale).toBe(true);
      await focus(host, session);
      expect(session.store.get()).toMatchObject({ stale: false });
      expect(session.store.get().outcome?.result.forms[0]?.findings).not.toEqual([]);
    });

    test('a number format, of which there is no event, is found', async () => {
      const { host, session } = await opened();
      const { sheets, ...book } = await host.workbook.memory.read();
      host.workbook.memory = new MemoryWorkbook({
        ...book,
        sheets: sheets.map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((cell) => ({ ...cell, numberFormat: '@' })),
        })),
      });
      const { outcome } = session.store.get();
      await focus(host, session);
      expect(session.store.get().outcome).not.toBe(outcome);
    });

    test('nothing is read before the first check, and nothing after the pane is closed', async () => {
      const host = new TestHost(FORM);
      const session = sessionOn(host);
      await focus(host, session);
      await session.check();
      host.workbook.purposes.length = 0;
      session.dispose();
      await focus(host, session);
      expect(host.workbook.purposes).toEqual([]);
    });
  });

  test('an edit while a reason is kept leaves the result out of date', async () => {
    const host = new TestHost(rightForm({ 绩效目标: { F13: '满意' } }));
    const session = sessionOn(host);
    await session.check();
    const [finding] = session.store.get().outcome?.result.forms[0]?.findings ?? [];
    if (!finding) throw new Error('a finding');
    const keeping = session.explain([finding], '理由');
    host.tell(TARGETS);
    expect(session.store.get()).toMatchObject({ busy: { kind: 'explaining' }, stale: false });
    await keeping;
    expect(session.store.get().stale).toBe(true);
  });

  test.each(['a write', 'undoing'])(
    'an edit while %s is read back leaves the result out of date',
    async (kind) => {
      const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
      const session = sessionOn(host);
      await session.check();
      if (kind === 'undoing') await session.writeCorrections();
      expect(session.store.get().stale).toBe(false);
      const read = host.workbook.read.bind(host.workbook);
      jest.spyOn(host.workbook, 'read').mockImplementation(async (onProgress, purpose) => {
        const snapshot = await read(onProgress, purpose);
        if (purpose === 'read-back') await host.type('绩效目标!A2', '改过');
        return snapshot;
      });
      await (kind === 'undoing' ? session.undo() : session.writeCorrections());
      expect(session.store.get()).toMatchObject({ busy: null, stale: true });
    },
  );

  test('an edit before a write that is read back is not out of date any more', async () => {
    const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
    const session = sessionOn(host);
    await session.check();
    await host.type('绩效目标!A2', '改过');
    await session.writeCorrections();
    expect(session.store.get()).toMatchObject({ written: { kind: 'write' }, stale: false });
  });

  test('an edit during reading leaves the result out of date, and it is checked again by itself', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    const checking = session.check();
    host.tell(TARGETS);
    await checking;
    expect(session.store.get()).toMatchObject({ busy: null, stale: true });
    expect(host.workbook.reads).toBe(2);
    await jest.runAllTimersAsync();
    expect(session.store.get().stale).toBe(false);
    expect(host.workbook.reads).toBe(3);
  });

  test('a check that is asked for takes the place of the one that was waited for', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    host.tell(TARGETS);
    await session.check();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('自动校验 switched off: what was waited for is called off', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    host.tell(TARGETS);
    await session.changeSettings({ autoCheck: false });
    expect(jest.getTimerCount()).toBe(0);
    expect(session.store.get().stale).toBe(true);
  });

  test('a pane that is closed checks no more', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    host.tell(TARGETS);
    session.dispose();
    await jest.runAllTimersAsync();
    expect(host.workbook.reads).toBe(1);
  });

  /** A session with automatic checks while a cell is being edited, so that every read is refused. */
  async function whileEditing() {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    const failures: unknown[] = [];
    session.store.subscribe(() => failures.push(session.store.get().failure));
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const read = jest
      .spyOn(host.workbook, 'read')
      .mockRejectedValue(new WorkbookError('cell-editing', 'being edited'));
    return { host, session, failures, read };
  }

  test('while a cell is being edited checks that nobody asked for fail in silence, and ever less often', async () => {
    const { host, session, failures, read } = await whileEditing();
    host.tell(TARGETS);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
    expect(read.mock.calls.every(([, purpose]) => purpose === 'quiet')).toBe(true);
    expect(failures.every((failure) => failure === null)).toBe(true);
    expect(session.store.get()).toMatchObject({ stale: true, busy: null });
    await jest.advanceTimersByTimeAsync(600_000);
    expect(read.mock.calls.length).toBeLessThanOrEqual(15);
  });

  test('once the cell is left the check comes as soon as ever', async () => {
    const { host, session, read } = await whileEditing();
    host.tell(TARGETS);
    await jest.advanceTimersByTimeAsync(30_000);
    read.mockRestore();
    host.tell(TARGETS);
    await jest.advanceTimersByTimeAsync(1_300);
    expect(session.store.get().stale).toBe(false);
  });

  test('a co-author’s edits do not make it try more often', async () => {
    const { host, read } = await whileEditing();
    for (let second = 0; second < 30; second += 1) {
      host.tell({ ...TARGETS, remote: true });
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
  });

  test('a failed check stays on the screen until another one succeeds', async () => {
    const { host, session, read } = await whileEditing();
    await session.check();
    host.tell(TARGETS);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(session.store.get().failure).toMatchObject({ attempt: 'check' });
    read.mockRestore();
    host.tell(TARGETS);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(session.store.get()).toMatchObject({ failure: null, stale: false });
  });

  test('another failure stays on the screen, as the person may not have read it', async () => {
    const { host, session, read } = await whileEditing();
    host.workbook.failures.set('select', new WorkbookError('sheet-missing', 'gone', '表'));
    await session.select({ sheet: '表', row: 0, column: 0 });
    read.mockRestore();
    host.tell(TARGETS);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(session.store.get()).toMatchObject({ failure: { attempt: 'select' }, stale: false });
  });

  test('a check that is asked for says what went wrong', async () => {
    const { session } = await whileEditing();
    await session.check();
    expect(session.store.get().failure).toMatchObject({ attempt: 'check', fault: 'cell-editing' });
  });
});
