import { firstNotBefore } from '../../workbook/binary-search';

/** A part of a text, in UTF-16 units: `text.slice(span.start, span.end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** A function that tells whether a position is in one of the spans, which may be unsorted and overlap. */
export function coverageOf(spans: readonly Span[]): (at: number) => boolean {
  const merged: { readonly start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const previous = merged.at(-1);
    if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
    else merged.push({ start, end });
  }
  return (at) => {
    const next = firstNotBefore(merged.length, (index) => (merged[index]?.start ?? 0) <= at);
    return (merged[next - 1]?.end ?? 0) > at;
  };
}

/** Tells whether two spans share at least one character. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
