/** What follows from decisions that are taken while what follows from earlier ones is still being worked out. */
import { PaneSession } from '../../../src/taskpane/session/session';
import { rightForm } from '../../support/right-form';
import { refOf, TestHost } from '../pane-host';

/** A session whose work is done stretch by stretch, as `next` lets it. */
async function slowSession() {
  let time = 0;
  let waiting: (() => void)[] = [];
  let slow = false;
  const session = new PaneSession(new TestHost(rightForm({ 绩效目标: { D16: 29, F13: '满意' } })), {
    // Each look at the clock finds a long stretch over.
    now: () => new Date((time += 1000)),
    pause: () => (slow ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()),
  });
  await session.check();
  slow = true;
  return {
    session,
    /** Lets the work go on until its next pause; tells whether there was any. */
    next: async (): Promise<boolean> => {
      const resumed = waiting;
      waiting = [];
      for (const resume of resumed) resume();
      // Everything that has been resolved runs before a timer.
      await new Promise((resolve) => setTimeout(resolve));
      return resumed.length > 0;
    },
  };
}

const choiceOf = (session: PaneSession, row: number): string =>
  session.store.get().preview?.fixes.find(({ finding }) => finding.at?.row === row)?.key ?? '';
const AMOUNT = { at: refOf('绩效目标!D16'), before: 29, after: 30 };
const TARGET = { at: refOf('绩效目标!F13'), before: '满意', after: '≥90%' };

test('a tick shows at once, and what would be written after several stretches', async () => {
  const { session, next } = await slowSession();
  session.decide(choiceOf(session, 12), { ticked: true });
  const shown = session.store.get().preview?.fixes.find(({ finding }) => finding.at?.row === 12);
  expect(shown?.decision.ticked).toBe(true);
  expect(session.store.get().preview?.edits).toEqual([AMOUNT]);
  let stretches = 0;
  while (await next()) stretches += 1;
  expect(stretches).toBeGreaterThan(10);
  expect(session.store.get().preview?.edits).toEqual([TARGET, AMOUNT]);
});

test('a later decision makes an end of the work on an earlier one', async () => {
  const { session, next } = await slowSession();
  const choice = choiceOf(session, 12);
  session.decide(choice, { ticked: true });
  for (let stretch = 0; stretch < 5; stretch += 1) await next();
  session.decide(choice, { ticked: false });
  while (await next());
  expect(session.store.get().preview?.edits).toEqual([AMOUNT]);
});

test('writing does not wait for it', async () => {
  const { session, next } = await slowSession();
  session.decide(choiceOf(session, 12), { ticked: true });
  await next();
  const written = session.writeCorrections();
  while (await next());
  await written;
  expect(session.store.get().written?.report.applied).toEqual([TARGET, AMOUNT]);
});
