/** Common substrings of two texts, found by rolling hashes (Rabin–Karp) in time linear in their lengths. */

/** A prime below 2³¹, so that a hash times `BASE` is exact in a double. */
const MODULUS = 2_147_483_647;
const BASE = 65_599;

/** Hashes of all substrings of a length, in the order of their positions. */
export function* rollingHashes(
  text: string,
  length: number,
): Generator<{ readonly at: number; readonly hash: number }> {
  let power = 1;
  for (let count = 1; count < length; count++) power = (power * BASE) % MODULUS;
  let hash = 0;
  for (let end = 0; end < text.length; end++) {
    if (end >= length) {
      const left = (text.charCodeAt(end - length) * power) % MODULUS;
      hash = (hash - left + MODULUS) % MODULUS;
    }
    hash = (hash * BASE + text.charCodeAt(end)) % MODULUS;
    if (end >= length - 1) yield { at: end - length + 1, hash };
  }
}

/** Tells whether two texts have a substring of this length (UTF-16 units, at least 1) in common. */
export function haveCommonSubstring(left: string, right: string, length: number): boolean {
  if (length > left.length || length > right.length) return false;
  const places = new Map<number, number>();
  for (const { at, hash } of rollingHashes(left, length)) if (!places.has(hash)) places.set(hash, at);
  for (const { at, hash } of rollingHashes(right, length)) {
    const place = places.get(hash);
    if (place !== undefined && right.startsWith(left.slice(place, place + length), at)) return true;
  }
  return false;
}
