import { check, type CheckStep } from '../../../src/check';
import { checkStepsOf } from '../../../src/taskpane/session/derive';
import { gently, whileWanted } from '../../../src/taskpane/session/gentle';
import { DEFAULT_SETTINGS } from '../../../src/taskpane/session/settings';
import { rightForm } from '../../support/right-form';

const INPUT = { settings: DEFAULT_SETTINGS, explanations: new Map(), officeRules: { kind: 'none' } } as const;

/** Time passes by so many milliseconds with each look at the clock. */
async function checkWhile(
  passing: number,
): Promise<{ steps: CheckStep[]; pauses: number; findings: string[] }> {
  let time = 0;
  let pauses = 0;
  const steps: CheckStep[] = [];
  const result = await gently(
    checkStepsOf(rightForm({ 绩效目标: { D16: 29 } }), INPUT),
    {
      now: () => new Date((time += passing)),
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    },
    (step) => steps.push(step),
  );
  return { steps, pauses, findings: result.forms.flatMap((form) => form.findings.map(({ key }) => key)) };
}

test('gives what a check gives', async () => {
  const { findings } = await checkWhile(10);
  const expected = check(rightForm({ 绩效目标: { D16: 29 } })).forms.flatMap((form) =>
    form.findings.map(({ key }) => key),
  );
  expect(findings).toEqual(expected);
});

test('pauses while it takes long, and says how far it has got', async () => {
  const { steps, pauses } = await checkWhile(10);
  expect(pauses).toBe(steps.length);
  expect(pauses).toBeGreaterThan(3);
  expect(steps.map(({ done }) => done)).toEqual([...steps.map(({ done }) => done)].sort((a, b) => a - b));
  expect(steps.map(({ section }) => section)).toEqual(
    expect.arrayContaining(['overview', 'breakdown', 'safeguards']),
  );
});

test('does not pause when it is quick', async () => {
  expect((await checkWhile(0)).pauses).toBe(0);
});

test('steps that are no longer wanted are not taken', () => {
  let taken = 0;
  function* counting(): Generator<number, string> {
    for (;;) yield (taken += 1);
  }
  const steps = whileWanted(counting(), () => taken < 3);
  expect([...steps]).toEqual([1, 2, 3]);
  expect(steps.next()).toEqual({ done: true, value: undefined });
});
