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

/** A name that shares pairs with a text. */
export interface SharedName {
  /** The candidates that are called so. */
  readonly candidates: readonly number[];
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
  readonly candidates: number[];
  readonly pairs: readonly string[];
  readonly weight: number;
}

interface Pair {
  /** How many candidates have it. */
  readonly candidates: number;
  /** The names that are found by it. */
  readonly names: Name[];
}

/**
 * Finds the names that share pairs with a text without looking at the others. A pair weighs 1/n², n being the candidates
 * that have it: what all candidates share says nothing about which one is meant.
 *
 * A name is found by its heaviest pairs alone, so many that all others together weigh less than the least share that
 * counts: pairs that thousands of names have (建设, 服务) lead to few of them.
 */
export class PairIndex {
  private readonly pairs = new Map<string, Pair>();

  /**
   * @param candidates what each candidate is called, comparable
   * @param least the least share of a name's weight (0–1) that will be asked for
   */
  constructor(candidates: readonly (readonly string[])[], least: number) {
    const called = new Map<string, number[]>();
    candidates.forEach((names, candidate) => {
      for (const name of new Set(names)) {
        const own = called.get(name);
        if (own) own.push(candidate);
        else called.set(name, [candidate]);
      }
    });
    const names = [...called].map(([name, own]) => ({ candidates: own, pairs: [...pairsOf(name)] }));
    this.count(names);
    for (const { candidates: own, pairs } of names)
      this.add({ candidates: own, pairs, weight: this.weightOf(pairs) }, least);
  }

  /** The names of which at least such a share is in a text, in the order in which the text has their pairs. */
  sharedWith(text: Pairs, least: number): SharedName[] {
    const near = new Set<Name>();
    for (const pair of text) for (const name of this.pairs.get(pair)?.names ?? []) near.add(name);
    if (near.size === 0) return [];
    const ofText = this.weightOf(text);
    const shared: SharedName[] = [];
    for (const { candidates, pairs, weight } of near) {
      let [sharedWeight, rare] = [0, 0];
      for (const pair of pairs) {
        if (!text.has(pair)) continue;
        const known = this.pairs.get(pair);
        sharedWeight += weightOf(known);
        if (known?.candidates === 1) rare += 1;
      }
      const there = sharedWeight / weight;
      if (there >= least)
        shared.push({ candidates, size: pairs.length, rare, there, back: sharedWeight / ofText });
    }
    return shared;
  }

  /** Counts by how many candidates each pair is had; several names of one candidate count once. */
  private count(names: readonly Pick<Name, 'candidates' | 'pairs'>[]): void {
    const owners = new Map<string, Set<number>>();
    for (const { candidates, pairs } of names) {
      for (const pair of pairs) {
        const known = owners.get(pair) ?? new Set();
        owners.set(pair, known);
        for (const candidate of candidates) known.add(candidate);
      }
    }
    for (const [pair, { size }] of owners) this.pairs.set(pair, { candidates: size, names: [] });
  }

  private add(name: Name, least: number): void {
    const heaviestFirst = [...name.pairs]
      .flatMap((pair) => this.pairs.get(pair) ?? [])
      .sort((left, right) => left.candidates - right.candidates);
    let rest = name.weight;
    for (const pair of heaviestFirst) {
      pair.names.push(name);
      rest -= weightOf(pair);
      if (rest < least * name.weight - SLACK * name.weight) return;
    }
  }

  private weightOf(pairs: Iterable<string>): number {
    let weight = 0;
    for (const pair of pairs) weight += weightOf(this.pairs.get(pair));
    return weight;
  }
}

/** Sums of weights are not exact. */
const SLACK = 1e-6;

/** A pair that no candidate has weighs as much as one that only one has. */
function weightOf(pair: Pair | undefined): number {
  return pair ? 1 / pair.candidates ** 2 : 1;
}
