/**
 * Finds passages that several of many texts have in common without comparing each pair of texts. Of all substrings of `RUN`
 * characters some are selected as fingerprints, such that two equal passages of `CERTAIN_LENGTH` characters have at least one
 * fingerprint in common (winnowing: Schleimer, Wilkerson, Aiken 2003). Candidates are then compared by character.
 */
import { rollingHashes } from './common-substring';

const RUN = 15;
/** In each window of this many substrings one is selected as a fingerprint. */
const WINDOW = 16;
/** Equal passages of at least this length are always found. */
export const CERTAIN_LENGTH = RUN + WINDOW - 1;

interface Fingerprint {
  readonly at: number;
  readonly hash: number;
}

export interface EqualPassage {
  /** Indices of the two texts. */
  readonly left: number;
  readonly right: number;
  /** Its start in each text (UTF-16). */
  readonly leftStart: number;
  readonly rightStart: number;
  readonly length: number;
  /** All its fingerprints belong to more owners than `mostOwners`, so it may be a common phrase. */
  readonly isCommon: boolean;
}

/**
 * Maximal equal passages of texts of different owners. A fingerprint of more than `mostOwners` owners is compared only with
 * its first owner. Of several texts of an owner with the same fingerprint the first is compared.
 * @param texts as `comparableProse` gives them
 * @param owners the owner of each text
 */
export function* equalPassages(
  texts: readonly string[],
  owners: readonly number[],
  mostOwners: number,
): Generator<EqualPassage> {
  const index = indexFingerprints(texts);
  /** For a pair of texts and an offset: the end of the last passage, to find each passage once. */
  const passageEnds = new Map<string, number>();
  // A passage with an uncommon fingerprint is not common, whatever other fingerprints it has.
  for (const isCommon of [false, true]) {
    for (const group of index.groups()) {
      const places = firstOfEach(group, owners);
      if (places.length < 2 || places.length > mostOwners !== isCommon) continue;
      for (const [left, right] of pairsOf(places, isCommon)) {
        const diagonal = `${left.text} ${right.text} ${right.at - left.at}`;
        if ((passageEnds.get(diagonal) ?? 0) > left.at) continue;
        const passage = passageAt(texts, left, right);
        if (!passage) continue;
        passageEnds.set(diagonal, passage.leftStart + passage.length);
        yield { ...passage, isCommon };
      }
    }
  }
}

interface Place {
  readonly text: number;
  readonly at: number;
}

/** The first place of each owner, in the order of the texts. */
function firstOfEach(group: readonly Place[], owners: readonly number[]): Place[] {
  const firsts = new Map<number, Place>();
  for (const place of group) {
    const owner = owners[place.text] ?? 0;
    if (!firsts.has(owner)) firsts.set(owner, place);
  }
  return [...firsts.values()].sort((a, b) => a.text - b.text || a.at - b.at);
}

function* pairsOf(places: readonly Place[], withFirst: boolean): Generator<readonly [Place, Place]> {
  for (const [index, left] of places.entries()) {
    for (const right of places.slice(index + 1)) yield [left, right];
    if (withFirst) return;
  }
}

/** Groups the fingerprints of all texts by hash; number arrays need less memory than objects. */
function indexFingerprints(texts: readonly string[]): { groups(): Generator<Place[]> } {
  const hashes: number[] = [];
  const owners: number[] = [];
  const starts: number[] = [];
  texts.forEach((text, index) => {
    for (const { at, hash } of winnow(text)) {
      hashes.push(hash);
      owners.push(index);
      starts.push(at);
    }
  });
  const placeOf = (index: number): Place => ({ text: owners[index] ?? 0, at: starts[index] ?? 0 });
  const order = Uint32Array.from(hashes.keys()).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
  return {
    *groups() {
      for (let start = 0; start < order.length;) {
        const hash = hashes[order[start] ?? 0];
        let end = start + 1;
        while (end < order.length && hashes[order[end] ?? 0] === hash) end += 1;
        if (end - start > 1) yield Array.from(order.subarray(start, end), placeOf);
        start = end;
      }
    },
  };
}

/** The fingerprints of a text by winnowing: in each window the substring with the least hash, the last one if several are equal. */
function* winnow(text: string): Generator<Fingerprint> {
  const window: Fingerprint[] = [];
  let last = -1;
  let seen = 0;
  for (const run of rollingHashes(text, RUN)) {
    while (window.length > 0 && (window.at(-1)?.hash ?? 0) >= run.hash) window.pop();
    window.push(run);
    seen += 1;
    if ((window[0]?.at ?? 0) <= run.at - WINDOW) window.shift();
    const [least] = window;
    if (seen >= WINDOW && least && least.at !== last) {
      last = least.at;
      yield least;
    }
  }
}

/** Extends an equal substring to both sides; `null` if only the hashes are equal. */
function passageAt(
  texts: readonly string[],
  left: Place,
  right: Place,
): Omit<EqualPassage, 'isCommon'> | null {
  const [a, b] = [texts[left.text] ?? '', texts[right.text] ?? ''];
  if (!b.startsWith(a.slice(left.at, left.at + RUN), right.at)) return null;
  let before = 0;
  while (
    left.at > before &&
    right.at > before &&
    a.charCodeAt(left.at - before - 1) === b.charCodeAt(right.at - before - 1)
  )
    before += 1;
  let after = RUN;
  while (
    left.at + after < a.length &&
    right.at + after < b.length &&
    a.charCodeAt(left.at + after) === b.charCodeAt(right.at + after)
  )
    after += 1;
  return {
    left: left.text,
    right: right.text,
    leftStart: left.at - before,
    rightStart: right.at - before,
    length: before + after,
  };
}
