/** Pairing of brackets, title marks and quotation marks in Chinese text. */

export interface Bracket {
  readonly index: number;
  readonly char: string;
}

export interface BracketPairs {
  /** Opening and closing mark of each pair, in the order of the opening marks. */
  readonly pairs: readonly {
    readonly open: Bracket;
    readonly close: Bracket;
    readonly parent: string | null;
  }[];
  readonly unclosed: readonly Bracket[];
  readonly unopened: readonly Bracket[];
}

/** Opening mark → closing mark. The width of round brackets does not matter: `（…)` is a pair. */
const CLOSING = new Map([
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
]);
const OPENED = new Set(CLOSING.keys());
const OPENING = new Map([...CLOSING].map(([open, close]) => [close, open]));
const MARK = /[（）()《》〈〉“”]/g;
const ANY_MARK = new RegExp(MARK.source);
const FULL_WIDTH_OF: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** A list mark such as `1）` or `二)` at the beginning of a clause: its bracket is not an opening or closing mark. */
const LIST_MARK = /(?:^|[\s，。；：、,;:.])[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}$/;

export function closingOf(open: string): string {
  return CLOSING.get(open) ?? '';
}

export function hasBrackets(text: string): boolean {
  return ANY_MARK.test(text);
}

/** Pairs the marks of a text; `char` of round brackets is always full-width. */
export function pairBrackets(text: string): BracketPairs {
  const open: Bracket[] = [];
  /** The number of open marks of each kind, so that no search is needed for a closing mark without an opening one. */
  const openCounts = new Map<string, number>();
  const pairs: { open: Bracket; close: Bracket; parent: string | null }[] = [];
  const unclosed: Bracket[] = [];
  const unopened: Bracket[] = [];
  for (const { 0: written, index } of text.matchAll(MARK)) {
    const char = FULL_WIDTH_OF[written] ?? written;
    if (OPENED.has(char)) {
      open.push({ index, char });
      openCounts.set(char, (openCounts.get(char) ?? 0) + 1);
    }
    const partner = OPENING.get(char);
    if (partner === undefined) continue;
    if ((openCounts.get(partner) ?? 0) > 0) {
      // Marks that were opened after the matching one stay unclosed. Each mark is popped once, so the loop is linear overall.
      for (let last = open.pop(); last; last = open.pop()) {
        openCounts.set(last.char, (openCounts.get(last.char) ?? 0) - 1);
        if (last.char === partner) {
          pairs.push({ open: last, close: { index, char }, parent: open.at(-1)?.char ?? null });
          break;
        }
        unclosed.push(last);
      }
    } else if (char !== '）' || !LIST_MARK.test(text.slice(Math.max(0, index - 4), index))) {
      unopened.push({ index, char });
    }
  }
  return {
    pairs: pairs.sort((a, b) => a.open.index - b.open.index),
    unclosed: [...unclosed, ...open].sort((a, b) => a.index - b.index),
    unopened,
  };
}
