/**
 * Likeness of Chinese names (项目内容, 项目明细, 三级目标), for matching by words, never by position.
 *
 * Names are compared by their pairs of neighbouring characters. A pair weighs 1/n², n being the candidates that have it:
 * what all candidates share (建设, 住宅小区, 服务费 …) says nothing about which one is meant, whatever the trade.
 */
import { normalizeName } from './text';

/** What one candidate is called: its 项目内容 and 项目明细, say. */
export type Names = readonly string[];

/** A candidate that surely is what the queries speak of. */
export interface NameMatch {
  /** Index among the candidates. */
  readonly index: number;
  /** 0–1; 1 for the same name. */
  readonly score: number;
}

/** How much of a candidate's name must be in a query, or of a short query in a name, to speak of the same thing. */
const COVERED = 0.6;
/** Of the longer name, when the shorter one is `COVERED` by it. */
const COVERED_BACK = 0.3;
/** Explanations are long, and meet names by chance more easily. */
const COVERED_IN_NOTE = 0.7;
/** By how much the best candidate must be ahead of the next. */
const MARGIN = 0.15;
/** Share of a name's weight, or of its length in one piece, that a text must have to mention it. */
const MENTIONED = 0.45;
const MENTIONED_IN_ONE = 0.5;
const LEAST_RUN = 4;

/** Names of properties (完成及时性, 居民满意度, 合格率): what their remark names is not what they count. */
const PROPERTY = /(?:[^制]度|性|率|感|值|水平|情况|机制|效果|效益|成本|质量)$/;

/** The same for a sentence, which speaks of much besides; two rare pairs at least must be shared. */
const COVERED_IN_SENTENCE = 0.35;
const LEAST_SHARED = 2;

/**
 * The one candidate that the queries surely speak of; `null` when none does, or several might.
 * @param queries the name first; then texts that explain it (备注), asked in turn while the name decides nothing, and
 * not at all when the name is that of a property.
 */
export function bestMatch(queries: readonly string[], candidates: readonly Names[]): NameMatch | null {
  return matchFinder(candidates)(queries);
}

/** `bestMatch` for many queries among the same candidates, which are taken apart once. */
export function matchFinder(candidates: readonly Names[]): (queries: readonly string[]) => NameMatch | null {
  const pairs = new CandidatePairs(candidates);
  const everyone = candidates.map((_, index) => index);
  return ([name = '', ...notes]) => {
    const asked = PROPERTY.test(comparable(name)) ? [name] : [name, ...notes];
    let among: readonly number[] = everyone;
    for (const [order, query] of asked.entries()) {
      const inQuery = pairsOf(query);
      const scored = pairs.score(among, (ofName) =>
        order === 0 ? nameScore(pairs, ofName, inQuery) : noteScore(pairs, ofName, inQuery),
      );
      const match = clearBest(scored);
      if (match !== null) return match;
      // Where several are possible, the explanation may tell which of these.
      const [best] = scored;
      if (best !== undefined)
        among = scored.filter(({ score }) => best.score - score < MARGIN).map(({ index }) => index);
    }
    return null;
  };
}

/**
 * The one candidate that a sentence of prose is about, by words that only this candidate has: 借助第三方的社会组织
 * meets 第三方委托费. `null` when none is, or several might be.
 */
export function subjectOf(sentence: string, candidates: readonly Names[]): NameMatch | null {
  const pairs = new CandidatePairs(candidates);
  const inText = pairsOf(sentence);
  const everyone = candidates.map((_, index) => index);
  return clearBest(
    pairs.score(everyone, (ofName) => {
      const covered = pairs.covered(ofName, inText);
      return covered >= COVERED_IN_SENTENCE &&
        pairs.rareIn(ofName, inText) >= Math.min(LEAST_SHARED, ofName.size)
        ? covered
        : 0;
    }),
  );
}

/**
 * Tells whether prose mentions an item by its name or similar words.
 * @param peers the names of all items: words that they share do not count. Without them, half of the name must stand
 * in the text in one piece.
 */
