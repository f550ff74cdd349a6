/**
 * Similarity of Chinese names (项目内容, 项目明细, 三级目标): matches by words, never by position.
 *
 * Names are compared by character bigrams, each weighted by how few candidates have it (`PairIndex`): words that all
 * candidates have (建设, 住宅小区, 服务费 …) do not tell which one is meant.
 */
import { haveCommonSubstring } from '../text/common-substring';
import { comparable, PairIndex, pairsOf, type SharedName } from './name-pairs';

/** The names of one candidate, e.g. its 项目内容 and 项目明细. */
export type Names = readonly string[];

export interface NameMatch {
  /** Index among the candidates. */
  readonly index: number;
  /** 0–1; 1 for the same name. */
  readonly score: number;
}

/** Two names match if at least this share of either weight is in the other name. */
const COVERED = 0.6;
/** At least this share of the other weight must be common, too. */
const COVERED_BACK = 0.3;
/** The same for remarks: they are longer and contain parts of names by chance more often. */
const COVERED_IN_NOTE = 0.7;
/** The best candidate must have a score this much above the next one. */
const MARGIN = 0.15;
/** A text mentions a name if it contains this share of the name's weight, or of its length in one piece. */
const MENTIONED = 0.45;
const MENTIONED_IN_ONE = 0.5;
const MIN_PIECE = 4;
/** A sentence is about a name if it contains this share of it and at least two bigrams of no other candidate. */
const COVERED_IN_SENTENCE = 0.35;
const MIN_UNIQUE = 2;
/** A name of which a smaller share is in the text has the score 0. */
const MIN_COVERED = COVERED_BACK;

/** Names of properties (完成及时性, 居民满意度, 合格率): they do not count the thing in their remark. */
const PROPERTY = /(?:[^制]度|性|率|感|值|水平|情况|机制|效果|效益|成本|质量)$/;

/** Finds candidates by their names. */
export class NameFinder {
  private readonly plain: readonly (readonly string[])[];
  private readonly index: PairIndex;

  constructor(candidates: readonly Names[]) {
    const known = new Map<string, string>();
    const plainOf = (name: string): string => {
      let plain = known.get(name);
      if (plain === undefined) known.set(name, (plain = comparable(name)));
      return plain;
    };
    this.plain = candidates.map((names) => names.map(plainOf).filter((name) => name !== ''));
    this.index = new PairIndex(this.plain, MIN_COVERED);
  }

  /**
   * The only candidate that the queries can mean; `null` if there is none or several are possible.
   * @param queries the name, then texts that explain it (备注). These are used only if the name does not decide, and never
   * if it is the name of a property.
   */
  bestMatch([name = '', ...notes]: readonly string[]): NameMatch | null {
    const usedQueries = PROPERTY.test(comparable(name)) ? [name] : [name, ...notes];
    let among: ReadonlySet<number> | null = null;
    for (const [order, query] of usedQueries.entries()) {
      const scored = this.score(query, order === 0 ? nameScore : noteScore, among);
      const match = clearBest(scored);
      if (match !== null) return match;
      // Later queries choose among the candidates that are still possible.
      const [best] = scored;
      if (best !== undefined)
        among = new Set(scored.filter(({ score }) => best.score - score < MARGIN).map(({ index }) => index));
    }
    return null;
  }

  /**
   * The only candidate that a sentence of prose can be about, by words that no other candidate has: 借助第三方的社会组织 is about
   * 第三方委托费. `null` if there is none or several are possible.
   */
  subjectOf(sentence: string): NameMatch | null {
    return clearBest(this.score(sentence, sentenceScore, null));
  }

  /**
   * The candidates that the texts mention by name or in similar words; words that all candidates have do not count. If
   * there is only one candidate, a text must contain half of a name in one piece.
   */
  mentionedIn(texts: readonly string[]): ReadonlySet<number> {
    const plainTexts = texts.map(comparable);
    const named = this.plain.filter((names) => names.length > 0).length;
    const mentioned = new Set<number>();
    if (named > 1) {
      for (const text of new Set(plainTexts)) {
        for (const { candidates } of this.index.sharedWith(pairsOf(text), MENTIONED))
          for (const candidate of candidates) mentioned.add(candidate);
      }
    }
    this.plain.forEach((names, candidate) => {
      // A name of one character has no bigram.
      const searched = named > 1 ? names.filter((name) => name.length === 1) : names;
      if (searched.some((name) => plainTexts.some((text) => isWithin(text, name)))) mentioned.add(candidate);
    });
    return mentioned;
  }

  /** The candidates with a score above 0, best first; a candidate has the score of its best name. */
  private score(
    query: string,
    scoreOf: (name: SharedName) => number,
    among: ReadonlySet<number> | null,
  ): NameMatch[] {
    const scores = new Map<number, number>();
    for (const name of this.index.sharedWith(pairsOf(comparable(query)), MIN_COVERED)) {
      const score = scoreOf(name);
      for (const candidate of score > 0 ? name.candidates : []) {
        if (among && !among.has(candidate)) continue;
        if (score > (scores.get(candidate) ?? 0)) scores.set(candidate, score);
      }
    }
    return [...scores]
      .map(([index, score]) => ({ index, score }))
      .sort((left, right) => right.score - left.score);
  }
}

/** Compares two names, either of which may be a short form of the other. */
function nameScore({ ofName, ofText }: SharedName): number {
  const [more, less] = [Math.max(ofName, ofText), Math.min(ofName, ofText)];
  return more >= COVERED && less >= COVERED_BACK ? 0.7 * more + 0.3 * less : 0;
}

function noteScore({ ofName }: SharedName): number {
  return ofName >= COVERED_IN_NOTE ? ofName : 0;
}

function sentenceScore({ ofName, unique, size }: SharedName): number {
  return ofName >= COVERED_IN_SENTENCE && unique >= Math.min(MIN_UNIQUE, size) ? ofName : 0;
}

/** The first of the candidates sorted by score; `null` if the next one is too close. */
function clearBest(scored: readonly NameMatch[]): NameMatch | null {
  const [best, next] = scored;
  return best !== undefined && (next === undefined || best.score - next.score >= MARGIN) ? best : null;
}

/** Tells whether a text contains a name, or half of it in one piece. */
function isWithin(text: string, name: string): boolean {
  if (text.includes(name)) return true;
  return haveCommonSubstring(name, text, Math.max(MIN_PIECE, Math.ceil(name.length * MENTIONED_IN_ONE)));
}
