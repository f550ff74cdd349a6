/** 出错说明: written reasons for keeping a warning. They travel with the workbook. */
import {
  EXPLANATIONS,
  MAX_REASON,
  parseExplanations,
  textOfExplanations,
  type Explanations,
} from '../../check/explanations';
import type { DocumentTexts } from './host';

/** Beyond this number, reasons for findings that no longer exist are dropped, the oldest first: the stored text stays below 100 KB. */
export const MAX_REASONS = 60;

/** The reasons in the workbook; empty if there are none or the text is not readable. */
export function loadExplanations(texts: DocumentTexts): Explanations {
  return parseExplanations(texts.get(EXPLANATIONS));
}

/**
 * Changes the reasons in the workbook. Reasons that a co-author added meanwhile are kept.
 * @returns all reasons as they are stored now
 * @throws WorkbookError
 */
export async function changeExplanations(
  texts: DocumentTexts,
  change: (now: Explanations) => Explanations,
): Promise<Explanations> {
  let changed: Explanations = new Map();
  await texts.change(EXPLANATIONS, (now) => {
    changed = change(parseExplanations(now));
    return textOfExplanations(changed);
  });
  return changed;
}

/**
 * The reasons with a new one for some findings; a blank one removes theirs.
 * @param found `Finding.key`s of the workbook as it is: their reasons are never dropped to make room
 */
export function withExplanations(
  explanations: Explanations,
  findingKeys: readonly string[],
  reason: string,
  now: Date,
  found: ReadonlySet<string>,
): Explanations {
  const others = [...explanations].filter(([key]) => !findingKeys.includes(key));
  const text = reason.trim().slice(0, MAX_REASON);
  if (text === '') return new Map(others);
  const surplus = Math.max(others.length + findingKeys.length - MAX_REASONS, 0);
  const dropped = new Set(
    others
      .map(([key]) => key)
      .filter((key) => !found.has(key))
      .slice(0, surplus),
  );
  const kept = others.filter(([key]) => !dropped.has(key));
  const added = findingKeys.map((key) => [key, { reason: text, at: now.toISOString() }] as const);
  return new Map([...kept, ...added]);
}

/** Tells whether a text can be a reason: it has at least two different Chinese characters (无变化 has, “abc” and “。” have not). */
export function isMeaningful(reason: string): boolean {
  return new Set(reason.match(/\p{Script=Han}/gu) ?? []).size >= 2;
}

/** The reasons that were given last, each once, the latest first. */
export function recentReasons(explanations: Explanations, count: number): string[] {
  const latest = [...explanations.values()].sort((a, b) => b.at.localeCompare(a.at));
  return [...new Set(latest.map(({ reason }) => reason))].slice(0, count);
}
