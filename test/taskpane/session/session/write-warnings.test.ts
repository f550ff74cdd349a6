/** Corrections that would lose formatting or cannot be written are not preselected. */
import { fontsLostBy } from '../../../../src/taskpane/session/safeguard-matrix';
import type { PaneSession } from '../../../../src/taskpane/session/session';
import { cellKey } from '../../../../src/workbook/a1';
import type { WorkbookSnapshot, WriteLimits } from '../../../../src/workbook/snapshot';
import { rightForm } from '../../../support/right-form';
import { edit } from '../../../support/made-finding';
import { firstForm, resultOf } from '../../../support/views';
import { sessionOn, TestHost } from '../../pane-host';

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
    (preview?.fixes ?? []).map(({ edits, decision, finding }) => [
      edits[0] ? cellKey(edits[0].at) : '',
      [decision.ticked, finding.writeWarning],
    ]),
  );
}

const RICH = rightForm({
  绩效目标: { D16: 29 },
  项目总体情况: { B9: { value: WRONG_BASIS, richText: true } },
});

test('a correction that loses fonts in this Excel is not ticked and shows the reason; it is written once ticked', async () => {
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

test('a correction of a text with fonts shows no warning if this Excel keeps them', async () => {
  expect(shown(await checked(withLimits(RICH, {})))).toMatchObject({ [BASIS]: [true, null] });
});

test('a number for a cell that takes only text is not ticked and shows the reason; it is skipped if ticked', async () => {
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

test('a number is written to a text cell if the host has no such limit', async () => {
  const form = rightForm({ 绩效目标: { D16: { value: '30.00 ', numberFormat: '@' } } });
  const host = new TestHost(form);
  const session = await checked(host);
  expect(shown(session)).toEqual({ [AMOUNT]: [true, null] });
  await session.writeCorrections();
  expect(await host.content(AMOUNT)).toBe(30);
});

test('counts the cells that lose fonts when a stage is ticked', () => {
  const form = rightForm({ 制度保障: { D6: { value: '立项和计划阶段 ☑', richText: true } } });
  const edits = ['D6', 'D7'].map((address) => edit(`制度保障!${address}`, '☑', '☐'));
  const lostIn = (snapshot: WorkbookSnapshot): number =>
    fontsLostBy(edits, firstForm(resultOf(snapshot)).form.safeguards);
  expect(lostIn({ ...form, limits: { losesFonts: true } })).toBe(1);
  expect(lostIn(form)).toBe(0);
});

test('corrections on a protected sheet or in a read-only workbook show the reason and stay ticked', async () => {
  const form = rightForm({ 绩效目标: { D16: 29 } }, { 绩效目标: { protected: true } });
  expect(shown(await checked(new TestHost(form)))).toEqual({ [AMOUNT]: [true, 'protected'] });
  const readOnly = { ...rightForm({ 绩效目标: { D16: 29 } }), readOnly: true };
  expect(shown(await checked(new TestHost(readOnly)))).toEqual({ [AMOUNT]: [true, 'read-only'] });
});
