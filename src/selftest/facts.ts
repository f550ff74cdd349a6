/** Questions to an Excel, expected answers with their sources, and observed answers. Plain JSON. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * Source of an expectation: Microsoft's documents, reports by users (issues of OfficeDev/office-js), what this program relies on
 * (`contract`), or an assumption that no real Excel has confirmed (`unverified`).
 */
export interface Source {
  readonly kind: 'documented' | 'reported' | 'unverified' | 'contract';
  /** An address, or a number such as `office-js #5918`; only for documents and reports. */
  readonly where?: string;
}

export const CONTRACT: Source = { kind: 'contract' };
export const UNVERIFIED: Source = { kind: 'unverified' };

/** @param page path of a page of Microsoft's documents */
export function documented(page: string): Source {
  return { kind: 'documented', where: `https://learn.microsoft.com/${page}` };
}

/** @param where such as `office-js #5918` */
export function reported(where: string): Source {
  return { kind: 'reported', where };
}

export type Status = 'passed' | 'differs' | 'unsupported';

/** One answer. */
export interface Fact {
  /** Unique: `values/general/1/2`. */
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly expected: Json;
  /** Absent if this Excel does not support what is asked. */
  readonly observed?: Json;
  readonly source: Source;
  /** Duration, if it is reported. */
  readonly milliseconds?: number;
}

/** The Excel that answered. */
export interface Answerer {
  readonly host: string;
  /** `PC`, `Mac`, `OfficeOnline` … */
  readonly platform: string;
  readonly version: string;
  /** office.js's version. */
  readonly officeJs: string;
  /** The newest version of each requirement set. */
  readonly apiSets: Readonly<Record<string, string>>;
  readonly language: string;
  readonly userAgent: string;
}

/** A result as 复制结果 copies it; files in `test/facts` have this form. */
export interface FactFile {
  readonly format: typeof FORMAT;
  /** ISO time. */
  readonly when: string;
  /** Version of the add-in. */
  readonly version: string;
  readonly excel: Answerer;
  readonly facts: readonly Fact[];
}

export const FORMAT = 'jixiao-selftest/1';
