/** Fonts within a text: which of them the characters of a changed text keep. */

/** A stretch of the new text, and which of the old runs its font is taken from (0-based). */
export interface AlignedRun {
  readonly run: number;
  readonly text: string;
}

/** Above this many comparisons the changed middle of a text counts as replaced as a whole. */
const MAX_COMPARISONS = 1_000_000;

/**
 * Spreads a new text over the runs of the old one: a character that stays keeps its run; one that takes another's place
 * gets that one's run; one that is inserted gets the run of the character before it. Runs without text are left out.
 * @param before texts of the old runs, in order; joined they are the old text
 */
export function alignRuns(before: readonly string[], after: string): AlignedRun[] {
  const old = before.flatMap((text, run) => Array.from(text, (character) => ({ character, run })));
  const fresh = Array.from(after);
  const owners = ownersOf(old, fresh);
  const aligned: { run: number; text: string }[] = [];
  for (const [index, character] of fresh.entries()) {
    const run = owners[index] ?? 0;
    const last = aligned.at(-1);
    if (last?.run === run) last.text += character;
    else aligned.push({ run, text: character });
  }
  return aligned;
}

interface OldCharacter {
  readonly character: string;
  readonly run: number;
}

/** The run of each new character. */
function ownersOf(old: readonly OldCharacter[], fresh: readonly string[]): number[] {
  const kept = keptCharacters(
    old.map(({ character }) => character),
    fresh,
  );
  const standing = new Set(kept);
  const owners: number[] = [];
  let next = 0;
  for (let index = 0; index < fresh.length; index += 1) {
    const source = kept[index];
    if (source !== undefined) next = source + 1;
    // Replaced characters take the run of the first one that they replace, inserted ones that of the one before.
    const replaces = source ?? (standing.has(next) ? Math.max(0, next - 1) : next);
    owners.push(old[Math.min(replaces, old.length - 1)]?.run ?? 0);
  }
  return owners;
}

/** For each new character the old one that it is, `undefined` where there is none: a longest common subsequence. */
function keptCharacters(old: readonly string[], fresh: readonly string[]): (number | undefined)[] {
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
  // lengths[i * width + j]: how much of old from i and fresh from j is common.
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
