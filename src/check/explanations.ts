/** 出错说明: reasons for keeping warnings, stored in a workbook as one JSON text. */
import * as v from 'valibot';

/** The key of the text in the workbook. */
export const EXPLANATIONS = 'jixiao.explanations';
/** Longest reason, in characters. */
export const MAX_REASON = 300;
/** A stored text with more reasons is ignored. */
const MAX_STORED = 1_000;

interface Explanation {
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
    v.maxLength(MAX_STORED),
  ),
});

/** Parses a stored text; no reasons if there is no text or it is invalid. */
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

/** The text to be stored; `null` without reasons. */
export function textOfExplanations(explanations: Explanations): string | null {
  const reasons = [...explanations].map(([finding, { reason, at }]) => ({ finding, reason, at }));
  return reasons.length === 0 ? null : JSON.stringify({ version: 1, reasons });
}

/** The reasons in the form of `CheckOptions.explanations`. */
export function reasonsOf(explanations: Explanations): ReadonlyMap<string, string> {
  return new Map([...explanations].map(([key, { reason }]) => [key, reason]));
}
