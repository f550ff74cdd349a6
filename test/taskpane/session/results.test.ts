/** After a change of settings or reasons, the last snapshot is checked again in steps. Further changes may arrive meanwhile. */
import type { FindingView } from '../../../src/engine/views';
import { PaneSession } from '../../../src/taskpane/session/session';
import { currentForm, needsRecheck, type SessionState } from '../../../src/taskpane/session/state';
import { WorkbookError } from '../../../src/workbook/workbook';
import { rightForm } from '../../support/right-form';
import { refOf } from '../../support/snapshots';
import { slowSession, TestHost, dependenciesWith } from '../pane-host';

const AMOUNT = '绩效目标!D16';
/** An error with a safe correction, an error whose message names the threshold, and two warnings. */
const faulty = () => rightForm({ 绩效目标: { D16: 29, F13: '满意', F16: null, F17: null } });

async function opened(host = new TestHost(faulty())) {
  const slow = await slowSession(host);
  const { session } = slow;
  /** Every threshold that the state has had. */
  const thresholds: string[] = [];
  session.store.subscribe(() => {
    const threshold = thresholdIn(session.store.get());
    if (thresholds.at(-1) !== threshold) thresholds.push(threshold);
  });
  return { host, thresholds, ...slow };
}

function findingsIn(state: SessionState): readonly FindingView[] {
  return currentForm(state)?.findings ?? [];
}

function thresholdIn(state: SessionState): string {
  const message = findingsIn(state).find(({ rule }) => rule.id === 'target/satisfaction')?.message ?? '';
  return /≥(\d+)%/.exec(message)?.[1] ?? '';
}

/** Warnings that have a reason, and the reason. */
function reasonsIn(state: SessionState): string[] {
  return findingsIn(state).flatMap(({ explanation }) => explanation ?? []);
}

function warningsIn(state: SessionState): [FindingView, FindingView] {
  const [first, second] = findingsIn(state).filter(({ severity }) => severity === 'warning');
  if (!first || !second) throw new Error('too few warnings');
  return [first, second];
}

