/** Numbers that are impossible whatever they are about. */
import { hasEmptyRange, isTooLarge, isTooLong } from '../../../src/language/target-value/impossible';
import { parseTarget } from '../../../src/language/target-value/parse';
import { singleValues } from '../../../src/language/target-value/predicates';

const valuesOf = (text: string) => singleValues(parseTarget({ text }));

test.each<[text: string, period: string, isLonger: boolean]>([
  ['25小时/天', '', true],
  ['24小时/天', '', false],
  ['每天1500分钟', '', true],
  ['每周8天', '', true],
  ['每周7天', '', false],
  ['32天/月', '', true],
  ['13个月/年', '', true],
  ['400天', '', false],
  ['400天', '年', true],
  ['≥366天', '年', false],
])('%s within %s is longer than that: %s', (text, period, isLonger) => {
  expect(valuesOf(text).some((value) => isTooLong(value, period))).toBe(isLonger);
});

test.each<[text: string, name: string, isLarge: boolean]>([
  ['8000亿人', '受益人数', true],
  ['14亿人', '受益人数', false],
  ['90亿人次', '运送旅客', false],
  ['7亿户', '惠及', true],
  ['2000亿个', '零件', true],
  ['19', '出水pH值', true],
  ['6-9', '出水pH值', false],
  ['19', '接口', false],
])('%s is too large for %s: %s', (text, name, isLarge) => {
  expect(valuesOf(text).some((value) => isTooLarge(value, name))).toBe(isLarge);
});

test.each<[text: string, isEmpty: boolean]>([
  ['≥95%且≤90%', true],
  ['≤90%，≥95%', true],
  ['≥95%且≤100%', false],
  ['≥95%，误差≤5%', false],
  ['≥95%', false],
  ['≥95台，≤90天', false],
])('no number meets %s: %s', (text, isEmpty) => {
  expect(hasEmptyRange(valuesOf(text))).toBe(isEmpty);
});
