/** 出错说明: written reasons for keeping a warning. They travel with the workbook. */
import * as v from 'valibot';
import type { DocumentTexts } from './host';

/** Name of the text that keeps them. */
export const EXPLANATIONS = 'jixiao.explanations';
/** Longest reason, in characters. */
export const MAX_REASON = 300;
/** Beyond so many, reasons for what is no longer found go, the oldest first: the stored text stays below 100 KB. */
export const MAX_REASONS = 60;
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

/** The reasons in the workbook; none where there are none or another program wrote the text. */
export function loadExplanations(texts: DocumentTexts): Explanations {
  return parseExplanations(texts.get(EXPLANATIONS));
}

/**
 * Changes the reasons in the workbook: those of a co-author that this pane has not seen yet stay.
 * @returns all of them as they are kept now
 * @throws WorkbookError
 */
export async function changeExplanations(
  texts: DocumentTexts,
  change: (now: Explanations) => Explanations,
): Promise<Explanations> {
  let changed: Explanations = new Map();
  await texts.change(EXPLANATIONS, (now) => {
    changed = change(parseExplanations(now));
    return textOf(changed);
  });
  return changed;
}

/** The reasons in a text as it is kept; none where another program wrote it. */
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

function textOf(explanations: Explanations): string | null {
  const reasons = [...explanations].map(([finding, { reason, at }]) => ({ finding, reason, at }));
  return reasons.length === 0 ? null : JSON.stringify({ version: 1, reasons });
}

/**
 * The reasons with one more (or another text for the same finding); a blank one removes it.
 * @param found `Finding.key`s of the workbook as it is: their reasons are never given up for others
 */
export function withExplanation(
  explanations: Explanations,
  findingKey: string,
  reason: string,
  now: Date,
  found: ReadonlySet<string>,
): Explanations {
  const others = [...explanations].filter(([key]) => key !== findingKey);
  const text = reason.trim().slice(0, MAX_REASON);
  if (text === '') return new Map(others);
  const surplus = Math.max(others.length + 1 - MAX_REASONS, 0);
  const given = new Set(
    others
      .map(([key]) => key)
      .filter((key) => !found.has(key))
      .slice(0, surplus),
  );
  const kept = others.filter(([key]) => !given.has(key));
  return new Map([...kept, [findingKey, { reason: text, at: now.toISOString() }]]);
}

/** The reasons as a check takes them. */
export function reasonsOf(explanations: Explanations): ReadonlyMap<string, string> {
  return new Map([...explanations].map(([key, { reason }]) => [key, reason]));
}
