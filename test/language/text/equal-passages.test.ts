import fc from '../../support/fast-check';
import { equalPassages, CERTAIN_LENGTH } from '../../../src/language/text/equal-passages';

const letters = fc.integer({ min: 0x4e00, max: 0x4eff }).map((code) => String.fromCharCode(code));
const text = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(letters, { minLength, maxLength }).map((all) => all.join(''));

test('finds every passage of CERTAIN_LENGTH characters with its exact ends', () => {
  fc.assert(
    fc.property(
      text(CERTAIN_LENGTH, CERTAIN_LENGTH + 40),
      text(0, 60),
      text(0, 60),
      text(0, 60),
      (passage, before, behind, other) => {
        // Marks that occur nowhere else delimit the passage on both sides.
        const texts = [`${before}甲${passage}乙${behind}`, `${other}丙${passage}丁`];
        const found = [...equalPassages(texts, [0, 1], 5)];
        expect(found).toContainEqual({
          left: 0,
          right: 1,
          leftStart: before.length + 1,
          rightStart: other.length + 1,
          length: passage.length,
          isCommon: false,
        });
      },
    ),
  );
});

const PASSAGE = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x5000 + index)).join('');

test('does not compare texts of one owner', () => {
  expect([...equalPassages([PASSAGE, PASSAGE], [3, 3], 5)]).toEqual([]);
});

test('compares a passage of many owners only with the first one and marks it as common', () => {
  const texts = Array.from({ length: 6 }, () => PASSAGE);
  const pairs = (most: number): (readonly [number, number, boolean])[] =>
    [...equalPassages(texts, [0, 1, 2, 3, 4, 5], most)].map(({ left, right, isCommon }) => [
      left,
      right,
      isCommon,
    ]);
  expect(pairs(6)).toHaveLength(15);
  expect(pairs(5)).toEqual([1, 2, 3, 4, 5].map((right) => [0, right, true]));
});

test('does not mark a passage as common if only a part of it has many owners', () => {
  const phrase = PASSAGE.slice(0, 31);
  const texts = [PASSAGE, PASSAGE, ...Array.from({ length: 5 }, () => phrase)];
  const found = [...equalPassages(texts, [0, 1, 2, 3, 4, 5, 6], 5)].find(
    ({ left, right }) => left === 0 && right === 1,
  );
  expect(found).toMatchObject({ length: 60, isCommon: false });
});

test('compares two thousand equal texts with the first one only', () => {
  const texts = Array.from({ length: 2000 }, () => PASSAGE);
  expect([...equalPassages(texts, [...texts.keys()], 5)]).toHaveLength(1999);
});
