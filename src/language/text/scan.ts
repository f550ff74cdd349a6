/** Helpers for scanners: matching at a position of a text. */

/** The match of a sticky pattern (`/…/y`) at `at`; `null` if there is none or it is empty. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match !== null && match[0] !== '' ? match : null;
}

const BLANKS = /[^\S\n\r]+/y;

/** The position after blanks. Line breaks are not skipped, because they separate values. */
export function skipBlanks(text: string, at: number): number {
  return at + (matchAt(BLANKS, text, at)?.[0].length ?? 0);
}
