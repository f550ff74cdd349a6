/**
 * Likeness of Chinese names (项目内容, 项目明细, 三级目标), for matching by words, never by position.
 *
 * Names are compared by their pairs of neighbouring characters, which weigh the less the more candidates have them
 * (`PairIndex`): what all share (建设, 住宅小区, 服务费 …) does not tell which one is meant, whatever the trade.
 */
import { shareRun } from './common-run';
import { comparable, PairIndex, pairsOf, type SharedName } from './name-pairs';

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
/** The same for a sentence, which speaks of much besides; two rare pairs at least must be shared. */
const COVERED_IN_SENTENCE = 0.35;
const LEAST_SHARED = 2;
/** No score is above 0 with less of a name, or of a name that is longer than the text. */
const LEAST = COVERED_BACK;

/** Names of properties (完成及时性, 居民满意度, 合格率): what their remark names is not what they count. */
const PROPERTY = /(?:[^制]度|性|率|感|值|水平|情况|机制|效果|效益|成本|质量)$/;

/** Candidates by what they are called, taken apart once for any number of questions. */
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
    this.index = new PairIndex(this.plain, LEAST);
  }

  /**
   * The one candidate that the queries surely speak of; `null` when none does, or several might.
   * @param queries the name first; then texts that explain it (备注), asked in turn while the name decides nothing, and
   * not at all when the name is that of a property.
   */
  bestMatch([name = '', ...notes]: readonly string[]): NameMatch | null {
    const asked = PROPERTY.test(comparable(name)) ? [name] : [name, ...notes];
    let among: ReadonlySet<number> | null = null;
    for (const [order, query] of asked.entries()) {
      const scored = this.score(query, order === 0 ? nameScore : noteScore, among);
      const match = clearBest(scored);
      if (match !== null) return match;
      // Where several are possible, the explanation may tell which of these.
      const [best] = scored;
      if (best !== undefined)
        among = new Set(scored.filter(({ score }) => best.score - score < MARGIN).map(({ index }) => index));
    }
    return null;
  }

  /**
   * The one candidate that a sentence of prose is about, by words that only this candidate has: 借助第三方的社会组织
   * meets 第三方委托费. `null` when none is, or several might be.
   */
  subjectOf(sentence: string): NameMatch | null {
    return clearBest(this.score(sentence, sentenceScore, null));
  }

  /**
   * The candidates that the texts mention by one of their names or in similar words. Words that all share do not count;
   * of a single candidate half of a name must stand in a text in one piece.
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
      // A name of one character has no pair to be found by.
      const asked = named > 1 ? names.filter((name) => name.length === 1) : names;
      if (asked.some((name) => plainTexts.some((text) => isWithin(text, name)))) mentioned.add(candidate);
    });
    return mentioned;
  }

  /** The candidates with a score, best first; of a candidate's names the best one counts. */
  private score(
    query: string,
    scoreOf: (name: SharedName) => number,
    among: ReadonlySet<number> | null,
  ): NameMatch[] {
    const scores = new Map<number, number>();
    for (const name of this.index.sharedWith(pairsOf(comparable(query)), LEAST)) {
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

/** A name in a name: either may be the shorter form of the other. */
function nameScore({ there, back }: SharedName): number {
  const [more, less] = [Math.max(there, back), Math.min(there, back)];
  return more >= COVERED && less >= COVERED_BACK ? 0.7 * more + 0.3 * less : 0;
}

/** A name in a longer text. */
function noteScore({ there }: SharedName): number {
  return there >= COVERED_IN_NOTE ? there : 0;
}

function sentenceScore({ there, rare, size }: SharedName): number {
  return there >= COVERED_IN_SENTENCE && rare >= Math.min(LEAST_SHARED, size) ? there : 0;
}

/** The best of those sorted by score, when it is clearly ahead. */
function clearBest(scored: readonly NameMatch[]): NameMatch | null {
  const [best, next] = scored;
  return best !== undefined && (next === undefined || best.score - next.score >= MARGIN) ? best : null;
}

/** Tells whether a text has a name, or half of it in one piece. */
function isWithin(text: string, name: string): boolean {
  if (text.includes(name)) return true;
  return shareRun(name, text, Math.max(LEAST_RUN, Math.ceil(name.length * MENTIONED_IN_ONE)));
}
