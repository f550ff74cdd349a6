/** An index of names by their character bigrams, to find the names that a text may mention. */
import { normalizeName } from '../text/text';
import { addTo } from '../../workbook/group-by';

/** Bigrams (pairs of neighbouring characters); the only bigram of a one-character text is the text itself. */
export type Pairs = ReadonlySet<string>;

/** The letters, digits and Chinese characters of a name, lower-case and half-width. */
export function comparable(text: string): string {
  return normalizeName(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The bigrams of a comparable text. */
export function pairsOf(plain: string): Pairs {
  const pairs = new Set<string>(plain.length === 1 ? [plain] : []);
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2));
  return pairs;
}

/** A name that has bigrams in common with a text. */
export interface SharedName {
  readonly candidates: readonly number[];
  /** The share of the name's weight that the text contains, 0–1. */
  readonly ofName: number;
  /** The share of the text's weight that the name contains, 0–1. */
  readonly ofText: number;
  /** How many of the common bigrams no other candidate has. */
  readonly unique: number;
  /** How many bigrams the name has. */
  readonly size: number;
}

interface Name {
  readonly candidates: number[];
  readonly pairs: readonly string[];
  readonly weight: number;
}

interface Pair {
  /** How many candidates have it in a name. */
  readonly candidates: number;
  /** The names that are indexed by it. */
  readonly names: Name[];
}

/**
 * Finds the names that have bigrams in common with a text. A bigram weighs 1/n², where n is the number of candidates
 * that have it: a bigram that all candidates have does not show which one is meant. A name is indexed only by its
 * heaviest bigrams: so many that all others together weigh less than the smallest share that can be asked for.
 * Therefore a bigram of thousands of names (建设, 服务) is indexed for only a few of them.
 */
export class PairIndex {
  private readonly pairs = new Map<string, Pair>();

  /**
   * @param candidates the names of each candidate, as `comparable` gives them
   * @param least the smallest share of a name's weight (0–1) that `sharedWith` will be asked for
   */
  constructor(candidates: readonly (readonly string[])[], least: number) {
    const candidatesByName = new Map<string, number[]>();
    candidates.forEach((names, candidate) => {
      for (const name of new Set(names)) addTo(candidatesByName, name, candidate);
    });
    const entries = [...candidatesByName].map(([name, indices]) => ({
      candidates: indices,
      pairs: [...pairsOf(name)],
    }));
    this.count(entries);
    for (const entry of entries) this.add({ weight: this.weightOf(entry.pairs), ...entry }, least);
  }

  /** The names of which a text contains at least this share, in the order of their bigrams in the text. */
  sharedWith(text: Pairs, least: number): SharedName[] {
    const found = new Set<Name>();
    for (const pair of text) for (const name of this.pairs.get(pair)?.names ?? []) found.add(name);
    if (found.size === 0) return [];
    const textWeight = this.weightOf(text);
    const shared: SharedName[] = [];
    for (const { candidates, pairs, weight } of found) {
      let [sharedWeight, unique] = [0, 0];
      for (const pair of pairs) {
        if (!text.has(pair)) continue;
        const known = this.pairs.get(pair);
        sharedWeight += weightOf(known);
        if (known?.candidates === 1) unique += 1;
      }
      const ofName = sharedWeight / weight;
      if (ofName >= least)
        shared.push({ candidates, size: pairs.length, unique, ofName, ofText: sharedWeight / textWeight });
    }
    return shared;
  }

  /** Counts the candidates of each bigram; several names of one candidate count once. */
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
      if (rest < least * name.weight - ROUNDING_TOLERANCE * name.weight) return;
    }
  }

  private weightOf(pairs: Iterable<string>): number {
    let weight = 0;
    for (const pair of pairs) weight += weightOf(this.pairs.get(pair));
    return weight;
  }
}

/** Tolerance for rounding errors in sums of weights. */
const ROUNDING_TOLERANCE = 1e-6;

/** A bigram that no candidate has weighs as much as one of a single candidate. */
function weightOf(pair: Pair | undefined): number {
  return pair ? 1 / pair.candidates ** 2 : 1;
}
