import { Difference, requireSame } from '../../src/selftest/same';

test('a difference says what was expected and what there is', () => {
  const compare = () => requireSame({ a: 1 }, { a: 2 });
  expect(compare).toThrow(Difference);
  expect(compare).toThrow(/expected[^]*2[^]*received[^]*1/);
});
