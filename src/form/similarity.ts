/** Likeness of Chinese names (项目内容, 项目明细, 三级目标), for matching by words, never by position. */

/** A candidate that surely is what the queries speak of. */
export interface NameMatch {
  /** Index among the candidates. */
  readonly index: number;
  /** 0–1. */
  readonly score: number;
}
