import { currentForm, screenOf, type SessionState } from '../../../src/taskpane/session/state';
import type { PaneSession } from '../../../src/taskpane/session/session';
import { WorkbookError } from '../../../src/workbook/workbook';
import { rightForm } from '../../support/right-form';
import { refOf, workbookOf } from '../../support/snapshots';
import { sessionOn, TestHost } from '../pane-host';

const WRONG_AMOUNT = { 绩效目标: { D16: 29 } };

async function checked(host: TestHost): Promise<PaneSession> {
  const session = sessionOn(host);
  await session.check();
  return session;
}

function messages(state: SessionState): string[] {
  return currentForm(state)?.findings.map(({ message }) => message) ?? [];
}

/** `choiceKey` of the first finding at a place. */
function choiceAt(session: PaneSession, place: string): string {
  const at = refOf(place);
  const finding = currentForm(session.store.get())?.findings.find(
    (one) => one.at?.sheet === at.sheet && one.at.row === at.row && one.at.column === at.column,
  );
  if (!finding) throw new Error(`no finding at ${place}`);
  return finding.choice;
}

describe('checking', () => {
  test('a correct form may be submitted', async () => {
    const session = await checked(new TestHost(rightForm()));
    const state = session.store.get();
    expect(messages(state)).toEqual([]);
    expect(currentForm(state)?.status).toBe('ready');
    expect(screenOf(state)).toBe('result');
    expect(state.busy).toBeNull();
  });

  test('reports the progress of reading', async () => {
    const session = sessionOn(new TestHost(rightForm()));
    const seen: string[] = [];
    session.store.subscribe(() => {
      const { busy } = session.store.get();
      seen.push(busy?.kind === 'reading' ? `${busy.sheets}/${busy.total}` : (busy?.kind ?? 'idle'));
    });
    await session.check();
    expect(seen).toEqual(expect.arrayContaining(['0/0', '3/3', 'checking', 'idle']));
  });

  test('writes nothing', async () => {
    const host = new TestHost(rightForm(WRONG_AMOUNT));
    await checked(host);
    expect(host.workbook.writes).toEqual([]);
    expect([...host.inDocument, ...host.memoized]).toEqual([]);
  });

  test('shows a failure if the workbook cannot be read, and 重试 reads it again', async () => {
    const host = new TestHost(rightForm());
    host.workbook.failures.set('read', new WorkbookError('cell-editing', 'being edited'));
    const session = await checked(host);
    expect(session.store.get().failure).toMatchObject({ attempt: 'check', fault: 'cell-editing' });
    expect(screenOf(session.store.get())).toBe('failed');
    await session.retry();
    expect(session.store.get().failure).toBeNull();
    expect(screenOf(session.store.get())).toBe('result');
  });

  test('a failure keeps the last result on the screen', async () => {
    const host = new TestHost(rightForm());
    const session = await checked(host);
    host.workbook.failures.set('read', new Error('out of the blue'));
    await session.check();
    expect(screenOf(session.store.get())).toBe('result');
    expect(session.store.get().failure).toMatchObject({ fault: 'unknown' });
    expect(session.store.get().failure?.details).toContain('out of the blue');
  });

  test('shows the no-form screen for a workbook without a form', async () => {
    const other = await checked(new TestHost(workbookOf({ 通讯录: { A1: '姓名' } })));
    expect(screenOf(other.store.get())).toBe('no-form');
  });

  test('another one of several forms can be shown', async () => {
    const form = rightForm(WRONG_AMOUNT);
    const second = rightForm();
    const both = {
      ...form,
      sheets: [
        ...form.sheets,
        ...second.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-2`, name: `${sheet.name}二` })),
      ],
    };
    const session = await checked(new TestHost(both));
    const forms = session.store.get().outcome?.result.forms ?? [];
    expect(forms).toHaveLength(2);
    expect(currentForm(session.store.get())?.status).toBe('blocked');
    session.chooseForm(forms[1]?.form.id ?? '');
    expect(currentForm(session.store.get())?.status).toBe('ready');
    expect(session.store.get().preview?.edits).toEqual([]);
    await session.check();
    expect(session.store.get().formId).toBe(forms[1]?.form.id);
  });
});

describe('correcting', () => {
  test('safe corrections are ticked, written and undone', async () => {
    const host = new TestHost(rightForm(WRONG_AMOUNT));
    const session = await checked(host);
    expect(session.store.get().preview?.edits).toEqual([
      { at: refOf('绩效目标!D16'), before: 29, after: 30 },
    ]);
    await session.writeCorrections();
    expect(await host.content('绩效目标!D16')).toBe(30);
    expect(session.store.get().written?.report.applied).toHaveLength(1);
    expect(currentForm(session.store.get())?.status).toBe('ready');
    expect(session.store.get().log).toHaveLength(1);
    await session.undo();
    expect(await host.content('绩效目标!D16')).toBe(29);
    expect(session.store.get().undo).toBeNull();
    expect(currentForm(session.store.get())?.status).toBe('blocked');
  });

  test('an unticked correction is not written', async () => {
    const host = new TestHost(rightForm({ 绩效目标: { D16: 29, D17: 23 } }));
    const session = await checked(host);
    const choice = session.store.get().preview?.fixes.find(({ edits }) => edits[0]?.at.row === 15)?.key ?? '';
    session.decide(choice, { ticked: false });
    await session.writeCorrections();
    expect(await host.content('绩效目标!D16')).toBe(29);
  });

  test('a suggested value can be changed before it is written', async () => {
    const host = new TestHost(rightForm({ 绩效目标: { F13: '满意' } }));
    const session = await checked(host);
    expect(session.store.get().preview?.edits).toEqual([]);
    session.decide(choiceAt(session, '绩效目标!F13'), {
      ticked: true,
      values: new Map([['绩效目标!F13', '≥95%']]),
    });
    await session.writeCorrections();
    expect(await host.content('绩效目标!F13')).toBe('≥95%');
  });

  test('a cell changed since the check is skipped and reported', async () => {
    const host = new TestHost(rightForm(WRONG_AMOUNT));
    const session = await checked(host);
    await host.type('绩效目标!D16', 47);
    await session.writeCorrections();
    expect(await host.content('绩效目标!D16')).toBe(47);
    expect(session.store.get().written?.report.skipped).toMatchObject([{ why: 'changed', now: 47 }]);
    expect(session.store.get().undo).toBeNull();
  });

  test('a write that the host refuses keeps the planned edits and can be retried', async () => {
    const host = new TestHost(rightForm(WRONG_AMOUNT));
    const session = await checked(host);
    host.workbook.failures.set('write', new WorkbookError('cell-editing', 'being edited'));
    await session.writeCorrections();
    expect(session.store.get().failure).toMatchObject({ attempt: 'write', fault: 'cell-editing' });
    expect(session.store.get().preview?.edits).toHaveLength(1);
    await session.retry();
    expect(session.store.get().failure).toBeNull();
    expect(await host.content('绩效目标!D16')).toBe(30);
  });

  test('a cell on a protected sheet is skipped', async () => {
    const form = rightForm(WRONG_AMOUNT, { 绩效目标: { protected: true } });
    const session = await checked(new TestHost(form));
    await session.writeCorrections();
    expect(session.store.get().written?.report.skipped).toMatchObject([{ why: 'protected' }]);
  });

  test('a write can be undone after the pane was closed and opened again', async () => {
    const host = new TestHost(rightForm(WRONG_AMOUNT));
    const session = await checked(host);
    await session.writeCorrections();
    session.dispose();
    const opened = sessionOn(host);
    expect(opened.store.get().undo?.edits).toHaveLength(1);
    await opened.undo();
    expect(await host.content('绩效目标!D16')).toBe(29);
    expect(host.memoized.size).toBe(0);
  });

  test('moves the focus to the next finding after a write', async () => {
    const host = new TestHost(rightForm({ 绩效目标: { D16: 29, F13: '满意' } }));
    const session = await checked(host);
    await session.writeCorrections();
    const left = currentForm(session.store.get())?.findings.map(({ key }) => key);
    expect(session.store.get().focus?.finding).toBe(left?.[0]);
  });

  test('amounts can be written as formulas', async () => {
    const host = new TestHost(rightForm(WRONG_AMOUNT));
    const session = await checked(host);
    await session.changeSettings({ amounts: 'formulas' });
    await session.writeCorrections();
    expect(await host.content('绩效目标!D16')).toEqual({ formula: '=ROUND(E16*G16,2)' });
    expect(messages(session.store.get())).toEqual([]);
  });
});

describe('stages of 制度保障', () => {
  const UNTICKED = { 制度保障: { E7: '实施阶段 ☐' } };

  test('a chosen tick is written in the style of the sheet', async () => {
    const host = new TestHost(rightForm(UNTICKED));
    const session = await checked(host);
    session.chooseStages([{ row: 6, stage: 'execution' }], true);
    expect(session.stageEdits()).toHaveLength(1);
    await session.writeStages();
    expect(await host.content('制度保障!E7')).toBe('实施阶段 ☑');
    expect(session.store.get().stageChoices.size).toBe(0);
    expect(session.store.get().focus).toBeNull();
  });

  test('a choice is dropped when its row holds another document', async () => {
    const host = new TestHost(rightForm(UNTICKED));
    const session = await checked(host);
    session.chooseStages([{ row: 6, stage: 'execution' }], true);
    await host.type('制度保障!B7', '《另一份制度》');
    await session.check();
    expect(session.store.get().stageChoices.size).toBe(0);
  });
});

describe('reasons for warnings', () => {
  /** A form with one warning. */
  const WARNING = { 绩效目标: { F16: null } };

  test('a reason moves a warning to 已说明, is saved in the workbook and stays after a check', async () => {
    const host = new TestHost(rightForm(WARNING));
    const session = await checked(host);
    const [warning] = currentForm(session.store.get())?.findings ?? [];
    if (!warning) throw new Error('no warning');
    expect(warning.severity).toBe('warning');
    expect(currentForm(session.store.get())?.status).toBe('explain');
    await session.explain([warning], '  按上年合同价执行  ');
    expect(currentForm(session.store.get())?.status).toBe('ready');
    const opened = await checked(host);
    expect(currentForm(opened.store.get())?.findings[0]?.explanation).toBe('按上年合同价执行');
    await opened.explain([warning], '');
    expect(currentForm(opened.store.get())?.status).toBe('explain');
    expect(host.inDocument.size).toBe(0);
  });

  test('a reason does not change the status of an error', async () => {
    const host = new TestHost(rightForm(WRONG_AMOUNT));
    const session = await checked(host);
    const [error] = currentForm(session.store.get())?.findings ?? [];
    if (!error) throw new Error('no error');
    await session.explain([error], '就这样');
    expect(currentForm(session.store.get())?.status).toBe('blocked');
  });
});

describe('edits in the workbook', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('make the result out of date until the next check', async () => {
    const host = new TestHost(rightForm());
    const session = await checked(host);
    await host.type('绩效目标!D16', 29);
    expect(session.store.get().stale).toBe(true);
    await session.check();
    expect(session.store.get().stale).toBe(false);
  });

  test('are checked after a pause if automatic checks are on', async () => {
    const host = new TestHost(rightForm());
    const session = await checked(host);
    await session.changeSettings({ autoCheck: true });
    await host.type('绩效目标!D16', 29);
    await jest.advanceTimersByTimeAsync(600);
    await host.type('绩效目标!D16', 28);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(session.store.get().stale).toBe(true);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(session.store.get().stale).toBe(false);
    expect(messages(session.store.get()).join()).toContain('28');
    expect(host.workbook.reads).toBe(2);
  });

  test('are not checked if automatic checks are off, and edits by the pane or on other sheets are ignored', async () => {
    const host = new TestHost({
      ...rightForm({ 备忘: { A1: '电话' } }),
    });
    const session = await checked(host);
    await host.type('备忘!A1', '手机');
    host.sendEdit({ sheetId: session.store.get().outcome?.snapshot.sheets[0]?.id ?? '', byPane: true });
    expect(session.store.get().stale).toBe(false);
    await host.type('绩效目标!D16', 29);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(session.store.get().stale).toBe(true);
    expect(host.workbook.reads).toBe(1);
  });
});

describe('other things', () => {
  test('定位 selects the cell, and shows a failure if the sheet no longer exists', async () => {
    const host = new TestHost(rightForm());
    const session = await checked(host);
    await session.select(refOf('绩效目标!D16'));
    expect(host.workbook.memory.selected).toEqual(refOf('绩效目标!D16'));
    await session.select(refOf('没有的表!A1'));
    expect(session.store.get().failure).toMatchObject({ attempt: 'select', fault: 'sheet-missing' });
  });

  test('settings are saved and applied', async () => {
    const host = new TestHost(rightForm({ 绩效目标: { F13: '满意' } }));
    const session = await checked(host);
    await session.changeSettings({ satisfactionThreshold: 85 });
    expect(messages(session.store.get()).join()).toContain('85');
    expect(sessionOn(host).store.get().settings.satisfactionThreshold).toBe(85);
  });

  test('a failure message can be dismissed', async () => {
    const host = new TestHost(rightForm());
    const session = await checked(host);
    host.workbook.failures.set('read', new Error('broken'));
    await session.check();
    expect(session.store.get().failure).not.toBeNull();
    session.dismiss('failure');
    expect(session.store.get().failure).toBeNull();
  });

  test('keeps each of several stage choices', async () => {
    const session = await checked(
      new TestHost(rightForm({ 制度保障: { E6: '实施阶段 ☐', E7: '实施阶段 ☐' } })),
    );
    session.chooseStages([{ row: 5, stage: 'execution' }], true);
    session.chooseStages([{ row: 6, stage: 'execution' }], true);
    expect(session.stageEdits().map(({ at }) => at.row)).toEqual([5, 6]);
  });

  test('moves the focus to the status if nothing could be written, and after an undo', async () => {
    const host = new TestHost(rightForm(WRONG_AMOUNT));
    const session = await checked(host);
    await session.writeCorrections();
    await session.undo();
    expect(session.store.get().focus).toEqual({ finding: null });
    await host.type('绩效目标!D16', 47);
    await session.writeCorrections();
    expect(session.store.get().written?.report.applied).toEqual([]);
    expect(session.store.get().focus).toEqual({ finding: null });
  });

  test('decisions on one form are dropped when another form is shown', async () => {
    const one = rightForm(WRONG_AMOUNT);
    const two = rightForm({ 绩效目标: { D16: 28 } });
    const named = two.sheets.map((sheet) => ({
      ...sheet,
      id: `${sheet.id} two`,
      name: `${sheet.name}（二）`,
    }));
    const session = await checked(new TestHost({ ...one, sheets: [...one.sheets, ...named] }));
    const [first, second] = session.store.get().outcome?.result.forms ?? [];
    session.decide(session.store.get().preview?.fixes[0]?.key ?? '', { ticked: false });
    session.chooseStages([{ row: 6, stage: 'planning' }], true);
    session.chooseForm(second?.form.id ?? '');
    session.chooseForm(first?.form.id ?? '');
    expect(session.store.get().preview?.fixes[0]?.decision.ticked).toBe(true);
    expect(session.store.get().stageChoices.size).toBe(0);
  });
});
