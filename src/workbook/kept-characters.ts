/** Compares two texts character by character (longest common subsequence). */

/** With more comparisons than this, the changed middle of a text counts as replaced as a whole. */
const MAX_COMPARISONS = 1_000_000;

/** For each new character the index of the equal old character that it keeps; `undefined` for a new one. */
export function keptCharacters(old: readonly string[], fresh: readonly string[]): (number | undefined)[] {
  const kept = new Array<number | undefined>(fresh.length).fill(undefined);
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) {
    kept[start] = start;
    start += 1;
  }
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) {
    kept[fresh.length - 1 - end] = old.length - 1 - end;
    end += 1;
  }
  matchMiddle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end), (from, to) => {
    kept[start + to] = start + from;
  });
  return kept;
}

function matchMiddle(
  old: readonly string[],
  fresh: readonly string[],
  match: (from: number, to: number) => void,
): void {
  const width = fresh.length + 1;
  if (old.length * fresh.length === 0 || old.length * fresh.length > MAX_COMPARISONS) return;
  // lengths[i * width + j]: length of the common subsequence of old from i and fresh from j.
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (old[i] === fresh[j]) match(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
}
