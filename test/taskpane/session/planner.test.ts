/** Decisions that a person makes while the effects of earlier ones are still being computed. */
import type { PaneSession } from '../../../src/taskpane/session/session';
import { rightForm } from '../../support/right-form';
import { refOf } from '../../support/snapshots';
import { slowSession, TestHost } from '../pane-host';

const opened = () => slowSession(new TestHost(rightForm({ 绩效目标: { D16: 29, F13: '满意' } })));

const choiceOf = (session: PaneSession, row: number): string =>
  session.store.get().preview?.fixes.find(({ finding }) => finding.at?.row === row)?.key ?? '';
const AMOUNT = { at: refOf('绩效目标!D16'), before: 29, after: 30 };
const TARGET = { at: refOf('绩效目标!F13'), before: '满意', after: '≥90%' };

test('a tick is shown at once, and the planned edits after several steps', async () => {
  const { session, next } = await opened();
  session.decide(choiceOf(session, 12), { ticked: true });
  const shown = session.store.get().preview?.fixes.find(({ finding }) => finding.at?.row === 12);
  expect(shown?.decision.ticked).toBe(true);
  expect(session.store.get().preview?.edits).toEqual([AMOUNT]);
  let steps = 0;
  while (await next()) steps += 1;
  expect(steps).toBeGreaterThan(10);
  expect(session.store.get().preview?.edits).toEqual([TARGET, AMOUNT]);
});

test('a later decision aborts the computation for an earlier one', async () => {
  const { session, next } = await opened();
  const choice = choiceOf(session, 12);
  session.decide(choice, { ticked: true });
  for (let step = 0; step < 5; step += 1) await next();
  session.decide(choice, { ticked: false });
  // The paused computation for the earlier decision also ends now.
  await next();
  expect(await next()).toBe(1);
  while (await next());
  expect(session.store.get().preview?.edits).toEqual([AMOUNT]);
});

test('writing does not compute an up-to-date preview again', async () => {
  const { session, next } = await opened();
  session.decide(choiceOf(session, 12), { ticked: true });
  while (await next());
  const { preview } = session.store.get();
  const written = session.writeCorrections();
  expect(session.store.get().preview).toBe(preview);
  while (await next());
  await written;
});

test('a write requested before the preview is complete includes the last decision', async () => {
  const { session, next } = await opened();
  session.decide(choiceOf(session, 12), { ticked: true });
  await next();
  const written = session.writeCorrections();
  while (await next());
  await written;
  expect(session.store.get().written?.report.applied).toEqual([TARGET, AMOUNT]);
});