export function mentions(text: string, name: string, peers: readonly Names[] = []): boolean {
  return mentionFinder(peers)(text, name);
}

/** `mentions` for many texts and names among the same peers: each of them is taken apart once. */
export function mentionFinder(peers: readonly Names[]): (text: string, name: string) => boolean {
  const pairs = new CandidatePairs(peers);
  const plainOf = memoized(comparable);
  const ofText = memoized(pairsOf);
  return (text, name) => {
    const [plainText, plainName] = [plainOf(text), plainOf(name)];
    if (plainName === '') return false;
    if (plainText.includes(plainName)) return true;
    if (peers.length > 1) return pairs.covered(ofText(name), ofText(text)) >= MENTIONED;
    const run = Math.max(LEAST_RUN, Math.ceil(plainName.length * MENTIONED_IN_ONE));
    return hasCommonRun(plainText, plainName, run);
  };
}

function memoized<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}

/** A name in a name: either may be the shorter form of the other. */
function nameScore(pairs: CandidatePairs, ofName: Pairs, inQuery: Pairs): number {
  const there = pairs.covered(ofName, inQuery);
  const back = pairs.covered(inQuery, ofName);
  const [more, less] = [Math.max(there, back), Math.min(there, back)];
  return more >= COVERED && less >= COVERED_BACK ? 0.7 * more + 0.3 * less : 0;
}

/** A name in a longer text. */
function noteScore(pairs: CandidatePairs, ofName: Pairs, inNote: Pairs): number {
  const covered = pairs.covered(ofName, inNote);
  return covered >= COVERED_IN_NOTE ? covered : 0;
}

/** The best of those sorted by score, when it is clearly ahead. */
function clearBest(scored: readonly NameMatch[]): NameMatch | null {
  const [best, next] = scored;
  return best !== undefined && (next === undefined || best.score - next.score >= MARGIN) ? best : null;
}

/** Only letters, digits and Chinese characters; quotes, marks and width do not matter. */
function comparable(text: string): string {
  return normalizeName(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

type Pairs = ReadonlySet<string>;

/** Pairs of neighbouring characters; a single character stands for itself. */
function pairsOf(text: string): Pairs {
  const plain = comparable(text);
  const pairs = new Set<string>(plain.length === 1 ? [plain] : []);
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2));
  return pairs;
}

/** The candidates' pairs, and how many candidates have each. */
class CandidatePairs {
  private readonly names: readonly (readonly Pairs[])[];
  private readonly counts = new Map<string, number>();

  constructor(candidates: readonly Names[]) {
    this.names = candidates.map((names) => names.map(pairsOf));
    for (const names of this.names) {
      const pairs = new Set(names.flatMap((name) => [...name]));
      for (const pair of pairs) this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
    }
  }

  /** The candidates among `indexes` with a score, best first; of a candidate's names the best one counts. */
  score(indexes: readonly number[], scoreOf: (name: Pairs) => number): NameMatch[] {
    return indexes
      .map((index) => ({ index, score: Math.max(0, ...(this.names[index] ?? []).map(scoreOf)) }))
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score);
  }

  /** The share of a name's weight whose pairs are in a text, 0–1. */
  covered(name: Pairs, text: Pairs): number {
    let total = 0;
    let covered = 0;
    for (const pair of name) {
      const weight = 1 / Math.max(1, this.counts.get(pair) ?? 1) ** 2;
      total += weight;
      if (text.has(pair)) covered += weight;
    }
    return total === 0 ? 0 : covered / total;
  }

  /** How many pairs that no other candidate has are in both. */
  rareIn(name: Pairs, text: Pairs): number {
    return [...name].filter((pair) => text.has(pair) && (this.counts.get(pair) ?? 0) <= 1).length;
  }
}

/** Tells whether two texts share `length` characters in one piece. */
function hasCommonRun(text: string, name: string, length: number): boolean {
  for (let at = 0; at + length <= name.length; at++) {
    if (text.includes(name.slice(at, at + length))) return true;
  }
  return false;
}
