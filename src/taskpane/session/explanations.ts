/** 出错说明: written reasons for keeping a warning. They travel with the workbook. */
import {
  EXPLANATIONS,
  MAX_REASON,
  parseExplanations,
  textOfExplanations,
  type Explanations,
} from '../../check/explanations';
import type { DocumentTexts } from './host';

/** Beyond so many, reasons for what is no longer found go, the oldest first: the stored text stays below 100 KB. */
export const MAX_REASONS = 60;
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
    return textOfExplanations(changed);
  });
  return changed;
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
