/** Assigns the fonts of a rich text to the characters of its changed text. */
import { keptCharacters } from './kept-characters';

/** A part of the new text, and the index of the old run from which it takes the font. */
interface AlignedRun {
  readonly run: number;
  readonly text: string;
}

/**
 * Splits a new text into the runs of the old one: a character that stays keeps its run, a replacement takes the run of the
 * replaced character, an inserted one that of the character before it. Omits empty runs.
 * @param before texts of the old runs in order
 */
export function alignRuns(before: readonly string[], after: string): AlignedRun[] {
  const old = before.flatMap((text, run) => Array.from(text, (character) => ({ character, run })));
  const fresh = Array.from(after);
  const runs = runsOf(old, fresh);
  const aligned: { run: number; text: string }[] = [];
  for (const [index, character] of fresh.entries()) {
    const run = runs[index] ?? 0;
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

function runsOf(old: readonly OldCharacter[], fresh: readonly string[]): number[] {
  const kept = keptCharacters(
    old.map(({ character }) => character),
    fresh,
  );
  const keptIndexes = new Set(kept);
  const runs: number[] = [];
  let next = 0;
  for (let index = 0; index < fresh.length; index += 1) {
    const source = kept[index];
    if (source !== undefined) next = source + 1;
    // Replacements take the run of the first replaced character, insertions that of the character before.
    const replaces = source ?? (keptIndexes.has(next) ? Math.max(0, next - 1) : next);
    runs.push(old[Math.min(replaces, old.length - 1)]?.run ?? 0);
  }
  return runs;
}
