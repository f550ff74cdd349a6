/** 出错说明: written reasons for keeping a warning. They are stored in the workbook, unless the person chooses this computer. */
import {
  EXPLANATIONS,
  MAX_REASON,
  parseExplanations,
  textOfExplanations,
  type Explanations,
} from '../../check/explanations';
import type { DocumentTexts, PaneHost } from './host';
import type { Settings } from './settings';

/**
 * With more reasons than this, reasons for findings that no longer exist are dropped, the oldest first, so that the
 * stored text stays below 100 KB.
 */
export const MAX_REASONS = 60;

type ReasonsHost = Pick<PaneHost, 'documentTexts' | 'computerTexts'>;

/** All reasons; one on this computer replaces that of the same finding in the workbook. */
export function loadExplanations({ documentTexts, computerTexts }: ReasonsHost): Explanations {
  const reasonsIn = (texts: DocumentTexts | null) =>
    texts ? [...parseExplanations(texts.get(EXPLANATIONS))] : [];
  return new Map([...reasonsIn(documentTexts), ...reasonsIn(computerTexts)]);
}

/** A reason for some findings; a blank one removes theirs. */
interface GivenReason {
  readonly findingKeys: readonly string[];
  readonly reason: string;
  readonly now: Date;
  /** `Finding.key`s of the present findings: their reasons are never dropped. */
  readonly found: ReadonlySet<string>;
}

/**
 * Stores a reason in the place that the person chose, and removes an earlier one from the other place. Reasons that a
 * co-author added meanwhile are kept.
 * @returns all reasons as they are stored now
 * @throws WorkbookError if the workbook refuses them; nothing was changed then
 */
export async function storeReason(
  host: ReasonsHost,
  place: Settings['reasons'],
  given: GivenReason,
): Promise<Explanations> {
  const { documentTexts, computerTexts } = host;
  const change = (texts: DocumentTexts, reason: string): Promise<void> =>
    texts.change(EXPLANATIONS, (now) =>
      textOfExplanations(withReason(parseExplanations(now), { ...given, reason })),
    );
  const isOnComputer = computerTexts !== null && place === 'computer';
  // The workbook is changed first, because it may refuse.
  const inWorkbook = parseExplanations(documentTexts.get(EXPLANATIONS));
  if (!isOnComputer || given.findingKeys.some((key) => inWorkbook.has(key)))
    await change(documentTexts, isOnComputer ? '' : given.reason);
  if (computerTexts) await change(computerTexts, isOnComputer ? given.reason : '');
  return loadExplanations({ documentTexts, computerTexts });
}

/** The reasons with a new one for some findings. */
export function withReason(
  explanations: Explanations,
  { findingKeys, reason, now, found }: GivenReason,
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

/** Tells whether a text can be a reason: it has at least two different Chinese characters (unlike “abc” or “。”). */
export function isMeaningful(reason: string): boolean {
  return new Set(reason.match(/\p{Script=Han}/gu) ?? []).size >= 2;
}

/** The last reasons, each once, the latest first. */
export function recentReasons(explanations: Explanations, count: number): string[] {
  const latest = [...explanations.values()].sort((a, b) => b.at.localeCompare(a.at));
  return [...new Set(latest.map(({ reason }) => reason))].slice(0, count);
}
