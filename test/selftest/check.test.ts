/** How a check's result, error or missing requirement becomes an outcome. */
import { perform, type Check } from '../../src/selftest/check';
import { Difference } from '../../src/selftest/same';
import { Scratch } from '../../src/selftest/workbook/scratch';

const check: Check = {
  id: 'id',
  title: '一项',
  expected: ['甲', 1],
  source: { kind: 'unverified' },
  ask: () => Promise.resolve(['甲', 1]),
};
/** An error as Office throws it. */
const officeError = (code: string) => Object.assign(new Error('from Office'), { code });
const failing = (error: Error) => ({ ask: () => Promise.reject(error) });

/** The newest supported minor version of ExcelApi. */
let newest = 18;
beforeAll(() => {
  const isSetSupported = (_: string, version: string): boolean => Number(version.split('.')[1]) <= newest;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
});
beforeEach(() => (newest = 18));

const outcome = async (change: Partial<Check>) => {
  const { status, observed, milliseconds } = await perform({ ...check, ...change }, new Scratch());
  return [status, observed, typeof milliseconds];
};

test('an answer as expected has passed, and is timed where its time matters', async () => {
  expect(await outcome({})).toEqual(['passed', ['甲', 1], 'undefined']);
  expect(await outcome({ timed: true })).toEqual(['passed', ['甲', 1], 'number']);
});

test('another answer, a difference and an error differ, and say in what', async () => {
  expect(await outcome({ ask: () => Promise.resolve('乙') })).toEqual(['differs', '乙', 'undefined']);
  expect(await outcome(failing(new Difference({ a: undefined, b: 2 }, 3)))).toEqual([
    'differs',
    { b: 2 },
    'undefined',
  ]);
  expect(await outcome(failing(officeError('InvalidArgument')))).toEqual([
    'differs',
    'from Office',
    'undefined',
  ]);
});

test('what this Excel has not is not asked, or said to be missing', async () => {
  newest = 12;
  const ask = jest.fn();
  expect(await outcome({ needs: '1.13', ask })).toEqual(['unsupported', undefined, 'undefined']);
  expect(ask).not.toHaveBeenCalled();
  expect(await outcome(failing(officeError('ApiNotFound')))).toEqual(['unsupported', undefined, 'undefined']);
});

test('what ends the run is no answer', async () => {
  await expect(outcome(failing(officeError('InvalidOrTimedOutSession')))).rejects.toThrow('from Office');
});
