/** Names taken apart into pairs of neighbouring characters, and which names share them with a text. */
import { normalizeName } from '../text/text';

/** Pairs of neighbouring characters; a single character stands for itself. */
export type Pairs = ReadonlySet<string>;

/** Only letters, digits and Chinese characters; quotes, marks and width do not matter. */
export function comparable(text: string): string {
  return normalizeName(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The pairs of a comparable text. */
export function pairsOf(plain: string): Pairs {
  const pairs = new Set<string>(plain.length === 1 ? [plain] : []);
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2));
  return pairs;
}

/** A name of a candidate that shares pairs with a text. */
export interface SharedName {
  readonly candidate: number;
  /** The share of the name's weight that is in the text, 0–1. */
  readonly there: number;
  /** The share of the text's weight that is in the name, 0–1. */
  readonly back: number;
  /** How many of the shared pairs no other candidate has. */
  readonly rare: number;
  /** How many pairs the name has. */
  readonly size: number;
}

interface Name {
  readonly candidate: number;
  readonly size: number;
  readonly weight: number;
}

interface Pair {
  /** Places of the names that have it. */
  readonly places: number[];
  /** How many candidates have it, and the last of them. */
  candidates: number;
  last: number;
}

/**
 * Finds the names that share pairs with a text without looking at the others. A pair weighs 1/n², n being the candidates
 * that have it: what all candidates share says nothing about which one is meant.
 */
export class PairIndex {
  private readonly names: readonly Name[];
  private readonly pairs = new Map<string, Pair>();
  /** By place of the name, while a text is looked at. */
  private readonly sharedWeight: Float64Array;
  private readonly sharedRare: Uint16Array;

  /** @param candidates what each candidate is called, comparable */
  constructor(candidates: readonly (readonly string[])[]) {
    const all = candidates.flatMap((names, candidate) =>
      names.map((name) => ({ candidate, pairs: pairsOf(name) })),
    );
    all.forEach(({ candidate, pairs }, place) => {
      for (const pair of pairs) this.add(pair, place, candidate);
    });
    this.names = all.map(({ candidate, pairs }) => ({
      candidate,
      size: pairs.size,
      weight: this.weightOf(pairs),
    }));
    this.sharedWeight = new Float64Array(all.length);
    this.sharedRare = new Uint16Array(all.length);
  }

  /** The names that share at least one pair with a text and of which `least` is in it, in no order. */
  sharedWith(text: Pairs, least: number): SharedName[] {
    const touched: number[] = [];
    for (const pair of text) {
      const found = this.pairs.get(pair);
      if (!found) continue;
      const weight = weightOf(found);
      for (const place of found.places) {
        if (this.sharedWeight[place] === 0) touched.push(place);
        this.sharedWeight[place] = (this.sharedWeight[place] ?? 0) + weight;
        if (found.candidates === 1) this.sharedRare[place] = (this.sharedRare[place] ?? 0) + 1;
      }
    }
    const ofText = this.weightOf(text);
    const shared: SharedName[] = [];
    for (const place of touched) {
      const name = this.names[place];
      const weight = this.sharedWeight[place] ?? 0;
      const rare = this.sharedRare[place] ?? 0;
      this.sharedWeight[place] = 0;
      this.sharedRare[place] = 0;
      if (!name || weight / name.weight < least) continue;
      const { candidate, size } = name;
      shared.push({ candidate, size, rare, there: weight / name.weight, back: weight / ofText });
    }
    return shared;
  }

  private add(pair: string, place: number, candidate: number): void {
    const known = this.pairs.get(pair);
    if (!known) {
      this.pairs.set(pair, { places: [place], candidates: 1, last: candidate });
      return;
    }
    known.places.push(place);
    if (known.last === candidate) return;
    known.last = candidate;
    known.candidates += 1;
  }

  private weightOf(pairs: Pairs): number {
    let weight = 0;
    for (const pair of pairs) weight += weightOf(this.pairs.get(pair));
    return weight;
  }
}

/** A pair that no candidate has weighs as much as one that only one has. */
function weightOf(pair: Pair | undefined): number {
  return pair ? 1 / pair.candidates ** 2 : 1;
}
