/**
 * Passages that stand in several of many texts, without comparing each text with each: of all runs of `RUN` characters
 * a few are kept by their hashes, so chosen that two equal passages of `SURE` characters share at least one (winnowing:
 * Schleimer, Wilkerson, Aiken 2003). What they share is then read letter by letter.
 */
import { runHashes } from '../names/common-run';

/** Characters of a run. */
const RUN = 15;
/** Of so many runs beside one another one is kept. */
const WINDOW = 16;
/** An equal passage of so many characters is found for sure. */
export const SURE = RUN + WINDOW - 1;

/** A run that was kept. */
interface Kept {
  readonly at: number;
  readonly hash: number;
}

/** An equal passage of two texts. */
export interface EqualPassage {
  /** Positions of the two texts among those that were given. */
  readonly left: number;
  readonly right: number;
  /** Where it begins in each (UTF-16). */
  readonly leftStart: number;
  readonly rightStart: number;
  readonly length: number;
  /** Every part of it that was kept has more owners than asked: it may be a phrase that anybody uses. */
  readonly isCommon: boolean;
}

/**
 * Equal passages of texts that belong to different owners, each as long as it goes. What more than `mostOwners` have is
 * compared with the first of them alone. Of an owner's texts with the same run the first counts.
 * @param texts made comparable
 * @param owners who each text belongs to
 */
export function* equalPassages(
  texts: readonly string[],
  owners: readonly number[],
  mostOwners: number,
): Generator<EqualPassage> {
  const kept = keepRuns(texts);
  /** Up to where a pair of texts was read at an offset: the runs inside a passage lead to it again. */
  const read = new Map<string, number>();
  // A passage with a rare run is told by that one, whatever common runs it has, too.
  for (const isCommon of [false, true]) {
    for (const group of kept.groups()) {
      const places = firstOfEach(group, owners);
      if (places.length < 2 || places.length > mostOwners !== isCommon) continue;
      for (const [left, right] of pairsOf(places, isCommon)) {
        const diagonal = `${left.text} ${right.text} ${right.at - left.at}`;
        if ((read.get(diagonal) ?? 0) > left.at) continue;
        const passage = passageAt(texts, left, right);
        if (!passage) continue;
        read.set(diagonal, passage.leftStart + passage.length);
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

/** The runs of all texts, by their hashes: in plain numbers, as there are many. */
function keepRuns(texts: readonly string[]): { groups(): Generator<Place[]> } {
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

/** The runs that are kept of a text: of each window the one with the least hash, the last of equal ones. */
function* winnow(text: string): Generator<Kept> {
  const window: Kept[] = [];
  let last = -1;
  let seen = 0;
  for (const run of runHashes(text, RUN)) {
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

/** Reads to both sides of an equal run; `null` where only the hashes are equal. */
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
