import { comparableProse, sharedShare, writtenPassage } from '../../../src/language/text/comparable-prose';

test.each([
  ['marks, white space and width', '甲方，ＡＢ 12。', '甲方AB12'],
  ['titles with the remark after them', '根据《某市〈办法〉的通知》（试行）执行', '根据执行'],
  ['document numbers with the agency’s code', '（某府办发〔2025〕8号）、某财〔2024〕12号文', '文'],
  ['nothing', '', ''],
])('comparableProse removes %s', (_, text, comparable) => {
  expect(comparableProse(text)).toBe(comparable);
});

test('writtenPassage returns the passage with the marks and titles that comparable prose omits', () => {
  const text = '一是改善，《某办法》（某发〔2025〕8号）；二是提高。';
  expect(comparableProse(text)).toBe('一是改善二是提高');
  expect(writtenPassage(text, 2, 4)).toBe('改善，《某办法》（某发〔2025〕8号）；二是');
});

const RUN = '改善社区老年人助餐的条件';

test.each([
  ['the whole text', RUN, RUN, 1],
  ['the end alone', `一${RUN}`, `${RUN}二`, 12 / 13],
  ['the beginning alone', `${RUN}一`, `二${RUN}`, 12 / 13],
  ['a run that is too short', `${RUN.slice(1)}一`, `二${RUN.slice(1)}`, 0],
])('sharedShare counts %s', (_, text, other, share) => {
  expect(sharedShare(text, other)).toBeCloseTo(share);
});
