/** Which breakdown row an indicator is about, told by its words and never by its place. */
import type { Breakdown, BreakdownItem } from './breakdown';
import type { Indicator } from './indicators';
import { matchFinder, mentionFinder, type Names } from './similarity';

/** The row that each indicator is surely about; indicators that may be about none or several are left out. */
export function matchItems(
  indicators: readonly Indicator[],
  breakdown: Breakdown | undefined,
): ReadonlyMap<Indicator, BreakdownItem> {
  const items = breakdown?.items ?? [];
  const findMatch = matchFinder(items.map(itemNames));
  return new Map(
    indicators.flatMap((indicator) => {
      const { name, note } = indicator;
      const match = findMatch([name.text, note?.text ?? '']);
      const item = match && items[match.index];
      return item ? [[indicator, item] as const] : [];
    }),
  );
}

/** The rows of which none of the texts speaks, in the same or in similar words. */
export function unmentionedItems(
  texts: readonly string[],
  items: readonly BreakdownItem[],
): readonly BreakdownItem[] {
  const isMentioned = mentionFinder(items.map(itemNames));
  return items.filter(
    (item) => !itemNames(item).some((name) => texts.some((text) => isMentioned(text, name))),
  );
}

/** What a row is called: its 项目明细 and 项目内容. */
function itemNames({ item, content }: BreakdownItem): Names {
  return [item.text, content?.text ?? ''].filter((name) => name !== '');
}
