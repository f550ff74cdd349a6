/** What is asked of Excel, what is expected of it and why, and what it answered: plain JSON throughout. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * Where an expectation comes from: Microsoft's documents, reports of people who met it (issues of OfficeDev/office-js by number),
 * what this program relies on (`contract`), or nowhere yet: then the first Excel that answers decides.
 */
export interface Source {
  readonly kind: 'documented' | 'reported' | 'unverified' | 'contract';
  /** An address, or a number such as `office-js #5918`; absent where there is none. */
  readonly where?: string;
}

export type Status = 'passed' | 'differs' | 'unsupported';

/** One answer. */
export interface Fact {
  /** Unique: `values/general/1/2`. */
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly expected: Json;
  /** Absent where Excel has no such thing. */
  readonly observed?: Json;
  readonly source: Source;
  /** How long it took, where that is what is asked. */
  readonly milliseconds?: number;
}

/** Who answered. */
export interface Answerer {
  readonly host: string;
  /** `PC`, `Mac`, `OfficeOnline` … */
  readonly platform: string;
  readonly version: string;
  /** office.js's own version. */
  readonly officeJs: string;
  /** The newest version of each requirement set. */
  readonly apiSets: Readonly<Record<string, string>>;
  readonly language: string;
  readonly userAgent: string;
}

/** What 复制结果 gives, and what `test/facts` holds. */
export interface FactFile {
  readonly format: typeof FORMAT;
  /** ISO time. */
  readonly when: string;
  /** The add-in's. */
  readonly version: string;
  readonly excel: Answerer;
  readonly facts: readonly Fact[];
}

export const FORMAT = 'jixiao-selftest/1';
