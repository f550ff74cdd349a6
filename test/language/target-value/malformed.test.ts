/** Targets with more than one possible reading. */
import {
  dividedNumber,
  doubledUnit,
  misspeltNumber,
  openProduct,
  openRange,
  opposedBounds,
  repeatedCount,
  undecidedNumber,
} from '../../../src/language/target-value/malformed';
import { parseTarget } from '../../../src/language/target-value/parse';
import { singleValues } from '../../../src/language/target-value/predicates';

const valuesOf = (text: string) => singleValues(parseTarget({ text }));

test.each<[text: string, written: string | null]>([
  ['≥9O%', '9O%'],
  ['l2场', 'l2场'],
  ['１OO户', '１OO户'],
  ['1.2.3万元', '1.2.3万元'],
  ['3..5公里', '3..5公里'],
  ['2.O万户', '2.O万户'],
  ['1O', '1O'],
  ['9S%', '9S%'],
  ['≤O天', 'O天'],
  ['O类', null],
  ['O2O', null],
  ['PM2.5%', null],
  ['O3', null],
  ['H2O', null],
  ['2L', null],
  ['2026.12.31日', null],
  ['1.2.3', null],
  ['O2O服务点3个', null],
  ['150lm/W', null],
  ['100%', null],
])('finds the misspelt number in %s: %s', (text, written) => {
  expect(misspeltNumber(text)).toBe(written);
});

test.each<[text: string, written: string | null]>([
  ['≤≥90%', '≤≥'],
  ['不低于≤90%', '不低于≤'],
  ['≤30天以上', '≤30天以上'],
  ['≥90%以下', '≥90%以下'],
  ['达到30天以内', null],
  ['控制在5%以内', null],
  ['≥90%以上', null],
  ['≥95%且≤100%', null],
  ['>=90%', null],
])('finds the contradictory bounds in %s: %s', (text, written) => {
  expect(opposedBounds(text, valuesOf(text))).toBe(written);
});

test.each<[text: string, written: string | null]>([
  ['≥20万%', '≥20万%'],
  ['4个万元', '4个万元'],
  ['12台公里', '12台公里'],
  ['≥90%%', '≥90%%'],
  ['98%万元', '98%万元'],
  ['≥50%分钟', '≥50%分钟'],
  ['≥8%人次', '≥8%人次'],
  ['≥5%以上', null],
  ['5个百分点', null],
  ['800人元', '800人元'],
  ['12小时场', '12小时场'],
  ['12个个', '12个个'],
  ['30天天', '30天天'],
  ['60人公里', null],
  ['8小时班', null],
  ['3年期', null],
  ['10公里路', null],
  ['12个系统', null],
])('finds the number with two units in %s: %s', (text, written) => {
  expect(doubledUnit(valuesOf(text))).toBe(written);
});

test.each<[text: string, written: string | null]>([
  ['20户，30户', '30户'],
  ['20户、20户', null],
  ['培训3场，参观5场', null],
  ['3场、20人', null],
  ['≥3场，≤5场', null],
])('finds the second count of the same things in %s: %s', (text, written) => {
  expect(repeatedCount(valuesOf(text))).toBe(written);
});

test.each<[text: string, written: string | null]>([
  ['98-', '98-'],
  ['20-户', '20-户'],
  ['20户—', '20户—'],
  ['2026年3月—', '2026年3月—'],
  ['2026年3月-5月', null],
  ['20-30户', null],
  ['20户', null],
  ['5-羟色胺检测', null],
])('finds the range without an end in %s: %s', (text, written) => {
  expect(openRange(valuesOf(text))).toBe(written);
});

test.each<[text: string, written: string | null]>([
  ['20户×10', '20户×10'],
  ['20户*10', '20户*10'],
  ['7×24小时', null],
  ['3米×5米', null],
  ['4台×3个月', null],
])('finds the product without a result in %s: %s', (text, written) => {
  expect(openProduct(valuesOf(text))).toBe(written);
});

test.each<[text: string, written: string | null]>([
  ['4或6套', '4或6套'],
  ['4套或6套', '4套或6套'],
  ['1或2次', null],
  ['培训3场或参观5场', null],
])('finds the alternative numbers in %s: %s', (text, written) => {
  expect(undecidedNumber(valuesOf(text))).toBe(written);
});

test.each<[text: string, written: string | null]>([
  ['≥99，9%', '≥99，9%'],
  ['≥99 .9%', '≥99 .9%'],
  ['1 2个', '1 2个'],
  ['≤186。5万元', '≤186。5万元'],
  ['1，280人', null],
  ['5 000人', null],
  ['3、5个', null],
  ['10台，3套', null],
])('finds the divided number in %s: %s', (text, written) => {
  expect(dividedNumber(text, valuesOf(text))).toBe(written);
});
