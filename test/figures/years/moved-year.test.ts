/** Texts and names that differ only by the year. */
import { isSameButYear, withoutYears } from '../../../src/figures/years/moved-year';

const YEARS = { last: 2025, current: 2026 };

test.each([
  ['到2025年底完成', '到2026年底完成', true],
  ['依据2018年的办法', '依据2018年的办法', true],
  ['2024—2026年计划，2025年完成', '2024—2026年计划，2026年完成', true],
  ['二〇二五年完成', '二○二六年完成', true],
  ['二〇二五年完成', '2026年完成', true],
  ['到2025年底完成', '到2027年底完成', false],
  ['2025年完成 12 场', '2026年完成12场', true],
  ['2025年完成12场', '2026年完成13场', false],
  ['完成2025年任务', '完成任务', false],
])('%s and %s differ only by the year: %s', (last, current, isSame) => {
  expect(isSameButYear(last, current, YEARS)).toBe(isSame);
});

test('texts are not the same if a year is unknown', () => {
  expect(isSameButYear('2025年', '2026年', { last: null, current: 2026 })).toBe(false);
});

test.each([
  ['2026年道路养护', '道路养护'],
  ['道路养护（2025-2026学年）', '道路养护'],
  ['道路养护(2026)', '道路养护'],
  ['二〇二六年度道路养护', '道路养护'],
  ['2026年', '2026年'],
  ['G2025线养护', 'G2025线养护'],
  ['三年行动计划（2024-2026年）', '三年行动计划'],
])('%s without years is %s', (name, plain) => {
  expect(withoutYears(name)).toBe(plain);
});
