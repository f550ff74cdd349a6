/** Long work in steps: it pauses, tells how far it has got, and can be given up. */
import { check, checkSteps, type CheckStep } from '../../src/check';
import { inStretches } from '../../src/engine/stretches';
import { rightForm } from '../support/right-form';

const FORM = rightForm({ 绩效目标: { D16: 29 } });

/** Time passes by so many milliseconds with each look at the clock; given up with the pause of that number. */
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
  const result = await inStretches(checkSteps(FORM), pacing, watch);
  const findings = result?.forms.flatMap((form) => form.findings.map(({ key }) => key));
  return { steps, pauses, findings };
}

test('gives what a check gives', async () => {
  const { findings } = await checkWhile(10);
  expect(findings).toEqual(check(FORM).forms.flatMap((form) => form.findings.map(({ key }) => key)));
});

test('pauses before it and while it takes long, and says how far it has got', async () => {
  const { steps, pauses } = await checkWhile(10);
  expect(pauses).toBe(steps.length + 1);
  expect(pauses).toBeGreaterThan(4);
  expect(steps.map(({ done }) => done)).toEqual([...steps.map(({ done }) => done)].sort((a, b) => a - b));
  expect(steps.map(({ section }) => section)).toEqual(
    expect.arrayContaining(['overview', 'breakdown', 'safeguards']),
  );
});

test('does not pause again when it is quick', async () => {
  expect((await checkWhile(0)).pauses).toBe(1);
});

test('that is given up goes no further, and has no answer', async () => {
  const { findings, pauses, steps } = await checkWhile(10, 4);
  expect(findings).toBeUndefined();
  expect(pauses).toBe(4);
  expect(steps).toHaveLength(3);
});
