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

test('marks the result as out of date at once after an edit, and checks once after a pause', () => {
  const { host, store, renew, watch } = watchWith();
  host.sendEdit(TARGETS);
  expect(store.get().stale).toBe(true);
  expect(watch.editedSinceRead).toBe(true);
  expect(renew).not.toHaveBeenCalled();
  jest.runAllTimers();
  jest.advanceTimersByTime(60_000);
  expect(renew).toHaveBeenCalledTimes(1);
});

test('restarts the pause at each edit', () => {
  const { host, renew } = watchWith();
  for (let edits = 0; edits < 5; edits += 1) {
    host.sendEdit(TARGETS);
    jest.advanceTimersByTime(1_000);
  }
  expect(renew).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(renew).toHaveBeenCalledTimes(1);
});

test('waits longer before checking a workbook whose check takes long', () => {
  const { host, store, renew } = watchWith();
  const outcome = store.get().outcome;
  store.update({ outcome: outcome && { ...outcome, took: 10_000 } });
  host.sendEdit(TARGETS);
  jest.advanceTimersByTime(10_000);
  expect(renew).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(renew).toHaveBeenCalledTimes(1);
});

test('starts no check after an edit if automatic checks are off', () => {
  const { host, store, renew } = watchWith({ settings: { ...DEFAULT_SETTINGS, autoCheck: false } });
  host.sendEdit(TARGETS);
  expect(store.get().stale).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
  expect(renew).not.toHaveBeenCalled();
});

test('clears the mark of an edit when a read begins, and cancels the scheduled check', () => {
  const { host, watch } = watchWith();
  host.sendEdit(TARGETS);
  watch.beginRead();
  expect(watch.editedSinceRead).toBe(false);
  watch.cancel();
  expect(jest.getTimerCount()).toBe(0);
});

describe('an edit that keeps the result up to date', () => {
  const expectNothing = ({ store, watch }: ReturnType<typeof watchWith>): void => {
    expect(store.get().stale).toBe(false);
    expect(watch.editedSinceRead).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  };

  test('an edit by the pane', () => {
    const watching = watchWith();
    watching.host.sendEdit({ ...TARGETS, byPane: true });
    expectNothing(watching);
  });

  test.each(['writing', 'undoing', 'reporting'] as const)(
    'an edit of unknown origin while the pane is %s',
    (kind) => {
      const watching = watchWith({ busy: { kind } });
      watching.host.sendEdit({ ...TARGETS, byPane: null });
      expectNothing(watching);
    },
  );

  test('an edit on another sheet', () => {
    const watching = watchWith();
    watching.host.sendEdit({ sheetId: sheetId('备忘'), byPane: false });
    expectNothing(watching);
  });
});

describe('an edit on a sheet outside the form', () => {
  /** Whether an edit of the other sheet makes the result out of date if a cell of the form holds this formula. */
  const makesStale = (formula: string): boolean => {
    const form = rightForm({ 绩效目标: { J40: { formula, value: 1 } }, 备忘: { A1: 1 } });
    const { host, store } = watchWith({}, form);
    host.sendEdit({ sheetId: form.sheets.find(({ name }) => name === '备忘')?.id ?? '', byPane: false });
    return store.get().stale;
  };

  test.each([
    '=备忘!A1',
    "='备忘'!A1*2",
    '=总额',
    '=SUM(J41,[1]表!A1)',
    '=INDIRECT("备忘!A1")',
    '=IF(A1>0,Sheet2!A1,0)',
  ])('makes the result out of date if the form holds %s', (formula) =>
    expect(makesStale(formula)).toBe(true),
  );

  test.each([
    '=SUM(J41:K$42)/$A$1',
    '="备忘!A1"&J41',
    '=IF(OR(TRUE,J41=#N/A),ROUND(J41*2,2),1)',
    '=绩效目标!J41',
    "='绩效目标'!J41",
  ])('leaves the result up to date if the form holds %s', (formula) =>
    expect(makesStale(formula)).toBe(false),
  );
});

test('an edit on a sheet added since the last read makes the result out of date', () => {
  const { host, store } = watchWith();
  host.sendEdit({ sheetId: 'new', byPane: false });
  expect(store.get().stale).toBe(true);
});

test('without a form, an edit on any sheet makes the result out of date', () => {
  const { host, store } = watchWith();
  const outcome = store.get().outcome;
  store.update({ outcome: outcome && { ...outcome, result: { ...outcome.result, forms: [] } } });
  host.sendEdit({ sheetId: sheetId('备忘'), byPane: false });
  expect(store.get().stale).toBe(true);
});

test.each([
  ['while the workbook is read', { busy: READING }],
  ['while the workbook is checked', { busy: { kind: 'checking', step: null, quiet: true } as const }],
  ['while a reason is saved', { busy: { kind: 'explaining' } as const }],
  ['before there is any result', { outcome: null }],
  ['while the pane writes', { busy: { kind: 'writing' } as const }],
  ['while the pane undoes a write', { busy: { kind: 'undoing' } as const }],
  ['while the report is added', { busy: { kind: 'reporting' } as const }],
])('an edit %s is recorded, and the result is not marked as out of date yet', (_, change) => {
  const { host, store, watch } = watchWith(change);
  host.sendEdit(TARGETS);
  expect(watch.editedSinceRead).toBe(true);
  expect(store.get().stale).toBe(false);
  expect(jest.getTimerCount()).toBe(0);
});

