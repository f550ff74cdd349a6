/** Which breakdown row an indicator is about, told by its words and never by its place. */
import type { Breakdown, BreakdownItem } from './breakdown';
import type { Indicator } from './indicators';
import { MENTIONED, mentionsOf, type Mentions } from './mention';

/** As much of a row's name makes it the one that is meant… */
const SURE = 0.75;

/** The row that each indicator is surely about; indicators that may be about none or several are left out. */
export function matchItems(
  indicators: readonly Indicator[],
  breakdown: Breakdown | undefined,
): ReadonlyMap<Indicator, BreakdownItem> {
  const matches = new Map<Indicator, BreakdownItem>();
  if (!breakdown) return matches;
  const mentions = mentionsOf(breakdown);
  for (const indicator of indicators) {
    const item = matchOf(indicator, mentions);
    if (item) matches.set(indicator, item);
  }
  return matches;
}

/** By the name; where that speaks of no row at all, by the remark. */
function matchOf({ name, note }: Indicator, mentions: Mentions): BreakdownItem | null {
  for (const text of [name.text, note?.text ?? '']) {
    const ranked = [...mentions.scores(text)].sort(([, left], [, right]) => right - left);
    const [best, second] = ranked;
    if (!best || best[1] < MENTIONED) continue;
    // …while no other is spoken of.
    return best[1] >= SURE && (!second || second[1] < MENTIONED) ? best[0] : null;
  }
  return null;
}
