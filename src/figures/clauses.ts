/** Divides a prose text into clauses, and finds words that show that a count is only one of a part or of another year. */

import { firstNotBefore } from '../workbook/binary-search';

/** Words for a part of the objects, or for another time. */
const PART =
  /其中|每|已|原有|现有|新增|首批|第[一二三四五六七八九十\d]+批|另|剩余|余下|分别|各|平均|上年|去年|往年/g;
const CLAUSE_END = /[，。；;！？!?,\n]/g;
const YEAR = /(?:19|20)\d{2}(?=\s*年)/g;
/** The object of a count is named before it within this number of characters. */
const MAX_PASSAGE = 300;

/** The clauses of a text. Positions must be asked for in ascending order. */
export class Clauses {
  private readonly ends: readonly number[];
  /** Words that mark a count as one of a part or of another year, by position. */
  private readonly partWords: ReadonlyMap<number, string>;
  private readonly partial: readonly number[];

  /** @param year the form's year */
  constructor(
    private readonly text: string,
    year: number | null,
  ) {
    this.ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
    const otherYears = [...text.matchAll(YEAR)].filter(
      ([written]) => year !== null && Number(written) !== year,
    );
    this.partWords = new Map(
      [...text.matchAll(PART), ...otherYears].map(({ index, 0: word }) => [index, word]),
    );
    this.partial = [...this.partWords.keys()].sort((a, b) => a - b);
  }

  /** Tells whether the words before a position in its clause allow that a count is one of the whole. */
  isWhole(start: number): boolean {
    return this.partWord(start) === null;
  }

  /** The word before a position in its clause that marks a count as one of a part or of another year: 新增. `null` if there is none. */
  partWord(start: number): string | null {
    const last = lastBelow(this.partial, start);
    return last === undefined || last < this.start(start) ? null : (this.partWords.get(last) ?? null);
  }

  /** The clause before a position and the one before that, which name the object of a count. */
  passageBefore(start: number): string {
    const before = this.start(this.start(start) - 1);
    const passage = this.text.slice(Math.max(before, start - MAX_PASSAGE), start);
    return passage.replace(CLAUSE_END, '，');
  }

  /** The start of the clause of a position. */
  start(at: number): number {
    return (lastBelow(this.ends, at) ?? -1) + 1;
  }

  /** The end of the clause of a position. */
  end(at: number): number {
    return this.ends.find((end) => end >= at) ?? this.text.length;
  }
}

function lastBelow(sorted: readonly number[], bound: number): number | undefined {
  return sorted[firstNotBefore(sorted.length, (index) => (sorted[index] ?? bound) < bound) - 1];
}
