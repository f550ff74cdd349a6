import { Difference, requireSame } from '../../src/selftest/same';

test('a Difference contains the expected and the received value', () => {
  const compare = () => requireSame({ a: 1 }, { a: 2 });
  expect(compare).toThrow(Difference);
  expect(compare).toThrow(/expected[^]*2[^]*received[^]*1/);
});
