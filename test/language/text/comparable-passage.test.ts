import { comparableText, writtenPassage } from '../../../src/language/text/comparable-passage';

test.each([
  ['marks, white space and width', '甲方，ＡＢ 12。', '甲方AB12'],
  ['titles', '根据《某市〈办法〉的通知》执行', '根据执行'],
  ['document numbers with the agency’s code', '（某府办发〔2025〕8号）、某财〔2024〕12号文', '文'],
  ['nothing', '', ''],
])('is without %s', (_, written, text) => {
  expect(comparableText(written)).toBe(text);
});

test('a passage is given back as it is written', () => {
  const written = '一是改善，《某办法》（某发〔2025〕8号）；二是提高。';
  expect(comparableText(written)).toBe('一是改善二是提高');
  expect(writtenPassage(written, 2, 4)).toBe('改善，《某办法》（某发〔2025〕8号）；二是');
});
