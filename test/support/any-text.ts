/** Texts of any Unicode characters, for property tests. */
import fc from './fast-check';

/** The first surrogate code point and the number of surrogates, which are not characters. */
const SURROGATES = { from: 0xd800, count: 0x800 };
const LAST = 0x10ffff;

/** Any Unicode character. fast-check's `unit: 'binary'` is the same but takes a second to load. */
const character = fc
  .integer({ min: 0, max: LAST - SURROGATES.count })
  .map((nth) => String.fromCodePoint(nth < SURROGATES.from ? nth : nth + SURROGATES.count));

export function anyText(constraints: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ ...constraints, unit: character });
}
