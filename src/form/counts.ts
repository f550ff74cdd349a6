/** Counting phrases (数量短语) in prose: `3个系统`, `共有6个项目`, `三个系统`. */
import type Big from 'big.js';
import type { Span } from './span';

export interface CountPhrase {
  readonly number: Big;
  /** The counter: `个`, `套`, `人次`. */
  readonly counter: string;
  /** What is counted (`系统`), `''` where it cannot be told. */
  readonly object: string;
  /** From the number to the end of the object. */
  readonly span: Span;
  readonly numberSpan: Span;
}
