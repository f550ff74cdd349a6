/** 出错说明: reasons for keeping warnings, as they are kept in a workbook as one text. */
import * as v from 'valibot';

/** Name of the text among those that the workbook keeps. */
export const EXPLANATIONS = 'jixiao.explanations';
/** Longest reason, in characters. */
export const MAX_REASON = 300;
/** More than any workbook has findings worth a reason: what has more was written by another program. */
const MOST_STORED = 1_000;

export interface Explanation {
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
}

/** By `Finding.key`. */
export type Explanations = ReadonlyMap<string, Explanation>;

const storedSchema = v.object({
  version: v.literal(1),
  reasons: v.pipe(
    v.array(v.object({ finding: v.string(), reason: v.pipe(v.string(), v.minLength(1)), at: v.string() })),
    v.maxLength(MOST_STORED),
  ),
});

/** The reasons in a text as it is kept; none where there is none or another program wrote it. */
export function parseExplanations(text: string | null): Explanations {
  try {
    const { reasons } = v.parse(storedSchema, JSON.parse(text ?? ''));
    return new Map(
      reasons.map(({ finding, reason, at }) => [finding, { reason: reason.slice(0, MAX_REASON), at }]),
    );
  } catch {
    return new Map();
  }
}

/** The text to keep; `null` where there are no reasons. */
export function textOfExplanations(explanations: Explanations): string | null {
  const reasons = [...explanations].map(([finding, { reason, at }]) => ({ finding, reason, at }));
  return reasons.length === 0 ? null : JSON.stringify({ version: 1, reasons });
}

/** The reasons as a check takes them. */
export function reasonsOf(explanations: Explanations): ReadonlyMap<string, string> {
  return new Map([...explanations].map(([key, { reason }]) => [key, reason]));
}
