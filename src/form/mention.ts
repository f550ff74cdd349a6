/**
 * Whether a text speaks of a breakdown row, in the same or in similar words. Words that many rows share (住宅小区, 建设)
 * or that say nothing of their own (费用, 采购) count little: 住宅小区物业考核 does not speak of 住宅小区物业规范化建设.
 */
import type { Breakdown, BreakdownItem } from './breakdown';
import { normalizeName } from './text';

/** How much of a row's name a text has, 0–1; for each item of a breakdown. */
export type MentionScores = ReadonlyMap<BreakdownItem, number>;

/** At least this much of a name makes a text speak of it. */
export const MENTIONED = 0.5;

/** Scores texts against the rows of a breakdown. */
export interface Mentions {
  /** How much each row is spoken of in a text, at best in one of its sentences. */
  scores(text: string): MentionScores;
}

/** Prepares the rows of a breakdown for looking them up in texts. */
export function mentionsOf({ items }: Pick<Breakdown, 'items'>): Mentions {
  const named = items.map((item) => ({ item, names: namesOf(item) }));
  const common = commonness(named.map(({ names }) => names));
  return {
    scores(text) {
      const sentences = text.split(/[；;。\n\r]+/).map(plain);
      const best = (name: string): number =>
        Math.max(...sentences.map((sentence) => scoreOf(name, sentence, common)));
      return new Map(named.map(({ item, names }) => [item, Math.max(0, ...names.map(best))]));
    },
  };
}

/** 项目明细 and 项目内容, each a name of the row. */
function namesOf({ item, content }: BreakdownItem): readonly string[] {
  return [item.text, content?.text ?? ''].map(plain).filter((name) => name !== '');
}

function plain(text: string): string {
  return normalizeName(text).replace(/[^\p{L}\p{N}%]/gu, '');
}

const GENERIC =
  /采购|购置|购买|建设|开展|实施|服务|工作|活动|项目|经费|费用|资金|支出|专项|年度|相关|其他|费|及|和|与|的|等|暨/g;

/** What is left of a name without words that say nothing of their own; the name itself where nothing is. */
function coreOf(name: string): string[] {
  const parts = name.split(GENERIC).filter((part) => part.length > 1);
  return parts.length > 0 ? parts : [name];
}

/** In how many rows each pair of characters stands. */
function commonness(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const names of rows) {
    for (const pair of new Set(names.flatMap((name) => coreOf(name).flatMap(pairsOf)))) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

function scoreOf(name: string, sentence: string, common: ReadonlyMap<string, number>): number {
  if (sentence.includes(name)) return 1;
  let all = 0;
  let found = 0;
  for (const pair of new Set(coreOf(name).flatMap(pairsOf))) {
    const weight = 1 / (common.get(pair) ?? 1) ** 2;
    all += weight;
    if (sentence.includes(pair)) found += weight;
  }
  return all > 0 ? found / all : 0;
}

/** The pairs of neighbouring characters; a single character is its own pair. */
function pairsOf(text: string): string[] {
  const characters = Array.from(text);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
