/** Keyboard navigation within a composite widget (a list, a tab list, a table): which item a key moves the focus to. */
interface RovingOptions {
  readonly orientation: 'vertical' | 'horizontal';
  /** From the last item to the first one and back; otherwise the ends stop. */
  readonly wraps?: boolean;
  /** Items that PageDown and PageUp skip; without it these keys do nothing. */
  readonly page?: number;
}

/** The index of the item that the key leads to; `null` if the key is none of the widget or leads nowhere. */
export function rovingIndex(
  key: string,
  index: number,
  count: number,
  { orientation, wraps = false, page }: RovingOptions,
): number | null {
  const next = unboundedIndex(key, index, count, orientation, page);
  if (next === null || count === 0) return null;
  if (wraps) return (next + count) % count;
  const bounded = Math.max(0, Math.min(count - 1, next));
  return bounded === index && next !== index ? null : bounded;
}

function unboundedIndex(
  key: string,
  index: number,
  count: number,
  orientation: RovingOptions['orientation'],
  page: number | undefined,
): number | null {
  const [previous, next] =
    orientation === 'vertical' ? (['ArrowUp', 'ArrowDown'] as const) : (['ArrowLeft', 'ArrowRight'] as const);
  if (key === next) return index + 1;
  if (key === previous) return index - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (page !== undefined && key === 'PageDown') return index + page;
  if (page !== undefined && key === 'PageUp') return index - page;
  return null;
}