test('ignores edits and starts no check after it is disposed of', () => {
  const { host, store, renew, watch } = watchWith();
  host.sendEdit(TARGETS);
  watch.dispose();
  jest.runAllTimers();
  expect(renew).not.toHaveBeenCalled();
  store.update({ stale: false });
  host.sendEdit(TARGETS);
  expect(store.get().stale).toBe(false);
});

describe('in a session', () => {
  test('reads the workbook with purpose “check” at each requested check', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    const read = jest.spyOn(host.workbook, 'read');
    await session.check();
    host.sendEdit(TARGETS);
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

    test('reads an unchanged workbook and keeps its result', async () => {
      const { host, session } = await opened();
      const { outcome } = session.store.get();
      await focus(host, session);
      expect(host.workbook.purposes).toEqual(['quiet']);
      expect(session.store.get().outcome).toBe(outcome);
    });

    test('checks again if the result is out of date, even with automatic checks off', async () => {
      const { host, session } = await opened();
      await host.type('绩效目标!D16', 46);
      expect(session.store.get().stale).toBe(true);
      await focus(host, session);
      expect(session.store.get()).toMatchObject({ stale: false });
      expect(session.store.get().outcome?.result.forms[0]?.findings).not.toEqual([]);
    });

    test('finds a changed number format, for which Excel sends no event', async () => {
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

    test('reads nothing before the first check or after the pane is closed', async () => {
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

  test('an edit while a reason is saved leaves the result out of date', async () => {
    const host = new TestHost(rightForm({ 绩效目标: { F13: '满意' } }));
    const session = sessionOn(host);
    await session.check();
    const [finding] = session.store.get().outcome?.result.forms[0]?.findings ?? [];
    if (!finding) throw new Error('a finding');
    const keeping = session.explain([finding], '理由');
    host.sendEdit(TARGETS);
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

  test('a write that is read back brings the result of an earlier edit up to date', async () => {
    const host = new TestHost(rightForm({ 绩效目标: { D16: 29 } }));
    const session = sessionOn(host);
    await session.check();
    await host.type('绩效目标!A2', '改过');
    await session.writeCorrections();
    expect(session.store.get()).toMatchObject({ written: { kind: 'write' }, stale: false });
  });

  test('an edit during reading leaves the result out of date and starts an automatic check', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    const checking = session.check();
    host.sendEdit(TARGETS);
    await checking;
    expect(session.store.get()).toMatchObject({ busy: null, stale: true });
    expect(host.workbook.reads).toBe(2);
    await jest.runAllTimersAsync();
    expect(session.store.get().stale).toBe(false);
    expect(host.workbook.reads).toBe(3);
  });

  test('a requested check cancels the scheduled automatic check', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    host.sendEdit(TARGETS);
    await session.check();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('switching 自动校验 off cancels the scheduled check', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    host.sendEdit(TARGETS);
    await session.changeSettings({ autoCheck: false });
    expect(jest.getTimerCount()).toBe(0);
    expect(session.store.get().stale).toBe(true);
  });

  test('a closed pane starts no check', async () => {
    const host = new TestHost(FORM);
    const session = sessionOn(host);
    await session.check();
    await session.changeSettings({ autoCheck: true });
    host.sendEdit(TARGETS);
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

  test('automatic checks while a cell is being edited fail without a message, and are retried at growing intervals', async () => {
    const { host, session, failures, read } = await whileEditing();
    host.sendEdit(TARGETS);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
    expect(read.mock.calls.every(([, purpose]) => purpose === 'quiet')).toBe(true);
    expect(failures.every((failure) => failure === null)).toBe(true);
    expect(session.store.get()).toMatchObject({ stale: true, busy: null });
    await jest.advanceTimersByTimeAsync(600_000);
    expect(read.mock.calls.length).toBeLessThanOrEqual(15);
  });

  test('an edit after a cell is no longer being edited is checked after the usual pause', async () => {
    const { host, session, read } = await whileEditing();
    host.sendEdit(TARGETS);
    await jest.advanceTimersByTimeAsync(30_000);
    read.mockRestore();
    host.sendEdit(TARGETS);
    await jest.advanceTimersByTimeAsync(1_300);
    expect(session.store.get().stale).toBe(false);
  });

  test('edits of a co-author do not make automatic retries more frequent', async () => {
    const { host, read } = await whileEditing();
    for (let second = 0; second < 30; second += 1) {
      host.sendEdit({ ...TARGETS, remote: true });
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
  });

  test('the message about a failed check stays until a check succeeds', async () => {
    const { host, session, read } = await whileEditing();
    await session.check();
    host.sendEdit(TARGETS);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(session.store.get().failure).toMatchObject({ attempt: 'check' });
    read.mockRestore();
    host.sendEdit(TARGETS);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(session.store.get()).toMatchObject({ failure: null, stale: false });
  });

  test('the message about another failure stays after a check succeeds', async () => {
    const { host, session, read } = await whileEditing();
    host.workbook.failures.set('select', new WorkbookError('sheet-missing', 'gone', '表'));
    await session.select({ sheet: '表', row: 0, column: 0 });
    read.mockRestore();
    host.sendEdit(TARGETS);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(session.store.get()).toMatchObject({ failure: { attempt: 'select' }, stale: false });
  });

  test('a requested check that fails shows the reason', async () => {
    const { session } = await whileEditing();
    await session.check();
    expect(session.store.get().failure).toMatchObject({ attempt: 'check', fault: 'cell-editing' });
  });
});
