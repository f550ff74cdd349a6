import { sharedShare } from '../../../src/language/text/repeated-text';

const RUN = '改善社区老年人助餐的条件';

it.each([
  ['the whole text', RUN, RUN, 1],
  ['the end alone', `一${RUN}`, `${RUN}二`, 12 / 13],
  ['the beginning alone', `${RUN}一`, `二${RUN}`, 12 / 13],
  ['a run that is too short', `${RUN.slice(1)}一`, `二${RUN.slice(1)}`, 0],
])('%s', (_, text, other, share) => {
  expect(sharedShare(text, other)).toBeCloseTo(share);
});
