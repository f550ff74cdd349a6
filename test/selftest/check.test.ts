/** The outcome of a check with a result, an error or a missing requirement. */
import { perform, type Check } from '../../src/selftest/check';
import { Difference } from '../../src/selftest/same';
import { Scratch } from '../../src/selftest/workbook/scratch';

const failing = (error: Error) => () => Promise.reject(error);

beforeAll(() => {
  const isSetSupported = (_: string, version: string): boolean => version === '1.12';
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
});

const outcome = (run: Check['run'], needs = '1.12') => perform({ title: '一项', needs, run }, new Scratch());

test('a check without a difference passes', async () => {
  expect(await outcome(() => Promise.resolve())).toEqual({ title: '一项', status: 'passed' });
});

test('a difference or an error gives the status “differs” with the observed value', async () => {
  expect(await outcome(failing(new Difference({ a: undefined, b: 2 }, 3)))).toMatchObject({
    ...{ status: 'differs', observed: { b: 2 }, expected: 3 },
  });
  expect(await outcome(failing(new Error('from Office')))).toMatchObject({
    ...{ status: 'differs', observed: 'Error: from Office' },
  });
});

test('does not run a check that needs a newer ExcelApi version', async () => {
  const run = jest.fn();
  expect(await outcome(run, '1.13')).toEqual({ title: '一项', status: 'unsupported' });
  expect(run).not.toHaveBeenCalled();
});

test('passes on an error that ends the self-test', async () => {
  const error = Object.assign(new Error('from Office'), { code: 'InvalidOrTimedOutSession' });
  await expect(outcome(failing(error))).rejects.toThrow('from Office');
});
