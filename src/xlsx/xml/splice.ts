/** One change to a text: what stands between the two places becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies changes that do not overlap, in any order; several at one place in the order given. */
export function splice(original: string, changes: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(original.slice(at, change.start), change.text);
    at = change.end;
  }
  pieces.push(original.slice(at));
  return pieces.join('');
}