describe('settings', () => {
  test('are stored and shown at once; the result is updated after several steps', async () => {
    const { host, session, thresholds, rest } = await opened();
    const before = session.store.get().outcome;
    const changing = session.changeSettings({ satisfactionThreshold: 85 });
    expect(host.memoized.get('jixiao.settings')).toContain('85');
    expect(session.store.get().settings.satisfactionThreshold).toBe(85);
    expect(session.store.get().outcome).toBe(before);
    expect(needsRecheck(session.store.get())).toBe(true);
    // The check runs one rule in each step, and the check of the corrected form does the same.
    expect(await rest()).toBeGreaterThan(2 * (currentForm(session.store.get())?.checked.length ?? Infinity));
    await changing;
    expect(thresholds).toEqual(['90', '85']);
    expect(needsRecheck(session.store.get())).toBe(false);
    expect(host.workbook.reads).toBe(1);
  });

  test('keep the snapshot, its time, the out-of-date mark and the focus', async () => {
    const { host, session, rest } = await opened();
    await host.type('绩效目标!C12', '另一个指标');
    const { outcome, stale, focus } = session.store.get();
    void session.changeSettings({ decimals: 3 });
    await rest();
    expect(session.store.get()).toMatchObject({ stale, outcome: { at: outcome?.at, took: outcome?.took } });
    expect(session.store.get().outcome?.snapshot).toBe(outcome?.snapshot);
    expect(session.store.get().focus).toBe(focus);
    expect(stale).toBe(true);
  });

  test('changed twice during a recheck: only the result of the last ones is shown', async () => {
    const { session, thresholds, next, rest } = await opened();
    void session.changeSettings({ satisfactionThreshold: 8 });
    for (let step = 0; step < 5; step += 1) await next();
    void session.changeSettings({ satisfactionThreshold: 85 });
    await rest();
    expect(thresholds).toEqual(['90', '85']);
  });

  test('changed again while the corrected form is checked: only the result of the last ones is shown', async () => {
    const { session, thresholds, next, rest } = await opened();
    const rules = currentForm(session.store.get())?.checked.length ?? 0;
    void session.changeSettings({ satisfactionThreshold: 8 });
    for (let step = 0; step < rules + 5; step += 1) await next();
    void session.changeSettings({ satisfactionThreshold: 85 });
    await rest();
    expect(thresholds).toEqual(['90', '85']);
    expect(needsRecheck(session.store.get())).toBe(false);
  });

  test('that only switch automatic checks on keep the result and the preview', async () => {
    const { session, next } = await opened();
    const { outcome, preview } = session.store.get();
    await session.changeSettings({ autoCheck: true });
    expect(await next()).toBe(0);
    expect(session.store.get().outcome).toBe(outcome);
    expect(session.store.get().preview).toBe(preview);
  });

  test('apply to the corrections, which cannot be written before they are updated', async () => {
    const { host, session, rest } = await opened();
    void session.changeSettings({ amounts: 'formulas' });
    await session.writeCorrections();
    expect(host.workbook.writes).toEqual([]);
    await rest();
    const writing = session.writeCorrections();
    await rest();
    await writing;
    expect(await host.content(AMOUNT)).toEqual({ formula: '=ROUND(E16*G16,2)' });
  });

  test('changed during the first check apply to its result', async () => {
    const host = new TestHost(faulty());
    let time = 0;
    const dependencies = dependenciesWith({
      now: () => new Date((time += 1000)),
      pause: () => {
        const { busy, settings } = session.store.get();
        if (busy?.kind === 'checking' && busy.step?.done === 5 && settings.satisfactionThreshold === null) {
          void session.changeSettings({ satisfactionThreshold: 85 });
        }
        return Promise.resolve();
      },
    });
    const session = new PaneSession(host, dependencies);
    await session.check();
    expect(thresholdIn(session.store.get())).toBe('85');
    expect(needsRecheck(session.store.get())).toBe(false);
  });

  test('changed during a check apply to the new snapshot', async () => {
    const { host, session, thresholds, next, rest } = await opened();
    await host.type(AMOUNT, 30);
    const checking = session.check();
    for (let step = 0; step < 5; step += 1) await next();
    expect(session.store.get().busy?.kind).toBe('checking');
    void session.changeSettings({ satisfactionThreshold: 85 });
    await rest();
    await checking;
    expect(thresholds).toEqual(['90', '85']);
    expect(findingsIn(session.store.get()).map(({ rule }) => rule.id)).not.toContain('breakdown/amount');
    expect(session.store.get()).toMatchObject({ busy: null, stale: false });
  });

  test('changed just before a check apply to the new snapshot only', async () => {
    const { host, session, next, rest } = await opened();
    const before = session.store.get().outcome?.snapshot;
    const shown = new Set<unknown>();
    session.store.subscribe(() => {
      const state = session.store.get();
      if (thresholdIn(state) === '85') shown.add(state.outcome?.snapshot);
    });
    void session.changeSettings({ satisfactionThreshold: 85 });
    await next();
    await host.type(AMOUNT, 30);
    const checking = session.check();
    await rest();
    await checking;
    expect(shown.size).toBe(1);
    expect(shown).not.toContain(before);
    expect(thresholdIn(session.store.get())).toBe('85');
    expect(findingsIn(session.store.get()).map(({ rule }) => rule.id)).not.toContain('breakdown/amount');
    expect(session.store.get().stale).toBe(false);
  });

  test('changed while the workbook cannot be read apply to the last snapshot, and the failure message stays', async () => {
    const { host, session, rest } = await opened();
    host.workbook.failures.set('read', new WorkbookError('cell-editing', 'being edited'));
    const checking = session.check();
    void session.changeSettings({ satisfactionThreshold: 85 });
    await rest();
    await checking;
    expect(thresholdIn(session.store.get())).toBe('85');
    expect(session.store.get().failure).toMatchObject({ attempt: 'check', fault: 'cell-editing' });
  });

  test.each([
    ['checked', 0],
    ['corrected', 1],
  ])('also apply to another form that is chosen while the workbook is %s', async (_, rounds) => {
    const [form, other] = [faulty(), faulty()];
    const second = other.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-2`, name: `${sheet.name}二` }));
    const { session, next, rest } = await opened(
      new TestHost({ ...form, sheets: [...form.sheets, ...second] }),
    );
    const formId = session.store.get().outcome?.result.forms[1]?.form.id ?? '';
    const rules = currentForm(session.store.get())?.checked.length ?? 0;
    void session.changeSettings({ satisfactionThreshold: 85 });
    for (let step = 0; step < 2 * rounds * rules + 5; step += 1) await next();
    session.chooseForm(formId);
    await rest();
    expect(session.store.get().formId).toBe(formId);
    expect(thresholdIn(session.store.get())).toBe('85');
    expect(session.store.get().preview?.edits.map(({ at }) => at.sheet)).toEqual(['绩效目标二']);
  });
});

describe('decisions', () => {
  const target = (session: PaneSession): string =>
    session.store.get().preview?.fixes.find(({ finding }) => finding.at?.row === 12)?.key ?? '';

  test('made during a recheck are shown at once and are part of the updated preview', async () => {
    const { session, next, rest } = await opened();
    const rules = currentForm(session.store.get())?.checked.length ?? 0;
    void session.changeSettings({ satisfactionThreshold: 85 });
    for (let step = 0; step < rules + 5; step += 1) await next();
    session.decide(target(session), { ticked: true });
    const shown = session.store.get().preview?.fixes.find(({ key }) => key === target(session));
    expect(shown?.decision.ticked).toBe(true);
    await rest();
    expect(session.store.get().preview?.edits).toEqual([
      { at: refOf('绩效目标!F13'), before: '满意', after: '≥85%' },
      { at: refOf(AMOUNT), before: 29, after: 30 },
    ]);
  });

  test('made just before settings and reasons change never show a preview with the later settings', async () => {
    const shown = ({ store }: PaneSession): string => {
      const { edits, left } = store.get().preview ?? {};
      return JSON.stringify([edits?.map(({ after }) => after), left]);
    };
    const decide = ({ session }: { session: PaneSession }): void =>
      session.decide(target(session), { ticked: true });
    const plain = await opened();
    const expected = new Set([shown(plain.session)]);
    decide(plain);
    await plain.rest();
    expected.add(shown(plain.session));

    const both = await opened();
    const seen = new Set<string>();
    both.session.store.subscribe(() => {
      if (needsRecheck(both.session.store.get())) seen.add(shown(both.session));
    });
    decide(both);
    void both.session.changeSettings({ amounts: 'formulas' });
    void both.session.explain(warningsIn(both.session.store.get()).slice(0, 1), '合同价');
    await both.rest();
    expect(seen).toEqual(expected);
    expect(both.session.store.get().preview?.left).toEqual({ errors: 0, warnings: 1 });
    expect(both.session.store.get().preview?.edits.map(({ after }) => after)).toEqual([
      '≥90%',
      { formula: '=ROUND(E16*G16,2)' },
    ]);
  });

  test('on a changed cell are dropped by the next check; other decisions are kept', async () => {
    const { host, session, rest } = await opened();
    session.decideAll(session.store.get().preview?.fixes.map(({ key }) => key) ?? [], false);
    await rest();
    expect(session.store.get().preview?.edits).toEqual([]);
    await host.type(AMOUNT, 28);
    const checking = session.check();
    await rest();
    await checking;
    expect(session.store.get().preview?.edits).toEqual([{ at: refOf(AMOUNT), before: 28, after: 30 }]);
    expect(session.store.get().decisions.get(target(session))).toEqual({ ticked: false });
  });

  test('made during a check are kept if the finding is still the same', async () => {
    const { session, next, rest } = await opened();
    const rules = currentForm(session.store.get())?.checked.length ?? 0;
    const checking = session.check();
    for (let step = 0; step < rules + 5; step += 1) await next();
    session.decide(target(session), { ticked: true });
    await next();
    await next();
    session.chooseStages([{ row: 6, stage: 'execution' }], false);
    await rest();
    await checking;
    expect(session.store.get().preview?.edits.map(({ after }) => after)).toEqual(['≥90%', 30]);
    expect(session.store.get().stageChoices.size).toBe(1);
  });
});

describe('reasons', () => {
  test('are shown after several steps, during which the pane is not busy', async () => {
    const { host, session, next, rest } = await opened();
    const [warning] = warningsIn(session.store.get());
    void session.explain([warning], '合同价');
    await next();
    expect(host.inDocument.get('jixiao.explanations')).toContain('合同价');
    expect(session.store.get().busy).toBeNull();
    expect(reasonsIn(session.store.get())).toEqual([]);
    expect(await rest()).toBeGreaterThan(10);
    expect(reasonsIn(session.store.get())).toEqual(['合同价']);
  });

  test('given in quick succession are all saved', async () => {
    const { host, session, rest } = await opened();
    const [first, second] = warningsIn(session.store.get());
    void session.explain([first], '合同价');
    void session.explain([second], '市场价');
    await rest();
    expect(reasonsIn(session.store.get()).sort()).toEqual(['合同价', '市场价'].sort());
    expect(host.inDocument.get('jixiao.explanations')).toMatch(/合同价.*市场价/);
  });

  test('given during a check are saved, and shown after it', async () => {
    const { host, session, next, rest } = await opened();
    const [warning] = warningsIn(session.store.get());
    await host.type('绩效目标!A40', '新的一行');
    const checking = session.check({ quiet: true });
    await next();
    const explaining = session.explain([warning], '合同价');
    expect(host.inDocument.size).toBe(0);
    await rest();
    await Promise.all([checking, explaining]);
    expect(reasonsIn(session.store.get())).toEqual(['合同价']);
  });

  test('that cannot be saved show a failure message, which stays when settings change', async () => {
    const { host, session, rest } = await opened();
    const [warning] = warningsIn(session.store.get());
    const change = jest.spyOn(host.documentTexts, 'change').mockRejectedValueOnce(new Error('full'));
    void session.explain([warning], '合同价');
    await rest();
    void session.changeSettings({ satisfactionThreshold: 85 });
    await rest();
    expect(thresholdIn(session.store.get())).toBe('85');
    expect(session.store.get().failure).toMatchObject({ attempt: 'explain' });
    expect(reasonsIn(session.store.get())).toEqual([]);
    void session.retry();
    await rest();
    expect(change).toHaveBeenCalledTimes(2);
    expect(session.store.get().failure).toBeNull();
    expect(reasonsIn(session.store.get())).toEqual(['合同价']);
  });
});

describe('the workbook', () => {
  test('edited during the check after a write makes the result out of date', async () => {
    const { host, session, next, rest } = await opened();
    const writing = session.writeCorrections();
    while (session.store.get().busy?.kind === 'writing') await new Promise((resolve) => setTimeout(resolve));
    await next();
    await host.type('绩效目标!D17', 28);
    await rest();
    await writing;
    expect(session.store.get().written?.report.applied).toHaveLength(1);
    expect(session.store.get()).toMatchObject({ busy: null, stale: true });
  });

  test('an interrupted write is reported once, even if settings change during the check', async () => {
    const { host, session, next, rest } = await opened();
    host.workbook.losesConnection = true;
    void session.writeCorrections();
    await rest();
    host.workbook.losesConnection = false;
    const rules = currentForm(session.store.get())?.checked.length ?? 0;
    const checking = session.check();
    for (let step = 0; step < rules + 5; step += 1) await next();
    void session.changeSettings({ satisfactionThreshold: 85 });
    await rest();
    await checking;
    expect(session.store.get().written).toMatchObject({ interrupted: true, report: { failed: [] } });
    expect(thresholdIn(session.store.get())).toBe('85');
  });
});

test('an unexpected error shows a failure message, and the workbook can be checked again', async () => {
  const host = new TestHost(faulty());
  const broken = { now: false };
  const dependencies = dependenciesWith({
    now: () => new Date(),
    pause: () => (broken.now ? Promise.reject(new Error('broken')) : Promise.resolve()),
  });
  const session = new PaneSession(host, dependencies);
  await session.check();
  broken.now = true;
  await session.changeSettings({ satisfactionThreshold: 85 });
  expect(session.store.get().failure).toMatchObject({ attempt: 'check', fault: 'unknown' });
  expect(thresholdIn(session.store.get())).toBe('90');
  session.dismiss('failure');
  session.decide('any', { ticked: false });
  await new Promise((resolve) => setTimeout(resolve));
  expect(session.store.get().failure).toMatchObject({ attempt: 'check' });
  broken.now = false;
  await session.retry();
  expect(session.store.get()).toMatchObject({ busy: null, failure: null });
  expect(thresholdIn(session.store.get())).toBe('85');
});

describe('a check', () => {
  async function busyStates(act: (session: PaneSession) => Promise<void>): Promise<(boolean | undefined)[]> {
    const { host, session, rest } = await opened();
    await host.type('绩效目标!A40', '新的一行');
    const seen = new Set<boolean | undefined>();
    session.store.subscribe(() => {
      const { busy } = session.store.get();
      if (busy?.kind === 'checking') seen.add(busy.quiet);
    });
    const acting = act(session);
    await rest();
    await acting;
    return [...seen];
  }

  test('on request is not quiet; an automatic check and a check after a write are', async () => {
    expect(await busyStates((session) => session.check())).toEqual([false]);
    expect(await busyStates((session) => session.check({ quiet: true }))).toEqual([true]);
    expect(await busyStates((session) => session.writeCorrections())).toEqual([true]);
  });

  test('uses the office’s rules that are read with the same check', async () => {
    const host = new TestHost(faulty());
    host.officeRules.mockResolvedValue('{ "severities": { "target/satisfaction": "hint" } }');
    const { session, rest } = await opened(host);
    host.officeRules.mockResolvedValue('{ "severities": { "target/satisfaction": "warning" } }');
    const seen = new Set<string | undefined>();
    session.store.subscribe(() => {
      const { officeRules } = session.store.get();
      const severity = findingsIn(session.store.get()).find(
        ({ rule }) => rule.id === 'target/satisfaction',
      )?.severity;
      seen.add(`${severity} ${JSON.stringify(officeRules)}`);
    });
    const checking = session.check();
    await rest();
    await checking;
    expect([...seen].map((one) => [one?.split(' ')[0], /"(hint|warning)"/.exec(one ?? '')?.[1]])).toEqual([
      ['hint', 'hint'],
      ['warning', 'warning'],
    ]);
  });

  test('keeps showing the same form if another form was inserted before it', async () => {
    const [form, other] = [faulty(), rightForm()];
    const host = new TestHost(form);
    const { session, rest } = await opened(host);
    const shown = currentForm(session.store.get())?.form.id;
    const before = other.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-0`, name: `${sheet.name}前` }));
    jest.spyOn(host.workbook, 'read').mockResolvedValue({ ...form, sheets: [...before, ...form.sheets] });
    const checking = session.check();
    await rest();
    await checking;
    expect(session.store.get().outcome?.result.forms).toHaveLength(2);
    expect(session.store.get().outcome?.result.forms[0]?.form.id).not.toBe(shown);
    expect(currentForm(session.store.get())?.form.id).toBe(shown);
  });
});
