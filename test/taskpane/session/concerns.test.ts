/** Corrections that would lose something, or could not be written, are left to the person. */
import { concernsIn, fontsLostBy } from '../../../src/taskpane/session/concerns';
import type { PaneSession } from '../../../src/taskpane/session/session';
import { cellKey } from '../../../src/workbook/a1';
import type { WorkbookSnapshot, WriteLimits } from '../../../src/workbook/snapshot';
import { rightForm } from '../../support/right-form';
import { placeOf } from '../../support/snapshots';
import { edit, finding } from '../made-finding';
import { sessionOn, TestHost } from '../pane-host';

const AMOUNT = '绩效目标!D16';
const BASIS = '项目总体情况!B9';
const WRONG_BASIS = '依据：《某市养老服务条例》（某府办发[2025]8号）。';

function withLimits(form: WorkbookSnapshot, limits: WriteLimits): TestHost {
  return new TestHost({ ...form, limits });
}

async function checked(host: TestHost): Promise<PaneSession> {
  const session = sessionOn(host);
  await session.check();
  return session;
}

function shown(session: PaneSession): Record<string, [boolean, string | null]> {
  const { preview } = session.store.get();
  return Object.fromEntries(
    (preview?.fixes ?? []).map(({ edits, decision, concern }) => [
      edits[0] ? cellKey(edits[0].at) : '',
      [decision.ticked, concern],
    ]),
  );
}

const RICH = rightForm({
  绩效目标: { D16: 29 },
  项目总体情况: { B9: { value: WRONG_BASIS, richText: true } },
});

test('fonts within a text that this Excel would lose: unticked, with the reason; ticked it is written', async () => {
  const host = withLimits(RICH, { losesFonts: true });
  const session = await checked(host);
  expect(shown(session)).toEqual({ [AMOUNT]: [true, null], [BASIS]: [false, 'fonts'] });
  await session.writeCorrections();
  expect(await host.content(BASIS)).toBe(WRONG_BASIS);
  const [left] = session.store.get().preview?.fixes ?? [];
  session.decide(left?.key ?? '', { ticked: true });
  await session.writeCorrections();
  expect(await host.content(BASIS)).toContain('〔2025〕');
});

test('fonts within a text that this Excel keeps are no concern', async () => {
  expect(shown(await checked(withLimits(RICH, {})))).toMatchObject({ [BASIS]: [true, null] });
});

test('a number for a cell that takes only text: unticked, with the reason, and skipped when ticked all the same', async () => {
  const form = rightForm({ 绩效目标: { D16: { value: '30.00 ', numberFormat: '@' } } });
  const host = withLimits(form, { textCellsTakeTextOnly: true });
  const session = await checked(host);
  expect(shown(session)).toEqual({ [AMOUNT]: [false, 'text-format'] });
  const [fix] = session.store.get().preview?.fixes ?? [];
  session.decide(fix?.key ?? '', { ticked: true });
  await session.writeCorrections();
  expect(session.store.get().written?.report.skipped.map(({ why }) => why)).toEqual(['text-format']);
  expect(await host.content(AMOUNT)).toBe('30.00 ');
});

test('elsewhere such a cell takes the number', async () => {
  const form = rightForm({ 绩效目标: { D16: { value: '30.00 ', numberFormat: '@' } } });
  const host = new TestHost(form);
  const session = await checked(host);
  expect(shown(session)).toEqual({ [AMOUNT]: [true, null] });
  await session.writeCorrections();
  expect(await host.content(AMOUNT)).toBe(30);
});

test('ticking a stage counts the cells that would lose fonts', () => {
  const form = rightForm({ 制度保障: { D4: { value: '☐立项', richText: true } } });
  const edits = ['D4', 'D5'].map((address) => ({
    at: { sheet: '制度保障', ...placeOf(address) },
    before: '☐立项',
    after: '☑立项',
  }));
  expect(fontsLostBy(edits, { ...form, limits: { losesFonts: true } })).toBe(1);
  expect(fontsLostBy(edits, form)).toBe(0);
});

test('protection is said beforehand; what is ticked stays ticked', async () => {
  const form = rightForm({ 绩效目标: { D16: 29 } }, { 绩效目标: { protected: true } });
  expect(shown(await checked(new TestHost(form)))).toEqual({ [AMOUNT]: [true, 'protected'] });
  const readOnly = { ...rightForm({ 绩效目标: { D16: 29 } }), readOnly: true };
  expect(shown(await checked(new TestHost(readOnly)))).toEqual({ [AMOUNT]: [true, 'read-only'] });
});

describe('a correction', () => {
  const LAST_AMOUNT = '绩效目标!D17';
  const concernOf = (form: WorkbookSnapshot, ...edits: ReturnType<typeof edit>[]) =>
    concernsIn(form)(finding('breakdown/amount', AMOUNT, { kind: 'safe', edits }));

  test('of several cells is held back for any of them', () => {
    const form = rightForm({ 绩效目标: { D17: { value: 24, richText: true } } });
    const edits = [edit(AMOUNT, 29, 30), edit(LAST_AMOUNT, 24, 25)];
    expect(concernOf({ ...form, limits: { losesFonts: true } }, ...edits)).toBe('fonts');
    expect(concernOf(form, ...edits)).toBeNull();
  });

  test('of which there is a choice is held back for any of the choices', () => {
    const form = rightForm({}, { 绩效目标: { protected: true } });
    const alternatives = [
      { label: '改依据', edits: [edit(BASIS, '甲', '乙')] },
      { label: '改金额', edits: [edit(AMOUNT, 29, 30)] },
    ];
    const about = finding('breakdown/amount', AMOUNT, { kind: 'suggested', alternatives });
    expect(concernsIn(form)(about)).toBe('protected');
    expect(concernsIn(rightForm())(about)).toBeNull();
  });

  test('of a cell that the protection leaves open is no concern', () => {
    const form = rightForm(
      { 绩效目标: { D16: { value: 29, unlocked: true } } },
      { 绩效目标: { protected: true } },
    );
    expect(concernOf(form, edit(AMOUNT, 29, 30))).toBeNull();
    expect(concernOf(form, edit(LAST_AMOUNT, 24, 25))).toBe('protected');
  });

  test('of a cell inside a merge cannot be written', () => {
    const form = rightForm({}, { 绩效目标: { merges: ['D16:D17'] } });
    expect(concernOf(form, edit(LAST_AMOUNT, 24, 25))).toBe('merged');
    expect(concernOf(form, edit(AMOUNT, 29, 30))).toBeNull();
  });

  test('that there is not has no concern', () => {
    expect(concernsIn(rightForm())(finding('breakdown/amount', AMOUNT))).toBeNull();
  });
});
