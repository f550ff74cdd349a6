/** Text of whatever characters there are, for property tests. */
import fc from 'fast-check';

/** Where the halves of surrogate pairs begin, which are no characters, and how many there are. */
const SURROGATES = { from: 0xd800, count: 0x800 };
const LAST = 0x10ffff;

/** Any character of Unicode. `unit: 'binary'` says the same, and lists a million of them first: a second a file. */
const character = fc
  .integer({ min: 0, max: LAST - SURROGATES.count })
  .map((nth) => String.fromCodePoint(nth < SURROGATES.from ? nth : nth + SURROGATES.count));

/** Texts of any characters. */
export function anyText(constraints: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ ...constraints, unit: character });
}
