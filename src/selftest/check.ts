/** Definition of the self-test's checks: the action in Excel, the expected outcome and the reported difference. */
import { isFinal } from '../excel/errors';
import { supports } from '../excel/run';
import { Difference } from './same';
import type { Scratch } from './workbook/scratch';

/** A check that needs no person. */
export interface Check {
  /** Unique among all checks and steps. */
  readonly title: string;
  /** The version of ExcelApi that the check needs. Every Excel that runs the add-in has 1.9. */
  readonly needs?: string;
  /** @throws Difference if this Excel behaves differently */
  readonly run: (scratch: Scratch) => Promise<void>;
}

export type Status = 'passed' | 'differs' | 'unsupported';

/** The outcome of a check or a step; plain JSON. */
export interface Fact {
  readonly title: string;
  readonly status: Status;
  /** The observed behaviour if it differs from the expected one, or the message of an error. */
  readonly observed?: unknown;
  readonly expected?: unknown;
  readonly milliseconds?: number;
}

/**
 * Does a check.
 * @throws errors that end a run: a lost connection, a busy Excel
 */
export async function perform({ title, needs, run }: Check, scratch: Scratch): Promise<Fact> {
  if (needs !== undefined && !supports(needs)) return { title, status: 'unsupported' };
  try {
    await run(scratch);
    return { title, status: 'passed' };
  } catch (error) {
    if (isFinal(error)) throw error;
    if (!(error instanceof Difference)) return { title, status: 'differs', observed: String(error) };
    const { observed = null, expected } = error;
    return { title, status: 'differs', observed, expected };
  }
}
