import { CHECKS } from '../../src/selftest/checks';
import { STEPS } from '../../src/selftest/steps';

test('each check and step has a unique Chinese title, which identifies its result', () => {
  const titles = [...CHECKS, ...STEPS].map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(titles.filter((title) => !/\p{Script=Han}/u.test(title))).toEqual([]);
});
