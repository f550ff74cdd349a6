/** Long work in slices: it pauses, reports progress, and can be aborted. */
import { check, checkSteps, type CheckStep } from '../../src/check';
import { runInSlices } from '../../src/engine/scheduling';
import { rightForm } from '../support/right-form';

const FORM = rightForm({ 绩效目标: { D16: 29 } });

/** Checks a form. @param passing milliseconds that each reading of the clock adds. @param last the pause during which it is aborted */
async function checkWhile(passing: number, last = Infinity) {
  let time = 0;
  let pauses = 0;
  const control = new AbortController();
  const steps: CheckStep[] = [];
  const pacing = {
    now: () => new Date((time += passing)),
    pause: () => {
      pauses += 1;
      if (pauses === last) control.abort();
      return Promise.resolve();
    },
  };
  const watch = { signal: control.signal, onStep: (step: CheckStep) => void steps.push(step) };
  const result = await runInSlices(checkSteps(FORM), pacing, watch);
  const findings = result?.forms.flatMap((form) => form.findings.map(({ key }) => key));
  return { steps, pauses, findings };
}

test('returns the same findings as a check without pauses', async () => {
  const { findings } = await checkWhile(10);
  expect(findings).toEqual(check(FORM).forms.flatMap((form) => form.findings.map(({ key }) => key)));
});

test('pauses at the start and then regularly during a long check, and reports progress before each pause', async () => {
  const { steps, pauses } = await checkWhile(10);
  expect(pauses).toBe(steps.length + 1);
  expect(pauses).toBeGreaterThan(4);
  expect(steps.map(({ done }) => done)).toEqual([...steps.map(({ done }) => done)].sort((a, b) => a - b));
  expect(steps.map(({ section }) => section)).toEqual(
    expect.arrayContaining(['overview', 'breakdown', 'safeguards']),
  );
});

test('pauses only once during a short check', async () => {
  expect((await checkWhile(0)).pauses).toBe(1);
});

test('stops when aborted and returns no result', async () => {
  const { findings, pauses, steps } = await checkWhile(10, 4);
  expect(findings).toBeUndefined();
  expect(pauses).toBe(4);
  expect(steps).toHaveLength(3);
});
