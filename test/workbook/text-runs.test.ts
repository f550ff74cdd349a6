import fc from '../support/fast-check';
import { alignRuns } from '../../src/workbook/text-runs';

const aligned = (before: string[], after: string): [number, string][] =>
  alignRuns(before, after).map(({ run, text }) => [run, text]);

test.each<[string, string[], string, [number, string][]]>([
  [
    'no change',
    ['预算 ', '854', '万元'],
    '预算 854万元',
    [
      [0, '预算 '],
      [1, '854'],
      [2, '万元'],
    ],
  ],
  [
    'a changed text in one run',
    ['预算 ', '854', '万元'],
    '预算 923万元',
    [
      [0, '预算 '],
      [1, '923'],
      [2, '万元'],
    ],
  ],
  [
    'changes in two runs',
    ['甲[', '2018', ']8号'],
    '甲〔2018〕8号',
    [
      [0, '甲〔'],
      [1, '2018'],
      [2, '〕8号'],
    ],
  ],
  [
    'a removed run',
    ['甲', '乙', '丙'],
    '甲丙',
    [
      [0, '甲'],
      [2, '丙'],
    ],
  ],
  [
    'an insertion, which gets the font before it',
    ['甲', '乙'],
    '甲丁乙',
    [
      [0, '甲丁'],
      [1, '乙'],
    ],
  ],
  [
    'an insertion at the start',
    ['甲', '乙'],
    '丁甲乙',
    [
      [0, '丁甲'],
      [1, '乙'],
    ],
  ],
  [
    'an addition at the end',
    ['甲', '乙'],
    '甲乙）',
    [
      [0, '甲'],
      [1, '乙）'],
    ],
  ],
  ['characters of two UTF-16 units', ['𠮷', '𠮸'], '𠮸', [[1, '𠮸']]],
  ['a completely different text', ['甲', '乙'], '丙丁', [[0, '丙丁']]],
  ['an empty new text', ['甲', '乙'], '', []],
  ['no runs before', [], '甲', [[0, '甲']]],
])('%s', (_, before, after, expected) => {
  expect(aligned(before, after)).toEqual(expected);
});

test('the aligned runs join to the new text', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '8', '𠮷'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (before, after) => {
      const there = alignRuns(before, after);
      expect(there.map((one) => one.text).join('')).toBe(after);
      expect(there.every(({ run }) => run < before.length)).toBe(true);
    }),
  );
});

test('aligns two long texts that differ completely as one run', () => {
  const before = '甲乙'.repeat(16_000);
  expect(alignRuns([before], '丙丁'.repeat(16_000))).toHaveLength(1);
});
