import { scaleOf } from '../../../src/language/numbers/unit-scales';

test.each([
  ['小时', 60, '分钟'],
  ['h', 60, '分钟'],
  ['min', 1, '分钟'],
  ['公顷', 10_000, '平方米'],
  ['‰', 0.1, '%'],
  ['套', 1, '套'],
])('one %s is %d %s', (written, factor, unit) => {
  const scale = scaleOf(written);
  expect([scale.factor.toNumber(), scale.unit]).toEqual([factor, unit]);
});
