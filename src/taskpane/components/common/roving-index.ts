/** Keyboard navigation within a composite widget (a list, a tab list, a table): computes the item to which a key moves the focus. */
interface RovingOptions {
  readonly orientation: 'vertical' | 'horizontal';
  /** Whether the focus moves from the last item to the first one and back; otherwise it stops at the ends. */
  readonly wraps?: boolean;
  /** Items that PageDown and PageUp skip; without it these keys do nothing. */
  readonly page?: number;
}

/** The index of the item to which the key moves; `null` if the widget does not use the key or there is no further item. */
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
