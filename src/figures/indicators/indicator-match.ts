/** Which breakdown row indicators and prose are about, told by their words and never by their place. */
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { numberOf } from '../../form/cells';
import type { Indicator } from '../../form/indicators';
import { NameFinder } from '../../language/names/similarity';

const finders = new WeakMap<Breakdown, NameFinder>();

/** The rows by what they are called, their 项目明细 and 项目内容; taken apart once a breakdown. */
function rowsOf(breakdown: Breakdown): NameFinder {
  let finder = finders.get(breakdown);
  if (!finder) {
    finder = new NameFinder(breakdown.items.map(({ item, content }) => [item.text, content?.text ?? '']));
    finders.set(breakdown, finder);
  }
  return finder;
}

/** The row that each indicator is surely about; indicators that may be about none or several are left out. */
export function matchItems(
  indicators: readonly Indicator[],
  breakdown: Breakdown | undefined,
): ReadonlyMap<Indicator, BreakdownItem> {
  if (!breakdown) return new Map();
  const rows = rowsOf(breakdown);
  return new Map(
    indicators.flatMap((indicator) => {
      const { name, note } = indicator;
      const match = rows.bestMatch([name.text, note?.text ?? '']);
      const item = match && breakdown.items[match.index];
      return item ? [[indicator, item] as const] : [];
    }),
  );
}

/** The row that a sentence is surely about; `null` where it is about none, or may be about several. */
export function itemSpokenOf(sentence: string, breakdown: Breakdown): BreakdownItem | null {
  const match = rowsOf(breakdown).subjectOf(sentence);
  return (match && breakdown.items[match.index]) ?? null;
}

/** The rows with a name and money of which none of the texts speaks, in the same or in similar words. */
export function unmentionedItems(texts: readonly string[], breakdown: Breakdown): readonly BreakdownItem[] {
  const mentioned = rowsOf(breakdown).mentionedIn(texts);
  return breakdown.items.filter((item, index) => isNamedCost(item) && !mentioned.has(index));
}

/** Tells whether a row is called anything and costs anything: a row of 0, or one that takes off, needs no mention. */
export function isNamedCost({ item, content, amount }: BreakdownItem): boolean {
  return (item.text !== '' || (content?.text ?? '') !== '') && !numberOf(amount)?.lte(0);
}
