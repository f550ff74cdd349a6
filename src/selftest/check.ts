/** A check that the self-test does without a person. */
import { isFinal } from '../excel/errors';
import { supports } from '../excel/run';
import type { Fact, Json, Source } from './facts';
import { isSameData } from '../workbook/same-data';
import { Difference } from './same';
import type { Scratch } from './workbook/scratch';

export interface Check {
  /** Unique among all checks. */
  readonly id: string;
  readonly title: string;
  /** The version of ExcelApi that the check needs. Every Excel that runs the add-in has 1.9. */
  readonly needs?: string;
  readonly expected: Json;
  readonly source: Source;
  /** Reports a duration: `true` that of `ask`, a function the milliseconds that it returns after `ask`. */
  readonly timed?: true | (() => number);
  /** @returns what Excel answers */
  readonly ask: (scratch: Scratch) => Promise<Json>;
}

/** Codes for members that this Excel does not have. */
const MISSING: readonly unknown[] = ['ApiNotFound', 'NotImplemented', 'UnsupportedOperation'];

/**
 * Does a check.
 * @throws what ends a run: a connection that is lost, an Excel that is busy
 */
export async function perform(check: Check, scratch: Scratch): Promise<Fact> {
  const { id, title, needs, expected, source, timed } = check;
  const fact = { id, title, expected, source };
  if (needs !== undefined && !supports(needs)) return { ...fact, status: 'unsupported' };
  const start = performance.now();
  try {
    const observed = await check.ask(scratch);
    return {
      ...fact,
      status: isSameData(observed, expected) ? 'passed' : 'differs',
      observed,
      ...(timed ? { milliseconds: Math.round(timed === true ? performance.now() - start : timed()) } : {}),
    };
  } catch (error) {
    if (isFinal(error)) throw error;
    if (MISSING.includes(codeOf(error))) return { ...fact, status: 'unsupported' };
    return { ...fact, status: 'differs', observed: observedIn(error) };
  }
}

/** What was observed instead, or the message of the error. */
function observedIn(error: unknown): Json {
  if (error instanceof Difference) return JSON.parse(JSON.stringify(error.observed ?? null)) as Json;
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error of Office, also if it is the cause of another one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}
