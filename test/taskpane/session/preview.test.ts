/** Corrections that become necessary through other corrections: the preview shows them before anything is written. */
import { OPEN_AMOUNT, OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { PreviewFix } from '../../../src/taskpane/session/preview';
import type { PaneSession } from '../../../src/taskpane/session/session';
import { sessionOn, TestHost } from '../pane-host';

async function checked(patch: Patch): Promise<PaneSession> {
  const session = sessionOn(new TestHost(rightForm(patch)));
  await session.check();
  return session;
}

const fixesOf = (session: PaneSession): readonly PreviewFix[] => session.store.get().preview?.fixes ?? [];

/** The correction that a rule offers. @param cell needed if the rule offers several */
function fixOf(session: PaneSession, rule: string, cell?: string): PreviewFix {
  const found = fixesOf(session).find(
    ({ finding, edits }) => finding.rule.id === rule && (!cell || edits.some(({ key }) => key === cell)),
  );
  if (!found) throw new Error(`no correction of ${rule}`);
  return found;
}

async function decide(session: PaneSession, fix: PreviewFix, alternative?: number): Promise<void> {
  session.decide(fix.key, { ticked: true, ...(alternative === undefined ? {} : { alternative }) });
  await new Promise((resolve) => setTimeout(resolve));
}

const writtenIn = (session: PaneSession) =>
  Object.fromEntries(
    (session.store.get().preview?.edits ?? []).map(({ at, after }) => [`${at.sheet} ${at.row + 1}`, after]),
  );

test('shows and writes the corrected total that a chosen amount makes necessary', async () => {
  const session = await checked(OPEN_AMOUNT);
  expect(fixesOf(session).map(({ kind }) => kind)).toEqual(['suggested']);
  await decide(session, fixOf(session, 'breakdown/amount'), 0);
  expect(fixOf(session, 'breakdown/total')).toMatchObject({
    kind: 'follows',
    decision: { ticked: true },
    edits: [{ key: `${TARGETS}!D19`, before: 50, after: 60 }],
  });
  expect(writtenIn(session)).toEqual({ [`${TARGETS} 16`]: 30, [`${TARGETS} 19`]: 60 });
});

test('does not tick a suggestion that follows from a choice', async () => {
  const session = await checked(OPEN_AMOUNT);
  await decide(session, fixOf(session, 'breakdown/amount'), 1);
  const cost = fixOf(session, 'target/cost');
  expect(cost).toMatchObject({ kind: 'follows', decision: { ticked: false } });
  expect(writtenIn(session)).toEqual({ [`${TARGETS} 16`]: 5 });
  await decide(session, cost);
  expect(fixOf(session, 'target/cost').decision.ticked).toBe(true);
  expect(writtenIn(session)).toEqual({ [`${TARGETS} 16`]: 5, [`${TARGETS} 11`]: '≤50万元' });
});

test('shows a later correction of the same rule separately', async () => {
  const session = await checked({ [TARGETS]: { D17: '24.00 ', D19: { formula: '=D16+D17', value: 54 } } });
  const number = fixOf(session, 'breakdown/number');
  session.decide(number.key, { ticked: false });
  await new Promise((resolve) => setTimeout(resolve));
  // A SUM formula ignores a number that is stored as text.
  const later = fixOf(session, 'breakdown/total-formula', `${TARGETS}!D17`);
  expect(later).toMatchObject({ kind: 'follows', decision: { ticked: true } });
  session.decide(later.key, { ticked: false });
  await new Promise((resolve) => setTimeout(resolve));
  expect(writtenIn(session)).toEqual({ [`${TARGETS} 19`]: { formula: '=SUM(D16:D18)' } });
});

test('a suggestion stays unticked when another correction makes it provable', async () => {
  // The total equals the budget as written, but the budget is wrong.
  const session = await checked({ [OVERVIEW]: { B13: '二、当年预算：61.00' }, [TARGETS]: { D19: 61 } });
  expect(fixOf(session, 'breakdown/total')).toMatchObject({ kind: 'suggested', decision: { ticked: false } });
  expect(writtenIn(session)).toEqual({ [`${OVERVIEW} 13`]: '二、当年预算：60.00' });
});

test('proposes no correction of a typed value', async () => {
  const session = await checked({ ...OPEN_AMOUNT, [TARGETS]: { D16: 300_000, D19: 70 } });
  const unit = fixOf(session, 'breakdown/unit');
  session.decide(unit.key, { ticked: true, values: new Map([[`${TARGETS}!D16`, 29]]) });
  await new Promise((resolve) => setTimeout(resolve));
  const rules = fixesOf(session).map(({ finding }) => finding.rule.id);
  expect(rules).toEqual(['breakdown/unit', 'breakdown/total']);
  expect(writtenIn(session)).toMatchObject({ [`${TARGETS} 16`]: 29 });
});
