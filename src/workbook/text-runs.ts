/** Fonts within a text: which of them the characters of a changed text keep. */
import { keptCharacters } from './kept-characters';

/** A stretch of the new text, and which of the old runs its font is taken from (0-based). */
export interface AlignedRun {
  readonly run: number;
  readonly text: string;
}

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
